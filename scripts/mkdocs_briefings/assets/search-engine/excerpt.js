// Text with marked words.
import { element } from "./dom.js";

/** The engine's HTML as nodes; nothing but its marks can become markup. */
export function excerpt(html) {
  // A document of the parser's is inert: nothing in it runs or is loaded.
  const { body } = new DOMParser().parseFromString(html, "text/html");
  return Array.from(body.childNodes, ({ nodeName, textContent }) =>
    nodeName === "MARK" ? element("mark", "", textContent) : textContent,
  );
}
