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
  const answer = await fetch(site.subjects);
  if (!answer.ok) throw new Error(`${answer.status} ${site.subjects}`);
  return new Subjects(await answer.json());
});
