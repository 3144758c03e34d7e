// A dossier in parts: each comes into its place when a reader gets near, or asks for all of them.
const all = (selector, from = document) => [...from.querySelectorAll(selector)];
const fetched = new WeakMap();
const button = document.querySelector(".parts button");
const near = new IntersectionObserver(fillNear, { rootMargin: "100% 0px" });

for (const part of all(".part")) near.observe(part);
button.hidden = false;
button.addEventListener("click", printWhole);
addEventListener("hashchange", goToPlace);
goToPlace();

async function fillNear(entries) {
  for (const { isIntersecting, target } of entries) if (isIntersecting) await fill(target);
}

async function printWhole() {
  const filled = await Promise.all(all(".part").map(fill));
  button.hidden = filled.every(Boolean);
  print();
}

// An address may lead into a part, as it did when all of it was one page.
async function goToPlace() {
  const place = placeAsked();
  const line = all("ol.days li[id]").find(({ id }) => place === id || place.startsWith(`${id}-`));
  const link = line?.querySelector("a").href.split("#")[0];
  const part = link && all(".part").find((one) => one.querySelector("a").href === link);
  if (part && (await fill(part))) document.getElementById(place)?.scrollIntoView();
}

function placeAsked() {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return ""; // cut off in the middle of a letter
  }
}

// Asked for once, however it is come near.
function fill(part) {
  if (!fetched.has(part)) fetched.set(part, replace(part));
  return fetched.get(part);
}

async function replace(part) {
  near.unobserve(part);
  try {
    const articles = await articlesAt(part.querySelector("a").href);
    for (const { id } of articles) nameHere(id);
    part.replaceWith(...articles);
    return true;
  } catch {
    // Offline, or the page is gone: the link stays, and leads there.
    fetched.delete(part);
    return false;
  }
}

// What led to the other page now leads to the place here, which takes over the name.
function nameHere(id) {
  const line = document.getElementById(id);
  line?.removeAttribute("id");
  line?.querySelector("a").setAttribute("href", `#${id}`);
}

async function articlesAt(url) {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(answer.status);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  for (const link of all("[href]", page)) placeAddress(link, "href", url);
  for (const picture of all("[src]", page)) placeAddress(picture, "src", url);
  // Its sizes would start from the wrong page; the one in `src` is the best of them.
  for (const picture of all("[srcset^='.']", page)) picture.removeAttribute("srcset");
  return all("article", page);
}

function placeAddress(element, name, url) {
  const address = element.getAttribute(name);
  if (!address.startsWith("#")) element.setAttribute(name, new URL(address, url).href);
}
