// Tables that are wider than the window: the keyboard can scroll them (axe: scrollable-region-focusable).
import { all } from "./dom.js";

/** Let the frames that Material puts around tables have the focus where there is more to see. */
export function reachTables() {
  // Material makes the frames when it shows the page, which is not before this.
  requestAnimationFrame(() => {
    for (const frame of all(".md-typeset__scrollwrap")) {
      if (frame.scrollWidth > frame.clientWidth) frame.tabIndex = 0;
    }
  });
}
