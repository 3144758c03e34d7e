/* The badge, and the dialog that it opens; errors open it by themselves, each time new ones. */
import { element } from "./element.js";
import { list } from "./notices.js";

const CLOSED = "briefings-closed";
const TYPING = "input, textarea, select, [contenteditable]";

/** What makes two bulletins the same to a reader who has closed one. */
function signature(bulletin) {
  return JSON.stringify([bulletin.stopped, bulletin.notices]);
}

/** Whether the page is dark now: its theme says so to the browser, which colours form fields by it. */
const scheme = () => getComputedStyle(document.body).colorScheme;

export class Panel {
  constructor() {
    this.host = element("div", { id: "briefings-problems" });
    this.badge = element("div", { className: "badge" });
    this.status = element("p", { className: "status", role: "status" });
    this.dialog = element("dialog");
    this.dialog.setAttribute("aria-labelledby", "title");
    this.dialog.addEventListener("close", () => this.closed());
    const styles = element("link", { rel: "stylesheet", href: "/.briefings/overlay.css" });
    this.host.attachShadow({ mode: "open" });
    this.host.shadowRoot.append(styles, this.status, this.badge, this.dialog);
    this.bulletin = null;
  }

  /** Shows how a build ended. */
  show(bulletin) {
    const before = this.bulletin;
    this.bulletin = bulletin;
    this.host.dataset.scheme = scheme();
    this.host.lang = bulletin.language;
    if (bulletin.notices.length === 0) this.clear(before);
    else this.fill();
  }

  /** Says that nobody answers; what was known stays. */
  lost() {
    const text = this.bulletin?.words.lost ?? "";
    if (!text || this.badge.querySelector(".lost")) return;
    this.status.textContent = text;
    this.badge.append(element("span", { className: "lost" }, text));
  }

  clear(before) {
    if (this.dialog.open) this.dialog.close();
    this.badge.replaceChildren();
    sessionStorage.removeItem(CLOSED);
    this.status.textContent = before?.notices.length ? this.bulletin.words.gone : "";
  }

  fill() {
    const { bulletin } = this;
    const isFault = bulletin.errors > 0;
    const wasOnBadge = this.badge.contains(this.host.shadowRoot.activeElement);
    this.dialog.classList.toggle("fault", isFault);
    this.dialog.replaceChildren(this.heading(), this.about(), list(bulletin), this.rest());
    this.badge.replaceChildren(this.opener(isFault));
    // Another build has said the same: whoever uses the keyboard stays where they were.
    if (wasOnBadge) this.badge.querySelector("button").focus();
    this.status.textContent = `${bulletin.count}. ${bulletin.stopped}`;
    if (isFault && this.mayOpen()) this.open();
  }

  /** Whether nobody has closed the same before, or is writing in the page. */
  mayOpen() {
    const isTyping = document.activeElement?.matches(TYPING);
    return !isTyping && sessionStorage.getItem(CLOSED) !== signature(this.bulletin);
  }

  open() {
    if (!this.dialog.open) this.dialog.showModal();
    this.dialog.querySelector("h2").focus();
  }

  closed() {
    if (this.bulletin.notices.length) sessionStorage.setItem(CLOSED, signature(this.bulletin));
    this.badge.querySelector("button")?.focus();
  }

  heading() {
    const title = element("h2", { id: "title", tabIndex: -1 }, this.bulletin.count);
    const close = element("button", { type: "button" }, this.bulletin.words.close);
    close.addEventListener("click", () => this.dialog.close());
    return element("div", { className: "head" }, title, close);
  }

  about() {
    const text = this.bulletin.stopped;
    return text ? element("p", { className: "about" }, text) : "";
  }

  rest() {
    const { more, desk, words } = this.bulletin;
    const way = desk ? element("a", { href: desk }, words.desk) : "";
    return element("p", { className: "about" }, more, " ", way);
  }

  opener(isFault) {
    const button = element("button", { type: "button" }, this.bulletin.count);
    button.classList.toggle("fault", isFault);
    button.setAttribute("aria-haspopup", "dialog");
    button.setAttribute("aria-label", this.bulletin.show);
    button.addEventListener("click", () => this.open());
    return button;
  }
}
