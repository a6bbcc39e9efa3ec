// A part of the page that changes while the server works: [data-live="MILLISECONDS"] is fetched anew and replaced until it no
// longer says so. What the reader is doing inside it is left alone.
const refresh = async (id) => {
  const old = document.getElementById(id);
  if (!old)
    return;

  try {
    const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = answer.ok && page.getElementById(id);
    if (fresh && !old.contains(document.activeElement))
      old.replaceWith(document.adoptNode(fresh));
  } catch {
    // No signal for a moment: what stands there stays, and the next round tries again.
  }

  watch(id);
};

const watch = (id) => {
  const part = document.getElementById(id);
  if (part?.dataset.live)
    setTimeout(() => refresh(id), Number(part.dataset.live));
};

for (const part of document.querySelectorAll("[data-live][id]"))
  watch(part.id);
