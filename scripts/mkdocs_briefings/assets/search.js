// The first step of the search: shortcuts and the first use. Everything else loads then.
import { ENGINE, INDEXES } from "./search-engine/engine-address.js";

const box = document.querySelector("[data-br-search]");
// Asked for at once: in a function that is called later there is no current script.
const here = document.currentScript.src;
const at = (path, base = document.baseURI) => new URL(path, base).href;
let before, loading, input, site; // before: what had the focus

function start() {
  const opener = box.querySelector("a");
  input = box.querySelector("input");
  site = siteOf(box.dataset);
  // Addresses in the header must work on every page that instant navigation shows below it.
  input.form.action = opener.href = site.page;
  input.addEventListener("focus", load);
  opener.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    enter(event);
    before = opener;
  });
  document.addEventListener("keydown", (event) => {
    if (isWish(event)) enter(event);
  });
}

function siteOf({ root, subjects, page }) {
  const home = at(root.replace(/\/*$/, "/"));
  return {
    root: home,
    subjects: at(subjects),
    page: at(page),
    engine: at(ENGINE, home),
    // All other files of the index are named by what they hold.
    list: () => ofNow(at(`${INDEXES}?ts=${Date.now()}`, home)),
    names: () => ofNow(at(subjects)),
  };
}

/** A file that keeps its name when the site changes: what the browser has of it is asked about. */
async function ofNow(address) {
  const answer = await fetch(address, { cache: "no-cache" });
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  return answer.json();
}

/** Whether a key is a wish to search, and not something typed. */
function isWish(event) {
  const key = event.key.toLowerCase();
  const control = event.ctrlKey || event.metaKey;
  const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
  // The keys of Material's own search, and the one that most sites have.
  return !event.altKey && (control ? key === "k" : !typing && (key === "/" || key === "s"));
}

function enter(event) {
  event.preventDefault();
  const own = document.querySelector("[data-br-own-search] input");
  if (own) {
    own.focus();
    own.select();
    return;
  }
  if (document.activeElement !== input) before = document.activeElement;
  box.classList.add("br-search--open");
  input.focus();
  input.select();
}

function leave() {
  box.classList.remove("br-search--open");
  input.blur();
  // Instant navigation may have taken it out of the page since.
  if (before?.isConnected) before.focus();
  before = null;
}

/** Load the rest of the box, once; again if that failed. */
function load() {
  if (loading) return;
  hint("modulepreload", at("search-engine.js", here));
  site.naming = site.names();
  site.naming.catch(() => {});
  site.listing = site.list();
  site.listing.then(hintEngine).catch(() => {});
  loading = import(at("search-box.js", here)).then((module) =>
    module.start({ box, input, site, leave }),
  );
  loading.catch(() => {
    loading = null;
  });
}

/** The engine is larger than all else: it comes once all that the first suggestion needs does. */
function hintEngine({ engines }) {
  hint("modulepreload", site.engine);
  if (engines.length === 1) hintData(at(engines[0], site.engine));
}

const hintData = (href) => hint("preload", href, { as: "fetch", crossOrigin: "anonymous" });

// `as` and `crossOrigin` have to be those of the later request, or it is made a second time.
function hint(rel, href, extra) {
  document.head.append(Object.assign(document.createElement("link"), { rel, href }, extra));
}

function show() {
  const page = document.querySelector("[data-br-search-page]");
  if (page) import(at("search-page.js", here)).then((module) => module.start(page, site));
}

if (box) {
  start();
  // Material reports every page that instant navigation shows; without that there is only one.
  if (window.document$) window.document$.subscribe(show);
  else show();
}
