// What the list shows for what is typed: subjects at once, pages after a pause.
import { element, loadSubjects, LONGEST, search } from "../search-engine.js";
import { allItem, pageItem, subjectItem } from "./items.js";
import { hide, list, show } from "./list.js";

const MOST_SUBJECTS = 4;
const MOST_PAGES = 6;
const PAUSE = 100; // milliseconds without a key before pages are searched

export const status = element("div", "br-search__status", [], { role: "status" });

let turn = 0;
let timer = 0;

export function close() {
  turn += 1;
  clearTimeout(timer);
  hide();
}

/** Answer what is typed; an answer that comes late is dropped. */
export async function update(typed, site) {
  const query = typed.slice(0, LONGEST).trim();
  const mine = (turn += 1);
  const isLate = () => mine !== turn;
  clearTimeout(timer);
  if (!query) {
    status.textContent = "";
    close();
    return;
  }
  try {
    await answer(query, site, isLate);
  } catch (failure) {
    if (!isLate()) await fail(failure, site);
  }
}

async function answer(query, site, isLate) {
  const names = await loadSubjects(site);
  if (isLate()) return;
  const subjects = names.find(query, MOST_SUBJECTS);
  const items = subjects.map(({ subject }) => subjectItem(subject, names, site));
  const first = { label: names.text("subjects"), items };
  const last = { items: [allItem(query, names, site)] };
  show([first, last]);
  await new Promise((resume) => {
    timer = setTimeout(resume, PAUSE);
  });
  const { found, instead } = await search(site, query);
  if (isLate()) return;
  const pages = await pageItems(found.results, items);
  if (isLate()) return;
  const label = instead ? names.text("corrected", { query: instead }) : names.text("results");
  show([first, { label, items: pages }, last]);
  tell(names, found.results.length, items.length);
}

/** The best pages, but for those of the subjects above them. */
async function pageItems(results, subjects) {
  const taken = new Set(subjects.map((item) => item.href));
  // As many more as may have to go.
  const best = results.slice(0, MOST_PAGES + subjects.length);
  const items = (await Promise.all(best.map((result) => result.data()))).map(pageItem);
  return items.filter((item) => !taken.has(item.href)).slice(0, MOST_PAGES);
}

function tell(names, pages, subjects) {
  const said = [names.text("found", { n: pages })];
  if (subjects) said.unshift(`${names.text("subjects")}: ${subjects}`);
  status.textContent = pages || subjects ? said.join(" · ") : names.text("none");
}

/** Say that nothing came; subjects that came before stay. */
async function fail(failure, site) {
  console.warn("search:", failure);
  const names = await loadSubjects(site).catch(() => null);
  const said = names ? names.text("failed") : "";
  const kept = [...list.children].filter((child) => child.querySelector("[data-subject]"));
  status.textContent = said;
  list.replaceChildren(...kept, element("p", "br-search__failed", said, { role: "presentation" }));
  list.hidden = false;
}
