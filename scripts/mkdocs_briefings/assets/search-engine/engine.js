// Pagefind, the engine that knows the pages: what else asks it does so through these functions.
import { once } from "./loading.js";

const ONE_OF = ["kind", "year"]; // a page has one of these, so choosing two widens

/** The engine; it fails if the site was built without an index. */
export const loadEngine = once(async (site) => {
  const engine = await import(site.engine);
  await engine.options({
    baseUrl: new URL(site.root).pathname,
    excerptLength: 24,
    // A spelling leads to a page, but counts for less than a word of its text.
    ranking: {
      metaWeights: { title: 5, summary: 2, kind: 0, day: 0, keys: 0, amounts: 1, spellings: 0.3 },
    },
  });
  await engine.init();
  return engine;
});

/** Pages that match, with what is chosen of facets and of orders, should any be. */
export async function ask(site, query, asked, newestFirst = false) {
  const engine = await loadEngine(site);
  // It counts the values of facets only once they are loaded.
  if (asked) await engine.filters();
  const wish = asked ? options(asked) : {};
  if (newestFirst) wish.sort = NEWEST;
  // For `null` it gives every page: facets may be all that is asked for.
  return engine.search(query.trim() || null, wish);
}

/** Whether any page has a word, or another form of it. */
export async function has(site, word) {
  const { results } = await ask(site, `"${word.replaceAll('"', "")}"`);
  return results.length > 0;
}

const NEWEST = { date: "desc" };

function options({ chosen, sort, apart }) {
  const filters = apart && !chosen.kind?.length ? { kind: { none: [apart] } } : {};
  for (const [facet, values] of Object.entries(chosen)) {
    if (values.length) filters[facet] = ONE_OF.includes(facet) ? { any: values } : values;
  }
  return { filters, ...(sort && { sort: NEWEST }) };
}

/** How many results each value leaves, those that stand apart too; where one of several is chosen, how many it would find. */
export async function countsOf(site, query, asked, found) {
  const counts = { ...found.filters };
  const widen = async (facet) => {
    const without = { chosen: { ...asked.chosen, [facet]: [] } };
    counts[facet] = (await ask(site, query, without)).filters[facet];
  };
  const isWide = (facet) => (facet === "kind" && asked.apart) || asked.chosen[facet]?.length;
  await Promise.all(ONE_OF.filter(isWide).map(widen));
  return counts;
}
