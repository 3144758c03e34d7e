// The first step of the search: shortcuts and the first use. Everything else loads then.
(() => {
  const box = document.querySelector("[data-br-search]");
  if (!box) return;

  const here = document.currentScript.src;
  const at = (path, base) => new URL(path, base).href;
  const root = at(box.dataset.root.replace(/\/*$/, "/"), document.baseURI);
  const site = {
    root,
    subjects: at(box.dataset.subjects, document.baseURI),
    page: at(box.dataset.page, document.baseURI),
    pagefind: at("pagefind/pagefind.js", root),
  };
  const input = box.querySelector("input");
  const form = box.querySelector("form");
  const opener = box.querySelector("a");
  let before = null;
  let loading = null;

  // Addresses in the header must work on every page that instant navigation shows below it.
  form.action = opener.href = site.page;

  const hint = (rel, href, extra) => {
    const link = Object.assign(document.createElement("link"), { rel, href }, extra);
    document.head.append(link);
  };

  const load = () => {
    if (loading) return loading;
    hint("modulepreload", at("search-engine.js", here));
    hint("modulepreload", site.pagefind);
    hint("preload", site.subjects, { as: "fetch", crossOrigin: "anonymous" });
    loading = import(at("search-box.js", here)).then((module) =>
      module.start({ box, input, form, site, leave }),
    );
    loading.catch(() => { loading = null; });
    return loading;
  };

  const leave = () => {
    box.classList.remove("br-search--open");
    input.blur();
    if (before && before.isConnected) before.focus();
    before = null;
  };

  const enter = () => {
    if (document.activeElement !== input) before = document.activeElement;
    box.classList.add("br-search--open");
    input.focus();
    input.select();
  };

  input.addEventListener("focus", load);
  opener.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    enter();
    before = opener;
  });

  document.addEventListener("keydown", (event) => {
    const key = event.key.toLowerCase();
    const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !typing;
    const wanted = (plain && (key === "/" || key === "s"))
      || ((event.ctrlKey || event.metaKey) && !event.altKey && key === "k");
    if (!wanted) return;
    event.preventDefault();
    enter();
  });

  const show = () => {
    const page = document.querySelector("[data-br-search-page]");
    if (page) import(at("search-page.js", here)).then((module) => module.start(page, site));
  };
  // Material reports every page that instant navigation shows; without that there is only one.
  if (window.document$) window.document$.subscribe(show);
  else show();
})();
