// What is known of every person and topic: one small file for the whole site, asked for at the
// first use.
import { here } from "./preview-links.js";

let asked;

/** By kind and id; asked for again if that failed. */
export function known() {
  asked ??= ask().catch((failure) => {
    asked = null;
    throw failure;
  });
  return asked;
}

const ask = async () => (await fetch(new URL("previews.json", here))).json();
