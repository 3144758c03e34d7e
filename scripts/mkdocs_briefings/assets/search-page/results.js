// The results: what is meant, what was said, then pages with what was found in them.
import { changeOf, element, foundIn } from "../search-engine.js";
import { offers } from "./offers.js";
import { pager, sorting, step } from "./steps.js";
import { saidList, subjectList } from "./answers.js";

export const PER_PAGE = 10;

/** Show one page of results, and say how many there are. */
export function showResults(view, answered) {
  const { facets, names, results, status } = view;
  const { total, query } = answered;
  const subjects = isFirst(view) ? subjectList(view, query) : [];
  const said = isFirst(view) ? saidList(view, answered) : [];
  status.textContent = total ? names.text("found", { n: total }) : names.text("none");
  const change = changeOf(answered, names);
  if (change) status.textContent += ` ${change}`;
  facets.hidden = !total && !isNarrowed(view);
  const parts = total ? pages(view, answered) : offers(view, answered);
  const { way } = query;
  const found = way === "pages" ? [...parts, ...subjects] : [...said, ...subjects, ...parts];
  results.replaceChildren(...found, ...apart(view, answered));
}

const isNarrowed = ({ asked }) => Object.values(asked.chosen).some((values) => values.length);

const isFirst = ({ asked }) => asked.page === 1 && asked.q && !asked.sort;

function pages(view, { last, shown, query }) {
  const items = shown.map((page) => resultItem(page, query, view.names));
  const start = (view.asked.page - 1) * PER_PAGE + 1;
  const list = element("ol", "br-search-page__list", items, { start });
  return [sorting(view), list, ...(last > 1 ? [pager(view, last)] : [])];
}

/** Pages about the site itself are not what readers look for: they stand apart. */
function apart(view, { apart: count }) {
  if (!count) return [];
  const words = view.names.text("apart", { n: count });
  const kind = [view.names.text("site")];
  const change = { chosen: { ...view.asked.chosen, kind }, page: 1 };
  return [element("p", "br-search-page__apart", step(view, change, words))];
}

function resultItem(page, query, names) {
  const { meta, url } = page;
  const link = element("a", "", element("bdi", "", meta.title), {
    href: new URL(url, document.baseURI).href,
  });
  const kind = element("span", "br-search__kind", meta.kind ?? "");
  const small = element("p", "br-search-page__small", meta.day ? [kind, " · ", meta.day] : kind);
  const words = element("p", "br-search-page__excerpt", foundIn(page, query, names));
  return element("li", "", [small, element("h2", "", link), words]);
}
