// The indexes of a site: one of all pages, or one a year, each loaded when it is first searched.
import { lengthOf, rankingBy } from "./comparing.js";
import { element } from "./dom.js";
import { once } from "./loading.js";

const OPTIONS = {
  excerptLength: 24,
  // What its worker loads, it would load a second time.
  noWorker: true,
};
// A spelling leads to a page, but counts for less than a word of its text.
const RANKING = {
  metaWeights: { title: 5, summary: 2, kind: 0, day: 0, keys: 0, amounts: 1, spellings: 0.3 },
};

/** All indexes, that of pages without a day first, then the newest; it fails without any. */
export const loadIndexes = once(async (site) => {
  const [{ createInstance }, listed] = await Promise.all([import(site.engine), list(site)]);
  const open = afterFirst((about) => opened(about, site, createInstance));
  return listed.map((about) => {
    const length = lengthOf(about, listed);
    return Object.assign(about, { length, known: {}, open: once(() => open(about)) });
  });
});

async function list(site) {
  const answer = await fetch(site.indexes);
  if (!answer.ok) throw new Error(`${answer.status} ${site.indexes}`);
  const { engines, indexes } = await answer.json();
  // It is larger than all else, and asked for only when all else is there.
  if (engines.length === 1) preload(new URL(engines[0], site.engine).href);
  return indexes;
}

function preload(href) {
  const { head } = document;
  head.append(element("link", "", [], { rel: "preload", as: "fetch", crossorigin: "", href }));
}

async function opened({ path, stamp, length }, site, createInstance) {
  const baseUrl = new URL(site.root).pathname;
  const basePath = new URL(`./${path}`, site.engine).href;
  const engine = createInstance({ ...OPTIONS, baseUrl, basePath, metaCacheTag: stamp });
  // This is done only once it has its program and its table of pages.
  await engine.options({ ranking: { ...RANKING, ...rankingBy(length) } });
  return engine;
}

/** The first brings the program for all: were it brought twice, the first would lose its own. */
function afterFirst(open) {
  let first = null;
  return async (about) => {
    if (first) {
      await first;
      return open(about);
    }
    first = open(about);
    first.catch(() => {
      first = null;
    });
    return first;
  };
}
