// One language server for the window: found, started, ended, started again.
import { homedir } from "node:os";
import { env, platform } from "node:process";

import { workspace } from "vscode";
import { CloseAction, ErrorAction, LanguageClient } from "vscode-languageclient/node";

import { tellFailed, tellMissing } from "./notices.js";
import { firstProgram, places } from "./places.js";
import { Server } from "./server.js";
import { firstSite } from "./sites.js";

const RESTARTS = 3;

export class Session {
  #client;
  #log;
  #starting = Promise.resolve();

  constructor(log) {
    this.#log = log;
  }

  /** The site and its program, once there are both. */
  found = undefined;

  /** Starts the server if a site is open and none runs; asked twice at once, it starts one. */
  start() {
    this.#starting = this.#starting.then(() => (this.#client ? undefined : this.#start()));
    return this.#starting;
  }

  async restart() {
    await this.stop();
    await this.start();
  }

  async stop() {
    await this.#starting;
    const client = this.#client;
    this.#client = undefined;
    this.found = undefined;
    if (client?.isRunning()) await client.stop();
  }

  async #start() {
    const site = await firstSite();
    // Nothing that a folder has brought is run before its author is trusted.
    if (!site || !workspace.isTrusted) return;
    const asked = workspace.getConfiguration("briefings", site.uri).get("path", "").trim();
    const tried = places(asked, { ...site, home: homedir(), variables: env, platform });
    const program = await firstProgram(tried);
    if (program) await this.#run(new Server(program, site.site));
    else void tellMissing(asked, tried, this.#log);
  }

  async #run(server) {
    this.#log.info(`${server.program} lsp, in ${server.folder}`);
    const client = clientOf(server, this.#log);
    this.#client = client;
    this.found = server;
    try {
      await client.start();
    } catch (error) {
      this.#client = undefined;
      this.found = undefined;
      void tellFailed(
        server.program,
        server.complaint || String(error?.message ?? error),
        this.#log,
      );
    }
  }
}

function clientOf(server, log) {
  const client = new LanguageClient("briefings", "Briefings", async () => server.start(), {
    documentSelector: [{ scheme: "file", language: "markdown" }],
    outputChannel: log,
    errorHandler: patient(() => client.isRunning()),
    // What goes wrong at the start is told by us, in the server's own words.
    initializationFailedHandler: () => false,
  });
  return client;
}

/** A server that dies while it runs is started again a few times; one that cannot start is not. */
function patient(isRunning) {
  let restarts = 0;
  return {
    error: () => ({ action: ErrorAction.Continue, handled: true }),
    closed: () => {
      const again = isRunning() && restarts < RESTARTS;
      restarts += 1;
      return { action: again ? CloseAction.Restart : CloseAction.DoNotRestart, handled: !again };
    },
  };
}
