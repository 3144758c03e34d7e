// Links to other states of the search: another order, another page.
import { element } from "../search-engine.js";
import { addressOf } from "./address.js";

/** The choice of the order. */
export function sorting(view) {
  const orders = { "": "by_relevance", date: "by_date" };
  const choices = Object.entries(orders).map(([sort, key]) => {
    const choice = step(view, { sort, page: 1 }, view.names.text(key));
    if (view.asked.sort === sort) choice.setAttribute("aria-current", "true");
    return choice;
  });
  const label = view.names.text("sort");
  return element("p", "br-search-page__sort", choices, { role: "group", "aria-label": label });
}

/** Links to the first page, the last and those near by; dots for those left out. */
export function pager(view, last) {
  const items = [];
  let before = 0;
  for (let page = 1; page <= last; page += 1) {
    const away = Math.abs(page - view.asked.page);
    if (page > 1 && page < last && away > 2) continue;
    if (page > before + 1) items.push(element("li", "", "…", { "aria-hidden": "true" }));
    const link = step(view, { page }, String(page));
    if (!away) link.setAttribute("aria-current", "page");
    items.push(element("li", "", link));
    before = page;
  }
  const label = view.names.text("pages");
  return element("nav", "br-pager", element("ol", "br-plain", items), { "aria-label": label });
}

/** A link to another state, followed without leaving the page. */
export function step(view, change, words) {
  const href = addressOf({ ...view.asked, ...change });
  const link = element("a", "", words, { href });
  link.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    // Or instant navigation would load the page anew.
    event.stopPropagation();
    view.go(change).then(() => view.status.scrollIntoView({ block: "nearest" }));
  });
  return link;
}
