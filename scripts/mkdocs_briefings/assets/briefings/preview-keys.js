// Previews for a keyboard.
import { linkOf } from "./preview-links.js";
import { box, hide, show, shown } from "./preview.js";

document.addEventListener("focusin", (event) => {
  const link = linkOf(event);
  // A click of the mouse gives focus as well, without being a wish to see more.
  if (link?.matches(":focus-visible")) show(link);
  else if (!link || link !== shown) hide();
});
document.addEventListener("focusout", (event) => {
  if (!box.matches(":hover") && !box.contains(event.relatedTarget)) hide();
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") hide();
});
