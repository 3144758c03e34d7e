// Buttons that share, copy, print and set the size of the text.
import { all } from "./dom.js";
import { setSize } from "./text-size.js";

function tell(button, words) {
  const status = button.closest("[data-br-tools]").querySelector("[role=status]");
  // Screen readers say the same words a second time only if they were gone in between.
  status.textContent = "";
  requestAnimationFrame(() => {
    status.textContent = words;
  });
}

// Buttons say the same in all of a row, unless one says it in its own way.
const wordsOf = (button, outcome) => button.closest(`[data-${outcome}]`).dataset[outcome];

const copy = (button, text) =>
  navigator.clipboard.writeText(text).then(
    () => tell(button, wordsOf(button, "copied")),
    () => tell(button, wordsOf(button, "failed")),
  );

const address = () =>
  document.querySelector("link[rel=canonical]")?.href || location.href.split("#")[0];

// What each button needs of the browser, and what it does.
const actions = {
  share: [
    navigator.share,
    () => navigator.share({ title: document.title, url: address() }).catch(() => {}),
  ],
  // A messenger without a link that takes pages: it stands in the system's own sheet, and a copied
  // address can be pasted into its chats.
  messenger: [
    navigator.share || navigator.clipboard,
    (button) => (navigator.share ? actions.share[1]() : copy(button, address())),
  ],
  copy: [navigator.clipboard, (button) => copy(button, address())],
  cite: [
    navigator.clipboard,
    // What it copies stands before it in its line, or below that.
    (button) =>
      copy(
        button,
        (button.previousElementSibling ?? button.parentElement.nextElementSibling).textContent,
      ),
  ],
  print: [print, () => print()],
  size: [true, (button) => setSize(button.dataset.brSize)],
};

/** Show the buttons that this browser can serve. */
export function offerTools() {
  for (const button of all("[data-br-do]")) {
    if (actions[button.dataset.brDo][0]) button.hidden = false;
    // The last in its row keeps its place while hidden, so nothing jumps where sharing is missing.
    else if (button.dataset.brDo !== "share") button.remove();
  }
}

document.addEventListener("click", (event) => {
  const button = event.target.closest?.("[data-br-do]");
  if (button) actions[button.dataset.brDo][1](button);
});
