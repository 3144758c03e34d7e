/* Fetches the lists again after a build. The forms beside them keep what is in them. */
import { chosen } from "./desk-choice.js";

const JUMP = "[data-br-desk-jump]";
const LISTS = "[data-br-desk-lists]";
const WHICH = 'select[name="expectation"]';

function replaced(selector, page) {
  const old = document.querySelector(selector);
  const fresh = page.querySelector(selector);
  if (old && fresh) old.replaceChildren(...fresh.childNodes);
}

/** The choices of a form, what is chosen staying so. */
function offer(page) {
  const select = document.querySelector(WHICH);
  const { value } = select ?? {};
  replaced(WHICH, page);
  if (select) select.value = value;
}

async function refresh() {
  const response = await fetch(location.href, { cache: "no-store" });
  if (!response.ok) return;
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  replaced(JUMP, page);
  replaced(LISTS, page);
  offer(page);
}

document.addEventListener("briefings:built", refresh);
document.querySelector(LISTS).addEventListener("click", (event) => {
  const button = event.target.closest("[data-br-expectation]");
  if (button) chosen(button.dataset.brExpectation);
});
