// What can be found: subjects by any spelling, from one small file; pages, through the engine.
import { element } from "./search-engine/dom.js";
import { excerpt } from "./search-engine/excerpt.js";
import { LONGEST } from "./search-engine/folding.js";
import { loadSubjects } from "./search-engine/loading.js";
import { countsOf, loadEngine } from "./search-engine/engine.js";
import { search } from "./search-engine/pages.js";

export { countsOf, element, excerpt, loadEngine, loadSubjects, LONGEST, search };
