// Parts of the page.

/** Everything that a selector finds. */
export const all = (selector, from = document) => [...from.querySelectorAll(selector)];

/** The day of a change: what its line says, where that is not the day of something else. */
export const changeDay = (change) => change.dataset.brDay ?? change.querySelector("time").dateTime;
