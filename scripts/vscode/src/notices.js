// What the author is told, and what can be done about it there and then.
import { commands, env, Uri, window } from "vscode";

const GUIDE = "https://mkdocs-briefings.github.io/mkdocs-briefings/guide/editors/#vs-code";
const SETTINGS = "Open Settings";
const SET_UP = "How to Set Up";
const LOG = "Show Log";

/** No program was found. */
export async function tellMissing(asked, tried, log) {
  log.warn(`no program 'briefings' in:\n${tried.join("\n")}`);
  const where = asked
    ? `The setting 'briefings.path' is '${asked}', and no program is there.`
    : "The program 'briefings' is in no virtual environment of this site and not on the PATH. " +
      "Install it: pip install 'mkdocs-briefings[editor]'.";
  await offer(`Problems and names of briefings are not shown. ${where}`, log);
}

/** The program could not be started, or ended at once. */
export async function tellFailed(program, why, log) {
  log.error(`${program}: ${why}`);
  await offer(`Problems and names of briefings are not shown. ${why}`, log);
}

async function offer(message, log) {
  const chosen = await window.showWarningMessage(message, SET_UP, SETTINGS, LOG);
  if (chosen === SET_UP) await env.openExternal(Uri.parse(GUIDE));
  if (chosen === SETTINGS)
    await commands.executeCommand("workbench.action.openSettings", "briefings");
  if (chosen === LOG) log.show();
}
