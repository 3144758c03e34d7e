// One search: the address changes, the engine answers, the page shows it.
import { countsOf, search } from "../search-engine.js";
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
  const answered = await search(view.site, asked.q, wanted);
  const { found, text, none } = answered;
  const counts = none ? {} : await countsOf(view.site, text, wanted, found);
  const total = found.results.length;
  const last = Math.max(1, Math.ceil(total / PER_PAGE));
  const page = Math.min(asked.page, last);
  const results = found.results.slice((page - 1) * PER_PAGE, page * PER_PAGE);
  const shown = await Promise.all(results.map((result) => result.data()));
  if (isLate()) return;
  view.asked = { ...asked, page };
  showFacets(view, counts);
  const apart = asked.chosen.kind?.length ? 0 : (counts.kind?.[wanted.apart] ?? 0);
  showResults(view, { ...answered, total, last, shown, apart });
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
