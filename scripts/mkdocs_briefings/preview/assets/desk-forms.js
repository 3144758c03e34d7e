/* Sends a form, and says beside it what came of it; whatever fails, its entries stay. */
import { element } from "./element.js";

const desk = document.querySelector("[data-br-desk]");
const words = JSON.parse(desk.dataset.said);

const TOKEN = { "X-Briefings-Token": desk.dataset.token };

function values(form) {
  const texts = [...new FormData(form)].filter(([, value]) => typeof value === "string");
  return Object.fromEntries(texts);
}

function asJson(address, fields) {
  const headers = { ...TOKEN, "Content-Type": "application/json" };
  return fetch(address, { method: "POST", headers, body: JSON.stringify(fields) });
}

function upload(file, { title, day }) {
  const headers = { ...TOKEN, "Content-Type": "application/octet-stream" };
  const query = new URLSearchParams({ name: file.name, title, day });
  return fetch(`/.briefings/import?${query}`, { method: "POST", headers, body: file });
}

class FieldFault extends Error {
  constructor(message, field) {
    super(message);
    this.field = field;
  }
}

const SENDERS = {
  expectation: (form) => asJson("/.briefings/new", values(form)),
  article: (form) => {
    const file = form.elements.file.files[0];
    if (!file && !form.elements.path.value.trim()) throw new FieldFault(words.desk_no_file, "file");
    // Before it is sent: a picture of 40 MB need not travel to be refused.
    if (file?.size > desk.dataset.most) throw new FieldFault(words.desk_too_large, "file");
    return file ? upload(file, values(form)) : asJson("/.briefings/import-file", values(form));
  },
};

function said(form, isFault, ...parts) {
  const place = form.querySelector(".br-desk__said");
  place.classList.toggle("br-desk__said--fault", isFault);
  place.replaceChildren(...parts.filter(Boolean));
}

function marked(form, name) {
  for (const field of form.elements) {
    field.removeAttribute("aria-invalid");
    if (name && field.name === name) {
      field.setAttribute("aria-invalid", "true");
      field.focus();
    }
  }
}

function fault(form, message, field) {
  said(form, true, element("p", {}, message));
  marked(form, field);
}

function done(form, { written, editor, notes }) {
  const link = editor && element("a", { href: editor }, words.desk_editor);
  const list = notes.length > 0 && element("ul", {}, ...notes.map((one) => element("li", {}, one)));
  said(form, false, element("p", {}, written), link, list);
  form.reset();
}

async function send(form) {
  let response;
  try {
    response = await SENDERS[form.dataset.brForm](form);
  } catch (error) {
    const isOurs = error instanceof FieldFault;
    return fault(form, isOurs ? error.message : words.desk_failed_to_send, error.field);
  }
  const answer = await response.json().catch(() => ({ error: words.desk_failed_to_send }));
  return response.ok ? done(form, answer) : fault(form, answer.error, answer.field);
}

async function submit(event) {
  event.preventDefault();
  const form = event.currentTarget;
  const button = form.querySelector("[type=submit]");
  // A second click would start a second draft.
  if (button.getAttribute("aria-disabled") === "true") return;
  button.setAttribute("aria-disabled", "true");
  marked(form, "");
  said(form, false, words.desk_working);
  await send(form);
  button.removeAttribute("aria-disabled");
}

for (const form of desk.querySelectorAll("[data-br-form]")) form.addEventListener("submit", submit);
