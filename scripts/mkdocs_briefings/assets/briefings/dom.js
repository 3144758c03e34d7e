// Parts of the page.

/** Everything that a selector finds. */
export const all = (selector, from = document) => [...from.querySelectorAll(selector)];
