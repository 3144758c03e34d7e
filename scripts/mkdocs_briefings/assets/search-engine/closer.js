// Which of the pages that match come first, where the engine cannot know.
import { ask } from "./engine.js";

const NUMBER = /^\d[\d.,]*$/;

/** Pages where those who are named were, and those with the very number that is asked for. */
export async function closerFirst(within, text, people, found) {
  const numbers = text.split(/\s+/).filter((word) => NUMBER.test(word));
  // One person is on pages of many kinds; of two, readers want to know when they met.
  const present = people.length > 1 ? people.map(({ key }) => `at${key}x`) : [];
  const words = [...numbers, ...present];
  if (!words.length) return found;
  const exact = await Promise.all(words.map((word) => ask(within, `"${word}"`)));
  const sets = exact.map(({ results }) => new Set(results.map(({ id }) => id)));
  const count = ({ id }) => sets.filter((set) => set.has(id)).length;
  const results = [...found.results].sort((one, other) => count(other) - count(one));
  return { ...found, results };
}
