// Previews for a finger that rests, and for one that taps a citation.
import { linkOf, sourceOf } from "./preview-links.js";
import { box, hide, show, shown, soon, timer } from "./preview.js";

const HOLD = 450; // milliseconds
let held, touched;

document.addEventListener("pointerdown", (event) => {
  touched = event.pointerType === "touch";
  if (!touched) return;
  const link = linkOf(event);
  held = null;
  if (link) soon(() => hold(link), HOLD);
  else if (!box.contains(event.target)) hide();
});

function hold(link) {
  held = link;
  show(link);
}

for (const name of ["pointerup", "pointermove", "pointercancel"]) {
  document.addEventListener(name, (event) => {
    if (event.pointerType !== "touch" || held) return;
    // A finger at rest still sends moves; one up or down begins to scroll.
    if (name !== "pointermove" || event.movementY) clearTimeout(timer);
  });
}

// The first tap shows the source, a second one leads to the list.
document.addEventListener("click", (event) => {
  const link = touched && !held && linkOf(event);
  if (!link || link === shown || !sourceOf(link)) return;
  event.preventDefault();
  show(link);
});

// After a long touch neither the browser's menu nor the link opens.
for (const name of ["contextmenu", "click"]) {
  document.addEventListener(
    name,
    (event) => {
      if (held && event.target.closest?.("a") === held) event.preventDefault();
      if (name === "click") held = null;
    },
    true,
  );
}
