// Pagefind, the engine that knows the pages: what else asks it does so through these functions.
import { hasAll, weights } from "./comparing.js";

const ONE_OF = ["kind", "year"]; // a page has one of these, so choosing two widens

/** Pages of some indexes that match, with what is chosen of facets and orders, should any be. */
export async function ask(within, query, asked, newestFirst = false) {
  const { indexes } = within;
  const text = query.trim() || null;
  const wish = asked ? options(asked) : {};
  // Without words no page fits better than another.
  if (newestFirst || (!text && indexes.length > 1)) wish.sort = NEWEST;
  const found = await Promise.all(indexes.map((index) => askOne(index, text, wish, asked)));
  return found.length > 1 ? together(found, within, text ?? "", wish.sort) : found[0];
}

async function askOne(index, text, wish, asked) {
  const engine = await index.open();
  // It counts the values of facets only once they are loaded.
  if (asked) await engine.filters();
  // For `null` it gives every page: facets may be all that is asked for.
  return engine.search(text, wish);
}

/** Whether any page has a word, or another form of it. */
export async function has(within, word) {
  const { results } = await ask(within, `"${word.replaceAll('"', "")}"`);
  return results.length > 0;
}

const NEWEST = { date: "desc" };

function options({ chosen, sort, apart }) {
  const filters = apart && !chosen.kind?.length ? { kind: { none: [apart] } } : {};
  for (const [facet, values] of Object.entries(chosen)) {
    if (values.length) filters[facet] = ONE_OF.includes(facet) ? { any: values } : values;
  }
  return { filters, ...(sort && { sort: NEWEST }) };
}

/** What several indexes found as one answer: by score, or by day. */
async function together(found, { indexes, names }, text, isByDay) {
  // Words in quotation marks are there or not, and no page has them better than another.
  const words = text.startsWith('"') ? [] : text.split(" ").filter(Boolean);
  const counts = await Promise.all(indexes.map((index) => countsIn(index, words)));
  const weight = weights(indexes, counts);
  const answers = await Promise.all(
    found.map(async (one, place) => {
      const unknown = words.filter((_, word) => !counts[place][word]);
      const isFit = await hasAll(unknown, one, names);
      return isFit ? scaled(one, weight[place]) : { results: [], filters: {} };
    }),
  );
  return isByDay ? byDay(answers, indexes) : byScore(answers);
}

/** How many pages of an index have each word, in whatever form. */
async function countsIn({ open, known }, words) {
  const engine = await open();
  const countOf = async (word) => (await engine.search(`"${word}"`)).unfilteredResultCount;
  return Promise.all(words.map((word) => (known[word] ??= countOf(word))));
}

function scaled({ results, filters }, weight) {
  for (const one of results) one.score *= weight;
  return { results, filters };
}

function byScore(answers) {
  const results = answers.flatMap((one) => one.results);
  results.sort((one, other) => other.score - one.score);
  return { results, filters: summed(answers.map(({ filters }) => filters)) };
}

/** They come newest first and share no day; pages without one stand after all others. */
function byDay(answers, indexes) {
  const isDated = (_, place) => Boolean(indexes[place].first);
  const isUndated = (_, place) => !indexes[place].first;
  const order = [...answers.filter(isDated), ...answers.filter(isUndated)];
  const results = order.flatMap((one) => one.results);
  return { results, filters: summed(answers.map(({ filters }) => filters)) };
}

/** Counts of the same values added up. */
function summed(all) {
  const sums = {};
  for (const [facet, counts] of all.flatMap(Object.entries)) {
    const sum = (sums[facet] ??= {});
    for (const [value, n] of Object.entries(counts)) sum[value] = (sum[value] ?? 0) + n;
  }
  return sums;
}

/**
 * How many results each value leaves, those that stand apart too; where one of several is chosen,
 * how many it would find.
 */
export async function countsOf(within, query, asked, found) {
  const counts = { ...found.filters };
  const widen = async (facet) => {
    const without = { chosen: { ...asked.chosen, [facet]: [] } };
    counts[facet] = (await ask(within, query, without)).filters[facet];
  };
  const isWide = (facet) => (facet === "kind" && asked.apart) || asked.chosen[facet]?.length;
  await Promise.all(ONE_OF.filter(isWide).map(widen));
  return counts;
}
