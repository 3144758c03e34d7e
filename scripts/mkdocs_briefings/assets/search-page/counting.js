// What Pagefind is asked for the facets, and how many results each value leaves.
const ONE_OF = ["kind", "year"]; // a page has one of these, so choosing two widens

/** A search's filters and order in Pagefind's terms. */
export function options({ chosen, sort }) {
  const filters = {};
  for (const [facet, values] of Object.entries(chosen)) {
    if (values.length) filters[facet] = ONE_OF.includes(facet) ? { any: values } : values;
  }
  return { filters, ...(sort && { sort: { date: "desc" } }) };
}

/** How many results each value leaves; where one of several is chosen, how many it would find. */
export async function countsOf(module, asked, query, filters) {
  const counts = { ...filters };
  const widen = async (facet) => {
    const without = { ...asked, chosen: { ...asked.chosen, [facet]: [] } };
    const found = await module.search(query.trim() || null, options(without));
    counts[facet] = found.filters[facet];
  };
  await Promise.all(ONE_OF.filter((facet) => asked.chosen[facet]?.length).map(widen));
  return counts;
}
