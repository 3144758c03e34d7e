// Pages that match what is typed.
import { GUESS } from "./fit.js";
import { LONGEST } from "./folding.js";
import { loadSubjects } from "./loading.js";
import { loosened } from "./loosening.js";
import { closerFirst } from "./closer.js";
import { read } from "./query.js";
import { statements } from "./statements.js";
import { ask, has, loadEngine } from "./engine.js";

/** Pages and statements that match, how the query was read, and how it was changed to find them. */
export async function search(site, text, asked) {
  const [names] = await Promise.all([loadSubjects(site), loadEngine(site)]);
  const query = read(text.slice(0, LONGEST), names);
  const [plan, said] = await Promise.all([
    planned(site, query, names),
    statements(site, query, names),
  ]);
  const found = await asWanted(site, plan, query.people, asked);
  return { found, said, query, ...plan };
}

/** What to ask the engine for. */
async function planned(site, query, names) {
  const { keys, words, wider } = await known(site, query);
  const asked = names.segmented ? words : words.map(names.plain);
  if (!query.words.length && !keys.length) return { text: query.text, without: [] };
  const instead = await corrected(site, query);
  if (instead) return { text: instead, without: [], instead };
  const { words: kept, without, none } = await loosened(site, asked, keys, names);
  const isDay = !kept.length && query.day !== undefined && !query.amounts.length;
  return { text: [...kept, ...keys].join(" "), isDay, without, none, wider };
}

/** The keys that the index has; for an amount that no page has, its words; for a day, its month. */
async function known(site, { amounts, day, words }) {
  const there = await Promise.all(amounts.map(({ key }) => has(site, key)));
  const typed = amounts.filter((_, place) => !there[place]).map((one) => one.typed);
  const keys = amounts.filter((_, place) => there[place]).map(({ key }) => key);
  const dated = { keys, words: [...words, ...typed.flatMap((one) => one.split(/\s+/))] };
  if (!day) return dated;
  if (await has(site, day.key)) return { ...dated, keys: [...keys, day.key] };
  const wider = day.wider && (await has(site, day.wider));
  if (wider) return { ...dated, keys: [...keys, day.wider], wider: day.typed };
  return { ...dated, words: [...dated.words, ...day.typed.split(/\s+/)] };
}

/** The name that is meant by a mistyped one; a word that some page has is none. */
async function corrected(site, { words, whole, holders, day, amounts }) {
  const [best] = whole;
  if (!best || best.score < GUESS || holders.length || day || amounts.length) return "";
  const there = await Promise.all(words.map((word) => has(site, word)));
  return there.every(Boolean) ? "" : best.subject.name;
}

async function asWanted(site, { text, isDay, none }, people, asked) {
  if (none) return { results: [], filters: {} };
  const found = await ask(site, text, asked, isDay);
  return asked?.sort || isDay ? found : closerFirst(site, text, people, found);
}
