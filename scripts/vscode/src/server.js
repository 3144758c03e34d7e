// `briefings lsp` as a process, and what it last said on its error stream.
import { spawn } from "node:child_process";

const MOST = 20_000;

/** A server to be started in the folder of a site. */
export class Server {
  #said = "";

  constructor(program, folder) {
    this.program = program;
    this.folder = folder;
  }

  /** Starts it; the same process is never started twice. */
  start() {
    this.#said = "";
    // Without a shell: neither the name of a folder nor a setting is a command line.
    const child = spawn(this.program, ["lsp"], { cwd: this.folder, shell: false });
    child.stderr.setEncoding("utf-8");
    child.stderr.on("data", (text) => {
      this.#said = (this.#said + text).slice(-MOST);
    });
    return child;
  }

  /** Why it ended, in its own words; empty if it said nothing that is meant for people. */
  get complaint() {
    return /^Error: (.+)$/m.exec(this.#said)?.[1] ?? "";
  }
}
