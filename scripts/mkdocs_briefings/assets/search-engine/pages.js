// Pages that match what is typed.
import { GUESS } from "./fit.js";
import { LONGEST, words } from "./folding.js";
import { loadSubjects } from "./loading.js";
import { ask, loadEngine } from "./engine.js";

/** Pages that match, and the name that was searched for instead of a mistyped one. */
export async function search(site, text, asked) {
  const [names] = await Promise.all([loadSubjects(site), loadEngine(site)]);
  const query = text.slice(0, LONGEST).trim();
  const found = await ask(site, query, asked);
  const [best] = query ? names.find(query, 1) : [];
  if (!best || best.score < GUESS || (await isLiteral(query, found))) return { found };
  const instead = best.subject.name;
  return { found: await ask(site, instead, asked), instead };
}

/** Whether the best page has every word; the engine shortens words that no page has. */
async function isLiteral(query, { results }) {
  if (!results.length) return false;
  const { content, meta } = await results[0].data();
  const has = new Set(words([content, ...Object.values(meta)].join(" ")));
  return words(query).every((word) => has.has(word));
}
