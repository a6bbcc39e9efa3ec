// A second click must not send a form twice. The server tolerates it too; this only spares the reader the doubt.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!form.matches("form[method='post' i], form[data-once]") || event.defaultPrevented)
    return;

  if (form.dataset.sent === "true") {
    event.preventDefault();
    return;
  }

  form.dataset.sent = "true";
  // A lost connection or a download leaves the page standing: after a while the form may be sent again.
  setTimeout(() => delete form.dataset.sent, 8000);
});

// Coming back with the browser's arrow shows the page as it was left, so the form must work again.
window.addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent]"))
    delete form.dataset.sent;
});

// One box ticks all of its list.
document.addEventListener("change", (event) => {
  if (!event.target.matches("[data-check-all]"))
    return;

  for (const box of event.target.closest("form").querySelectorAll("input[type='checkbox']:not([data-check-all])"))
    box.checked = event.target.checked;
});

// After a refused form the reader starts at what went wrong.
document.querySelector(".error-summary[role=alert]")?.focus();
