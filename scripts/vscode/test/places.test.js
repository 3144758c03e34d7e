import assert from "node:assert/strict";
import { chmod, mkdtemp, mkdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";

import { firstProgram, places } from "../src/places.js";

const linux = {
  site: "/work/desk/site",
  workspace: "/work/desk",
  home: "/home/jane",
  variables: { PATH: "/usr/bin:tools:/bin", VIRTUAL_ENV: "/envs/news" },
  platform: "linux",
};

test("environments of the site come first, then those above, the active one and the PATH", () => {
  assert.deepEqual(places("", linux), [
    "/work/desk/site/.venv/bin/briefings",
    "/work/desk/site/venv/bin/briefings",
    "/work/desk/site/env/bin/briefings",
    "/work/desk/.venv/bin/briefings",
    "/work/desk/venv/bin/briefings",
    "/work/desk/env/bin/briefings",
    "/envs/news/bin/briefings",
    // The relative folder of the PATH is left out.
    "/usr/bin/briefings",
    "/bin/briefings",
  ]);
});

test("what is set is all that is tried, as a program and as an environment", () => {
  for (const [asked, whole] of [
    ["/opt/news", "/opt/news"],
    ["../tools/briefings", "/work/desk/tools/briefings"],
    ["${workspaceFolder}/.tox/lsp", "/work/desk/.tox/lsp"],
    ["~/envs/news", "/home/jane/envs/news"],
  ]) {
    assert.deepEqual(places(asked, linux), [whole, `${whole}/bin/briefings`]);
  }
});

test("nothing above the open folder is tried", () => {
  const outside = { ...linux, workspace: "/elsewhere", variables: {} };
  const tried = places("", outside);
  assert.equal(tried.length, 3);
  assert.ok(tried.every((one) => one.startsWith("/work/desk/site/")));
});

test("Windows has folders and endings of its own", () => {
  const windows = {
    site: "C:\\desk",
    workspace: "C:\\desk",
    home: "C:\\Users\\jane",
    variables: { Path: "C:\\Python;tools" },
    platform: "win32",
  };
  assert.deepEqual(places("", windows), [
    "C:\\desk\\.venv\\Scripts\\briefings.exe",
    "C:\\desk\\venv\\Scripts\\briefings.exe",
    "C:\\desk\\env\\Scripts\\briefings.exe",
    "C:\\Python\\briefings.exe",
  ]);
});

test("only a file that may be run is a program", async () => {
  const folder = await mkdtemp(join(tmpdir(), "places-"));
  const [directory, text, program] = ["a", "b", "c"].map((name) => join(folder, name));
  await mkdir(directory);
  await writeFile(text, "");
  await writeFile(program, "#!/bin/sh\n");
  await chmod(program, 0o755);
  assert.equal(await firstProgram([directory, text, join(folder, "none"), program]), program);
  assert.equal(await firstProgram([directory, text]), undefined);
});
