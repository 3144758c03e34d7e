// A search that finds nothing, asked again for less; what was left out is said.
import { isKin } from "./kin.js";
import { ask, has } from "./engine.js";

/** The words to ask for, and those that are left out because no page has all of them. */
export async function loosened(within, words, keys, names) {
  const found = await ask(within, [...words, ...keys].join(" "));
  const absent = found.results.length ? await missing(within, words, found, names) : [];
  const rest = words.filter((word) => !absent.includes(word));
  if (absent.length && !rest.length && !keys.length) return { words: [], without: [], none: true };
  // What was found for all words need not be asked for again.
  const whole = absent.length ? null : found;
  if (found.results.length) return { words: rest, without: absent, whole };
  return shorter(within, words, keys);
}

/** Words that no page has: the engine would look for their beginnings instead. */
async function missing(within, words, { results }, names) {
  const known = await Promise.all(words.map((word) => has(within, word)));
  const unknown = words.filter((_, place) => !known[place]);
  if (!unknown.length) return [];
  const { content, meta } = await results[0].data();
  const there = names.words([content, ...Object.values(meta)].join(" "));
  const isThere = (part) => there.some((word) => isKin(part, word));
  return unknown.filter((word) => !names.words(word).every(isThere));
}

/** All words but one, those that leave fewest pages; else the longest word that any page has. */
async function shorter(within, words, keys) {
  const butOne = words.map((one) => words.filter((word) => word !== one));
  const longest = [...words].sort((one, other) => other.length - one.length);
  const alone = longest.map((word) => [word]);
  const best = (await fewest(within, butOne, keys)) ?? (await fewest(within, alone, keys));
  if (!best) return { words: [], without: [], none: true };
  return { words: best, without: words.filter((word) => !best.includes(word)) };
}

async function fewest(within, choices, keys) {
  const asked = choices.filter((words) => words.length + keys.length);
  const counts = await Promise.all(
    asked.map(async (words) => (await ask(within, [...words, ...keys].join(" "))).results.length),
  );
  const least = Math.min(...counts.filter(Boolean));
  return asked[counts.indexOf(least)];
}
