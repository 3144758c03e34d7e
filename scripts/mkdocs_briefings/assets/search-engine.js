// What can be found: subjects by any spelling, from one small file; pages, through Pagefind.
import { element } from "./search-engine/element.js";
import { excerpt } from "./search-engine/excerpt.js";
import { LONGEST } from "./search-engine/folding.js";
import { loadPagefind, loadSubjects } from "./search-engine/loading.js";
import { search } from "./search-engine/pages.js";

export { element, excerpt, loadPagefind, loadSubjects, LONGEST, search };
