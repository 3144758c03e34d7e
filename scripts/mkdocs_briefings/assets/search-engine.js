// What can be found: subjects by any spelling, from one small file; pages, through the engine.
import { element } from "./search-engine/dom.js";
import { changeOf } from "./search-engine/changes-made.js";
import { foundIn } from "./search-engine/excerpt.js";
import { LONGEST } from "./search-engine/folding.js";
import { read } from "./search-engine/query.js";
import { loadSubjects } from "./search-engine/loading.js";
import { countsOf } from "./search-engine/engine.js";
import { loadIndexes } from "./search-engine/engine-indexes.js";
import { answers } from "./search-engine/pages.js";

export { answers, changeOf, countsOf, element, foundIn, loadIndexes, loadSubjects, LONGEST, read };
