"""A check that remembers says what one that has never looked would say, byte for byte."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from mkdocs_briefings.cli import main, verdict
from mkdocs_briefings.cli.usage import CLEAN, FAULTY
from tests.sites import SiteFolder

SITE = """\
-- docs/topics/harbour.md --
---
name: Harbour
---
The harbour.
-- briefings/2026-05-01-talks.md --
---
title: Talks begin
date: 2026-05-01
topics: [harbour]
people: [Jane Doe]
sources: [{id: daily, publisher: Example Daily}]
---
Jane Doe spoke of the harbour [@daily].
"""
Checked = Callable[..., tuple[int, str]]


@pytest.fixture
def checked(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Checked:
    """A call of the command in a folder: its exit code, and what it printed."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path.parent / f"{tmp_path.name}-home"))
    monkeypatch.setenv("BRIEFINGS_TODAY", "2026-06-01")

    def check(root: Path, *arguments: str) -> tuple[int, str]:
        monkeypatch.chdir(root)
        result = CliRunner().invoke(main, ["check", *arguments])
        return result.exit_code, result.output

    return check


def is_kept(root: Path) -> bool:
    return verdict.kept_verdict(root / "mkdocs.yml") is not None


def as_if_new(root: Path, checked: Checked, *arguments: str) -> tuple[int, str]:
    shutil.rmtree(root / ".cache", ignore_errors=True)
    return checked(root, *arguments)


EDITS: dict[str, Callable[[Path], object]] = {
    "body": lambda root: add(root / "briefings/2026-05-01-talks.md", "John Roe left [@weekly].\n"),
    "profile": lambda root: write(root / "docs/people/jane-doe.md", "---\nname: Jane Doe\n---\n"),
    "page": lambda root: add(root / "docs/index.md", "[x](y.md)\n"),
    "option": lambda root: write(
        root / "mkdocs.yml",
        "site_name: S\ntheme: {name: material}\nplugins: [{briefings: {known: {people: [Jane "
        "Doe]}}}]\n",
    ),
    "deletion": lambda root: (root / "docs/topics/harbour.md").unlink(),
    "rename": lambda root: (root / "docs/topics/harbour.md").rename(
        root / "docs/topics/harbours.md"
    ),
    "picture": lambda root: write(root / "briefings/notes.html", "<p>"),
    "words": lambda root: write(root / "overrides/briefings/languages/en.yml", "no_such_word: x\n"),
    "configuration": lambda root: add(root / "mkdocs.yml", "site_description: x\n"),
}


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


def add(path: Path, text: str) -> None:
    path.write_text(path.read_text() + text)


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS)
def test_after_every_kind_of_edit_a_check_says_what_a_first_one_says(
    site: Callable[[str], SiteFolder], checked: Checked, edit: Callable[[Path], object]
) -> None:
    root = site(SITE).root
    first = checked(root)
    assert is_kept(root)
    assert checked(root) == first
    edit(root)
    assert not is_kept(root)
    second = checked(root)
    assert second == checked(root)
    assert second == as_if_new(root, checked)


def test_a_kept_verdict_has_every_form_level_and_path(
    site: Callable[[str], SiteFolder], checked: Checked
) -> None:
    root = site(SITE).root
    for given in (
        ["--format", "json"],
        ["--format", "github"],
        ["--level", "error"],
        ["--strict"],
        ["briefings"],
        ["docs/index.md"],
        ["mkdocs.yml", "docs"],
        ["mkdocs.yml"],
    ):
        first = as_if_new(root, checked, *given)
        assert is_kept(root)
        assert checked(root, *given) == first
    assert checked(root, "--strict")[0] == FAULTY
    assert checked(root, "--level", "error") == (CLEAN, "No problems.\n")


def test_a_copy_of_the_project_is_looked_at(
    site: Callable[[str], SiteFolder], checked: Checked, tmp_path: Path
) -> None:
    root, copy = site(SITE).root, tmp_path / "copy"
    checked(root)
    shutil.copytree(root, copy)
    EDITS["body"](copy)
    assert not is_kept(copy)
    assert "BR207" in checked(copy)[1]
    assert "BR207" not in checked(root)[1]


def test_on_another_day_the_check_looks_again(
    site: Callable[[str], SiteFolder], checked: Checked, monkeypatch: pytest.MonkeyPatch
) -> None:
    status = "name: Harbour\nstatus: {text: T, as_of: 2026-04-01}"
    root = site(SITE.replace("name: Harbour", status)).root
    checked(root)
    monkeypatch.setenv("BRIEFINGS_TODAY", "2027-06-01")
    assert not is_kept(root)
    assert checked(root) == as_if_new(root, checked)


@pytest.mark.parametrize(
    "text",
    [
        "site_description: !ENV [WORDS, none]\n",
        "INHERIT: base.yml\n",
        "hooks: [hook.py]\n",
    ],
)
def test_a_configuration_that_looks_elsewhere_is_read_each_time(
    site: Callable[[str], SiteFolder], checked: Checked, text: str
) -> None:
    root = site(SITE).root
    write(root / "base.yml", "site_description: x\n")
    write(root / "hook.py", "")
    add(root / "mkdocs.yml", text)
    checked(root)
    assert not is_kept(root)


def test_a_picture_that_is_nowhere_is_looked_for_each_time(
    site: Callable[[str], SiteFolder], checked: Checked
) -> None:
    picture = "image: {src: ../../a.png, alt: A harbour}\n"
    root = site(SITE.replace("topics: [harbour]\n", f"topics: [harbour]\n{picture}")).root
    assert "BR404" in checked(root)[1]
    assert not is_kept(root)


def test_a_command_that_was_killed_is_taken_back_first(
    site: Callable[[str], SiteFolder], checked: Checked
) -> None:
    root = site(SITE).root
    checked(root)
    assert is_kept(root)
    write(root / ".briefings/pending.zip", "not whole")
    assert not is_kept(root)


@pytest.mark.parametrize("asked", ["shared", "briefings/2026-05-01-talks.md", "."])
def test_a_file_is_asked_for_by_the_link_to_it_and_by_where_that_leads(
    site: Callable[[str], SiteFolder], checked: Checked, asked: str
) -> None:
    root = site(SITE).root
    talks = root / "briefings/2026-05-01-talks.md"
    shared = root / "shared/2026-05-01-talks.md"
    shared.parent.mkdir()
    talks.rename(shared)
    talks.symlink_to(shared)
    alone = checked(root)
    assert "talks.md" in alone[1]
    assert checked(root, asked) == alone
    assert "talks.md" not in checked(root, "docs")[1]
