// One search: the address changes, the engine answers, the page shows it.
import { answers, countsOf } from "../search-engine.js";
import { addressOf, isEmpty, stateOf } from "./address.js";
import { showFacets } from "./facets.js";
import { PER_PAGE, showResults } from "./results.js";

/** Search for what the address asks for. */
export function restore(view) {
  const asked = stateOf(view.page);
  view.input.value = asked.q;
  run(view, asked);
}

/** Search for something else, and say so in the address. */
export function go(view, asked, how = "pushState") {
  // With the state that is there: Material keeps in it how far the page was scrolled.
  history[how](history.state, "", addressOf(asked));
  return run(view, asked);
}

async function run(view, asked) {
  const mine = (view.turn += 1);
  const isLate = () => mine !== view.turn;
  if (isEmpty(asked)) {
    clear(view);
    return;
  }
  if (!view.results.childElementCount) view.status.textContent = view.names.text("waiting");
  try {
    await answer(view, asked, isLate);
  } catch (failure) {
    if (!isLate()) fail(view, failure);
  }
}

async function answer(view, asked, isLate) {
  const wanted = { ...asked, apart: view.names.text("site") };
  for await (const answered of answers(view.site, asked.q, wanted)) {
    if (isLate()) return;
    // Only the first page can be filled before all have been asked.
    if (answered.isLast) await showAll(view, wanted, answered, isLate);
    else if (asked.page === 1) await showFirst(view, wanted, answered, isLate);
  }
}

async function showAll(view, wanted, answered, isLate) {
  const { found, text, none, within } = answered;
  const counts = none ? {} : await countsOf(within, text, wanted, found);
  const total = found.results.length;
  const last = Math.max(1, Math.ceil(total / PER_PAGE));
  const page = Math.min(wanted.page, last);
  const shown = await pagesOf(found, page);
  if (isLate()) return;
  view.asked = { ...wanted, page };
  showFacets(view, counts);
  const apart = wanted.chosen.kind?.length ? 0 : (counts.kind?.[wanted.apart] ?? 0);
  showResults(view, { ...answered, total, last, shown, apart });
}

/** What the newest pages have, while the others are being asked. */
async function showFirst(view, wanted, answered, isLate) {
  const shown = await pagesOf(answered.found, 1);
  if (isLate()) return;
  view.asked = wanted;
  showResults(view, { ...answered, total: shown.length, last: 1, shown, apart: 0 });
  view.facets.hidden = !view.facets.childElementCount;
  view.status.textContent = view.names.text("waiting");
}

function pagesOf({ results }, page) {
  const shown = results.slice((page - 1) * PER_PAGE, page * PER_PAGE);
  return Promise.all(shown.map((result) => result.data()));
}

function clear({ status, facets, results }) {
  status.textContent = "";
  facets.replaceChildren();
  facets.hidden = true;
  results.replaceChildren();
}

/** Say that the search does not work. */
export function fail({ names, status }, failure) {
  console.warn("search:", failure);
  const notice = document.querySelector(".br-search-notice");
  if (names) status.textContent = names.text("failed");
  else if (notice) notice.hidden = false;
}
