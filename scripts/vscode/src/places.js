// Where the program `briefings` of a site may be: what is set, else where Python tools look.
import { access, constants, stat } from "node:fs/promises";
import { posix, win32 } from "node:path";

const ENVIRONMENTS = [".venv", "venv", "env"];

/**
 * The programs to try, best first.
 *
 * `asked` is the author's setting, `site` the folder of `mkdocs.yml`, `workspace` the open folder around it, `home` the
 * author's own; `variables` are those of the environment, `platform` is Node's word.
 */
export function places(asked, { site, workspace, home, variables, platform }) {
  const { path, inside } = system(platform);
  if (asked) {
    const set = asked.replace("${workspaceFolder}", workspace).replace(/^~(?=[/\\])/, home);
    const whole = path.resolve(site, set);
    return [whole, inside(whole)];
  }
  const folders = upTo(site, workspace, path);
  const near = folders.flatMap((folder) => ENVIRONMENTS.map((name) => path.join(folder, name)));
  const active = [variables.VIRTUAL_ENV].filter(Boolean);
  return [...[...near, ...active].map(inside), ...onPath(variables, platform)];
}

/** The first of them that can be run; undefined if there is none. */
export async function firstProgram(tried) {
  for (const program of tried) {
    // One after the other: the first counts, and most often it is there.
    // oxlint-disable-next-line no-await-in-loop
    if (await runs(program)) return program;
  }
  return undefined;
}

function system(platform) {
  const windows = platform === "win32";
  const path = windows ? win32 : posix;
  const name = windows ? "briefings.exe" : "briefings";
  const folder = windows ? "Scripts" : "bin";
  return { path, name, inside: (environment) => path.join(environment, folder, name) };
}

function upTo(site, workspace, path) {
  const folders = [site];
  while (folders.at(-1) !== workspace && path.dirname(folders.at(-1)) !== folders.at(-1)) {
    folders.push(path.dirname(folders.at(-1)));
  }
  // A site outside of what is open: nothing above it was trusted.
  return folders.at(-1) === workspace ? folders : [site];
}

function onPath(variables, platform) {
  const { path, name } = system(platform);
  const folders = (variables.PATH ?? variables.Path ?? "").split(path.delimiter);
  // A relative one would be looked for in whatever folder is open.
  return folders.filter((folder) => path.isAbsolute(folder)).map((one) => path.join(one, name));
}

async function runs(program) {
  try {
    await access(program, constants.X_OK);
    return (await stat(program)).isFile();
  } catch {
    return false;
  }
}
