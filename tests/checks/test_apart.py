"""What one file decides is found in it alone; and what others look at in it has a name."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from mkdocs_briefings.checks import (
    Apart,
    JudgedApart,
    apart,
    dead_links_in,
    files_there,
    named_only,
    own_problems,
)
from mkdocs_briefings.cli.standing import decided_apart
from mkdocs_briefings.content import BriefingFields, Document
from mkdocs_briefings.model import Kind, Subject
from mkdocs_briefings.names import Names, Spotter
from mkdocs_briefings.problems import Problem, Severity
from mkdocs_briefings.site import Site
from tests.checks.test_checks import CASES, known_in, written
from tests.sites import site_of, write_files

ENDINGS = [".csv", ".jpg", ".md", ".pdf", ".png", ".svg", ".html", ".txt", ".exe"]
cases = pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['group']}: {case['name']}")


class Kept:
    """What an earlier run keeps of all other files."""

    def __init__(self, of: Site) -> None:
        given = of.content.subjects
        self.subjects: dict[Kind, dict[str, Subject]] = {
            kind: {id_: named_only(one) for id_, one in given[kind].items()} for kind in Kind
        }
        self.names = Names(one for kind in Kind for one in self.subjects[kind].values())
        kept = json.loads(json.dumps(of.content.spotter.kept()))
        self.spotter = Spotter.again(kept, lambda: self.names)


def aparts(of: Site) -> dict[str, Apart]:
    return {document.path: one for document, one in apart(of.content, ENDINGS)}


def site_for(case: dict[str, Any], root: Path) -> Site:
    options = {"known": known_in(case), **case.get("options", {})}
    made = site_of(root, include_drafts=True, **options)
    if made.settings.languages:
        pytest.skip("a translation is compared with its original")
    return made


def told_apart(document: Document[Any], before: Apart, of: Site) -> set[Problem]:
    """What is found in a document by itself, and what reading it found."""
    judged = JudgedApart(document, before, lambda: Kept(of), ENDINGS, of.content.listed)
    there = files_there(of.reading.files, of.pages.keys(), of.settings)
    dead = dead_links_in(document, lambda: there, of.settings)
    read = {one for one in of.reading.problems if one.position.path == document.path}
    return {*read, *judged.problems(own_problems(document)), *dead}


def told_of_all(of: Site) -> tuple[set[Problem], set[Problem]]:
    """The problems that single files decide, and all others."""
    told, is_apart = set(of.unbuilt_problems), decided_apart(of.reading)
    single = {one for one in told if is_apart(one)}
    return single, told - single


@cases
def test_a_file_judged_apart_has_all_that_it_decides(case: dict[str, Any], tmp_path: Path) -> None:
    write_files(tmp_path, written(case["files"]))
    made = site_for(case, tmp_path)
    before = aparts(made)
    found = [told_apart(one, before[one.path], made) for one in made.reading.documents]
    assert set[Problem]().union(*found) == told_of_all(made)[0]


MORE = """\

## More

