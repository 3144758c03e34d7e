"""Preview pictures, as Pillow reads them again."""

from __future__ import annotations

import io
import os
from pathlib import Path

import pytest
from PIL import Image

from mkdocs_briefings.outputs.cards.painting import INK, PAPER, Card, Painter
from tests import followed
from tests.followed import AWKWARD, BASE, LONG
from tests.sites import SiteFolder

MKDOCS_YML = followed.MKDOCS_YML + "      cards: true\n"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("followed")
    followed.built(root, MKDOCS_YML)
    return root


def drawn(title: str) -> bytes:
    return Painter().png(Card("Topic", title, "What it is about.", "Test site"))


def colours(png: bytes) -> set[str]:
    image = Image.open(io.BytesIO(png)).convert("RGB")
    found = image.getcolors(image.width * image.height) or []
    return {f"#{red:02x}{green:02x}{blue:02x}" for _, (red, green, blue) in found}  # type: ignore[misc]


def test_briefings_topics_and_people_have_a_card(folder: Path) -> None:
    found = (folder / "site/assets/cards").rglob("*.png")
    assert sorted(path.relative_to(folder / "site/assets/cards").as_posix() for path in found) == [
        "briefings/2025/12/01/strike.png",
        "briefings/2026/01/10/talks.png",
        "briefings/2026/02/01/deal.png",
        "people/jane-doe.png",
        "people/john-roe.png",
        "topics/harbour.png",
        "topics/quiet.png",
    ]


def test_pages_name_their_card(folder: Path) -> None:
    page = (folder / "site/people/jane-doe/index.html").read_text("utf-8")
    address = f"{BASE}/assets/cards/people/jane-doe.png"
    assert f'<meta property="og:image" content="{address}">' in page
    assert '<meta name="twitter:card" content="summary_large_image">' in page
    assert "og:image" not in (folder / "site/about/index.html").read_text("utf-8")


def test_a_second_build_draws_nothing_again(folder: Path) -> None:
    kept = sorted((folder / ".cache/briefings/cards").iterdir())
    long_ago = 1_000_000_000
    for path in kept:
        os.utime(path, (long_ago, long_ago))
    followed.built(folder, MKDOCS_YML)
    again = sorted((folder / ".cache/briefings/cards").iterdir())
    assert [(path, path.stat().st_mtime) for path in again] == [(path, long_ago) for path in kept]


@pytest.mark.parametrize("title", ["Talks", "이재명 대통령", AWKWARD, LONG, "", "x" * 500])
def test_any_title_gives_the_same_picture_every_time(title: str) -> None:
    png = drawn(title)
    assert png == drawn(title)
    assert Image.open(io.BytesIO(png)).size == (1200, 630)


def test_korean_letters_are_drawn_and_what_the_font_lacks_is_left_out() -> None:
    assert INK in colours(drawn("이재명"))
    assert drawn("Talks \U0001f6a2") == drawn("Talks")
    assert {INK, PAPER} & colours(drawn("\U0001f6a2")) == {PAPER}


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
