// Pages that match what is typed.
import { GUESS } from "./fit.js";
import { LONGEST } from "./folding.js";
import { loadSubjects } from "./loading.js";
import { loosened } from "./loosening.js";
import { closerFirst } from "./closer.js";
import { read } from "./query.js";
import { statements } from "./statements.js";
import { ask, has } from "./engine.js";
import { loadIndexes } from "./engine-indexes.js";
import { reaches } from "./reaches.js";

/**
 * Pages and statements that match, how the query was read, and how it was changed to find them:
 * first of the newest pages, if these have what is asked for, then of all.
 */
export async function* answers(site, text, asked, most) {
  const asking = understood(site, text.slice(0, LONGEST));
  const [{ names, query }, indexes] = await Promise.all([asking, loadIndexes(site)]);
  const askWithin = async (some) => {
    const within = { indexes: some, names };
    const answered = await answer(within, query, names, asked);
    const isOfDay = Boolean(query.day && answered.isDated);
    const isWhole = isOfDay || some.length === indexes.length;
    return { ...answered, within, isOfDay, isWhole };
  };
  yield* inTurn(reaches(indexes, query, most), askWithin);
}

/** The query, and what is said of the subjects that it names. */
async function understood(site, text) {
  const names = await loadSubjects(site);
  const query = await read(text, names);
  if (query.isNaming) await names.details();
  return { names, query };
}

async function* inTurn([some, ...wider], askWithin) {
  const answered = await askWithin(some);
  const isLast = !wider.length || answered.isOfDay;
  if (isLast || isSure(answered)) yield { ...answered, isLast };
  if (!isLast) yield* inTurn(wider, askWithin);
}

async function answer(within, query, names, asked) {
  const [plan, said] = await Promise.all([
    planned(within, query, names),
    statements(within, query, names),
  ]);
  const found = await asWanted(within, plan, query.people, asked);
  return { found, said, query, ...plan };
}

/** Whether pages have just what was asked for; otherwise older ones may. */
const isSure = ({ found, instead, without, none }) =>
  found.results.length > 0 && !instead && !without.length && !none;

/** What to ask the engine for. */
async function planned(within, query, names) {
  const { keys, words, wider, isDated } = await known(within, query);
  const asked = names.segmented ? words : words.map(names.plain);
  if (!query.words.length && !keys.length) return { text: query.text, without: [] };
  const instead = await corrected(within, query);
  if (instead) return { text: instead, without: [], instead };
  const { words: kept, without, none, whole } = await loosened(within, asked, keys, names);
  const isDay = !kept.length && query.day !== undefined && !query.amounts.length;
  const text = [...kept, ...keys].join(" ");
  return { text, isDay, isDated, without, none, wider, whole };
}

/** The keys that the index has; for an amount that no page has, its words; for a day, its month. */
async function known(within, { amounts, day, words }) {
  const there = await Promise.all(amounts.map(({ key }) => has(within, key)));
  const typed = amounts.filter((_, place) => !there[place]).map((one) => one.typed);
  const keys = amounts.filter((_, place) => there[place]).map(({ key }) => key);
  const dated = { keys, words: [...words, ...typed.flatMap((one) => one.split(/\s+/))] };
  if (!day) return dated;
  if (await has(within, day.key)) return { ...dated, keys: [...keys, day.key], isDated: true };
  const wider = day.wider && (await has(within, day.wider));
  if (wider) return { ...dated, keys: [...keys, day.wider], wider: day.typed, isDated: true };
  return { ...dated, words: [...dated.words, ...day.typed.split(/\s+/)] };
}

/** The name that is meant by a mistyped one; a word that some page has is none. */
async function corrected(within, { words, whole, holders, day, amounts }) {
  const [best] = whole;
  if (!best || best.score < GUESS || holders.length || day || amounts.length) return "";
  const there = await Promise.all(words.map((word) => has(within, word)));
  return there.every(Boolean) ? "" : best.subject.name;
}

async function asWanted(within, { text, isDay, none, whole }, people, asked) {
  if (none) return { results: [], filters: {} };
  const isSame = whole && !asked && !isDay;
  const found = isSame ? whole : await ask(within, text, asked, isDay);
  return asked?.sort || isDay ? found : closerFirst(within, text, people, found);
}
