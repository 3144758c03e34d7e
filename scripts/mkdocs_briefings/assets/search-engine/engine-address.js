// Where the engine is in a site: known before it is wanted, so that it can be on its way.
export const ENGINE = "pagefind/pagefind.js";
/** The list of the indexes that it can search. */
export const INDEXES = "pagefind/indexes.json";
