// What can be found: subjects by any spelling, from one small file; pages, through Pagefind.
export const LONGEST = 200;

const SILENT = /[.'"`´’‘ʼ＇“”„«»·・‧•\u0300-\u036f\u00ad\u200b-\u200d\ufeff]+/g;
const GAP = /[\s\u2010-\u2015\u2212_/\\,;:!?()[\]{}|<>…~-]+/;
const PLAIN = { ø: "o", ł: "l", đ: "d", æ: "ae", œ: "oe", ı: "i", þ: "th", ß: "ss" };

/** The words of a text in one form for all spellings; the same rules as spellings.py. */
export function words(text) {
  const lower = text.normalize("NFKC").toLowerCase();
  const bare = lower.normalize("NFD").replace(SILENT, "").normalize("NFC");
  return bare.replace(/[øłđæœıþß]/g, (letter) => PLAIN[letter]).split(GAP).filter(Boolean);
}

/** How a name in Latin letters sounds in Korean: Yi Jae-myeong, Lee Jae Myung. */
function hearing({ sounds, families }) {
  const spellings = new RegExp(Object.keys(sounds).join("|"), "g");
  const heard = (text) => text.replace(spellings, (spelling) => sounds[spelling]);
  const family = new Map(Object.entries(families));
  return ([first, ...rest]) => `${family.get(first) ?? heard(first)} ${heard(rest.join(""))}`;
}

/** How many letters are left out, added, wrong or swapped; more than `most` counts as infinite. */
export function slips(one, other, most) {
  if (Math.abs(one.length - other.length) > most) return Infinity;
  let before = [];
  let last = Array.from({ length: other.length + 1 }, (_, place) => place);
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      let cost = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + same);
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (swapped) cost = Math.min(cost, before[j - 2] + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return Infinity;
    before = last;
    last = row;
  }
  return last[other.length] > most ? Infinity : last[other.length];
}

/** From this score on, a subject is a guess: another sound, a typing error. */
const GUESS = 3;

const allowed = (length) => (length >= 7 ? 2 : length >= 5 ? 1 : 0);

function near(one, other) {
  const most = allowed(one.length);
  return most && one[0] === other[0] ? slips(one, other, most) : Infinity;
}

/** How well a query fits one spelling: 0 is best, Infinity is not at all. */
function fit(query, spelling) {
  const { joined, parts } = query;
  if (spelling.joined === joined) return 0;
  if (spelling.joined.startsWith(joined)) return joined.length > 1 ? 1 : 2;
  const starts = parts.every((part) => spelling.parts.some((word) => word.startsWith(part)));
  if (starts) return parts.some((part) => part.length > 1) ? 2 : Infinity;
  if (spelling.latin && parts.length > 1 && spelling.sound === query.sound) return GUESS;
  const whole = near(joined, spelling.joined);
  if (whole < Infinity) return GUESS + whole;
  return Math.max(...parts.map((part) => bestWord(part, spelling.parts)));
}

function bestWord(part, others) {
  let best = Infinity;
  for (const word of others) {
    if (word.startsWith(part)) return GUESS + 1;
    best = Math.min(best, near(part, word), near(part, word.slice(0, part.length)));
  }
  return GUESS + 1 + best;
}

export class Subjects {
  constructor({ words: say, index, kinds, korean, subjects }) {
    this.say = say;
    this.sound = hearing(korean);
    this.list = subjects.map(([kind, id, name, native, note, count, spellings]) => ({
      kind: kinds[kind][0],
      path: `${kinds[kind][1]}/${id}/${index}`,
      folder: `${kinds[kind][1]}/${id}/`,
      name,
      native,
      note,
      count,
      spellings: spellings.map((text) => {
        const parts = text.split(" ");
        const latin = kind === 1 && parts.length > 1 && /^[a-z ]+$/.test(text);
        return { parts, joined: parts.join(""), latin, sound: latin ? this.sound(parts) : "" };
      }),
    }));
  }

  /** The subjects that the whole query names, best first. */
  find(text, most = 4) {
    const parts = words(text.slice(0, LONGEST));
    if (!parts.length || parts.length > 12) return [];
    const query = { parts, joined: parts.join(""), sound: this.sound(parts) };
    const found = [];
    for (const subject of this.list) {
      const [own, ...others] = subject.spellings;
      let score = fit(query, own);
      for (const other of others) score = Math.min(score, fit(query, other) + 0.1);
      if (score < Infinity) found.push({ subject, score });
    }
    found.sort((one, other) => one.score - other.score || other.subject.count - one.subject.count);
    const least = found.length ? found[0].score : 0;
    // Beside a certain match, guesses only distract.
    return found.filter(({ score }) => score < GUESS || score <= least + 1).slice(0, most);
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

let subjects = null;
let pagefind = null;

/** The subjects, loaded once. */
export function loadSubjects(site) {
  subjects ??= fetch(site.subjects, { credentials: "same-origin" }).then(async (answer) => {
    if (!answer.ok) throw new Error(`${answer.status} ${site.subjects}`);
    return new Subjects(await answer.json());
  });
  subjects.catch(() => { subjects = null; });
  return subjects;
}

/** Pagefind, loaded once; it fails if the site was built without an index. */
export function loadPagefind(site) {
  pagefind ??= import(site.pagefind).then(async (module) => {
    await module.options({
      baseUrl: new URL(site.root).pathname,
      excerptLength: 24,
      ranking: { metaWeights: { title: 5, summary: 2, kind: 0, day: 0, spellings: 0.3 } },
    });
    await module.init();
    return module;
  });
  pagefind.catch(() => { pagefind = null; });
  return pagefind;
}

/** Pages that match, and the name that was searched for instead of a mistyped one. */
export async function search(site, text, options = {}) {
  const [module, names] = await Promise.all([loadPagefind(site), loadSubjects(site)]);
  const query = text.slice(0, LONGEST).trim();
  const found = await module.search(query || null, options);
  const [best] = query ? names.find(query, 1) : [];
  if (!best || best.score < GUESS || (await isLiteral(query, found))) return { found };
  return { found: await module.search(best.subject.name, options), instead: best.subject.name };
}

/** Whether the best page has every word; Pagefind shortens words that no page has. */
async function isLiteral(query, { results }) {
  if (!results.length) return false;
  const { content, meta } = await results[0].data();
  const has = new Set(words([content, ...Object.values(meta)].join(" ")));
  return words(query).every((word) => has.has(word));
}

/** Text with marked words, as nodes; nothing in it can become markup. */
export function excerpt(html) {
  const parts = html.split(/<(\/?)mark>/);
  const nodes = [];
  for (let at = 0; at < parts.length; at += 2) {
    const text = plain(parts[at]);
    const marked = at > 0 && parts[at - 1] === "";
    if (!text) continue;
    if (marked) {
      const mark = document.createElement("mark");
      mark.textContent = text;
      nodes.push(mark);
    } else nodes.push(text);
  }
  return nodes;
}

const ENTITIES = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'", "&#x27;": "'", "&amp;": "&" };

function plain(text) {
  return text.replace(/&(?:lt|gt|quot|amp|#39|#x27);/g, (entity) => ENTITIES[entity]);
}

/** An element with its class, words and attributes. */
export function element(name, className, content, attributes = {}) {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (content !== undefined) made.append(...[content].flat());
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}
