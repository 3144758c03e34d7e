// What stands before the pages: who or what is meant, and what was said.
import { element } from "../search-engine.js";

const MOST_SAID = 5;
const MOST_HOLDERS = 8;

/** Holders of the office that is asked for, or the subjects that are named. */
export function subjectList({ names, site }, { holders, whole, named }) {
  const held = holders.slice(0, MOST_HOLDERS).map(({ subject, title, when }) => {
    const note = [title, when].filter(Boolean).join(", ");
    return subjectEntry({ ...subject, note }, names, site);
  });
  const known = whole.length ? whole.map(({ subject }) => subject) : named;
  const shown = known.filter((one) => !holders.some(({ subject }) => subject === one));
  const items = [...held, ...shown.map((subject) => subjectEntry(subject, names, site))];
  return listed(names.text(held.length ? "holders" : "subjects"), items);
}

/** What a person said, each with a link to where it stands. */
export function saidList({ names }, { said }) {
  const items = said.slice(0, MOST_SAID).map(({ url, speaker, says, meta }) => {
    const href = new URL(url, document.baseURI).href;
    const about = [names.text("statement"), meta.day].filter(Boolean).join(" · ");
    const head = [element("a", "", element("bdi", "", speaker.name), { href }), " "];
    const kind = element("span", "br-search__kind", about);
    return element("li", "", [
      ...head,
      kind,
      element("p", "br-search-page__says", element("bdi", "", says)),
    ]);
  });
  return listed(names.text("said"), items);
}

function listed(label, items) {
  if (!items.length) return [];
  const head = element("h2", "br-search-page__label", label);
  return [head, element("ul", "br-search-page__subjects", items, { "aria-label": label })];
}

function subjectEntry(subject, names, site) {
  const link = element("a", "", element("bdi", "", subject.name), {
    href: new URL(subject.path, site.root).href,
  });
  const kind = element("span", "br-search__kind", names.text(subject.kind));
  return element("li", "", [link, " ", kind, element("bdi", "br-search__note", subject.note)]);
}