Jane Doe and John Roe spoke of OPCON transfer in [this](../docs/topics/none.md), see [@daily] and
[@weekly]. President Doe said more of the talks, at https://example.org@example.net/.
"""
EDITS: dict[str, Callable[[str], str]] = {
    "more": lambda text: text + MORE,
    "lines": lambda text: text.replace("\n---\n", "\n---\n\nIt rained.\n\n", 1),
    "words": lambda text: text.partition("\n---\n")[0] + "\n---\nNothing.\n",
    "title": lambda text: text.replace("\ntitle: ", "\ntitle: John Roe and ", 1),
    "summary": lambda text: text.replace("\ntitle: ", "\nsummary: Jane Doe spoke.\ntitle: ", 1),
}


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS)
@cases
def test_what_others_have_stands_as_long_as_they_look_at_the_same(
    case: dict[str, Any], edit: Callable[[str], str], tmp_path: Path
) -> None:
    write_files(tmp_path, written(case["files"]))
    made = site_for(case, tmp_path)
    before, (_, others) = aparts(made), told_of_all(made)
    for document in (*made.reading.briefings[:1], *made.reading.profiles[Kind.TOPIC][:1]):
        path = tmp_path / document.path
        text = path.read_text("utf-8")
        path.write_text(edit(text), "utf-8")
        after = site_for(case, tmp_path)
        path.write_text(text, "utf-8")
        now = next((one for one in after.reading.documents if one.path == document.path), None)
        if now is None:
            continue  # It has an error now, and is no document.
        judged = JudgedApart(
            now, before[now.path], lambda: Kept(made), ENDINGS, made.content.listed
        )
        named = any(now.path in str(one) for one in others)
        if judged.is_apart and (judged.places == before[now.path].places or not named):
            single, left = told_of_all(after)
            assert left == others
            assert {one for one in single if one.position.path == now.path} == {
                *told_apart(now, before[now.path], after)
            }


SITE = """\
---
title: {title}
date: 2026-05-01
summary: {summary}
key_points:
- One thing.
topics: [talks]
sources: [{{id: daily, publisher: Example Daily}}]
---
{body}
"""
GIVEN = {"title": "Talks begin", "summary": "Of talks.", "body": "They began [@daily]."}
FILE = "briefings/2026-05-01-talks.md"


def judgement(root: Path, before: str, after: str) -> JudgedApart:
    write_files(root, {FILE: before, "docs/topics/talks.md": "---\nname: Talks\n---\n"})
    made = site_of(root)
    write_files(root, {FILE: after})
    changed = site_of(root)
    (document,) = changed.reading.briefings
    return JudgedApart(
        document, aparts(made)[FILE], lambda: Kept(made), ENDINGS, made.content.listed
    )


@pytest.mark.parametrize(
    ("change", "apart_still"),
    [
        ({"title": "Talks go on"}, True),
        ({"summary": '"Of talks:\n  many of them"'}, True),
        ({"body": "They ended [@daily]."}, True),
        ({"body": "They began [@daily].\n\nThe port keeps 430 barges in the old harbour."}, False),
        ({"body": "<!-- briefings: latest -->"}, False),
        ({"body": "![A harbour](harbour.png)"}, False),
    ],
)
def test_what_others_look_at_in_a_briefing(
    tmp_path: Path, change: dict[str, str], *, apart_still: bool
) -> None:
    after = SITE.format(**GIVEN | change)
    assert judgement(tmp_path, SITE.format(**GIVEN), after).is_apart is apart_still


@pytest.mark.parametrize(
    ("before", "after", "apart_still"),
    [
        ("key_points:\n- One thing.", "key_points: [One, Two]", True),
        ("key_points:\n- One thing.", "key_points:\n  - One\n\n  - Two", True),
        ("topics: [talks]", "topics: [talks, other]", False),
        ("date: 2026-05-01\n", "date: 2026-05-01\nstatus: draft\n", False),
        ("topics: [talks]", "topics: [talks]\nlicense: x", False),
        # A field in the middle of another's text is none.
        ("topics: [talks]", 'metadata: {a: "b\ntitle: c"}\ntopics: [talks]', False),
    ],
)
def test_what_others_look_at_in_front_matter(
    tmp_path: Path, before: str, after: str, *, apart_still: bool
) -> None:
    text = SITE.format(**GIVEN)
    assert before in text
    assert judgement(tmp_path, text, text.replace(before, after)).is_apart is apart_still


def test_a_draft_has_no_hints(tmp_path: Path) -> None:
    text = SITE.format(**GIVEN | {"body": "A sentence that cites nothing and is long enough."})
    drafted = text.replace("\ntopics", "\nstatus: draft\ntopics")
    for written_text, are_told in ((text, True), (drafted, False)):
        found = judgement(tmp_path, written_text, written_text)
        (document,) = site_of(tmp_path, include_drafts=True).reading.briefings
        assert isinstance(document.fields, BriefingFields)
        hints = tuple(found.problems(own_problems(document)))
        assert any(one.severity is Severity.INFO for one in hints) is are_told
