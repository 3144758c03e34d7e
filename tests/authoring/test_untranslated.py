"""`briefings untranslated`: what nobody has translated, and into which language."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from click.testing import CliRunner, Result

from mkdocs_briefings.cli.main import main
from tests.sites import MKDOCS_YML, SiteFolder

BRIEFING = """\
---
title: Talks
date: {day}
status: {status}
topics: [talks]
sources: none
---
They met.
"""
FILES = {
    "briefings/2026-01-10-talks.md": BRIEFING.format(day="2026-01-10", status="published"),
    "briefings/2026-01-11-more.md": BRIEFING.format(day="2026-01-11", status="published"),
    "briefings/2026-01-12-last.md": BRIEFING.format(day="2026-01-12", status="published"),
    "briefings/2026-01-13-draft.md": BRIEFING.format(day="2026-01-13", status="draft"),
    "briefings/2026-01-12-last.ko.md": "---\ntitle: 끝\n---\n",
    "docs/topics/talks.md": "---\nname: Talks\n---\n",
    "docs/people/jane-doe.md": "---\nname: Jane Doe\n---\n",
    "docs/people/jane-doe.ko.md": "---\nname: 제인\n---\n",
    "docs/about.md": "# About\n",
}
SITE = "".join(f"-- {name} --\n{text}" for name, text in FILES.items())

Run = Callable[..., Result]


@pytest.fixture
def run(site: Callable[[str], SiteFolder], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run the command in a site in these languages."""
    folder = site(SITE)
    monkeypatch.chdir(folder.root)

    def command(languages: str, *arguments: str) -> Result:
        text = MKDOCS_YML.replace("briefings]", f"briefings: {{languages: {languages}}}]")
        (folder.root / "mkdocs.yml").write_text(text, "utf-8")
        return CliRunner().invoke(main, ["untranslated", *arguments])

    return command


def test_it_lists_what_has_no_translation_the_newest_briefing_first(run: Run) -> None:
    expected = [
        "briefings/2026-01-11-more.md",
        "briefings/2026-01-10-talks.md",
        "docs/topics/talks.md",
        "docs/about.md",
        "docs/index.md",
    ]
    assert run("[ko]").output.splitlines() == expected
    japanese = run("[ko, ja]", "ja").output.splitlines()
    assert {"briefings/2026-01-12-last.md", "docs/people/jane-doe.md"} <= {*japanese}


@pytest.mark.parametrize(
    ("languages", "arguments", "words"),
    [
        ("[ko, ja]", (), "Name a language. Beside its own it has ko, ja."),
        ("[ko]", ("de",), "The site is not made in 'de'. Beside its own it has ko."),
        ("[]", (), "Beside its own it has none: set 'languages' in mkdocs.yml."),
    ],
)
def test_a_language_of_the_site_has_to_be_meant(
    run: Run, languages: str, arguments: tuple[str, ...], words: str
) -> None:
    result = run(languages, *arguments)
    assert result.exit_code == 2
    assert words in result.output
