// What a question is about, without the words that only ask.

/** A reader of questions, by the words that come with the subjects. */
export function questions({ asking, small, saying, ends, particles }, words) {
  const sets = [asking, small, saying].map((list) => new Set(list));
  const rules = { asks: sets[0], joins: sets[1], says: sets[2], ends, words };
  const last = new RegExp(particles);
  return { read: (text) => withoutAsking(text, rules), bare: (word) => bare(word, last) };
}

/** The words that are left, and whether it asks for what somebody said. */
function withoutAsking(text, { asks, joins, says, ends, words }) {
  const typed = text.trim();
  const end = typed.length - (ends.includes(typed.at(-1)) ? 1 : 0);
  const all = typed.slice(0, end).split(/\s+/).filter(Boolean);
  const forms = all.map((word) => words(word).join(""));
  const isQuestion = end < typed.length || asks.has(forms[0]) || forms.some(isKorean(asks));
  const kept = all.filter((_, place) => {
    const one = forms[place];
    return one && !joins.has(one) && !(isQuestion && (asks.has(one) || says.has(one)));
  });
  const said = forms.some((one) => says.has(one));
  return { words: kept.length ? kept : all, isQuestion, said, says };
}

const isKorean = (asks) => (one) => /[가-힣]/.test(one) && asks.has(one);

/** A word of Hangul without the particle at its end, if a word is left. */
function bare(word, last) {
  const shorter = /[가-힣]$/.test(word) ? word.replace(last, "") : word;
  return shorter.length > 1 ? shorter : word;
}
