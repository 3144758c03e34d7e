// The page of results: facets with counts, order, pages; its state is in the address.
import { element, loadIndexes, loadSubjects, LONGEST } from "./search-engine.js";
import { stateOf } from "./search-page/address.js";
import { fail, go, restore } from "./search-page/running.js";

const PAUSE = 150; // milliseconds without a key before it searches

export async function start(page, site) {
  if (page.dataset.started) return;
  page.dataset.started = "true";
  if (document.querySelector(".br-search-notice")?.hidden === false) return;
  const view = viewOf(page, site);
  // Whoever comes with a search need not wait for the subjects first; failing is told later.
  if (location.search) loadIndexes(site).catch(() => {});
  try {
    view.names = await loadSubjects(site);
  } catch (failure) {
    fail(view, failure);
    return;
  }
  watchPage(view);
  watchInput(view, page.querySelector("form"));
}

/** The parts of the page, what it shows and what the reader has opened. */
function viewOf(page, site) {
  const status = element("p", "br-search-page__status", [], { role: "status" });
  const facets = element("details", "br-search-page__facets", [], { hidden: "" });
  const results = element("div", "br-search-page__results");
  const input = page.querySelector("input");
  const open = new Set(["topic", "kind"]);
  facets.open = matchMedia("(min-width: 45em)").matches;
  page.append(status, element("div", "br-search-page__columns", [facets, results]));
  const view = { page, site, input, status, facets, results, open, turn: 0 };
  view.go = (change) => go(view, { ...view.asked, ...change });
  return view;
}

function watchPage(view) {
  const { open, page } = view;
  window.addEventListener("popstate", () => {
    if (page.isConnected) restore(view);
  });
  const remember = ({ target }) => {
    const { facet } = target.dataset;
    if (facet) open[target.open ? "add" : "delete"](facet);
  };
  // On the way down: `toggle` does not bubble.
  page.addEventListener("toggle", remember, true);
}

function watchInput(view, form) {
  const { input, page } = view;
  let timer = 0;
  const search = (event) => {
    event?.preventDefault();
    clearTimeout(timer);
    const q = input.value.slice(0, LONGEST);
    // Letters that are typed are not steps to go back through.
    go(view, { ...stateOf(page), q, page: 1 }, "replaceState");
  };
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(search, PAUSE);
  });
  form.addEventListener("submit", search);
  // What was typed while the subjects were loading counts more than the address.
  if (input.value && input.value !== stateOf(page).q) search();
  else restore(view);
}
