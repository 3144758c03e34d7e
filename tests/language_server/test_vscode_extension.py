"""The extension for VS Code, as far as that goes without VS Code; `test_in_vscode` has the rest."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from mkdocs_briefings.content import BriefingFields, Reader
from mkdocs_briefings.resolving import LISTING_WORDS
from tests.sites import settings_of

ROOT = Path(__file__).resolve().parents[2]
EXTENSION = ROOT / "scripts/vscode"
MANIFEST: dict[str, Any] = json.loads((EXTENSION / "package.json").read_text("utf-8"))
SNIPPETS: dict[str, dict[str, Any]] = json.loads((EXTENSION / "snippets.json").read_text("utf-8"))
GUIDE = (ROOT / "docs/guide/editors.md").read_text("utf-8")
VSIX = ROOT / "dist" / f"mkdocs-briefings-{MANIFEST['version']}.vsix"


def test_its_version_is_that_of_the_package() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert MANIFEST["version"] == project["version"]
    assert MANIFEST["engines"]["vscode"] == "^1.91.0"


def test_a_folder_that_nobody_trusts_brings_no_program() -> None:
    trust = MANIFEST["capabilities"]["untrustedWorkspaces"]
    assert trust["supported"] == "limited"
    assert trust["restrictedConfigurations"] == ["briefings.path"]


def test_the_guide_names_every_setting_and_every_command() -> None:
    settings = MANIFEST["contributes"]["configuration"]["properties"]
    titles = [f"*{one['category']}: {one['title']}*" for one in MANIFEST["contributes"]["commands"]]
    assert [one for one in (*(f"`{name}`" for name in settings), *titles) if one not in GUIDE] == []


def test_the_lock_names_no_host_and_has_a_digest_for_each_package() -> None:
    text = (EXTENSION / "package-lock.json").read_text("utf-8")
    packages = json.loads(text)["packages"]
    assert "resolved" not in text
    assert [name for name, one in packages.items() if name and "integrity" not in one] == []


def filled(body: list[str]) -> str:
    """What stands there when somebody inserts a snippet and changes nothing."""
    text = "\n".join(body)
    for name, value in (("YEAR", "2026"), ("MONTH", "01"), ("DATE", "10")):
        text = text.replace(f"$CURRENT_{name}", value)
    for number, default in re.findall(r"\$\{(\d)(?::|\|)([^}|]*)", text):
        first = default.split(",")[0] if f"${{{number}|" in text else default
        text = re.sub(rf"\$\{{{number}[:|][^}}]*\}}|\$\{{{number}\}}", first, text)
    return re.sub(r"\$\d", "", text)


ITEMS = {
    "briefing-source": "sources",
    "briefing-statement": "statements",
    "briefing-upcoming": "upcoming",
    "briefing-outcome": "outcomes",
}


def parts() -> Iterator[tuple[str, str]]:
    """Each snippet of front matter as a part of a whole one."""
    for one in SNIPPETS.values():
        if field := ITEMS.get(one["prefix"]):
            item = filled(one["body"]).replace("\n", "\n  ")
            yield field, f"{field}:\n  {item}\n"


@pytest.mark.parametrize(("field", "part"), [*parts()], ids=[name for name, _ in parts()])
def test_a_snippet_has_fields_that_exist(field: str, part: str, tmp_path: Path) -> None:
    path = tmp_path / "briefings/2026-01-10-talks.md"
    sources = "" if field == "sources" else "sources: [{id: a, publisher: Example Daily}]\n"
    front = f"title: Talks\ndate: 2026-01-10\ntopics: [talks]\n{sources}{part}"
    reading = Reader().read_alone(path, f"---\n{front}---\nThey met.\n", settings_of(tmp_path))
    # What is left for the author to write is empty; nothing is unknown or of another kind.
    unfinished = {"BR110", "BR112"}
    assert [one for one in reading.problems if one.code not in unfinished] == []


def test_the_snippet_of_a_briefing_is_one(tmp_path: Path) -> None:
    text = filled(SNIPPETS["A briefing"]["body"]).replace("topics: []", "topics: [talks]")
    path = tmp_path / "briefings/2026-01-10-talks.md"
    reading = Reader().read_alone(path, text, settings_of(tmp_path))
    assert reading.problems == ()
    (document,) = reading.briefings
    assert isinstance(document.fields, BriefingFields)
    assert [one.id for one in document.fields.sources] == ["source"]


def test_the_snippet_of_a_listing_offers_listings() -> None:
    (body,) = SNIPPETS["A listing"]["body"]
    offered = re.search(r"\|(.+)\|", body)
    assert offered is not None
    assert set(offered[1].split(",")) <= set(LISTING_WORDS)


@pytest.mark.skipif(shutil.which("node") is None, reason="its own tests need Node.js 20")
def test_its_own_tests_pass(tmp_path: Path) -> None:
    program = tmp_path / "briefings"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m mkdocs_briefings "$@"\n', "utf-8")
    program.chmod(0o755)
    # The protocol is spoken with the client's own package, which `make vsix` installs.
    installed = (EXTENSION / "node_modules/vscode-languageserver-protocol").is_dir()
    environment = os.environ | {
        "PYTHONPATH": str(ROOT / "scripts"),
        "BRIEFINGS_PROGRAM": str(program) if installed else "",
    }
    tests = sorted(map(str, EXTENSION.glob("test/*.test.js")))
    done = subprocess.run(
        ["node", "--test", *tests],
        cwd=EXTENSION,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.skipif(not VSIX.is_file(), reason="there is no extension: make vsix")
def test_the_file_has_what_it_needs_and_nothing_else() -> None:
    with zipfile.ZipFile(VSIX) as archive:
        names = {one.filename: one.file_size for one in archive.infolist()}
        manifest = json.loads(archive.read("extension/package.json"))
        notices = archive.read("extension/out/THIRD-PARTY.txt").decode()
    assert names.keys() == {
        "[Content_Types].xml",
        "extension.vsixmanifest",
        "extension/LICENSE.txt",
        "extension/icon.png",
        "extension/out/THIRD-PARTY.txt",
        "extension/out/extension.cjs",
        "extension/package.json",
        "extension/readme.md",
        "extension/snippets.json",
    }
    assert manifest["contributes"] == MANIFEST["contributes"]
    assert "vscode-languageclient" in notices
    assert names["extension/out/extension.cjs"] < 600_000
