"""A field added to a mapping inside front matter; every other character stays."""

from __future__ import annotations

import pytest

from mkdocs_briefings.content.edits import FrontMatterText


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("  - url: a\n    date: b\n", "  - url: a\n    new: x\n    date: b\n"),
        ("  - date: b\n    url: a  # why\n", "  - date: b\n    url: a  # why\n    new: x\n"),
        ("  - {url: a, date: b}\n", "  - {url: a, new: x, date: b}\n"),
        ('  - {date: b, url: "a"}\n', '  - {date: b, url: "a", new: x}\n'),
        ("  - url: a\n    new:\n    date: b\n", "  - url: a\n    new: x\n    date: b\n"),
        ("  - url: a\n    new: y\n", "  - url: a\n    new: y\n"),
        ("  - url: >-\n      a\n    date: b\n", "  - url: >-\n      a\n    new: x\n    date: b\n"),
    ],
)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_a_field_is_added_below_another(before: str, after: str, newline: str) -> None:
    text = f"---\nsources:\n{before}---\nWords.\n".replace("\n", newline)
    front = FrontMatterText(text)
    front.add_to(("sources", 0), "new", "x", after="url")
    assert front.edited() == f"---\nsources:\n{after}---\nWords.\n".replace("\n", newline)
