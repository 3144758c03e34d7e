// Previews for a mouse.
import { linkOf } from "./preview-links.js";
import { box, hide, show, shown, soon, timer } from "./preview.js";

const WAIT = 250; // milliseconds: a pointer that only passes by opens nothing

document.addEventListener("pointerover", (event) => {
  if (event.pointerType === "touch") return;
  const link = linkOf(event);
  if (link && link !== shown) soon(() => show(link), WAIT);
  else if (link || !shown || box.contains(event.target)) clearTimeout(timer);
  else if (shown !== document.activeElement) soon(hide, WAIT);
});
