// The page of results: facets with counts, order, pages; its state is in the address.
import { element, excerpt, loadPagefind, loadSubjects, LONGEST, search } from "./search-engine.js";

const PER_PAGE = 10;
const SHOWN = 8; // values of a facet before "More"
const ONE_OF = new Set(["kind", "year"]); // a page has one of these, so choosing two widens
const PAUSE = 150;

export async function start(page, site) {
  if (page.dataset.started) return;
  page.dataset.started = "true";
  const [notice] = [document.querySelector(".br-search-notice")];
  if (notice && !notice.hidden) return;
  const form = page.querySelector("form");
  const input = form.querySelector("input");
  const status = element("p", "br-search-page__status", [], { role: "status" });
  const facets = element("details", "br-search-page__facets");
  facets.open = matchMedia("(min-width: 45em)").matches;
  const results = element("div", "br-search-page__results");
  const columns = element("div", "br-search-page__columns", [facets, results]);
  const view = { page, site, input, status, facets, results, names: null, turn: 0, open: new Set(["topic", "kind"]) };
  page.append(status, columns);
  try {
    view.names = await loadSubjects(site);
  } catch (failure) {
    fail(view, failure);
    return;
  }

  let timer = 0;
  const fromInput = () => go(view, { ...state(page), q: input.value.slice(0, LONGEST), page: 1 }, "replaceState");
  input.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(fromInput, PAUSE); });
  form.addEventListener("submit", (event) => { event.preventDefault(); clearTimeout(timer); fromInput(); });
  window.addEventListener("popstate", () => { if (page.isConnected) restore(view); });
  page.addEventListener("toggle", ({ target }) => {
    if (target.dataset?.facet) view.open[target.open ? "add" : "delete"](target.dataset.facet);
  }, true);
  // What was typed while the subjects were loading counts more than the address.
  if (input.value && input.value !== state(page).q) fromInput();
  else restore(view);
}

