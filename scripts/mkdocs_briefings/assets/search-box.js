// The box in the header: a combobox (ARIA 1.2) with subjects first, then pages.
import { element, excerpt, loadPagefind, loadSubjects, LONGEST, search } from "./search-engine.js";

const MOST_SUBJECTS = 4;
const MOST_PAGES = 6;
const PAUSE = 100; // milliseconds without a key before pages are searched

export function start({ box, input, form, site, leave }) {
  const list = element("div", "br-search__list", [], { role: "listbox", id: "br-search-list", hidden: "" });
  const status = element("div", "br-search__status", [], { role: "status" });
  form.append(list, status);
  for (const [key, value] of Object.entries({
    role: "combobox", "aria-controls": list.id, "aria-expanded": "false",
    "aria-autocomplete": "list", "aria-haspopup": "listbox",
  })) input.setAttribute(key, value);

  let options = [];
  let active = -1;
  let turn = 0;
  let timer = 0;

  const choose = (place) => {
    options[active]?.setAttribute("aria-selected", "false");
    active = place;
    const chosen = options[active];
    chosen?.setAttribute("aria-selected", "true");
    chosen?.scrollIntoView({ block: "nearest" });
    if (chosen) input.setAttribute("aria-activedescendant", chosen.id);
    else input.removeAttribute("aria-activedescendant");
  };

  const close = () => {
    turn += 1;
    clearTimeout(timer);
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    choose(-1);
  };

  const show = (groups) => {
    const chosen = options[active]?.href;
    list.replaceChildren(...groups.filter(({ items }) => items.length).map(group));
    options = [...list.querySelectorAll("[role=option]")];
    options.forEach((option, place) => { option.id = `br-search-option-${place}`; });
    list.hidden = options.length === 0 && !list.childElementCount;
    input.setAttribute("aria-expanded", String(!list.hidden));
    active = -1;
    choose(chosen ? options.findIndex((option) => option.href === chosen) : -1);
  };

  const update = async () => {
    const query = input.value.slice(0, LONGEST).trim();
    const mine = (turn += 1);
    clearTimeout(timer);
    if (!query) {
      status.textContent = "";
      close();
      return;
    }
    try {
      const names = await loadSubjects(site);
      if (mine !== turn) return;
      const subjects = names.find(query, MOST_SUBJECTS).map(({ subject }) => subjectItem(subject, names, site));
      const all = allItem(query, names, site);
      const first = { label: names.text("subjects"), items: subjects };
      show([first, { items: [all] }]);
      await new Promise((resume) => { timer = setTimeout(resume, PAUSE); });
      const { found, instead } = await search(site, query);
      if (mine !== turn) return;
      const taken = new Set(subjects.map((item) => item.href));
      const data = await Promise.all(found.results.slice(0, MOST_PAGES + subjects.length).map((result) => result.data()));
      if (mine !== turn) return;
      const pages = data.map((page) => pageItem(page)).filter((item) => !taken.has(item.href)).slice(0, MOST_PAGES);
      const label = instead ? names.text("corrected", { query: instead }) : names.text("results");
      show([first, { label, items: pages }, { items: [all] }]);
      const count = found.results.length;
      const said = [names.text("found", { n: count })];
      if (subjects.length) said.unshift(`${names.text("subjects")}: ${subjects.length}`);
      status.textContent = count || subjects.length ? said.join(" · ") : names.text("none");
    } catch (failure) {
      if (mine === turn) await fail(failure);
    }
  };

  const fail = async (failure) => {
    console.warn("search:", failure);
    const names = await loadSubjects(site).catch(() => null);
    const said = names ? names.text("failed") : "";
    status.textContent = said;
    const kept = [...list.children].filter((child) => child.querySelector("[data-subject]"));
    list.replaceChildren(...kept, element("p", "br-search__failed", said, { role: "presentation" }));
    list.hidden = false;
  };

  input.addEventListener("input", update);
  input.addEventListener("focus", () => { if (list.hidden) update(); });
  input.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    const last = options.length - 1;
    const moves = {
      ArrowDown: active < last ? active + 1 : -1,
      ArrowUp: active < 0 ? last : active - 1,
    };
    if (event.key in moves && !list.hidden) {
      event.preventDefault();
      choose(moves[event.key]);
    } else if (event.key === "Enter" && options[active]) {
      event.preventDefault();
      options[active].click();
      close();
    } else if (event.key === "Escape") {
      event.preventDefault();
      close();
      leave();
    }
  });
  form.addEventListener("submit", (event) => { if (!input.value.trim()) event.preventDefault(); });
  list.addEventListener("click", () => setTimeout(close));
  document.addEventListener("pointerdown", (event) => {
    if (!box.contains(event.target)) {
      close();
      box.classList.remove("br-search--open");
    }
  });
  box.addEventListener("focusout", (event) => { if (event.relatedTarget && !box.contains(event.relatedTarget)) close(); });

  loadPagefind(site).catch((failure) => console.warn("search:", failure));
  if (input.value) update();
}

function group({ label, items }, place) {
  if (!label) return element("div", "br-search__group", items, { role: "presentation" });
  const head = element("div", "br-search__label", label, { id: `br-search-label-${place}`, role: "presentation" });
  return element("div", "br-search__group", [head, ...items], { role: "group", "aria-labelledby": head.id });
}

function option(href, content) {
  return element("a", "br-search__option", content, { href, role: "option", tabindex: "-1", "aria-selected": "false" });
}

function subjectItem(subject, names, site) {
  const native = subject.native && subject.native !== subject.name
    ? [" ", element("span", "br-search__native", subject.native)] : [];
  const name = element("span", "br-search__name", [subject.name, ...native]);
  const kind = element("span", "br-search__kind", names.text(subject.kind));
  const note = element("span", "br-search__note", subject.note);
  const made = option(new URL(subject.path, site.root).href, [name, " ", kind, " ", note]);
  made.dataset.subject = "";
  return made;
}

function pageItem(page) {
  const { meta } = page;
  const name = element("span", "br-search__name", meta.title);
  const kind = element("span", "br-search__kind", meta.day || meta.kind || "");
  const note = element("span", "br-search__note", excerpt(page.excerpt));
  return option(new URL(page.url, document.baseURI).href, [name, " ", kind, " ", note]);
}

function allItem(query, names, site) {
  const address = new URL(site.page);
  address.searchParams.set("q", query);
  return option(address.href, names.text("all", { query }));
}
