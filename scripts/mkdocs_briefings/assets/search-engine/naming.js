// Subjects that are named in the midst of what is typed.

const MOST_PARTS = 7; // words of one name

/** What finds the names in some words: whole spellings, and family or given names of people. */
export function namesFinder(list, isOffice) {
  const whole = new Map();
  const parts = new Map();
  const byCount = [...list].sort((one, other) => other.count - one.count);
  for (const subject of byCount) {
    for (const { joined } of subject.spellings) keep(whole, joined, subject);
    // A part of a name is whoever of that name is in most briefings.
    for (const part of subject.kind === "person" ? subject.spellings[0].parts : []) {
      if (part.length > 1 && !isOffice(part)) keep(parts, part, subject);
    }
  }
  return (words, bare) => nameAll(words, bare, whole, parts);
}

function keep(map, key, subject) {
  if (!map.has(key)) map.set(key, subject);
}

function nameAll(words, bare, whole, parts) {
  const named = [];
  const rest = [];
  for (let at = 0; at < words.length;) {
    const { subject, length } = nameAt(words, at, bare, whole, parts);
    if (!subject) rest.push(words[at]);
    else if (!named.includes(subject)) named.push(subject);
    at += length;
  }
  return { named, rest };
}

/** The longest name that begins there. */
function nameAt(words, at, bare, whole, parts) {
  for (let length = Math.min(MOST_PARTS, words.length - at); length > 0; length -= 1) {
    const joined = words.slice(at, at + length).join("");
    const subject = whole.get(joined) ?? whole.get(bare(joined));
    if (subject) return { subject, length };
  }
  return { subject: parts.get(words[at]), length: 1 };
}
