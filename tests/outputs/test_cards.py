"""Preview pictures, as Pillow reads them again."""

from __future__ import annotations

import io
import os
from dataclasses import replace
from pathlib import Path

import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen as Pen
from PIL import Image

from mkdocs_briefings.outputs.cards.lettering import Lettering
from mkdocs_briefings.outputs.cards.painting import INK, PAPER, Card, Painter
from tests import followed
from tests.followed import AWKWARD, BASE, LONG
from tests.sites import SiteFolder

MKDOCS_YML = followed.MKDOCS_YML + "      cards: true\n"
WITH_FONT = f"{MKDOCS_YML}      card_fonts: [bars.ttf]\n"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("followed")
    font_with(root, AWKWARD)
    followed.built(root, WITH_FONT)
    return root


def drawn(title: str) -> bytes:
    return Painter().png(Card("Topic", title, "What it is about.", "Test site"))


def colours(png: bytes) -> set[str]:
    image = Image.open(io.BytesIO(png)).convert("RGB")
    found = image.getcolors(image.width * image.height) or []
    return {f"#{red:02x}{green:02x}{blue:02x}" for _, (red, green, blue) in found}  # type: ignore[misc]


def test_briefings_topics_people_and_the_site_have_a_card(folder: Path) -> None:
    found = (folder / "site/assets/cards").rglob("*.png")
    assert sorted(path.relative_to(folder / "site/assets/cards").as_posix() for path in found) == [
        "briefings/2025/12/01/strike.png",
        "briefings/2026/01/10/talks.png",
        "briefings/2026/02/01/deal.png",
        "people/jane-doe.png",
        "people/john-roe.png",
        "site.png",
        "topics/harbour.png",
        "topics/quiet.png",
    ]


def test_pages_name_their_card(folder: Path) -> None:
    page = (folder / "site/people/jane-doe/index.html").read_text("utf-8")
    address = f"{BASE}/assets/cards/people/jane-doe.png"
    assert f'<meta property="og:image" content="{address}">' in page
    assert '<meta name="twitter:card" content="summary_large_image">' in page
    # A briefing without a picture of its own shows its card to search engines, too.
    deal = (folder / "site/briefings/2026/02/01/deal/index.html").read_text("utf-8")
    card = f"{BASE}/assets/cards/briefings/2026/02/01/deal.png"
    assert f'"image":{{"@type":"ImageObject","url":"{card}"}}' in deal


@pytest.mark.parametrize("page", ["", "about", "places/exampleville", "timeline", "data"])
def test_the_card_of_the_site_stands_for_a_page_without_its_own(folder: Path, page: str) -> None:
    head = (folder / "site" / page / "index.html").read_text("utf-8")
    assert f'<meta property="og:image" content="{BASE}/assets/cards/site.png">' in head
    assert '<meta name="twitter:card" content="summary_large_image">' in head


def test_previews_of_home_say_what_the_site_is(folder: Path) -> None:
    head = (folder / "site/index.html").read_text("utf-8")
    words = "All about the &#34;harbour&#34; &amp; its &lt;people&gt;."
    assert f'<meta property="og:description" content="{words}">' in head


def test_a_second_build_draws_nothing_again(folder: Path) -> None:
    kept = sorted((folder / ".cache/briefings/cards").iterdir())
    long_ago = 1_000_000_000
    for path in kept:
        os.utime(path, (long_ago, long_ago))
    followed.built(folder, WITH_FONT)
    again = sorted((folder / ".cache/briefings/cards").iterdir())
    assert [(path, path.stat().st_mtime) for path in again] == [(path, long_ago) for path in kept]


@pytest.mark.parametrize("title", ["Talks", "이재명 대통령", AWKWARD, LONG, "", "x" * 500])
def test_any_title_gives_the_same_picture_every_time(title: str) -> None:
    png = drawn(title)
    assert png == drawn(title)
    assert Image.open(io.BytesIO(png)).size == (1200, 630)


def test_korean_letters_are_drawn_and_signs_that_the_font_lacks_left_out() -> None:
    assert INK in colours(drawn("이재명"))
    assert drawn("Talks \U0001f6a2") == drawn("Talks")
    assert {INK, PAPER} & colours(drawn("\U0001f6a2")) == {PAPER}


