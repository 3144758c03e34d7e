// Arrows, Enter and Escape in the box.
import { close } from "./answers.js";
import { active, choose, list, options } from "./list.js";

/** Do what a key asks for. */
export function press(event, leave) {
  // While Hangul is composed, Enter and the arrows belong to the input method.
  if (event.isComposing) return;
  const last = options.length - 1;
  const moves = {
    ArrowDown: active < last ? active + 1 : -1,
    ArrowUp: active < 0 ? last : active - 1,
  };
  if (event.key in moves && !list.hidden) choose(moves[event.key]);
  else if (event.key === "Enter" && options[active]) {
    options[active].click();
    close();
  } else if (event.key === "Escape") {
    close();
    leave();
  } else return;
  event.preventDefault();
}
