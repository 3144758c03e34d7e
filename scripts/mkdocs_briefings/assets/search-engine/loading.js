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
  const tables = await tablesOf(site);
  const address = new URL(tables.details, site.subjects).href;
  return new Subjects(
    tables,
    once(async (subjects) => subjects.learn(await json(address))),
  );
});

/** Those asked for with the focus; the second time, others. */
function tablesOf(site) {
  const naming = site.naming ?? site.names();
  site.naming = null;
  return naming;
}

async function json(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  return answer.json();
}