def test_a_line_with_a_letter_that_no_font_has_is_left_out_whole() -> None:
    assert drawn("李文华") == drawn("")
    assert drawn("李文") != drawn("")
    with_native = Card("Person", "Li Wenhua", "", "Test site", "李文华")
    without = Card("Person", "Li Wenhua", "", "Test site")
    assert Painter().png(with_native) == Painter().png(without)
    known = Card("Person", "Lee Jae-myung", "", "Test site", "이재명")
    assert Painter().png(known) == Painter().png(
        replace(known, title="Lee Jae-myung 이재명", native="")
    )


def test_a_font_of_the_site_shows_what_ours_lack(tmp_path: Path) -> None:
    fonts = Lettering((str(font_with(tmp_path, "李文华Li Wenhua")),))
    assert fonts.missing("Li Wenhua 李文华") == ""
    assert fonts.missing("Li Wenhua 李文华 회담") == "华"
    card = Card("Person", "Li Wenhua", "", "Test site", "李文华")
    assert Painter(fonts).png(card) != Painter().png(card)


def test_letters_from_the_right_are_shaped_and_ordered(tmp_path: Path) -> None:
    fonts = Lettering((str(font_with(tmp_path, "דוד לוי")),))
    one, other = (Painter(fonts).png(Card("", text, "", "")) for text in ("דוד לוי", "יול דוד"))
    assert INK in colours(one)
    assert one != other


def test_the_letters_that_lack_are_named_at_their_line(tmp_path: Path) -> None:
    site = SiteFolder(tmp_path)
    site.write(f"-- mkdocs.yml --\n{MKDOCS_YML}      card_fonts: [not.ttf]\n{LACKING}")
    assert site.build().output.splitlines()[:2] == [
        f"WARNING -  {line}"
        for line in [
            "docs/people/li-wenhua.md:1: BR504 no font of the cards shows '华' in '李文华'. Until "
            "'card_fonts' in mkdocs.yml lists the file of a font that has every letter of it, "
            "cards are drawn without this line.",
            "mkdocs.yml:1: BR502 'not.ttf' under 'card_fonts' is not a font that Pillow can read. "
            "Name the file of a TrueType or OpenType font.",
        ]
    ]


LACKING = """\
-- not.ttf --
This is a text.
-- docs/topics/harbour.md --
---
name: The harbour
---
-- docs/people/li-wenhua.md --
---
name: Li Wenhua
native_name: 李文华
---
-- briefings/2026-01-10-talks.md --
---
title: Talks begin
date: 2026-01-10
summary: They met.
topics: [harbour]
people: [li-wenhua]
sources: [{id: daily, publisher: Example Daily, url: "https://example.com/talks"}]
---
Li Wenhua came [@daily].
"""


def font_with(folder: Path, letters: str) -> Path:
    """A font in which each of these letters is a bar, each of another width."""
    names = [f"bar{number}" for number in range(len(set(letters)))]
    drawings = {".notdef": Pen(None), "space": Pen(None)}
    for number, name in enumerate(names):
        pen = drawings[name] = Pen(None)
        pen.moveTo((50, 0))
        for x, y in ((50, 700), (80 + 20 * number, 700), (80 + 20 * number, 0)):
            pen.lineTo((x, y))
        pen.closePath()
    # The sign for what is lacking is no bar, or it would be taken for one.
    drawings[".notdef"].moveTo((0, 0))
    drawings[".notdef"].lineTo((500, 300))
    drawings[".notdef"].lineTo((500, 0))
    drawings[".notdef"].closePath()
    font = FontBuilder(1000, isTTF=True)
    font.setupGlyphOrder([*drawings])
    shown = dict(zip(map(ord, sorted(set(letters))), names, strict=True))
    font.setupCharacterMap({**shown, ord(" "): "space"})
    font.setupGlyf({name: pen.glyph() for name, pen in drawings.items()})
    font.setupHorizontalMetrics(dict.fromkeys(drawings, (600, 50)))
    font.setupHorizontalHeader(ascent=800, descent=-200)
    font.setupNameTable({"familyName": "Bars", "styleName": "Regular"})
    font.setupOS2()
    font.setupPost()
    path = folder / "bars.ttf"
    font.save(path)
    return path


def test_without_the_extra_a_warning_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = SiteFolder(tmp_path)
    site.write(f"-- mkdocs.yml --\n{MKDOCS_YML}{followed.FILES}")
    # Python runs this file first; what it marks as missing cannot be imported.
    site.write("-- sitecustomize.py --\nimport sys\nsys.modules['pylopdf_fonts_ko'] = None\n")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path), prepend=os.pathsep)
    result = site.build()
    assert "mkdocs.yml:1: BR502 cards are switched on, but Pillow or the fonts" in result.output
    assert not (tmp_path / "site/assets/cards").exists()
