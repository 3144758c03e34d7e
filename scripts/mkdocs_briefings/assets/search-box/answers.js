// What the list shows for what is typed: subjects at once, pages after a pause.
import { answers, changeOf, element, loadSubjects, LONGEST, read } from "../search-engine.js";
import { allItem, holderItem, pageItem, statementItem, subjectItem } from "./items.js";
import { hide, list, show } from "./list.js";

const MOST_SUBJECTS = 4;
const MOST_SAID = 3;
const MOST_PAGES = 6;
const MOST_INDEXES = 13; // older briefings are left to the page of all results
const PAUSE = 100; // milliseconds without a key before pages are searched
const PAUSE_BEFORE_OLDER = 200;

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
  const meant = await read(query, names);
  if (isLate()) return;
  const last = { items: [allItem(query, names, site)] };
  const subjects = () => subjectGroup(meant, names, site);
  show([subjects(), last]);
  // Names need not wait for what is said of them.
  await Promise.all([pause(PAUSE), meant.isNaming && names.details()]);
  if (isLate()) return;
  const first = subjects();
  show([first, last]);
  await showPages({ query, meant, names, site, first, last }, isLate);
}

async function showPages({ query, meant, names, site, first, last }, isLate) {
  for await (const answered of answers(site, query, null, MOST_INDEXES)) {
    if (isLate()) return;
    const pages = await pageGroups(answered, first.items, names);
    if (isLate()) return;
    const said = saidGroup(answered.said, names);
    show([...ordered(meant.way, [first, said, ...pages]), last]);
    if (answered.isLast) tell(names, answered, first.items.length);
    else await pause(PAUSE_BEFORE_OLDER);
  }
}

/** Wait; for ever if another key is pressed meanwhile. */
const pause = (milliseconds) =>
  new Promise((resume) => {
    timer = setTimeout(resume, milliseconds);
  });

/** Who or what is meant: holders of an office, what all of it names, or all that it names. */
function subjectGroup({ holders, whole, named }, names, site) {
  const known = whole.length ? whole.map(({ subject }) => subject) : named;
  const held = holders.slice(0, MOST_SUBJECTS).map((holder) => holderItem(holder, names, site));
  const shown = known.filter((one) => !holders.some(({ subject }) => subject === one));
  const items = shown.map((subject) => subjectItem(subject, names, site));
  const label = names.text(held.length ? "holders" : "subjects");
  return { label, items: [...held, ...items].slice(0, MOST_SUBJECTS) };
}

/** What was asked for comes first. */
function ordered(way, [subjects, said, pages, ...others]) {
  if (way === "said") return [said, subjects, pages, ...others];
  if (way === "pages") return [pages, subjects, ...others];
  return [subjects, pages, ...others];
}

function saidGroup(said, names) {
  const items = said.slice(0, MOST_SAID).map((one) => statementItem(one, names));
  return { label: names.text("said"), items };
}

/** The best pages, but for those of the subjects above them; those about the site apart. */
async function pageGroups({ found, instead, without, wider, query }, subjects, names) {
  const taken = new Set(subjects.map((item) => item.href));
  // As many more as may have to go.
  const best = found.results.slice(0, MOST_PAGES + subjects.length);
  const pages = await Promise.all(best.map((result) => result.data()));
  const isApart = ({ meta }) => meta.kind === names.text("site");
  const items = (some) =>
    some
      .map((page) => pageItem(page, query, names))
      .filter((item) => !taken.has(item.href))
      .slice(0, MOST_PAGES);
  const label = changeOf({ instead, without, wider }, names) || names.text("results");
  return [
    { label, items: items(pages.filter((page) => !isApart(page))) },
    { label: names.text("site"), items: items(pages.filter(isApart)) },
  ];
}

function tell(names, { found, isWhole }, subjects) {
  const pages = found.results.length;
  // Of how many the older ones are more, nobody has asked.
  const said = [isWhole ? names.text("found", { n: pages }) : names.text("results")];
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
