// The preview of a subject, from what is known of all. That of a source is in the page's own list.
import { known } from "./known.js";
import { officeOf, sourceOf, subjectOf } from "./preview-links.js";
import { wordsNow } from "./today.js";

/** The link whose preview is shown, and what waits for its moment: to show or to hide one. */
export let shown, timer;

const frame = document.createElement("div");
frame.innerHTML =
  '<div class="br-preview" id="br-preview" role="tooltip" hidden>' +
  '<strong dir="auto"></strong><span class="br-native" dir="auto"></span>' +
  '<p class="br-role" dir="auto"></p><p dir="auto"></p></div>';
export const box = frame.firstChild;
const parts = [...box.children];

/** Do this after a delay, and what waited before not at all. */
export function soon(what, delay) {
  clearTimeout(timer);
  timer = setTimeout(what, delay);
}

export function hide() {
  clearTimeout(timer);
  shown?.removeAttribute("aria-describedby");
  shown = null;
  box.hidden = true;
}

export async function show(link) {
  hide();
  shown = link;
  const source = sourceOf(link);
  if (source) return place(link, [sourceCard(source)]);
  const [kind, id] = subjectOf(link);
  try {
    const words = (await known())[kind][id];
    if (shown === link && link.isConnected) fill(link, words);
  } catch {
    // no connection: a preview is not essential
  }
}

function fill(link, [name, native, note, summary, ...later]) {
  const office = officeOf(link) || wordsNow(note, ...later);
  [name, native, office, summary].forEach((text, at) => {
    parts[at].textContent = text;
    parts[at].hidden = !text;
  });
  parts[1].lang = /[\uac00-\ud7a3]/.test(native) ? "ko" : ""; // "" is: not known
  place(link, parts);
}

/** A copy of what the list says of a source, its language in words. */
function sourceCard(source) {
  const card = source.cloneNode(true);
  for (const one of card.querySelectorAll(".br-language")) one.textContent = one.title;
  // Whoever uses a keyboard follows the citation to the list, and its links from there.
  for (const one of card.querySelectorAll("a")) one.tabIndex = -1;
  return card;
}

function place(link, content) {
  box.replaceChildren(...content);
  document.body.append(box);
  box.hidden = false;
  put(link.getBoundingClientRect());
  link.setAttribute("aria-describedby", box.id);
}

/** Put the box below a link, or above it where there is more room. */
function put(at) {
  const below = at.bottom + 6;
  const above = at.top - box.offsetHeight - 6;
  const fits = below + box.offsetHeight < innerHeight || above < 0;
  const most = document.documentElement.clientWidth - box.offsetWidth - 8;
  box.style.top = scrollY + (fits ? below : above) + "px";
  box.style.left = scrollX + Math.max(8, Math.min(at.left, most)) + "px";
}
