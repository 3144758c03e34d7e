import assert from "node:assert/strict";
import { once } from "node:events";
import { chmod, mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { env } from "node:process";
import { test } from "node:test";
import { pathToFileURL } from "node:url";

import { Server } from "../src/server.js";

// The program of the project; `make test` names it.
const PROGRAM = env.BRIEFINGS_PROGRAM;
const FAULTY =
  "---\ntitle: Talks\ndate: 2026-01-10\ntopics: [talks]\npeople: [Jane Do]\nsources: [{id: a, publisher: Example Daily}]\n---\nThey met.\n";

async function site(files) {
  const root = await mkdtemp(join(tmpdir(), "site-"));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(join(root, name, ".."), { recursive: true });
    await writeFile(join(root, name), text);
  }
  return root;
}

test("a program that cannot serve says why", async () => {
  const root = await site({ briefings: "#!/bin/sh\necho 'Error: It needs pygls.' >&2\nexit 2\n" });
  await chmod(join(root, "briefings"), 0o755);
  const server = new Server(join(root, "briefings"), root);
  assert.deepEqual(await once(server.start(), "close"), [2, null]);
  assert.equal(server.complaint, "It needs pygls.");
});

test(
  "the protocol of the bundled client and the server understand each other",
  { skip: !PROGRAM, timeout: 120_000 },
  async () => {
    const { createProtocolConnection, StreamMessageReader, StreamMessageWriter } =
      await import("vscode-languageserver-protocol/node");
    const root = await site({
      "mkdocs.yml": "site_name: Test\nplugins: [briefings]\n",
      "docs/index.md": "# Home\n",
      "docs/people/jane-doe.md": "---\nname: Jane Doe\n---\n",
      "briefings/2026-01-10-talks.md": FAULTY,
    });
    const uri = (name) => pathToFileURL(join(root, name)).href;
    const child = new Server(PROGRAM, root).start();
    const [reader, writer] = [
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    ];
    const connection = createProtocolConnection(reader, writer);
    const shown = new Promise((resolve) => {
      connection.onNotification("textDocument/publishDiagnostics", (params) => {
        if (params.diagnostics.some((one) => one.code === "BR201")) resolve(params);
      });
    });
    connection.listen();
    const folders = [{ uri: pathToFileURL(root).href, name: "site" }];
    const { capabilities } = await connection.sendRequest("initialize", {
      processId: null,
      rootUri: null,
      capabilities: {},
      workspaceFolders: folders,
    });
    assert.ok(capabilities.renameProvider);
    await connection.sendNotification("initialized", {});
    const textDocument = {
      uri: uri("briefings/2026-01-10-talks.md"),
      languageId: "markdown",
      version: 1,
      text: FAULTY,
    };
    await connection.sendNotification("textDocument/didOpen", { textDocument });
    const found = (await shown).diagnostics.filter((one) => one.code === "BR201");
    assert.deepEqual(
      found.map((one) => one.range.start),
      [{ line: 4, character: 9 }],
    );
    await connection.sendRequest("shutdown");
    await connection.sendNotification("exit");
    assert.deepEqual(await once(child, "exit"), [0, null]);
  },
);
