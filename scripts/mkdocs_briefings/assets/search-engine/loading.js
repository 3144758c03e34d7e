// What is searched, loaded once; again if it failed.
import { Subjects } from "./subjects.js";

function once(load) {
  let loading = null;
  return (site) => {
    loading ??= load(site).catch((failure) => {
      loading = null;
      throw failure;
    });
    return loading;
  };
}

/** The subjects. */
export const loadSubjects = once(async (site) => {
  const answer = await fetch(site.subjects);
  if (!answer.ok) throw new Error(`${answer.status} ${site.subjects}`);
  return new Subjects(await answer.json());
});

/** Pagefind; it fails if the site was built without an index. */
export const loadPagefind = once(async (site) => {
  const module = await import(site.pagefind);
  await module.options({
    baseUrl: new URL(site.root).pathname,
    excerptLength: 24,
    // A spelling leads to a page, but counts for less than a word of its text.
    ranking: { metaWeights: { title: 5, summary: 2, kind: 0, day: 0, spellings: 0.3 } },
  });
  await module.init();
  return module;
});
