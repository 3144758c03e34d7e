// Which office some words name: USFK commander, 국방장관.

const YEAR = /^(?:19|20)\d\d$/;

/** The office in some words, what else they say of it, and a year; null if there is none. */
export function officeIn(words, offices, degrees) {
  const asked = { nouns: [], typed: [], degrees: new Set(), about: [], year: "" };
  for (let at = 0; at < words.length;) {
    const length = [3, 2, 1].find((most) => offices.has(words.slice(at, at + most).join(" "))) ?? 0;
    const phrase = words.slice(at, at + (length || 1)).join(" ");
    if (length) addNoun(asked, offices.get(phrase), phrase);
    else if (degrees[phrase]) asked.degrees.add(degrees[phrase]);
    else if (YEAR.test(phrase)) asked.year = phrase;
    else addHangul(asked, phrase, offices);
    at += length || 1;
  }
  return asked.nouns.length ? asked : null;
}

function addNoun(asked, office, typed) {
  const [noun, degrees] = office.split("/");
  asked.nouns.push(noun);
  asked.typed.push(typed);
  for (const degree of degrees?.split(" ") ?? []) asked.degrees.add(degree);
}

/** A word of Hangul that ends in an office says what that is about before it: 국방장관. */
function addHangul(asked, word, offices) {
  const ends = /[가-힣]{3}/.test(word) ? [2, 3, 4].filter((length) => length < word.length) : [];
  const length = ends.find((most) => offices.has(word.slice(-most)));
  if (!length) {
    asked.about.push(word);
    return;
  }
  addNoun(asked, offices.get(word.slice(-length)), word.slice(-length));
  asked.about.push(word.slice(0, -length));
}
