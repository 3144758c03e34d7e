// The licences of the packages that are in the bundle, as their authors ask, into one file.
import { readdir, readFile, writeFile } from "node:fs/promises";

const LICENCE = /^licen[cs]e(\.|$)/i;

const { inputs } = JSON.parse(await readFile("out/bundle.json", "utf-8"));
const paths = Object.keys(inputs).map(
  (path) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1],
);
const packages = [...new Set(paths.filter(Boolean))].sort();
await writeFile("out/THIRD-PARTY.txt", (await Promise.all(packages.map(notice))).join("\n\n"));

async function notice(folder) {
  const { name, version } = JSON.parse(await readFile(`${folder}/package.json`, "utf-8"));
  const file = (await readdir(folder)).find((one) => LICENCE.test(one));
  if (!file) throw new Error(`${name} has no licence`);
  return `${name} ${version}\n\n${await readFile(`${folder}/${file}`, "utf-8")}`;
}
