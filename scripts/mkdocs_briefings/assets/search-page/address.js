// What is searched, as the address of the page.
import { LONGEST } from "../search-engine.js";

/** What the address asks for. */
export function stateOf(page) {
  const asked = new URLSearchParams(location.search);
  const chosen = {};
  for (const facet of page.dataset.facets.split(" ")) chosen[facet] = asked.getAll(facet);
  return {
    q: (asked.get("q") ?? "").slice(0, LONGEST),
    chosen,
    sort: asked.get("sort") === "date" ? "date" : "",
    page: Math.max(1, Number.parseInt(asked.get("page"), 10) || 1),
  };
}

/** The address of a search. */
export function addressOf({ q, chosen, sort, page }) {
  const made = new URL(location.pathname, location.href);
  if (q) made.searchParams.set("q", q);
  for (const [facet, values] of Object.entries(chosen)) {
    for (const value of values) made.searchParams.append(facet, value);
  }
  if (sort) made.searchParams.set("sort", sort);
  if (page > 1) made.searchParams.set("page", page);
  return made.href;
}

/** Whether nothing is asked for. */
export const isEmpty = ({ q, chosen }) =>
  !q.trim() && Object.values(chosen).every((values) => !values.length);
