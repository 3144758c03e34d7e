// The extension: it starts `briefings lsp` for a site and shows what that says.
import { commands, window, workspace } from "vscode";

import { newBriefing } from "./new-briefing.js";
import { Session } from "./session.js";
import { onConfiguration } from "./sites.js";

let session;

export async function activate(context) {
  const log = window.createOutputChannel("Briefings", { log: true });
  session = new Session(log);
  const start = () => session.start();
  context.subscriptions.push(
    log,
    commands.registerCommand("briefings.restart", () => session.restart()),
    commands.registerCommand("briefings.showLog", () => log.show()),
    commands.registerCommand("briefings.new", () => newBriefing(session, log)),
    workspace.onDidChangeConfiguration(
      (event) => event.affectsConfiguration("briefings.path") && session.restart(),
    ),
    workspace.onDidGrantWorkspaceTrust(start),
    onConfiguration(start),
  );
  await start();
}

export async function deactivate() {
  await session?.stop();
}
