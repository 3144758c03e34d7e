/* The problems of a build, one below the other. */
import { element } from "./element.js";

function place(notice) {
  if (!notice.file) return "";
  const where = notice.line ? `${notice.file}:${notice.line}` : notice.file;
  return element("bdi", { className: "place" }, where);
}

function kind(notice, words) {
  const name = words[notice.severity];
  return element("span", { className: "kind" }, notice.code ? `${name} ${notice.code}` : name);
}

function line(className, text) {
  return text ? element("p", { className, lang: "en", dir: "auto" }, text) : "";
}

function opener(notice, words) {
  if (!notice.editor) return "";
  const link = element("a", { href: notice.editor }, words.editor);
  const where = `${notice.file}:${notice.line}`;
  link.setAttribute("aria-label", `${words.editor}: ${where}`);
  return link;
}

function row(notice, words) {
  return element(
    "li",
    { className: notice.severity },
    element("p", {}, kind(notice, words), " ", place(notice)),
    line("message", notice.message),
    line("hint", notice.hint),
    opener(notice, words),
  );
}

/** The list of what a build said. */
export function list({ notices, words }) {
  return element("ol", {}, ...notices.map((notice) => row(notice, words)));
}