/** What the address asks for. */
function state(page) {
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
function address({ q, chosen, sort, page }) {
  const made = new URL(location.pathname, location.href);
  if (q) made.searchParams.set("q", q);
  for (const [facet, values] of Object.entries(chosen)) {
    for (const value of values) made.searchParams.append(facet, value);
  }
  if (sort) made.searchParams.set("sort", sort);
  if (page > 1) made.searchParams.set("page", page);
  return made.href;
}

function restore(view) {
  const asked = state(view.page);
  view.input.value = asked.q;
  run(view, asked);
}

function go(view, asked, how = "pushState") {
  history[how](history.state, "", address(asked));
  return run(view, asked);
}

const isEmpty = ({ q, chosen }) => !q.trim() && Object.values(chosen).every((values) => !values.length);

async function run(view, asked) {
  const mine = (view.turn += 1);
  if (isEmpty(asked)) {
    view.status.textContent = "";
    view.facets.replaceChildren();
    view.facets.hidden = true;
    view.results.replaceChildren();
    return;
  }
  if (!view.results.childElementCount) view.status.textContent = view.names.text("waiting");
  try {
    const module = await loadPagefind(view.site);
    await module.filters();
    const answer = await search(view.site, asked.q, options(asked));
    const counts = await countsOf(view, asked, answer.instead ?? asked.q, answer.found.filters);
    const last = Math.max(1, Math.ceil(answer.found.results.length / PER_PAGE));
    const number = Math.min(asked.page, last);
    const start = (number - 1) * PER_PAGE;
    const shown = await Promise.all(answer.found.results.slice(start, start + PER_PAGE).map((result) => result.data()));
    if (mine !== view.turn) return;
    showFacets(view, asked, counts);
    showResults(view, { ...asked, page: number }, answer, shown, last);
  } catch (failure) {
    if (mine === view.turn) fail(view, failure);
  }
}

function options({ chosen, sort }) {
  const filters = {};
  for (const [facet, values] of Object.entries(chosen)) {
    if (values.length) filters[facet] = ONE_OF.has(facet) ? { any: values } : values;
  }
  return { filters, ...(sort && { sort: { date: "desc" } }) };
}

/** How many results each value leaves; where one of several is chosen, how many it would find. */
async function countsOf(view, asked, query, filters) {
  const counts = { ...filters };
  const module = await loadPagefind(view.site);
  for (const facet of ONE_OF) {
    if (asked.chosen[facet]?.length) {
      const without = { ...asked, chosen: { ...asked.chosen, [facet]: [] } };
      const found = await module.search(query.trim() || null, options(without));
      counts[facet] = found.filters[facet];
    }
  }
  return counts;
}

function showFacets(view, asked, counts) {
  const { names, page } = view;
  const focused = document.activeElement?.id;
  const groups = page.dataset.facets.split(" ").map((facet) => facetGroup(view, asked, facet, counts[facet] ?? {}));
  const chosen = Object.values(asked.chosen).flat().length;
  const clear = element("button", "br-search-page__clear", names.text("clear"), { type: "button" });
  clear.addEventListener("click", () => go(view, { ...asked, chosen: {}, page: 1 }));
  const head = element("summary", "", names.text("filters") + (chosen ? ` (${chosen})` : ""));
  view.facets.hidden = false;
  view.facets.replaceChildren(head, ...(chosen ? [clear] : []), ...groups.filter(Boolean));
  if (focused) document.getElementById(focused)?.focus();
}

function facetGroup(view, asked, facet, counts) {
  const chosen = asked.chosen[facet] ?? [];
  const byCount = facet === "year" ? ([one], [other]) => other.localeCompare(one)
    : ([one, m], [other, n]) => n - m || one.localeCompare(other);
  const values = Object.entries(counts).filter(([value, n]) => n > 0 || chosen.includes(value)).sort(byCount);
  if (!values.length) return null;
  const item = ([value, n], place) => facetItem(view, asked, facet, value, n, place);
  const list = element("ul", "", values.slice(0, SHOWN).map(item));
  const group = element("details", "br-facet", [element("summary", "", view.names.text(`facet_${facet}`)), list]);
  group.dataset.facet = facet;
  group.open = view.open.has(facet) || chosen.length > 0;
  if (values.length > SHOWN) {
    const rest = values.slice(SHOWN);
    const others = element("ul", "", rest.map((value, place) => item(value, place + SHOWN)));
    const more = element("details", "br-facet__more", [element("summary", "", `${view.names.text("more")} (${rest.length})`), others]);
    more.dataset.facet = `${facet}+`;
    more.open = view.open.has(`${facet}+`);
    group.append(more);
  }
  return group;
}

function facetItem(view, asked, facet, value, n, place) {
  const chosen = asked.chosen[facet] ?? [];
  const check = element("input", "", undefined, { type: "checkbox", id: `br-facet-${facet}-${place}`, name: facet, value });
  check.checked = chosen.includes(value);
  check.addEventListener("change", () => {
    const values = check.checked ? [...chosen, value] : chosen.filter((other) => other !== value);
    go(view, { ...asked, chosen: { ...asked.chosen, [facet]: values }, page: 1 });
  });
  const count = element("span", "br-count", String(n));
  return element("li", "", element("label", "", [check, " ", element("span", "", shownAs(facet, value)), " ", count]));
}

/** A language by its name, everything else as it is. */
function shownAs(facet, value) {
  if (facet !== "language") return value;
  try {
    return new Intl.DisplayNames([document.documentElement.lang || "en"], { type: "language" }).of(value);
  } catch {
    return value;
  }
}

function showResults(view, asked, { found, instead }, shown, last) {
  const { names, site } = view;
  const total = names.text("found", { n: found.results.length });
  view.status.textContent = found.results.length ? total : names.text("none");
  if (instead) view.status.textContent += ` ${names.text("corrected", { query: instead })}`;
  const subjects = asked.page === 1 && asked.q && !asked.sort ? names.find(asked.q) : [];
  const parts = [];
  if (subjects.length) {
    const items = subjects.map(({ subject }) => subjectItem(subject, names, site));
    parts.push(element("ul", "br-search-page__subjects", items, { "aria-label": names.text("subjects") }));
  }
  if (shown.length) {
    parts.push(sorting(view, asked), element("ol", "br-search-page__list", shown.map(resultItem), { start: (asked.page - 1) * PER_PAGE + 1 }));
  }
  if (last > 1) parts.push(pager(view, asked, last));
  view.results.replaceChildren(...parts);
}

function subjectItem(subject, names, site) {
  const link = element("a", "", subject.name, { href: new URL(subject.path, site.root).href });
  const kind = element("span", "br-search__kind", names.text(subject.kind));
  return element("li", "", [link, " ", kind, element("span", "br-search__note", subject.note)]);
}

function resultItem(result) {
  const { meta } = result;
  const link = element("a", "", meta.title, { href: new URL(result.url, document.baseURI).href });
  const small = element("p", "br-search-page__small", [meta.kind, meta.day].filter(Boolean).join(" · "));
  const words = element("p", "br-search-page__excerpt", excerpt(result.excerpt));
  return element("li", "", [small, element("h2", "", link), words]);
}

function sorting(view, asked) {
  const choices = [["", "by_relevance"], ["date", "by_date"]].map(([sort, key]) => {
    const choice = step(view, { ...asked, sort, page: 1 }, view.names.text(key));
    if (asked.sort === sort) choice.setAttribute("aria-current", "true");
    return choice;
  });
  return element("p", "br-search-page__sort", choices, { role: "group", "aria-label": view.names.text("sort") });
}

function pager(view, asked, last) {
  const near = [1, last, ...[-2, -1, 0, 1, 2].map((by) => asked.page + by)];
  const numbers = [...new Set(near)].filter((n) => n >= 1 && n <= last).sort((one, other) => one - other);
  const links = numbers.map((n) => {
    const link = step(view, { ...asked, page: n }, String(n));
    if (n === asked.page) link.setAttribute("aria-current", "page");
    return element("li", "", link);
  });
  return element("nav", "br-pager", element("ol", "", links), { "aria-label": view.names.text("pages") });
}

/** A link to another state of the search, followed without leaving the page. */
function step(view, asked, words) {
  const link = element("a", "", words, { href: address(asked) });
  link.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    event.stopPropagation();
    go(view, asked).then(() => view.status.scrollIntoView({ block: "nearest" }));
  });
  return link;
}

function fail(view, failure) {
  console.warn("search:", failure);
  const notice = document.querySelector(".br-search-notice");
  if (view.names) view.status.textContent = view.names.text("failed");
  else if (notice) notice.hidden = false;
}
