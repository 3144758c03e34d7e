// People, topics, organisations and places, found by any of their spellings.
import { amountReader } from "./amounts.js";
import { dayReader } from "./days.js";
import { fit, GUESS } from "./fit.js";
import { folding, LONGEST } from "./folding.js";
import { namesFinder } from "./naming.js";
import { officeFinder } from "./offices.js";
import { questions } from "./questions.js";
import { hearing } from "./sounds.js";

const PERSON = 1;
const MOST_WORDS = 12;

export class Subjects {
  constructor({ words: say, index, kinds, korean, subjects, ...rules }) {
    this.say = say;
    this.sound = hearing(korean);
    this.segmented = rules.segmented;
    Object.assign(this, folding(rules.folding));
    // On the reader's own calendar, in ISO 8601: Swedish writes days so.
    const today = new Date().toLocaleDateString("sv");
    this.list = subjects.map(([kind, id, name, native, note, count, spellings, from, later]) => ({
      kind: kinds[kind][0],
      key: this.words(id).join(""),
      path: `${kinds[kind][1]}/${id}/${index}`,
      name,
      native,
      note: from <= today ? later : note,
      count,
      spellings: spellings.map((text) => spelled(text, kind, this.sound)),
    }));
    this.learn(rules);
  }

  /** Learn to read what is typed, by the tables of search/ in Python. */
  learn({ amounts, days, offices, questions: asking }) {
    this.questions = questions(asking, this.words);
    this.readDay = dayReader(days);
    this.readAmounts = amountReader(amounts);
    this.holders = officeFinder(offices, this.list, this.words);
    const nouns = new Set(Object.values(offices.words).flat());
    this.nameAll = namesFinder(this.list, (word) => nouns.has(word));
  }

  /** The subjects that the whole query names, best first. */
  find(text, most = 4) {
    const parts = this.words(text.slice(0, LONGEST));
    if (!parts.length || parts.length > MOST_WORDS) return [];
    const query = { parts, joined: parts.join(""), sound: this.sound(parts) };
    const found = this.list
      .map((subject) => ({ subject, score: scoreOf(query, subject.spellings) }))
      .filter((one) => one.score < Infinity)
      .sort((one, other) => one.score - other.score || other.subject.count - one.subject.count);
    // Beside a certain match, guesses only distract.
    const sure = found.filter(({ score }) => score < GUESS || score <= found[0].score + 1);
    return sure.slice(0, most);
  }

  /** Words in the reader's language, with `{n}` and other places filled in. */
  text(key, values = {}) {
    let message = this.say[`search_${key}`] ?? this.say[key] ?? key;
    if (typeof message === "object") {
      const form = new Intl.PluralRules(document.documentElement.lang || "en").select(values.n);
      message = message[form] ?? message.other;
    }
    return message.replace(/\{(\w+)\}/g, (place, name) => values[name] ?? place);
  }
}

function spelled(text, kind, sound) {
  const parts = text.split(" ");
  const latin = kind === PERSON && parts.length > 1 && /^[a-z ]+$/.test(text);
  return { parts, joined: parts.join(""), latin, sound: latin ? sound(parts) : "" };
}

/** The score of the best spelling; the subject's own counts a little more. */
function scoreOf(query, [own, ...others]) {
  return Math.min(fit(query, own), ...others.map((other) => fit(query, other) + 0.1));
}
