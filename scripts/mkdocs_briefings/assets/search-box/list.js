// The list below the box, with one option chosen or none.
import { element } from "../search-engine.js";
import { group } from "./items.js";

export const list = element("div", "br-search__list", [], {
  role: "listbox",
  id: "br-search-list",
  hidden: "",
});

/** The options of the list, and the place of the one that is chosen. */
export let options = [];
export let active = -1;
let input;

/** Make a field the one that the list belongs to. */
export function attach(field) {
  input = field;
  for (const [key, value] of Object.entries({
    role: "combobox",
    "aria-controls": list.id,
    "aria-expanded": "false",
    "aria-autocomplete": "list",
    "aria-haspopup": "listbox",
  })) {
    input.setAttribute(key, value);
  }
}

export function choose(place) {
  options[active]?.setAttribute("aria-selected", "false");
  active = place;
  const chosen = options[active];
  chosen?.setAttribute("aria-selected", "true");
  chosen?.scrollIntoView({ block: "nearest" });
  if (chosen) input.setAttribute("aria-activedescendant", chosen.id);
  else input.removeAttribute("aria-activedescendant");
}

/** Put other options in place; one that stays is still chosen. */
export function show(groups) {
  const chosen = options[active]?.href;
  list.replaceChildren(...groups.filter(({ items }) => items.length).map(group));
  options = [...list.querySelectorAll("[role=option]")];
  options.forEach((option, place) => {
    option.id = `br-search-option-${place}`;
  });
  list.hidden = !list.childElementCount;
  input.setAttribute("aria-expanded", String(!list.hidden));
  active = -1;
  choose(chosen ? options.findIndex((option) => option.href === chosen) : -1);
}

export function hide() {
  list.hidden = true;
  input.setAttribute("aria-expanded", "false");
  choose(-1);
}
