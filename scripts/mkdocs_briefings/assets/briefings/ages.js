// What time does to a page after it was built: how old its days are, and what has become true.
import { all } from "./dom.js";
import { known } from "./known.js";
import { today } from "./today.js";

const MILLISECONDS_A_DAY = 86_400_000;
const UNITS = [
  ["age_years", 730, 365.25],
  ["age_months", 61, 30.44],
  ["age_days", 1, 1],
];

/** Say how long ago days are, and show what holds from today or an earlier day on. */
export function tellAges() {
  const told = document.querySelector("[data-br-ages]");
  if (told)
    all("time[data-br-age]").forEach((time) => tellAge(time, JSON.parse(told.dataset.brAges)));
  for (const mark of all("[data-br-from]")) mark.hidden &&= mark.dataset.brFrom > today();
}

/**
 * On pages about something else, which do not know of every report of an office: ask of the offices
 * that this page's own briefings have not reported for long whether others have.
 */
export async function askOfOffices() {
  const marks = all("[data-br-asked-from][hidden]").filter(isDue);
  if (!marks.length) return;
  try {
    const { people } = await known();
    for (const mark of marks) mark.hidden = !(laterOf(people[mark.dataset.brPerson]) <= today());
  } catch {
    // no connection: the office is what it was when the page was built
  }
}

const isDue = ({ dataset }) => dataset.brAskedFrom <= today();

/** From which day on the office of a preview is only what was last reported. */
const laterOf = ([, , , , later]) => later;

function tellAge(time, words) {
  const days = daysSince(time.dateTime);
  // A clock that runs behind the page's own day knows nothing of its age.
  if (days < 0 || time.querySelector(".br-age")) return;
  const age = document.createElement("span");
  age.className = "br-age";
  age.textContent = ` · ${inWords(days, words)}`;
  time.append(age);
}

/** Days since an ISO day, counted on the reader's own calendar. */
const daysSince = (day) => Math.floor((Date.parse(today()) - Date.parse(day)) / MILLISECONDS_A_DAY);

function inWords(days, words) {
  const unit = UNITS.find(([, least]) => days >= least);
  if (!unit) return words.age_today;
  const n = Math.floor(days / unit[2]);
  const forms = words[unit[0]];
  const form = new Intl.PluralRules(document.documentElement.lang || "en").select(n);
  return (forms[form] ?? forms.other).replace("{n}", n);
}
