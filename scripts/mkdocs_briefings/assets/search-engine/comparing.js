// Scores of several indexes made comparable: the engine measures a page by its own index alone.
import { isKin } from "./kin.js";

// What the engine has for BM25 if it is told nothing.
const SATURATION_AT = 1.4;
const LENGTH_COUNTS = 0.75;
const KEY = /^(?:by|at).+x$|\d/; // what only an index has is there letter by letter, or not at all

/** How long a page of an index is, measured by those of all. */
export const lengthOf = ({ pages, words }, all) => words / pages / meanOf(all);

const meanOf = (all) => sum(all, ({ words }) => words) / sum(all, ({ pages }) => pages);

const sum = (list, valueOf) => list.reduce((total, one) => total + valueOf(one), 0);

/** The ranking that measures the pages of an index by the length of those of all. */
export function rankingBy(length) {
  const termSaturation = saturationBy(length);
  return { termSaturation, pageLength: (SATURATION_AT * LENGTH_COUNTS * length) / termSaturation };
}

const saturationBy = (length) => SATURATION_AT * (1 - LENGTH_COUNTS + LENGTH_COUNTS * length);

/** What to multiply the scores of each index by, as if its words were as rare as in all. */
export function weights(indexes, counts) {
  const all = { pages: sum(indexes, ({ pages }) => pages) };
  const places = [...(counts[0] ?? [])].map((_, place) => place);
  const totals = places.map((place) => sum(counts, (own) => own[place]));
  return indexes.map((index, i) => {
    const known = places.filter((place) => counts[i][place]);
    const own = sum(known, (place) => rarity(index, counts[i][place]));
    const wide = sum(known, (place) => rarity(all, totals[place]));
    const saturation = (SATURATION_AT + 1) / (saturationBy(index.length) + 1);
    return (own ? wide / own : 1) * saturation;
  });
}

/** The inverse document frequency of BM25, as the engine has it. */
const rarity = ({ pages }, count) => Math.log(1 + (pages - count + 0.5) / (count + 0.5));

/** Whether what an index found has words that it knows only the beginnings of, or not at all. */
export async function hasAll(words, { results }, names) {
  if (!words.length || !results.length) return true;
  const { content, meta } = await results[0].data();
  const there = names.words([content, ...Object.values(meta)].join(" "));
  const isThere = (part) =>
    there.some((word) => (KEY.test(part) ? word.startsWith(part) : isKin(part, word)));
  return words.every((word) => names.words(word).every(isThere));
}
