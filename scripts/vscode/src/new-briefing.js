// A new briefing, made by `briefings new` and opened.
import { execFile } from "node:child_process";
import { resolve } from "node:path";
import { promisify } from "node:util";

import { Uri, window, workspace } from "vscode";

import { tellFailed } from "./notices.js";

const run = promisify(execFile);

/** Asks for a title and opens the file that is made. */
export async function newBriefing(session, log) {
  const { program, folder } = session.found ?? {};
  if (!program) return session.start();
  const title = await window.showInputBox({ prompt: "Title of the new briefing" });
  if (!title?.trim()) return undefined;
  try {
    const { stdout } = await run(program, ["new", "--", title.trim()], { cwd: folder });
    return await open(resolve(folder, stdout.trim().split("\n").at(-1)));
  } catch (error) {
    return tellFailed(program, error.stderr?.trim() || String(error.message), log);
  }
}

async function open(path) {
  const document = await workspace.openTextDocument(Uri.file(path));
  return window.showTextDocument(document);
}
