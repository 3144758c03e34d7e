"""Names in letters that run from the right, in the PDF of a dossier, as WeasyPrint lays it out."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from mkdocs_briefings.pages import dossiers
from tests.sites import files_of, site_of, write_files

ARABIC, HEBREW, PLACE, PAPER = "محمد علي", "דוד לוי", "חיפה", "صحيفة"
TITLE = "محادثات 57 في الميناء"
CONTENT = f"""\
-- docs/topics/harbour.md --
---
name: The harbour
---
-- docs/people/ali.md --
---
name: {ARABIC}
native_name: {HEBREW}
---
-- docs/people/levi.md --
---
name: {HEBREW}
---
-- briefings/2026-01-10-talks.md --
---
title: {TITLE}
date: 2026-01-10
summary: "{ARABIC}, {HEBREW} - (57)."
topics: [harbour]
people: [ali, levi]
places: [{PLACE}, Exampleville]
sources:
  - {{id: daily, publisher: {PAPER}, title: "{TITLE} 3", date: 2026-01-11, language: ar}}
statements:
  - {{by: ali, says: Open it., role: {PLACE}, via: levi, sources: [daily]}}
---
They met [@daily].
"""


@pytest.fixture
def html(tmp_path: Path) -> str:
    write_files(tmp_path, files_of(CONTENT))
    site = site_of(tmp_path, site_name="Test site")
    (dossier,) = dossiers(site.fragments, site.settings, {})
    ((_, html),) = dossier.pages()
    return html


def lines(html: str) -> dict[tuple[int, int], list[tuple[float, str]]]:
    """The pieces of text by page and line, in the order of the document, with their places."""
    # Here: it takes a second to load.
    from weasyprint import HTML

    found: dict[tuple[int, int], list[tuple[float, str]]] = {}
    for number, page in enumerate(HTML(string=html).render().pages):
        for box in page._page_box.descendants():
            # The dots that lead to a page's number are set from its side.
            if (text := getattr(box, "text", ".")) != ".":
                baseline = round(box.position_y + box.baseline)
                found.setdefault((number, baseline), []).append((box.position_x, text))
    return found


def test_pieces_of_a_line_stand_in_the_order_of_the_text(html: str) -> None:
    found = lines(html)
    mixed = [line for line in found.values() if len(line) > 2]
    assert any(ARABIC in text for line in mixed for _, text in line)
    for line in mixed:
        assert all(one[0] <= other[0] for one, other in pairwise(line)), line


@pytest.mark.parametrize("name", [ARABIC, HEBREW, PLACE, PAPER, f"{TITLE} 3"])
def test_a_name_is_a_piece_of_its_own(html: str, name: str) -> None:
    assert name in {text for line in lines(html).values() for _, text in line}
