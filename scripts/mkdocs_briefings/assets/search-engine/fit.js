// How well what is typed names a subject.
import { slips } from "./slips.js";

/** From this score on, a subject is a guess: another sound, a typing error. */
export const GUESS = 3;

const INSIDE = 2.5;

/** Hangul, Chinese and Japanese put words together without spaces: 추진잠수함 is in 핵추진잠수함. */
const isInside = (joined) =>
  joined.length > 1 && /^[가-힣\u3040-\u30ff\u3400-\u9fff]+$/.test(joined);

/** How well a query fits one spelling: 0 is best, Infinity is not at all. */
export function fit(query, spelling) {
  const { joined, parts } = query;
  if (spelling.joined === joined) return 0;
  if (spelling.joined.startsWith(joined)) return joined.length > 1 ? 1 : 2;
  const starts = parts.every((part) => spelling.parts.some((word) => word.startsWith(part)));
  if (starts) return parts.some((part) => part.length > 1) ? 2 : Infinity;
  if (isInside(joined) && spelling.joined.includes(joined)) return INSIDE;
  if (spelling.latin && parts.length > 1 && soundAlike(spelling, query)) return GUESS;
  const whole = near(joined, spelling.joined);
  if (whole < Infinity) return GUESS + whole;
  return Math.max(...parts.map((part) => bestWord(part, spelling.parts)));
}

/** Whether they are one name by the tables of any language. */
const soundAlike = (spelling, query) =>
  spelling.sounds.some((sound, language) => sound === query.sounds[language]);

function near(one, other) {
  const most = allowed(one.length);
  return most && one[0] === other[0] ? slips(one, other, most) : Infinity;
}

function allowed(length) {
  if (length < 5) return 0;
  return length < 7 ? 1 : 2;
}

function bestWord(part, others) {
  let best = Infinity;
  for (const word of others) {
    if (word.startsWith(part)) return GUESS + 1;
    best = Math.min(best, near(part, word), near(part, word.slice(0, part.length)));
  }
  return GUESS + 1 + best;
}
