// The size of the text: three steps, kept for the next visit.
import { all } from "./dom.js";

/** Make the text as large as a step says, or else as it was at the last visit. */
export function setSize(step) {
  let size = step;
  try {
    if (step) localStorage["br-text"] = step;
    size = localStorage["br-text"];
  } catch {} // storage may be forbidden
  size ||= "0";
  document.documentElement.dataset.brText = size;
  for (const button of all("[data-br-size]")) {
    button.setAttribute("aria-pressed", button.dataset.brSize === size);
  }
}
