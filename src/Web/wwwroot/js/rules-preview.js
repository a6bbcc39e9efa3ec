// The preview of reading rules follows what is typed: the form is sent to its preview, which saves nothing, and the parts of
// the page that show the result are replaced. Without this the button "Lihat hasil" does the same.
const form = document.querySelector("form[data-preview]");
const status = document.getElementById("hasil-kini");
let timer = 0;
let running = null;

const say = (words) => {
  if (status)
    status.textContent = words ?? "";
};

// A replaced button would take the reader's place with it: its successor, or the part itself, takes the focus.
const replace = (old, fresh) => {
  const active = old.contains(document.activeElement) ? document.activeElement : null;
  old.replaceChildren(...document.adoptNode(fresh).childNodes);
  if (!active)
    return;

  const same = active.value && [...old.querySelectorAll("button")].find((button) => button.value === active.value);
  const next = same || old.querySelector("button, h3");
  if (next && next.tagName === "H3")
    next.tabIndex = -1;
  next?.focus();
};

const refresh = async () => {
  running?.abort();
  const mine = running = new AbortController();
  try {
    const answer = await fetch(form.dataset.preview, { method: "POST", body: new FormData(form), signal: mine.signal, headers: { Accept: "text/html" } });
    if (!answer.ok || answer.redirected)
      throw new Error(answer.statusText);

    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const old of document.querySelectorAll("[data-preview-part][id]")) {
      const fresh = page.getElementById(old.id);
      if (fresh)
        replace(old, fresh);
    }

    for (const field of form.querySelectorAll(".field")) {
      const name = field.querySelector("[id^=Input_]")?.id;
      const fresh = name && page.getElementById(name)?.closest(".field");
      if (fresh)
        showProblem(field, fresh);
    }

    say(status?.dataset.ready);
  } catch (error) {
    // What stands there stays; the next letter tries again.
    if (error.name !== "AbortError")
      say(status?.dataset.failed);
  }
};

const showProblem = (field, fresh) => {
  field.classList.toggle("field-invalid", fresh.classList.contains("field-invalid"));
  field.querySelector(".field-error")?.remove();
  const problem = fresh.querySelector(".field-error");
  const input = field.querySelector("[id^=Input_]");
  input.setAttribute("aria-describedby", fresh.querySelector("[id^=Input_]").getAttribute("aria-describedby") ?? "");
  if (problem)
    field.querySelector(".hint")?.after(document.adoptNode(problem));
};

if (form && document.querySelector("[data-preview-part]")) {
  form.addEventListener("input", (event) => {
    if (!event.target.matches("[name='Input.Body'], [name='Input.Remove'], [name='Input.Title'], [name='Input.Date'], [name='Input.Author'], [name='Input.NextPage']"))
      return;

    clearTimeout(timer);
    timer = setTimeout(refresh, 500);
  });

  form.addEventListener("click", (event) => {
    const button = event.target.closest("button[name=take]");
    if (!button)
      return;

    event.preventDefault();
    const [field, selector] = [button.value.slice(0, button.value.indexOf(" ")), button.value.slice(button.value.indexOf(" ") + 1)];
    const input = form.querySelector(`[name='Input.${field}']`);
    const lines = input.value.split("\n").map((line) => line.trim()).filter((line) => line);
    if (field !== "Remove")
      input.value = selector;
    else if (!lines.includes(selector))
      input.value = [...lines, selector].join("\n");
    clearTimeout(timer);
    refresh();
  });
}
