"""What other tools hold back is never published here, and what they publish is."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from mkdocs_briefings.content.reader import Reader
from mkdocs_briefings.settings import Settings

BRIEFING = """\
---
title: Talks
date: 2025-11-04
topics: [harbour]
sources: [{{id: a, publisher: Example News}}]
{line}
---
Text [@a].
"""
HELD = [
    *(
        "draft: true",
        "draft: yes",
        "Draft: 'true'",
        "draft: 1",
        "isDraft: true",
        "unpublished: true",
    ),
    *("published: false", "publish: no", "publish: 'false'", "private: true", "unlisted: true"),
    *("publishDate: 2099-01-01", "publish_date: 2099-01-01 10:00:00+00:00", "embargo: 2099-01-01"),
    *("expiryDate: 2020-01-01", "embargoed: true", "hidden: true", "permalink: false"),
    *("build: {render: never}", "visibility: private", "state: draft"),
]
PUBLISHED = [
    *("draft: false", "publish: true", "publishDate: 2020-01-01", "hidden: no"),
    *("expiryDate: 2099-01-01", "visibility: public", "layout: post"),
]


def read(tmp_path: Path, name: str, text: str) -> tuple[int, list[str]]:
    """How many documents there are, and every problem."""
    path = tmp_path / name
    path.parent.mkdir(parents=True)
    path.write_text(text, "utf-8")
    docs, briefings = tmp_path / "docs", tmp_path / "briefings"
    briefings.mkdir(exist_ok=True)
    settings = Settings(
        root=tmp_path, docs_dir=docs, briefings_dir=briefings, today=date(2026, 6, 1)
    )
    reading = Reader().read(settings)
    return len([*reading.documents]), [str(problem) for problem in reading.problems]


@pytest.mark.parametrize("line", HELD)
def test_what_another_tool_holds_back_is_an_error(tmp_path: Path, line: str) -> None:
    name = "briefings/2025-11-04-talks.md"
    documents, problems = read(tmp_path, name, BRIEFING.format(line=line))
    field = line.replace("'", "").replace("yes", "true").replace(": no", ": false")
    shown = "build: a mapping" if field.startswith("build") else field
    message = f"'{shown}' holds nothing back here. Write 'status: draft' instead, or remove it."
    assert (documents, problems) == (0, [f"{name}:6: BR117 {message}"])


@pytest.mark.parametrize("line", PUBLISHED)
def test_what_another_tool_publishes_is_not(tmp_path: Path, line: str) -> None:
    documents, problems = read(
        tmp_path, "briefings/2025-11-04-talks.md", BRIEFING.format(line=line)
    )
    assert documents == 1
    assert [problem.split()[1] for problem in problems] == ["BR112"]


@pytest.mark.parametrize("line", ["published: true", "published: 2025-11-05"])
def test_published_is_ours_too_and_holds_nothing_back(tmp_path: Path, line: str) -> None:
    name = "briefings/2025-11-04-talks.md"
    assert read(tmp_path, name, BRIEFING.format(line=line)) == (1, [])


def test_a_draft_of_ours_may_be_one_of_theirs_too(tmp_path: Path) -> None:
    line = "draft: true\nstatus: draft"
    documents, problems = read(
        tmp_path, "briefings/2025-11-04-talks.md", BRIEFING.format(line=line)
    )
    assert documents == 1
    assert [problem.split()[1] for problem in problems] == ["BR112"]


@pytest.mark.parametrize("line", ["draft: true", "status: draft"])
def test_a_profile_is_held_back_by_the_configuration(tmp_path: Path, line: str) -> None:
    name = "docs/people/jane-doe.md"
    documents, problems = read(tmp_path, name, f"---\nname: Jane Doe\n{line}\n---\n")
    hint = "List the file under 'exclude_docs' in mkdocs.yml instead, or remove it."
    assert (documents, problems) == (
        0,
        [f"{name}:3: BR117 '{line}' holds nothing back here. {hint}"],
    )
