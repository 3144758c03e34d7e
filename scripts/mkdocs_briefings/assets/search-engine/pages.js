// Pages that match what is typed.
import { GUESS } from "./fit.js";
import { LONGEST, words } from "./folding.js";
import { loadPagefind, loadSubjects } from "./loading.js";

/** Pages that match, and the name that was searched for instead of a mistyped one. */
export async function search(site, text, options = {}) {
  const [module, names] = await Promise.all([loadPagefind(site), loadSubjects(site)]);
  const query = text.slice(0, LONGEST).trim();
  // For `null` Pagefind gives every page: facets may be all that is asked for.
  const found = await module.search(query || null, options);
  const [best] = query ? names.find(query, 1) : [];
  if (!best || best.score < GUESS || (await isLiteral(query, found))) return { found };
  return { found: await module.search(best.subject.name, options), instead: best.subject.name };
}

/** Whether the best page has every word; Pagefind shortens words that no page has. */
async function isLiteral(query, { results }) {
  if (!results.length) return false;
  const { content, meta } = await results[0].data();
  const has = new Set(words([content, ...Object.values(meta)].join(" ")));
  return words(query).every((word) => has.has(word));
}
