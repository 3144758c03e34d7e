// The filter of a list of briefings: words and a year.
import { all } from "./elements.js";

const folded = (text) => text.normalize("NFKC").toLowerCase();

/** Let a form filter the cards beside it. */
export function startFilter(form) {
  const cards = all(".br-card", form.parentElement).map((card) => [card, folded(card.textContent)]);
  form.addEventListener("input", () => filter(form, cards));
  form.addEventListener("submit", (event) => event.preventDefault());
  form.hidden = false;
}

function filter(form, cards) {
  const [field, year] = form.elements;
  const words = folded(field.value).split(/\s+/).filter(Boolean);
  let n = 0;
  for (const [card, text] of cards) {
    const day = card.querySelector("time").dateTime;
    card.hidden = !day.startsWith(year.value) || !words.every((word) => text.includes(word));
    n += !card.hidden;
  }
  for (const list of all(".br-cards", form.parentElement)) {
    const heading = list.previousElementSibling;
    list.hidden = !list.querySelector(".br-card:not([hidden])");
    if (heading?.matches("h3")) heading.hidden = list.hidden;
  }
  form.querySelector("[role=status]").textContent = form.dataset.count
    .replace("{n}", n)
    .replace("{total}", cards.length);
}
