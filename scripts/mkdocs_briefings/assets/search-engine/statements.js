// What a person said about something, found on the pages where the person speaks.
import { isKin } from "./kin.js";
import { ask, has } from "./engine.js";

const MOST_PAGES_READ = 6;
const MOST_WORDS_SAID = 120;

/** What the first person that is named said about the rest, best first. */
export async function statements(within, query, names) {
  if (query.way !== "said") return [];
  const [speaker, ...others] = query.people;
  const key = `by${speaker.key}x`;
  if (!(await has(within, key))) return [];
  const terms = termsOf(query, others, names);
  const about = [...terms.map(({ typed }) => typed), ...(query.day ? [query.day.key] : [])];
  const { results } = await ask(within, [...about, key].join(" "), null, about.length === 0);
  const pages = await Promise.all(results.slice(0, MOST_PAGES_READ).map((one) => one.data()));
  const found = pages.flatMap((page) => saidOn(page, speaker, terms, names));
  return found.sort((one, other) => other.matched - one.matched);
}

/** What it has to be about: words, and subjects by any spelling. */
function termsOf({ named, rest }, others, { words }) {
  const subjects = [...named.filter(({ kind }) => kind !== "person"), ...others];
  const spelled = subjects.map(({ name, spellings }) => ({
    typed: words(name).join(" "),
    spellings: spellings.map(({ parts }) => parts),
  }));
  return [...spelled, ...rest.map((word) => ({ typed: word, spellings: [[word]] }))];
}

function saidOn({ anchors, raw_content: content, meta, url }, speaker, terms, names) {
  const all = content.split(/\s+/);
  return anchors.flatMap(({ id, location }, place) => {
    if (!id.startsWith("statement-") || id === "statement-list") return [];
    const end = anchors[place + 1]?.location ?? location + MOST_WORDS_SAID;
    const text = all.slice(location, end).join(" ");
    if (!text.startsWith(speaker.name)) return [];
    const says = text.slice(speaker.name.length).trim();
    const matched = matchOf(terms, names.words(says), names.words(meta.title));
    if (terms.length && !matched) return [];
    return [{ url: `${url}#${id}`, speaker, says, meta, matched }];
  });
}

/** How much of what was asked it has itself; a little for what only its page is about. */
function matchOf(terms, said, title) {
  const own = terms.filter((term) => isIn(term, said)).length;
  const near = terms.filter((term) => isIn(term, title)).length;
  return own + near / 10;
}

/** Whether a text has all words of one spelling. */
const isIn = ({ spellings }, words) =>
  spellings.some((parts) => parts.every((part) => words.some((word) => isKin(part, word))));
