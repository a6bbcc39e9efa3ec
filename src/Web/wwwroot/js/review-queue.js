// The review queue between two pages: rows stay chosen while one reads on, what was done is said aloud, and a colleague who was
// faster is told of. (That the reader begins at the article is the address's doing: it names the pane, which takes the focus.) All of it works without a script, a little less comfortably.
const queue = document.querySelector("[data-queue]");
const list = document.getElementById("daftar");

// What was chosen stays chosen, within one filter and one window of the browser.
const memory = `tinjau-pilihan?${queue?.dataset.queue}`;

const recall = () => {
  try {
    return new Map(JSON.parse(sessionStorage.getItem(memory) ?? "[]"));
  } catch {
    return new Map();
  }
};

const keep = (chosen) => {
  try {
    sessionStorage.setItem(memory, JSON.stringify([...chosen]));
  } catch {
    // Then the choice holds for this page.
  }
};

const boxes = () => [...(list?.querySelectorAll("input[name='Bulk.Rows'][type='checkbox']") ?? [])];
const idOf = (value) => value.split(":")[0];

const show = (chosen) => {
  const words = list.querySelector("[data-chosen]");
  if (!words)
    return;

  words.hidden = chosen.size === 0;
  words.textContent = words.dataset.chosen.replace("{0}", chosen.size);
  for (const old of list.querySelectorAll("[data-elsewhere]"))
    old.remove();
  const here = new Set(boxes().map((box) => idOf(box.value)));
  for (const [id, value] of chosen) {
    if (here.has(id))
      continue;

    const field = document.createElement("input");
    Object.assign(field, { type: "hidden", name: "Bulk.Rows", value });
    field.dataset.elsewhere = "";
    list.append(field);
  }
};

if (list && queue) {
  const chosen = recall();
  for (const box of boxes()) {
    if (box.checked)
      chosen.set(idOf(box.value), box.value);
    box.checked = chosen.has(idOf(box.value));
  }

  const take = () => {
    for (const box of boxes()) {
      if (box.checked)
        chosen.set(idOf(box.value), box.value);
      else
        chosen.delete(idOf(box.value));
    }

    keep(chosen);
    show(chosen);
  };

  // What was ticked before this script came is kept too.
  keep(chosen);
  show(chosen);
  // At once, for the next key may already lead away, and once more later, for the box that ticks all of them acts on the same event.
  list.addEventListener("change", () => {
    take();
    setTimeout(take);
  });
  list.addEventListener("submit", (event) => {
    if (event.submitter?.name === "Bulk.Decision")
      keep(new Map());
  });

  // The row that is read stands in sight within its list, without moving the page.
  const row = list.querySelector("[aria-current]")?.closest("li");
  if (row && list.scrollHeight > list.clientHeight)
    list.scrollTop = row.offsetTop - list.clientHeight / 3;
}

// What a decision will write down stands beside its buttons, and follows the fields, which may lie out of sight.
const noted = document.querySelector("[data-noted]");
const fields = [...document.querySelectorAll("[form='keputusan']")];
const words = (name) => fields.filter((field) => field.name === name && field.checked).map((field) => field.closest("label").firstElementChild.nextSibling.textContent.trim());
for (const field of noted ? fields : []) {
  field.addEventListener("change", () => {
    const nagari = words("Input.Nagari");
    noted.textContent = [words("Input.Kind")[0] ?? noted.dataset.noKind, words("Input.Prominence")[0], nagari.length ? nagari.join(", ") : noted.dataset.noNagari].join(" · ");
  });
}

// A status line speaks only of what changes while it stands there.
const said = document.querySelector("[data-said]");
const voice = document.querySelector("[data-say]");
if (said && voice)
  setTimeout(() => voice.textContent = said.textContent, 150);

// Somebody else may decide while the article lies open.
const pane = document.querySelector("[data-fresh]");
const hint = document.querySelector("[data-hint]");
const look = async () => {
  try {
    const answer = document.hidden ? null : await fetch(pane.dataset.fresh, { headers: { Accept: "text/plain" } });
    if (answer?.status === 200 && !answer.redirected) {
      hint.hidden = false;
      hint.textContent = await answer.text();
      return;
    }
  } catch {
    // No signal for a moment: the next look tells, and so does the page that follows a decision.
  }

  setTimeout(look, 15000);
};

if (pane && hint)
  setTimeout(look, 15000);
