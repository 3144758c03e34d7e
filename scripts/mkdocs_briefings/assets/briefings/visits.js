// What is new since the last visit. Only this browser knows of visits: nothing is sent, and one
// button forgets them.
import { all, changeDay } from "./dom.js";

const KEY = "br-visit";
const PAUSE = 30 * 60 * 1000; // this long without a page begins a new visit
let visit;
let forgotten = false;

// The reader's own calendar: its day is when they remember having been here.
const dayOf = (time) => new Date(time).toLocaleDateString("sv");

function stored() {
  try {
    return JSON.parse(localStorage[KEY]);
  } catch {} // nothing is stored, or storage is forbidden
}

function store() {
  if (forgotten) return;
  try {
    localStorage[KEY] = JSON.stringify(visit);
  } catch {}
}

/** Count this page as part of a visit. */
export function beginVisit() {
  const last = stored();
  visit = last?.at ? last : { before: "", seen: [], now: [] };
  if (visit.at && Date.now() - visit.at > PAUSE) {
    const before = dayOf(visit.at);
    const seen = visit.before === before ? [...visit.seen, ...visit.now] : visit.now;
    visit = { before, seen, now: [] };
  }
  visit.at = Date.now();
  store();
}

/** Mark what changed since the last visit, and remember what is shown. */
export function markNew(root = document) {
  const today = dayOf(visit.at);
  for (const change of all("[data-br-change]", root)) {
    const { brChange: id } = change.dataset;
    const day = changeDay(change);
    // A day says no more than that: of the day of the last visit, only what was not shown is new.
    if (isAfter(day, visit.before) && !visit.seen.includes(id)) mark(change);
    if (isAfter(day, today) && !visit.now.includes(id)) visit.now.push(id);
  }
  store();
}

// Of a month or a year, nobody knows whether it was before or after.
const isAfter = (day, before) => before && day >= before.slice(0, day.length);

function mark(change) {
  const { brNew: words } = document.querySelector("[data-br-new]")?.dataset ?? {};
  if (!words || change.querySelector(".br-change__new")) return;
  const sign = Object.assign(document.createElement("strong"), { textContent: words });
  sign.className = "br-mark br-change__new";
  change.querySelector("p").append(sign);
}

/** Say since when changes are marked, and offer to forget it. */
export function tellOfVisit(note) {
  const [words, link, button] = note.children;
  if (visit.before) {
    const format = new Intl.DateTimeFormat(note.dataset.locale, { dateStyle: "long" });
    const day = format.format(new Date(`${visit.before}T12:00`));
    words.textContent = note.dataset.known.replace("{date}", day);
  }
  link.hidden = !visit.before;
  link.search = `?since=${visit.before}`;
  button.addEventListener("click", () => forget(note));
  note.hidden = forgotten;
}

function forget(note) {
  forgotten = true;
  try {
    localStorage.removeItem(KEY);
  } catch {}
  all(".br-change__new").forEach((sign) => sign.remove());
  note.textContent = note.dataset.forgotten;
}
