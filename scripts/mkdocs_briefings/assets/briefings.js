// What readers do with a page: previews, filter, share, copy, print, text size. Nothing is sent anywhere.
(() => {
  const here = document.currentScript.src;
  const root = new URL("../../", here).href;
  const html = document.documentElement;
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];
  const WAIT = 250; // milliseconds: a pointer that only passes by opens nothing
  const HOLD = 450; // a finger that rests

  // Text size: three steps, kept for the next visit.
  const size = (step) => {
    html.dataset.brText = step;
    all("[data-br-size]").forEach((button) => button.setAttribute("aria-pressed", button.dataset.brSize === step));
  };
  const kept = (step) => {
    try {
      if (step) localStorage.setItem("br-text", step);
      return localStorage.getItem("br-text") || "0";
    } catch { return step || "0"; } // storage may be forbidden
  };

  const tell = (button, words) => {
    const status = button.closest("[data-br-tools]").querySelector("[role=status]");
    status.textContent = "";
    requestAnimationFrame(() => { status.textContent = words; });
  };
  const copy = (button, text) => navigator.clipboard.writeText(text).then(
    () => tell(button, button.dataset.copied), () => tell(button, button.dataset.failed));
  const address = () => document.querySelector("link[rel=canonical]")?.href || location.href.split("#")[0];

  const actions = {
    share: [() => navigator.share, () => navigator.share({ title: document.title, url: address() }).catch(() => {})],
    copy: [() => navigator.clipboard, (button) => copy(button, address())],
    cite: [() => navigator.clipboard, (button) => copy(button, document.getElementById(button.dataset.of).textContent)],
    print: [() => window.print, () => window.print()],
    size: [() => true, (button) => size(kept(button.dataset.brSize))],
  };
  document.addEventListener("click", (event) => {
    const button = event.target.closest?.("[data-br-do]");
    if (button) actions[button.dataset.brDo][1](button);
  });

  // The filter of a list of briefings.
  const filter = (form) => {
    const cards = all(".br-card", form.parentElement);
    const texts = cards.map((card) => card.textContent.normalize("NFKC").toLowerCase());
    const [field, year] = form.elements;
    const apply = () => {
      const words = field.value.normalize("NFKC").toLowerCase().split(/\s+/).filter(Boolean);
      let n = 0;
      cards.forEach((card, place) => {
        const day = card.querySelector("time").dateTime;
        card.hidden = !day.startsWith(year.value) || !words.every((word) => texts[place].includes(word));
        n += !card.hidden;
      });
      all(".br-cards", form.parentElement).forEach((list) => {
        list.hidden = !list.querySelector(".br-card:not([hidden])");
        if (list.previousElementSibling?.matches("h3")) list.previousElementSibling.hidden = list.hidden;
      });
      form.querySelector("[role=status]").textContent =
        form.dataset.count.replace("{n}", n).replace("{total}", cards.length);
    };
    form.addEventListener("input", apply);
    form.addEventListener("submit", (event) => event.preventDefault());
    form.hidden = false;
  };

  // Previews of people and topics: one small file for the whole site, asked for at the first use.
  let known, timer, shown, held;
  const box = Object.assign(document.createElement("div"), { className: "br-preview", id: "br-preview", hidden: true });
  box.setAttribute("role", "tooltip");
  const key = (link) => {
    const [, kind, id] = link.href.startsWith(root) && link.closest("article")
      ? link.href.slice(root.length).match(/^(people|topics)\/([^/#?]+)\/(?:index\.html)?$/) || [] : [];
    return id && link.href !== location.href.split("#")[0] ? [kind, id] : null;
  };
  const linkOf = (event) => {
    const link = event.target.closest?.("a[href]");
    return link && key(link) ? link : null;
  };
  const office = (link) => all(".br-page--briefing .br-faces a")
    .find((other) => other.href === link.href)?.parentElement.querySelector(".br-role")?.textContent;
  const part = (tag, className, text, lang) => {
    const element = Object.assign(document.createElement(tag), { className, textContent: text });
    if (lang) element.lang = lang;
    return text ? [element] : [];
  };
  const hide = () => {
    clearTimeout(timer);
    shown?.removeAttribute("aria-describedby");
    shown = null;
    box.hidden = true;
  };
  const place = (link) => {
    const at = link.getBoundingClientRect();
    const below = at.bottom + 6 + box.offsetHeight < innerHeight || at.top < box.offsetHeight + 6;
    box.style.top = `${scrollY + (below ? at.bottom + 6 : at.top - box.offsetHeight - 6)}px`;
    box.style.left = `${scrollX + Math.max(8, Math.min(at.left, html.clientWidth - box.offsetWidth - 8))}px`;
  };
  const show = async (link) => {
    hide();
    const [kind, id] = key(link);
    shown = link;
    try {
      known ||= fetch(new URL("previews.json", here)).then((answer) => answer.json());
      const [name, native, note, summary] = (await known)[kind][id];
      if (shown !== link || !link.isConnected) return;
      box.replaceChildren(...part("strong", "", name), ...part("span", "br-native", native, native && "ko"),
        ...part("p", "br-role", office(link) || note), ...part("p", "", summary));
      document.body.append(box);
      box.hidden = false;
      place(link);
      link.setAttribute("aria-describedby", box.id);
    } catch { known = null; } // no connection: a preview is not essential
  };
  const soon = (what, delay) => { clearTimeout(timer); timer = setTimeout(what, delay); };
  document.addEventListener("pointerover", (event) => {
    if (event.pointerType === "touch") return;
    const link = linkOf(event);
    if (link && link !== shown) soon(() => show(link), WAIT);
    else if (link || box.contains(event.target)) clearTimeout(timer);
    else if (shown && shown !== document.activeElement) soon(hide, WAIT);
    else if (!shown) clearTimeout(timer);
  });
  document.addEventListener("focusin", (event) => {
    const link = linkOf(event);
    if (link?.matches(":focus-visible")) show(link);
    else if (!link || link !== shown) hide();
  });
  document.addEventListener("focusout", () => { if (!box.matches(":hover")) hide(); });
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") hide(); });
  document.addEventListener("pointerdown", (event) => {
    if (event.pointerType !== "touch") return;
    const link = linkOf(event);
    held = null;
    if (link) soon(() => { held = link; show(link); }, HOLD);
    else if (!box.contains(event.target)) hide();
  });
  ["pointerup", "pointermove", "pointercancel"].forEach((name) => document.addEventListener(name, (event) => {
    if (event.pointerType === "touch" && !held && (name !== "pointermove" || event.movementY)) clearTimeout(timer);
  }));
  // After a long touch neither the browser's menu nor the link opens.
  ["contextmenu", "click"].forEach((name) => document.addEventListener(name, (event) => {
    if (held && event.target.closest?.("a") === held) event.preventDefault();
    if (name === "click") held = null;
  }, true));

  const start = () => {
    hide();
    size(kept());
    all("[data-br-do]").forEach((button) => {
      if (actions[button.dataset.brDo][0]()) button.hidden = false;
      // The last in its row keeps its place while hidden, so nothing jumps where sharing is missing.
      else if (button.dataset.brDo !== "share") button.remove();
    });
    all("[data-br-filter]").forEach(filter);
  };
  // Material's `navigation.instant` shows new pages without loading this again.
  if (window.document$) window.document$.subscribe(start);
  else start();
})();
