"""What is too much in one file is refused with its line, and nothing is made of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from mkdocs_briefings.markdown import ExcessSort, excesses
from mkdocs_briefings.settings import Limits
from tests.sites import site_of, write_files

FRONT = """\
---
title: Talks begin
date: 2026-01-10
topics: [Talks]
sources: [{id: daily, publisher: Example Daily}]
"""


def problems_of(root: Path, body: str, fields: str = "", **options: int) -> list[str]:
    """The errors of a site with one briefing, whose body begins on line 7 without more fields."""
    write_files(root, {"briefings/2026-01-10-talks.md": f"{FRONT}{fields}---\n{body}"})
    site = site_of(root, limits=Limits(**options))
    return [str(one) for one in site.problems if one.severity == "error"]


def told(code: str, line: int, words: str) -> list[str]:
    return [f"briefings/2026-01-10-talks.md:{line}: {code} {words}"]


OPEN = "Close them, put a backslash before those that are meant, or make it code."
SPLIT = "Split the page into several."


@pytest.mark.parametrize("unit", ["[", "![", "[a](", "[a](<", "[a][", "[@daily; ", "[(", "[a[b]"])
def test_brackets_that_stay_open_are_refused_at_their_line(tmp_path: Path, unit: str) -> None:
    many = problems_of(tmp_path, f"First [@daily].\n\n{unit * 100}")
    assert many == told("BR364", 9, f"more than 30 open brackets '['. {OPEN}")


@pytest.mark.parametrize("unit", ["<a ", '<a b="', "<p c=d ", "</a", "<!--", "<x@"])
def test_tags_that_never_end_are_refused_at_their_line(tmp_path: Path, unit: str) -> None:
    many = problems_of(tmp_path, f"First [@daily].\n\n{unit * 100}")
    assert many == told("BR364", 9, f"more than 30 HTML tags without their '>'. {OPEN}")


def test_a_list_of_three_hundred_levels_is_refused_where_it_gets_too_deep(tmp_path: Path) -> None:
    deep = "\n".join(f"{'    ' * level}- a" for level in range(300))
    words = "more than 20 levels of lists and quotations. Begin a new list, or raise "
    assert problems_of(tmp_path, deep) == told(
        "BR363", 27, f"{words}'limits.levels' in mkdocs.yml."
    )
    assert problems_of(tmp_path, "> " * 300 + "a")[0].startswith("briefings/2026-01-10-talks.md:7:")


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("```\na\n```\n\n" * 501, f"more than 1,000 fences of blocks of code. {SPLIT}"),
        ('=== "a"\n\n    b\n\n' * 501, f"more than 500 boxes and tabs. {SPLIT}"),
        ("a[^1] " * 1001, f"more than 1,000 references to notes. {SPLIT}"),
        ("# a\n\n" * 1001, f"more than 1,000 headings. {SPLIT}"),
        ("a\n===\n\n" * 1001, f"more than 1,000 headings. {SPLIT}"),
        ("[^a]: b\n\n" * 501, f"more than 500 definitions. {SPLIT}"),
        ("*[ab]: c\n" * 501, f"more than 500 definitions. {SPLIT}"),
        ("- a\n" * 5003, f"more than 5,000 paragraphs and items of lists. {SPLIT}"),
        ("a\n\n" * 5003, f"more than 5,000 paragraphs and items of lists. {SPLIT}"),
        ("word " * 2500, "more than 10,000 characters in one paragraph. Put empty lines into it."),
        ("*a " * 2001, f"more than 2,000 signs of emphasis in one paragraph. {OPEN}"),
    ],
)
def test_too_many_parts_are_refused(tmp_path: Path, body: str, words: str) -> None:
    assert [one.partition(" BR36")[2][2:] for one in problems_of(tmp_path, body)] == [words]


def test_a_body_of_five_megabytes_is_refused_unread(tmp_path: Path) -> None:
    found = problems_of(tmp_path, "The talks. " * 500_000, kilobytes=5000)
    words = f"the file has {5_500_000 + len(FRONT) + 4:,} bytes; at most 5,120,000 are allowed"
    hint = "Split it, or raise 'limits.kilobytes' in mkdocs.yml."
    assert found == told("BR121", 1, f"{words}. {hint}")


def test_too_many_names_are_refused_at_the_first_that_is_too_many(tmp_path: Path) -> None:
    people = "".join(f"  - Person Number {number}\n" for number in range(300))
    found = problems_of(tmp_path, "Text [@daily].", f"people:\n{people}")
    words = "there are 301 names of subjects; at most 250 are allowed"
    hint = "Split the briefing, or raise 'limits.names' in mkdocs.yml."
    assert found == told("BR360", 256, f"{words}. {hint}")


def test_too_many_sources_are_refused(tmp_path: Path) -> None:
    sources = "".join(f"  - {{id: s{number}, publisher: P}}\n" for number in range(260))
    front = FRONT.replace("sources: [{id: daily, publisher: Example Daily}]\n", "")
    text = f"{front}sources:\n{sources}---\nText [@s1]."
    write_files(tmp_path, {"briefings/2026-01-10-talks.md": text})
    found = [str(one) for one in site_of(tmp_path).problems if one.severity == "error"]
    words = "there are 260 sources; at most 250 are allowed"
    hint = "Split the briefing, or raise 'limits.sources' in mkdocs.yml."
    assert found == told("BR361", 256, f"{words}. {hint}")


def test_limits_are_those_of_the_site(tmp_path: Path) -> None:
    fields = "people: [Jane Doe, John Roe, Mary Major]\n"
    assert problems_of(tmp_path, "Text [@daily].", fields) == []
    few = problems_of(tmp_path, "Text [@daily].", fields, names=2)
    hint = "Split the briefing, or raise 'limits.names' in mkdocs.yml."
    assert few == told("BR360", 6, f"there are 4 names of subjects; at most 2 are allowed. {hint}")


def test_what_is_too_long_for_a_file_system_is_refused(tmp_path: Path) -> None:
    found = problems_of(tmp_path, "Text [@daily].", f"redirect_from: [/old/{'가' * 67}/]\n")
    words = "the address has 201 bytes between two slashes; at most 200 fit. Remove it."
    assert found == told("BR122", 6, words)


def test_a_page_that_is_no_briefing_has_the_same_limits(tmp_path: Path) -> None:
    write_files(tmp_path, {"docs/about.md": "# About\n\n" + "[" * 100})
    found = [str(one) for one in site_of(tmp_path).problems if one.severity == "error"]
    assert found == [f"docs/about.md:3: BR364 more than 30 open brackets '['. {OPEN}"]


ORDINARY: list[Callable[[int], str]] = [
    lambda n: "They met [@daily; @other], see [the note](a.md) and [1].\n\n" * (n // 60),
    lambda n: "- a [link](b)\n    - c\n        1. d\n" * (n // 80),
    lambda n: "> They `said` so <br> *again*.\n\n" * (n // 40),
    lambda n: "| a | b [1] |\n|---|---|\n" + "| c | d [2] |\n" * (n // 14),
    lambda n: "```\n" + "if (a < b) { c[" * (n // 15) + "\n```\n",
]


@pytest.mark.parametrize("text", ORDINARY)
def test_ordinary_words_are_within_the_limits(text: Callable[[int], str]) -> None:
    assert list(excesses(text(100_000), 20)) == []


def test_every_sort_of_excess_has_words() -> None:
    assert all(one.value for one in ExcessSort)
