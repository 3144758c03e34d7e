// People, topics, organisations and places, found by any of their spellings.
import { amountReader } from "./amounts.js";
import { dayReader } from "./days.js";
import { fit, GUESS } from "./fit.js";
import { folding, LONGEST } from "./folding.js";
import { namesFinder } from "./naming.js";
import { holdersIn, officeFinder } from "./offices.js";
import { questions } from "./questions.js";
import { hearing } from "./sounds.js";

const PERSON = 1;
const MOST_WORDS = 12;

export class Subjects {
  /** By the tables of search/ in Python; `details` loads the rest of them into `learn`. */
  constructor({ words: say, heard, subjects, ...rules }, details) {
    this.say = say;
    this.details = () => details(this);
    this.sounds = hearing(heard);
    this.segmented = rules.segmented;
    Object.assign(this, folding(rules.folding));
    this.list = subjects.map((entry) => this.subjectOf(entry, rules));
    this.questions = questions(rules.questions, this.words);
    this.english = rules.offices.english;
    this.holders = officeFinder(rules.offices, this.details);
    const nouns = new Set(Object.values(rules.offices.words).flat());
    this.nameAll = namesFinder(this.list, (word) => nouns.has(word));
  }

  subjectOf([kind, id, name, native, count, ...others], { index, kinds }) {
    const own = this.words(name);
    const address = id || own.join("-");
    const folded = [own, ...(native ? [this.words(native)] : [])];
    const all = [...folded, ...others.map((text) => text.split(" "))];
    return {
      kind: kinds[kind][0],
      key: this.words(address).join(""),
      path: `${kinds[kind][1]}/${address}/${index}`,
      name,
      native,
      count,
      spellings: all.map((parts) => spelled(parts, kind, this.sounds)),
    };
  }

  /** Learn what is said of the subjects, who held what, and to read days and amounts. */
  learn({ notes, holders, days, amounts }) {
    // On the reader's own calendar, in ISO 8601: Swedish writes days so.
    const today = new Date().toLocaleDateString("sv");
    for (const [place, [note, from, later]] of notes.entries()) {
      this.list[place].note = from <= today ? later : note;
    }
    this.readDay = dayReader(days);
    this.readAmounts = amountReader(amounts);
    return { held: holdersIn(holders, this) };
  }

  /** The subjects that the whole query names, best first. */
  find(text, most = 4) {
    const parts = this.words(text.slice(0, LONGEST));
    if (!parts.length || parts.length > MOST_WORDS) return [];
    const query = { parts, joined: parts.join(""), sounds: this.sounds(parts) };
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

function spelled(parts, kind, sounds) {
  const latin = kind === PERSON && parts.length > 1 && /^[a-z ]+$/.test(parts.join(" "));
  return { parts, joined: parts.join(""), latin, sounds: latin ? sounds(parts) : [] };
}

/** The score of the best spelling; the subject's own counts a little more. */
function scoreOf(query, [own, ...others]) {
  return Math.min(fit(query, own), ...others.map((other) => fit(query, other) + 0.1));
}
