"""Other programs that build, or publish, a site of ours."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.beside.neighbours import PAGES, build, pages, site, tree


def test_properdocs_makes_the_same_files(tmp_path: Path) -> None:
    trees = {}
    for program in ("mkdocs", "properdocs"):
        folder = site(tmp_path / program, ["search", "briefings"])
        result = build(folder, "--strict", program=program)
        assert result.code == 0, result.output
        assert pages(folder) == PAGES | {"search"}
        trees[program] = tree(folder.root / "site")
    assert trees["mkdocs"].keys() == trees["properdocs"].keys()
    differing = {
        name: lines
        for name, content in trees["mkdocs"].items()
        if (lines := _differing(content, trees["properdocs"][name]))
    }
    # Only this: each says in its pages by what they were made.
    assert {name for name in differing if not name.endswith(".html")} == set()
    assert {line.split(b'content="')[0] for lines in differing.values() for line in lines} == {
        b'<meta name="generator" '
    }


def _differing(one: bytes, other: bytes) -> set[bytes]:
    return {line.strip() for line in {*one.splitlines()} ^ {*other.splitlines()}}


def test_each_version_of_a_site_has_its_own_addresses(tmp_path: Path) -> None:
    folder = site(tmp_path, ["mike", "briefings: {search: {enabled: false}}"])
    _run(folder.root, "mike", "deploy", "1.0", "latest")
    talks = _run(folder.root, "git", "show", "gh-pages:1.0/briefings/2026/01/10/talks/index.html")
    assert "https://example.org/1.0/briefings/2026/01/10/talks/" in talks
    assert "example.org/briefings" not in talks
    feed = _run(folder.root, "git", "show", "gh-pages:1.0/feed.xml")
    assert '<link href="https://example.org/1.0/" rel="alternate"' in feed


def _run(root: Path, *command: str) -> str:
    """What a command says that is installed beside Python; it must not fail."""
    who = {
        f"GIT_{role}_{key}": "ann@example.org"
        for role in ("AUTHOR", "COMMITTER")
        for key in ("NAME", "EMAIL")
    }
    paths = os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"]))
    done = subprocess.run(
        command,
        cwd=root,
        env={**os.environ, **who, "PATH": paths},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout
    return done.stdout
