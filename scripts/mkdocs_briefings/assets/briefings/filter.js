// The filter of a list: words, a year, and whatever else its items say of themselves.
import { all } from "./dom.js";

const folded = (text) => text.normalize("NFKC").toLowerCase();

/** Let a form filter the items beside it: cards, or what its selector finds. */
export function startFilter(form) {
  const found = all(form.dataset.brFilter || ".br-card", form.parentElement);
  const items = found.map((item) => [item, folded(item.textContent)]);
  form.addEventListener("input", () => filter(form, items));
  form.addEventListener("submit", (event) => event.preventDefault());
  form.hidden = false;
}

// A choice without a name is a year; one with a name is a word of the item's data of that name.
const fits = (item, { name, value }) =>
  !value ||
  (name
    ? item.dataset[name].split(" ").includes(value)
    : item.querySelector("time").dateTime.startsWith(value));

function filter(form, items) {
  const words = folded(form.elements[0].value).split(/\s+/).filter(Boolean);
  const choices = all("select", form);
  let n = 0;
  for (const [item, text] of items) {
    item.hidden =
      !choices.every((choice) => fits(item, choice)) || !words.every((word) => text.includes(word));
    n += !item.hidden;
  }
  hideEmpty(form);
  form.querySelector("[role=status]").textContent = form.dataset.count
    .replace("{n}", n)
    .replace("{total}", items.length);
}

/** Hide the groups of which nothing is left, and the headings of lists. */
function hideEmpty(form) {
  for (const group of all(".br-cards, [data-br-group]", form.parentElement)) {
    const heading = group.previousElementSibling;
    group.hidden = !group.querySelector(
      ":is(.br-card, .br-expectation, .br-difference):not([hidden])",
    );
    if (heading?.matches("h3")) heading.hidden = group.hidden;
  }
}
