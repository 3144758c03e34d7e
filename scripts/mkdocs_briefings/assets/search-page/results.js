// The results: subjects first, then pages with what was found in them.
import { element, excerpt } from "../search-engine.js";
import { pager, sorting } from "./steps.js";

export const PER_PAGE = 10;

/** Show one page of results, and say how many there are. */
export function showResults(view, { total, last, instead, shown }) {
  const { asked, names, results, status } = view;
  const parts = subjects(view);
  status.textContent = total ? names.text("found", { n: total }) : names.text("none");
  if (instead) status.textContent += ` ${names.text("corrected", { query: instead })}`;
  if (shown.length) {
    const items = shown.map(resultItem);
    const start = (asked.page - 1) * PER_PAGE + 1;
    parts.push(sorting(view), element("ol", "br-search-page__list", items, { start }));
  }
  if (last > 1) parts.push(pager(view, last));
  results.replaceChildren(...parts);
}

function subjects({ asked, names, site }) {
  const found = asked.page === 1 && asked.q && !asked.sort ? names.find(asked.q) : [];
  if (!found.length) return [];
  const items = found.map(({ subject }) => subjectItem(subject, names, site));
  const label = names.text("subjects");
  return [element("ul", "br-search-page__subjects", items, { "aria-label": label })];
}

function subjectItem(subject, names, site) {
  const link = element("a", "", element("bdi", "", subject.name), {
    href: new URL(subject.path, site.root).href,
  });
  const kind = element("span", "br-search__kind", names.text(subject.kind));
  return element("li", "", [link, " ", kind, element("bdi", "br-search__note", subject.note)]);
}

function resultItem(result) {
  const { meta } = result;
  const link = element("a", "", element("bdi", "", meta.title), {
    href: new URL(result.url, document.baseURI).href,
  });
  const about = [meta.kind, meta.day].filter(Boolean).join(" · ");
  const small = element("p", "br-search-page__small", about);
  const words = element("p", "br-search-page__excerpt", excerpt(result.excerpt));
  return element("li", "", [small, element("h2", "", link), words]);
}
