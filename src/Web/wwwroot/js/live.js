// Parts of a page that change while the server works. While a part [id] says [data-live="MILLISECONDS"] the page is fetched
// anew and its parts replaced. Where the reader is at work nothing is touched, and what is announced stays one element.
const parts = () => [...document.querySelectorAll("[data-live][id]")];

const replace = (old, fresh) => {
  if (old.contains(document.activeElement))
    return;

  const part = document.adoptNode(fresh);
  // Screen readers follow an element, not its place: the same status line stays and takes the new words.
  for (const status of old.querySelectorAll("[role=status][id]")) {
    const next = part.querySelector(`#${CSS.escape(status.id)}`);
    if (!next)
      continue;

    if (status.innerHTML !== next.innerHTML)
      status.replaceChildren(...next.childNodes);
    next.replaceWith(status);
  }

  // The part itself stays too, so that its status lines never leave the page.
  old.replaceChildren(...part.childNodes);
  if (part.dataset.live)
    old.dataset.live = part.dataset.live;
  else
    delete old.dataset.live;
};

const refresh = async () => {
  const waiting = parts();
  try {
    const answer = document.hidden ? null : await fetch(location.href, { headers: { Accept: "text/html" } });
    const page = answer?.ok && !answer.redirected && new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const old of page ? waiting : []) {
      const fresh = page.getElementById(old.id);
      if (fresh)
        replace(old, fresh);
      else
        delete old.dataset.live;
    }
  } catch {
    // No signal for a moment: what stands there stays, and the next round tries again.
  }

  watch();
};

const watch = () => {
  const waits = parts().map((part) => Number(part.dataset.live)).filter((wait) => wait > 0);
  if (waits.length > 0)
    setTimeout(refresh, Math.min(...waits));
};

watch();
