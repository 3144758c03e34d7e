// What the list is made of.
import { element, excerpt } from "../search-engine.js";

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

export const pageItem = ({ excerpt: found, meta, url }) =>
  option(
    new URL(url, document.baseURI).href,
    meta.title,
    meta.day || meta.kind || "",
    excerpt(found),
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
