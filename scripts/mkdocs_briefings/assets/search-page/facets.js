// The facets beside the results: what each value leaves, and a box to choose it.
import { element } from "../search-engine.js";

const SHOWN = 8; // values of a facet before "More"

/** Show every facet that has values; what had the focus keeps it. */
export function showFacets(view, counts) {
  const { asked, facets, names, page } = view;
  const focused = document.activeElement?.id;
  const keys = page.dataset.facets.split(" ");
  const groups = keys.map((facet) => facetGroup(view, facet, counts[facet] ?? {}));
  const chosen = Object.values(asked.chosen).flat().length;
  const head = element("summary", "", names.text("filters") + (chosen ? ` (${chosen})` : ""));
  facets.hidden = false;
  facets.replaceChildren(head, ...(chosen ? [clearing(view)] : []), ...groups.flat());
  if (focused) document.getElementById(focused)?.focus();
}

function clearing(view) {
  const words = view.names.text("clear");
  const clear = element("button", "br-search-page__clear", words, { type: "button" });
  clear.addEventListener("click", () => view.go({ chosen: {}, page: 1 }));
  return clear;
}

function facetGroup(view, facet, counts) {
  const { asked, names } = view;
  const chosen = asked.chosen[facet] ?? [];
  const values = Object.entries(counts)
    .filter(([value, n]) => n > 0 || chosen.includes(value))
    .sort(facet === "year" ? newestFirst : mostFirst);
  if (!values.length) return [];
  const items = values.map((value, place) => facetItem(view, facet, value, place));
  const group = folded(view, facet, "", names.text(`facet_${facet}`), items.slice(0, SHOWN));
  group.open ||= chosen.length > 0;
  const rest = items.slice(SHOWN);
  const more = `${names.text("more")} (${rest.length})`;
  if (rest.length) group.append(folded(view, `${facet}+`, "__more", more, rest));
  return group;
}

const newestFirst = ([one], [other]) => other.localeCompare(one);

const mostFirst = ([one, m], [other, n]) => n - m || one.localeCompare(other);

/** A list under its title, which stays open when the results change. */
function folded(view, key, suffix, title, items) {
  const parts = [element("summary", "", title), element("ul", "", items)];
  const details = element("details", `br-facet${suffix}`, parts);
  details.dataset.facet = key;
  details.open = view.open.has(key);
  return details;
}

function facetItem(view, facet, [value, n], place) {
  const chosen = view.asked.chosen[facet] ?? [];
  const id = `br-facet-${facet}-${place}`;
  const check = element("input", "", [], { type: "checkbox", id, name: facet, value });
  check.checked = chosen.includes(value);
  check.addEventListener("change", () => {
    const values = check.checked ? [...chosen, value] : chosen.filter((other) => other !== value);
    view.go({ chosen: { ...view.asked.chosen, [facet]: values }, page: 1 });
  });
  const name = element("bdi", "", shownAs(facet, value));
  const count = element("span", "br-count", String(n));
  return element("li", "", element("label", "", [check, " ", name, " ", count]));
}

/** A language by its name, everything else as it is. */
function shownAs(facet, value) {
  if (facet !== "language") return value;
  const reader = document.documentElement.lang || "en";
  try {
    return new Intl.DisplayNames([reader], { type: "language" }).of(value);
  } catch {
    return value;
  }
}
