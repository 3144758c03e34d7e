// What a reader means by what is typed.

/** A query: words for the engine, keys that the index knows, subjects and holders of an office. */
export async function read(typed, names) {
  const text = typed.trim();
  // Who puts it in quotation marks means it letter by letter.
  if (/^["“„«]/.test(text)) return { ...NOTHING, typed: text, text };
  // Only these can be days or amounts.
  if (/\d/.test(text)) await names.details();
  const { text: undated, day } = names.readDay?.(text) ?? { text };
  const amounts = names.readAmounts?.(undated) ?? [];
  const bare = amounts.reduce((left, one) => left.replace(one.typed, " "), undated);
  const asked = names.questions.read(bare);
  const meant = await named(asked, names, day);
  const saying = asked.said && meant.people.length > 0;
  const words = wordsOf(asked, saying, names);
  const whole = names.find(words.join(" "));
  const query = { words, whole, day, amounts, saying, ...meant };
  const isNaming = whole.length + meant.named.length > 0;
  return { typed: text, text: words.join(" "), ...query, way: wayOf(query), isNaming };
}

function wordsOf({ words, says, isQuestion }, saying, { questions, words: fold }) {
  const kept = words.filter((word) => !(saying && says.has(fold(word).join(""))));
  return isQuestion ? kept.map(questions.bare) : kept;
}

const NOTHING = {
  words: [],
  whole: [],
  amounts: [],
  saying: false,
  named: [],
  people: [],
  rest: [],
  holders: [],
  isNaming: false,
  way: "pages",
};

async function named({ words: typed, isQuestion, says }, names, day) {
  const { bare } = names.questions;
  const words = typed.flatMap((word) => names.words(isQuestion ? bare(word) : word));
  const { named: found, rest } = names.nameAll(words, bare);
  return {
    named: found,
    people: found.filter(({ kind }) => kind === "person"),
    rest: rest.filter((word) => !says.has(word)),
    holders: await names.holders(words, day),
  };
}

/** What is shown first: who holds an office, what a person said, pages, or what all of it names. */
function wayOf({ holders, whole, saying, day, amounts, ...found }) {
  if (holders.length) return "office";
  if (day !== undefined || amounts.length) return saying ? "said" : "pages";
  if (saying || (!whole.length && isOfOne(found))) return "said";
  return whole.length ? "whole" : "pages";
}

/** A person, and what that person may have spoken about. */
const isOfOne = ({ named: found, people, rest }) =>
  people.length === 1 && found.length + rest.length > 1;
