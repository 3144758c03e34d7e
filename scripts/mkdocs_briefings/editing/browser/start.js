// Starts the editing page with the site's own configuration, and nobody else's.
import { init, registerCustomFormat } from "./sveltia/npm/index.js";
import { readingAndWriting } from "./front-matter.js";
import { guardFiles } from "./guard.js";

const answer = await fetch("config.json", { cache: "no-cache" });
const { cms, shapes, order, told } = await answer.json();

guardFiles(told);
registerCustomFormat("briefings", "md", readingAndWriting(shapes, order));
init({ config: cms });
