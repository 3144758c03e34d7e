// The site of the open folders: that of the `mkdocs.yml` that speaks of briefings.
import { dirname } from "node:path";

import { workspace } from "vscode";

const CONFIGURATION = "**/mkdocs.yml";
const NOT_OURS = "**/{.venv,venv,env,node_modules,site}/**";
const MOST = 50;

/** The folder of the site that lies highest, and the open folder around it; undefined if there is none. */
export async function firstSite() {
  const found = await workspace.findFiles(CONFIGURATION, NOT_OURS, MOST);
  const ours = await Promise.all(found.map(async (uri) => ((await isOurs(uri)) ? [uri] : [])));
  const [uri] = ours.flat().sort((a, b) => a.fsPath.length - b.fsPath.length);
  if (!uri) return undefined;
  const site = dirname(uri.fsPath);
  return { uri, site, workspace: workspace.getWorkspaceFolder(uri)?.uri.fsPath ?? site };
}

/** Calls back when a `mkdocs.yml` is made or changed. */
export function onConfiguration(call) {
  const watcher = workspace.createFileSystemWatcher(CONFIGURATION);
  watcher.onDidCreate(call);
  watcher.onDidChange(call);
  return watcher;
}

async function isOurs(uri) {
  const bytes = await workspace.fs.readFile(uri);
  return new TextDecoder().decode(bytes).includes("briefings");
}
