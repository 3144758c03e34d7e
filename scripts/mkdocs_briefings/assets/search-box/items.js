// What the list is made of.
import { element, foundIn } from "../search-engine.js";

/** Options below their title, or without one. */
export function group({ label, items }, place) {
  if (!label) return element("div", "br-search__group", items, { role: "presentation" });
  const id = `br-search-label-${place}`;
  const head = element("div", "br-search__label", label, { id, role: "presentation" });
  return element("div", "br-search__group", [head, ...items], {
    role: "group",
    "aria-labelledby": id,
  });
}

export function subjectItem(subject, names, site) {
  const { name, native, note } = subject;
  const words =
    native && native !== name
      ? [element("bdi", "", name), " ", element("bdi", "br-search__native", native)]
      : name;
  const href = new URL(subject.path, site.root).href;
  const made = option(href, words, names.text(subject.kind), note);
  made.dataset.subject = "";
  return made;
}

/** Who holds an office, or held it, with the time. */
export function holderItem({ subject, title, when }, names, site) {
  return subjectItem({ ...subject, note: [title, when].filter(Boolean).join(", ") }, names, site);
}

export function statementItem({ url, speaker, says, meta }, names) {
  const about = [names.text("statement"), meta.day].filter(Boolean).join(" · ");
  return option(new URL(url, document.baseURI).href, speaker.name, about, says);
}

export const pageItem = (page, query, names) =>
  option(
    new URL(page.url, document.baseURI).href,
    page.meta.title,
    [page.meta.kind, page.meta.day].filter(Boolean).join(" · "),
    foundIn(page, query, names),
  );

export function allItem(query, names, site) {
  const address = new URL(site.page);
  address.searchParams.set("q", query);
  return link(address.href, names.text("all", { query }));
}

const option = (href, name, kind, note) =>
  link(href, [
    // Names in Arabic or Hebrew letters would turn the line around.
    element("bdi", "br-search__name", name),
    " ",
    element("span", "br-search__kind", kind),
    " ",
    element("bdi", "br-search__note", note),
  ]);

const link = (href, content) =>
  element("a", "br-search__option", content, {
    href,
    role: "option",
    tabindex: "-1",
    "aria-selected": "false",
  });
