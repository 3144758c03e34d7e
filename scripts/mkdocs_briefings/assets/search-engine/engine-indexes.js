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
  const { indexes: listed } = await listedBy(site);
  const program = once(() => import(site.engine));
  // It is wanted as soon as anything is typed.
  program().catch(() => {});
  const open = afterFirst((about) => opened(about, site, program));
  return listed.map((about) => {
    const length = lengthOf(about, listed);
    const opening = once(() => {
      for (const name of firstFiles(about)) preload(new URL(name, site.engine).href);
      return open(about);
    });
    return Object.assign(about, { length, known: {}, open: opening });
  });
});

/** The list that has been asked for with the focus; the second time, another. */
async function listedBy(site) {
  const listing = site.listing ?? site.list();
  site.listing = null;
  return listing;
}

/** What an index is opened with: asked for at once, not one after the other. */
function firstFiles({ path, stamp, tables }) {
  // Of several languages, the engine chooses.
  const names = tables.length === 1 ? tables : [];
  return [`pagefind-entry.json?ts=${stamp}`, ...names].map((name) => `./${path}${name}`);
}

function preload(href) {
  const { head } = document;
  head.append(element("link", "", [], { rel: "preload", as: "fetch", crossorigin: "", href }));
}

async function opened({ path, stamp, length }, site, program) {
  const { createInstance } = await program();
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
