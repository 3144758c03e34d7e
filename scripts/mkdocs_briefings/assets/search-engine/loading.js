// What is searched, loaded once; again if it failed.
import { Subjects } from "./subjects.js";

export function once(load) {
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
  const tables = await json(site.subjects);
  const address = new URL(tables.details, site.subjects).href;
  return new Subjects(
    tables,
    once(async (subjects) => subjects.learn(await json(address))),
  );
});

async function json(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  return answer.json();
}
