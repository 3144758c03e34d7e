// The filter of a list: words, a year, and whatever else its items say of themselves.
import { all } from "./dom.js";
import { fillYears } from "./years.js";

const folded = (text) => text.normalize("NFKC").toLowerCase();
const texts = new WeakMap();

/** Let a form filter the items beside it: those that its selector finds. */
export function startFilter(form) {
  const list = form.closest("[data-br-filtered]") ?? form.parentElement;
  form.addEventListener("input", async () => {
    filter(form, list);
    // A filter that searches the newest only would say that there is nothing else.
    if (await fillYears(list)) filter(form, list);
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.hidden = false;
}

// A choice without a name is a year; one with a name is a word of the item's data of that name.
const fits = (item, { name, value }) =>
  !value ||
  (name
    ? item.dataset[name].split(" ").includes(value)
    : item.querySelector("time").dateTime.startsWith(value));

function textOf(item) {
  if (!texts.has(item)) texts.set(item, folded(item.textContent));
  return texts.get(item);
}

function filter(form, list) {
  const words = folded(form.elements[0].value).split(/\s+/).filter(Boolean);
  const choices = all("select", form);
  const items = all(form.dataset.brFilter, list);
  let n = 0;
  for (const item of items) {
    item.hidden =
      !choices.every((choice) => fits(item, choice)) ||
      !words.every((word) => textOf(item).includes(word));
    n += !item.hidden;
  }
  hideEmpty(form.dataset.brFilter, list);
  openFolds(list, n < items.length);
  form.querySelector("[role=status]").textContent = form.dataset.count
    .replace("{n}", n)
    .replace("{total}", items.length);
}

/** Hide the groups of which nothing is left, and the headings of lists. */
function hideEmpty(selector, list) {
  for (const group of all("[data-br-group]", list)) {
    const heading = group.previousElementSibling;
    group.hidden = !group.querySelector(`${selector}:not([hidden])`);
    if (heading?.matches("h3")) heading.hidden = group.hidden;
  }
}

/** Open what is folded while a filter is at work: what it finds there would stay unseen. */
function openFolds(list, open) {
  for (const fold of all("[data-br-fold]", list)) fold.open = open;
}
