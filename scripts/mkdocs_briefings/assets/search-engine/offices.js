// Who holds an office that is named, and who did.
import { officeIn } from "./office-words.js";

const ASIDE = /\([^()]*\)/g; // what a title says beside itself: (in June 2010)

/** What finds the holders of an office; who held any is loaded once one is named. */
export function officeFinder({ words, degrees, english }, details) {
  const offices = new Map();
  for (const [office, spellings] of Object.entries(words)) {
    for (const spelling of spellings) offices.set(spelling, office);
  }
  return async (typed, day) => {
    const asked = officeIn(typed.map(inAmerican(english)), offices, degrees);
    return asked ? holdersOf(asked, (await details()).held, day) : [];
  };
}

const inAmerican = (english) => (word) => english[word] ?? word;

/** Everybody who held an office, by the table of the details. */
export function holdersIn(holders, { list, words, english }) {
  const plain = (text) => words(text).map(inAmerican(english));
  return holders.map((entry) => holderOf(entry, list, plain));
}

function holderOf([person, offices, title, body, country, ...days], list, plain) {
  const [first, last, when, stale, later] = days;
  // The organisation by its name, or as a subject of the site by any.
  const bodies = typeof body === "number" ? list[body].spellings.map(({ parts }) => parts) : [body];
  const own = plain(title.replace(ASIDE, " "));
  return {
    subject: list[person],
    offices: offices.map((office) => office.split("/")),
    title,
    own: new Set(own),
    about: new Set([...own, ...plain([...bodies, country].flat().join(" "))]),
    first,
    last,
    // On the reader's own calendar, in ISO 8601: Swedish writes days so.
    when: stale <= new Date().toLocaleDateString("sv") ? later : when,
  };
}

/** Those who hold it first, then those who did; those with the very word before others. */
function holdersOf(asked, held, day) {
  const time = asked.year ? { first: `${asked.year}-01-01`, last: `${asked.year}-12-31` } : day;
  const found = held.filter((one) => fits(asked, one) && (!time || isThen(one, time)));
  const exact = found.filter((one) => asked.typed.some((word) => isOwn(word, one)));
  const seen = new Set();
  const isFirst = ({ subject }) => !seen.has(subject) && seen.add(subject);
  return (exact.length ? exact : found).filter(isFirst);
}

const isOwn = (phrase, { own }) => phrase.split(" ").every((word) => own.has(word));

function fits({ nouns, degrees, about }, holder) {
  const { former, ...others } = Object.fromEntries([...degrees].map((one) => [one, true]));
  if (former && !holder.last) return false;
  const office = holder.offices.some(
    ([noun, own = ""]) => nouns.includes(noun) && sameDegrees(own.split(" "), others),
  );
  return office && about.every((word) => isAbout(word, holder.about));
}

function sameDegrees(own, asked) {
  const ours = own.filter(Boolean);
  const count = Object.keys(asked).length;
  return count ? ours.some((one) => asked[one]) : !ours.length;
}

const isAbout = (word, about) =>
  about.has(word) || (word.length > 1 && [...about].some((one) => one.startsWith(word)));

function isThen({ first, last }, time) {
  if (!first && !last) return false;
  return (!first || first <= time.last) && (!last || last >= time.first);
}
