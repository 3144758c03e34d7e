// How a search was changed so that it finds something, in words.

/** What is shown instead of what was asked for; empty where it is the same. */
export function changeOf({ instead, without, wider }, names) {
  if (instead) return names.text("corrected", { query: instead });
  const said = [];
  if (wider) said.push(names.text("wider", { query: wider }));
  if (without?.length) said.push(names.text("without", { words: without.join(", ") }));
  return said.join(" ");
}
