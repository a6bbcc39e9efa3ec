// Keys for the review queue: a letter presses the control that names it in data-key. Typing in a field, and every combination with
// a modifier, is left alone; whoever dictates to the machine can switch the keys off, and the browser remembers it (WCAG 2.1.4).
const memory = "tinjau-tombol";
const help = document.getElementById("bantuan-tombol");
const reject = document.querySelector("details.reject");

const remembered = () => {
  try {
    return localStorage.getItem(memory);
  } catch {
    return null;
  }
};

const apply = (areOn) => {
  document.body.dataset.keys = areOn ? "on" : "off";
};

apply(remembered() !== "off");

const choice = document.querySelector("[data-keys-switch]");
if (choice) {
  const box = choice.querySelector("input");
  choice.hidden = false;
  box.checked = document.body.dataset.keys === "on";
  box.addEventListener("change", () => {
    apply(box.checked);
    try {
      localStorage.setItem(memory, box.checked ? "on" : "off");
    } catch {
      // Without a memory the choice holds for this page.
    }
  });
}

const isField = (element) => element.closest("input:not([type='checkbox'], [type='radio']), select, textarea, [contenteditable='true']");

const toggle = (details, focusOn) => {
  details.open = !details.open;
  if (details.open)
    focusOn?.focus();
  else
    details.querySelector("summary").focus();
};

const press = (key) => {
  if (key === "?" && help)
    return toggle(help, help.querySelector("summary"));

  if (key === "escape" && reject?.open)
    return toggle(reject);

  if (reject?.open && reject.querySelector(`[data-reason="${CSS.escape(key)}"]`)) {
    reject.querySelector(`[data-reason="${CSS.escape(key)}"]`).click();
    return;
  }

  const control = [...document.querySelectorAll("[data-key]")].find((candidate) => candidate.dataset.key === key);
  if (!control)
    return false;

  if (control.tagName === "SUMMARY")
    return toggle(control.parentElement, control.parentElement.querySelector("[data-reason]"));

  // Panels of other parts may have a control of their own for it.
  if (key === "g") {
    const own = document.querySelector("#panel [data-join]");
    if (own?.tagName === "SUMMARY")
      own.parentElement.open = true;
    (own ?? document.getElementById("panel"))?.focus();
    (own ?? document.getElementById("panel"))?.scrollIntoView({ block: "nearest" });
    return;
  }

  control.click();
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.repeat || event.isComposing)
    return;

  if (document.body.dataset.keys === "off" || isField(event.target))
    return;

  if (press(event.key.toLowerCase()) !== false)
    event.preventDefault();
});
