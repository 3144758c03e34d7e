// Pieces of the page.

/** An element with its class, words and attributes. */
export function element(name, className, content, attributes = {}) {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (content !== undefined) made.append(...[content].flat());
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}
