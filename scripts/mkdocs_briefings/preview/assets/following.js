/* Asks the preview how its last build ended, again and again; it answers when there is news. */
const ADDRESS = "/.briefings/problems.json";
const PAUSE = 3000;

let name = "";

async function news(signal) {
  const address = `${ADDRESS}?after=${encodeURIComponent(name)}`;
  const response = await fetch(address, { signal, cache: "no-store" });
  if (!response.ok) throw new Error(response.statusText);
  return response.json();
}

/** Asks once; gives how long to wait before the next time. */
async function ask({ told, lost }, signal) {
  let bulletin;
  try {
    bulletin = await news(signal);
  } catch {
    if (!signal.aborted) lost();
    // Once it answers again, everything is told anew.
    name = "";
    return PAUSE;
  }
  const isNew = bulletin.name !== name;
  name = bulletin.name;
  if (isNew) told(bulletin);
  return 0;
}

async function goOn(listener, signal) {
  const pause = await ask(listener, signal);
  if (!signal.aborted) setTimeout(goOn, pause, listener, signal);
}

/** Tells a listener of each build, while somebody looks at the page. */
export function follow(listener) {
  let asking = new AbortController();
  const change = () => {
    // A page in the background would keep a connection that others need.
    asking.abort();
    asking = new AbortController();
    if (document.visibilityState === "visible") goOn(listener, asking.signal);
  };
  document.addEventListener("visibilitychange", change);
  window.addEventListener("pagehide", () => asking.abort());
  window.addEventListener("pageshow", (event) => event.persisted && change());
  change();
}
