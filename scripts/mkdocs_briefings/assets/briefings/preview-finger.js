// Previews for a finger that rests.
import { linkOf } from "./preview-links.js";
import { box, hide, show, soon, timer } from "./preview.js";

const HOLD = 450; // milliseconds
let held;

document.addEventListener("pointerdown", (event) => {
  if (event.pointerType !== "touch") return;
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
