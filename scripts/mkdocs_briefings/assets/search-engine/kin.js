// Whether two words are forms of one.

const HARDLY = 3; // letters that an ending may have
const SHORTEST = 4;

/** Whether a word of a text is the one that is looked for, or another form of it. */
export function isKin(wanted, word) {
  if (word.startsWith(wanted)) return true;
  if (/[^\p{Script=Latin}]/u.test(wanted)) return word.includes(wanted);
  const least = Math.max(SHORTEST, Math.min(wanted.length, word.length) - HARDLY);
  const longest = Math.max(wanted.length, word.length);
  return longest - least <= HARDLY + 1 && word.slice(0, least) === wanted.slice(0, least);
}
