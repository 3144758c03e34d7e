// The box in the header: a combobox (ARIA 1.2) with subjects first, then pages.
import { loadIndexes } from "./search-engine.js";
import { close, status, update } from "./search-box/answers.js";
import { press } from "./search-box/keys.js";
import { attach, list } from "./search-box/list.js";

export function start({ box, input, site, leave }) {
  attach(input);
  input.form.append(list, status);
  watchInput(input, () => update(input.value, site));
  input.addEventListener("keydown", (event) => press(event, leave));
  watchFocus(box);
  loadIndexes(site).catch((failure) => console.warn("search:", failure));
}

function watchInput(input, act) {
  input.addEventListener("input", act);
  input.addEventListener("focus", () => {
    if (list.hidden) act();
  });
  input.form.addEventListener("submit", (event) => {
    if (!input.value.trim()) event.preventDefault();
  });
  // Typed while this script was on its way.
  if (input.value) act();
}

function watchFocus(box) {
  list.addEventListener("click", () => setTimeout(close));
  document.addEventListener("pointerdown", (event) => {
    if (box.contains(event.target)) return;
    close();
    box.classList.remove("br-search--open");
  });
  box.addEventListener("focusout", (event) => {
    // Without a new target the whole window lost the focus: the list waits.
    if (event.relatedTarget && !box.contains(event.relatedTarget)) close();
  });
}
