// Years of which a page has only a part: fetched from their own pages when they are wanted.
import { all } from "./dom.js";

const fetched = new WeakMap();

/** Let links to whole years put them in their place. */
export function offerYears() {
  for (const link of all("a[data-br-year]")) link.addEventListener("click", openYear);
}

/** Fetch everything that is missing inside an element; true if anything was. */
export async function fillYears(within) {
  const links = all("a[data-br-year]", within);
  await Promise.all(links.map(wholeYear));
  return links.length > 0;
}

async function openYear(event) {
  if (event.metaKey || event.ctrlKey || event.shiftKey) return;
  event.preventDefault();
  const link = event.currentTarget;
  const box = link.parentElement.parentElement;
  const shown = all(".br-row", box).length;
  if (await wholeYear(link)) all(".br-row", box)[shown]?.querySelector("a").focus();
  else location.assign(link.href);
}

// Asked for once, however often a filter or a finger asks.
function wholeYear(link) {
  if (!fetched.has(link)) fetched.set(link, replace(link));
  return fetched.get(link);
}

async function replace(link) {
  try {
    const rows = await rowsAt(link.href);
    const list = document.createElement("ol");
    list.className = "br-plain br-rows";
    list.append(...rows);
    link.parentElement.parentElement.replaceChildren(list);
    return true;
  } catch {
    // Offline, or the page is gone: the link stays, and leads there.
    fetched.delete(link);
    return false;
  }
}

/** The rows of a year's page and of those on which it goes on. */
async function rowsAt(url) {
  const page = new DOMParser().parseFromString(await text(url), "text/html");
  const whole = (link) => new URL(link.getAttribute("href"), url).href;
  for (const link of all(".br-row a", page)) link.href = whole(link);
  const next = page.querySelector(".br-pager [rel=next]");
  return [...all(".br-row", page), ...(next ? await rowsAt(whole(next)) : [])];
}

async function text(url) {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(answer.status);
  return answer.text();
}
