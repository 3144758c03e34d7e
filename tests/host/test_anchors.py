"""The anchors of headings."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from markdown import Markdown

import mkdocs_briefings
from mkdocs_briefings.host.anchors import OURS, Anchors
from mkdocs_briefings.sentinels import CITATION

TEMPLATES = Path(mkdocs_briefings.__file__).parent / "templates"


def anchors(text: str) -> list[str]:
    extension = {"toc": {"slugify": Anchors(None)}}
    html = Markdown(extensions=["toc"], extension_configs=extension).convert(text)
    return re.findall('<h. id="([^"]*)"', html)


@pytest.mark.parametrize(
    ("heading", "anchor"),
    [
        ("Background", "background"),
        ("Überblick", "uberblick"),
        ("C++ & C#", "c-c"),
        ("배경", "배경"),
        ("SCM 회담", "scm-회담"),
        ("Фон", "фон"),
        ("المحادثات", "المحادثات"),
        ("Łódź", "łódź"),
        ("🚢", "ship"),
    ],
)
def test_an_anchor_keeps_the_letters_of_any_script(heading: str, anchor: str) -> None:
    assert anchors(f"## {heading}") == [anchor]


def test_a_heading_before_another_does_not_change_its_anchor() -> None:
    assert anchors("## 전망\n\n## 배경\n\n## 배경") == ["전망", "배경", "배경_1"]


def test_an_anchor_has_no_number_of_a_source() -> None:
    cited = f"{CITATION}12{CITATION}"
    assert anchors(f"## Background{cited}{cited}\n\n## Talks of 2025{cited} in May") == [
        "background",
        "talks-of-2025-in-may",
    ]


def test_a_heading_never_takes_the_anchor_of_a_section_of_ours() -> None:
    found = anchors("## Source list\n\n## Source list\n\n## Price list\n\n## Year 2025")
    assert found == ["source-list_1", "source-list_2", "price-list", "year-2025_1"]


def test_a_site_keeps_the_anchors_of_its_own() -> None:
    chosen = Anchors(lambda text, separator: text.upper().replace(" ", separator))
    assert (chosen("a b", "-"), chosen("배경", "-")) == ("A-B", "배경")


def test_every_list_of_the_templates_is_known() -> None:
    texts = [path.read_text("utf-8") for path in TEMPLATES.rglob("*.j2")]
    ids = {found for text in texts for found in re.findall(r'\sid="([a-z]+-list)"', text)}
    assert {found for found in ids if not OURS.fullmatch(found)} == set()
