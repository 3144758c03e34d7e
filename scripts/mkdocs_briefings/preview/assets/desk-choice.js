/* What is expected, chosen for a form; its own title is where the draft's begins. */
const form = document.querySelector('[data-br-form="expectation"]');

function suggest() {
  const { expectation, title } = form.elements;
  const suggested = expectation.selectedOptions[0]?.dataset.title ?? "";
  // What somebody has written stays.
  if (!title.value || title.value === title.dataset.suggested) title.value = suggested;
  title.dataset.suggested = suggested;
}

/** Begins the form with an expectation, and leads there. */
export function chosen(id) {
  form.elements.expectation.value = id;
  suggest();
  form.elements.title.focus();
  form.elements.title.select();
}

form?.elements.expectation.addEventListener("change", suggest);
