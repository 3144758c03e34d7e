// The changes of any span of days: `?since=2026-03-01&until=2026-04-30`, out of the pages of months.
import { all, changeDay } from "./dom.js";
import { markNew } from "./visits.js";

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Offer the form, and show the span that the address asks for. */
export function startSpan(form) {
  const wish = new URLSearchParams(location.search);
  const [since, until] = ["since", "until"].map((name) => dayFrom(wish, name));
  form.elements.since.value = since;
  form.elements.until.value = until;
  form.hidden = false;
  if (since || until) return showSpan(form, since, until);
}

const dayFrom = (wish, name) => (DAY.test(wish.get(name)) ? wish.get(name) : "");

async function showSpan(form, since, until) {
  const isIn = (day) => lastOf(day) >= since && (!until || lastOf(day) <= until);
  const months = all("[data-br-month]").filter(
    ({ dataset: { brMonth: month } }) => lastOf(month) >= since && (!until || month <= until),
  );
  form.setAttribute("aria-busy", "true");
  try {
    const weeks = (await Promise.all(months.map(weeksOf))).flat();
    replaceWeeks(form, weeks, isIn);
  } catch {
    say(form, form.dataset.failed);
  }
  form.removeAttribute("aria-busy");
}

// What is known only to the month counts as of its last day: it has taken place by then. No month
// has more days than this.
const lastOf = (day) => day + "-12-31".slice(day.length - 4);

/** The weeks that the page of a month tells. */
async function weeksOf(link) {
  const answer = await fetch(link.href);
  if (!answer.ok) throw new Error(link.href);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  // Links of that page start from its address.
  for (const one of all(".br-week a", page))
    one.href = new URL(one.getAttribute("href"), link.href);
  return all(".br-week", page);
}

function replaceWeeks(form, weeks, isIn) {
  const told = new Set();
  all(".br-week", form.parentElement).forEach((week) => week.remove());
  for (const week of weeks) {
    // A week in two months is told whole by both.
    if (told.has(week.dataset.brWeek)) continue;
    told.add(week.dataset.brWeek);
    if (cut(week, isIn)) form.parentElement.append(document.adoptNode(week));
  }
  const n = all(".br-change", form.parentElement).length;
  form.querySelector("[data-br-all]").hidden = false;
  say(form, n ? form.dataset.found.replace("{n}", n) : form.dataset.none);
  markNew(form.parentElement);
}

/** Take out of a week what is not in the span; how much is left. */
function cut(week, isIn) {
  const changes = all(".br-change", week);
  changes.filter((change) => !isIn(changeDay(change))).forEach((change) => change.remove());
  const left = all(".br-change", week).length;
  week.querySelector(".br-count").textContent = left;
  return left;
}

function say(form, words) {
  form.querySelector("[role=status]").textContent = words;
}
