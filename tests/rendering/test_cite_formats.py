"""How to cite a briefing."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest

from mkdocs_briefings.rendering.cite_formats import Work, apa, bibtex, chicago, citations, csl_json

WORK = Work(
    id="2026-01-10-talks",
    title="Talks begin",
    site="Example Briefings",
    day=date(2026, 1, 10),
    about=date(1950, 7, 14),
    url="https://example.org/briefings/2026/01/10/talks/",
    language="en",
)


def test_every_form_as_a_whole() -> None:
    address = "https://example.org/briefings/2026/01/10/talks/"
    assert citations(WORK) == (
        ("APA", f"Example Briefings. (2026, January 10). Talks begin. {address}"),
        ("Chicago", f"Example Briefings. “Talks begin.” January 10, 2026. {address}."),
        (
            "BibTeX",
            "@misc{2026-01-10-talks,\n"
            "  author = {{Example Briefings}},\n"
            "  title = {{Talks begin}},\n"
            "  year = {2026},\n"
            "  month = {1},\n"
            "  day = {10},\n"
            f"  url = {{{address}}},\n"
            "  langid = {english},\n"
            "}",
        ),
        ("CSL-JSON", csl_json(WORK)),
    )


def test_days_and_quotation_marks_are_those_of_the_language() -> None:
    work = replace(WORK, title="Gespräche beginnen", language="de")
    assert apa(work) == f"Example Briefings. (10. Januar 2026). Gespräche beginnen. {WORK.url}"
    assert chicago(work) == (
        f"Example Briefings. „Gespräche beginnen.“ 10. Januar 2026. {WORK.url}."
    )
    assert "(o. D.)" in apa(replace(work, day=None))


def test_csl_json_is_a_list_of_one_web_page() -> None:
    assert json.loads(csl_json(WORK)) == [
        {
            "id": "2026-01-10-talks",
            "type": "webpage",
            "title": "Talks begin",
            "author": [{"literal": "Example Briefings"}],
            "container-title": "Example Briefings",
            "issued": {"date-parts": [[2026, 1, 10]]},
            "event-date": {"date-parts": [[1950, 7, 14]]},
            "URL": "https://example.org/briefings/2026/01/10/talks/",
            "language": "en",
        }
    ]


@pytest.mark.parametrize(
    ("title", "escaped"),
    [
        ("50 % of R&D", r"50 \% of R\&D"),
        ("{a} \\b $c #d _e ^f ~g", r"\{a\} \textbackslash{}b \$c \#d \_e \textasciicircum{}f "),
        ("협정 “서명”", "협정 “서명”"),
    ],
)
def test_bibtex_is_escaped(title: str, escaped: str) -> None:
    assert f"title = {{{{{escaped}" in bibtex(replace(WORK, title=title))


def test_braces_in_an_address_do_not_end_the_entry() -> None:
    assert "url = {https://example.org/%7Ba%7D_b}" in bibtex(
        replace(WORK, url="https://example.org/{a}_b")
    )


@pytest.mark.parametrize("title", ["Who pays?", "Stop!", "He said “no.”"])
def test_a_title_that_ends_a_sentence_gets_no_second_full_stop(title: str) -> None:
    assert f"{title} https" in apa(replace(WORK, title=title))


def test_quotation_marks_inside_a_title_become_single_ones() -> None:
    assert "“Lee says ‘yes’.”" in chicago(replace(WORK, title="Lee says “yes”"))


def test_json_needs_no_language() -> None:
    assert "language" not in csl_json(replace(WORK, language=""))
    assert "langid" not in bibtex(replace(WORK, language=""))


def test_no_form_makes_up_a_day_of_publication() -> None:
    undated = replace(WORK, day=None)
    assert apa(undated) == f"Example Briefings. (n.d.). Talks begin. {WORK.url}"
    assert chicago(undated) == f"Example Briefings. “Talks begin.” n.d. {WORK.url}."
    assert bibtex(undated) == (
        "@misc{2026-01-10-talks,\n"
        "  author = {{Example Briefings}},\n"
        "  title = {{Talks begin}},\n"
        f"  url = {{{WORK.url}}},\n"
        "  langid = {english},\n"
        "}"
    )
    (item,) = json.loads(csl_json(undated))
    assert "issued" not in item
    assert item["event-date"] == {"date-parts": [[1950, 7, 14]]}


@pytest.mark.parametrize(
    ("code", "name"),
    [("ko", "korean"), ("de", "german"), ("zh-Hans", "chinese"), ("tlh", "tlh"), ("?", "?")],
)
def test_biblatex_gets_the_name_of_any_language(code: str, name: str) -> None:
    assert f"  langid = {{{name}}},\n" in bibtex(replace(WORK, language=code))
