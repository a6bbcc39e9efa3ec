// Keys for the review queue: a letter presses the control that names it in data-key.
// Typing in a field, and every combination with a modifier, is left alone.
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.repeat)
    return;

  if (event.target.closest("input:not([type='checkbox'], [type='radio']), select, textarea, [contenteditable='true']"))
    return;

  const key = event.key.toLowerCase();
  const control = [...document.querySelectorAll("[data-key]")].find((candidate) => candidate.dataset.key === key);
  if (!control)
    return;

  event.preventDefault();
  control.click();
});
