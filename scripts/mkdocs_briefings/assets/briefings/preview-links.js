// The links that have a preview: those to people and topics in an article, and citations.
import { all } from "./dom.js";

// Asked for at once: in a function that is called later there is no current script.
export const here = document.currentScript.src;

/** The kind and the id of what a link leads to; nothing for links without a preview. */
export function subjectOf({ href }) {
  const path = href.replace(new URL("../../", here), "");
  const [, kind, id] = path.match(/^(people|topics)\/([^/#?]+)\/(?:index\.html)?$/) || [];
  return id && href !== location.href.split("#")[0] && [kind, id];
}

/** What a citation says of its source; nothing for links that are not citations. */
export function sourceOf(link) {
  const listed = link.closest(".br-cite") && document.getElementById(link.hash.slice(1));
  return listed?.querySelector(".br-source");
}

/** The link with a preview that an event is about. */
export function linkOf(event) {
  const link = event.target.closest?.("article a[href]");
  return link && (sourceOf(link) || subjectOf(link)) && link;
}

/** The office that the briefing on this page gives a person. */
export const officeOf = (link) =>
  all(".br-page--briefing .br-faces a")
    .find((other) => other.href === link.href)
    ?.parentElement.querySelector(".br-role__title")?.textContent;
