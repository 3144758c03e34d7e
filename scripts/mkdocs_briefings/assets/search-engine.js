// What can be found: subjects by any spelling, from one small file; pages, through the engine.
import { element } from "./search-engine/dom.js";
import { changeOf } from "./search-engine/changes-made.js";
import { foundIn } from "./search-engine/excerpt.js";
import { LONGEST } from "./search-engine/folding.js";
import { read } from "./search-engine/query.js";
import { loadSubjects } from "./search-engine/loading.js";
import { countsOf, loadEngine } from "./search-engine/engine.js";
import { search } from "./search-engine/pages.js";

export { changeOf, countsOf, element, foundIn, loadEngine, loadSubjects, LONGEST, read, search };
