// Text with marked words.
import { element } from "./dom.js";

/** The engine's HTML as nodes; nothing but its marks can become markup. */
function excerpt(html) {
  // A document of the parser's is inert: nothing in it runs or is loaded.
  const { body } = new DOMParser().parseFromString(html, "text/html");
  return Array.from(body.childNodes, ({ nodeName, textContent }) =>
    nodeName === "MARK" ? element("mark", "", textContent) : textContent,
  );
}

const BEFORE = 60; // characters of an excerpt before what was found
const LENGTH = 180;

/** What was found in a page: the amount that was asked for, in whatever notation it has there. */
export function foundIn(page, { amounts }, names) {
  const { content, excerpt: found } = page;
  const keys = new Set(amounts.map(({ key }) => key));
  const one = keys.size ? names.readAmounts(content).find(({ key }) => keys.has(key)) : null;
  if (!one) return [isAtStart(page) ? "" : "… ", ...excerpt(found)];
  const start = Math.max(0, content.indexOf(" ", one.index - BEFORE));
  const end = content.lastIndexOf(" ", one.index + LENGTH);
  const after = one.index + one.typed.length;
  const marked = element("mark", "", one.typed);
  const before = `${start ? "… " : ""}${content.slice(start, one.index).trimStart()}`;
  return [before, marked, content.slice(after, Math.max(after, end))];
}

const isAtStart = ({ content, plain_excerpt: found }) => content.startsWith(found.slice(0, BEFORE));
