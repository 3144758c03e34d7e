"""Code is not prose; everything else is, and keeps its place."""

from __future__ import annotations

import pytest

from mkdocs_briefings.markdown.code import without_code


@pytest.mark.parametrize(
    ("text", "prose"),
    [
        ("a `b` c", "a     c"),
        ("a ``b ` c`` d", "a           d"),
        ("a\n\n    code\n\nb", "a\n\n        \n\nb"),
        ("a\n    no code\nb", "a\n    no code\nb"),
        ("- item\n\n    goes on\n", "- item\n\n    goes on\n"),
        ("1. item\n\n    goes on\n", "1. item\n\n    goes on\n"),
        ("a\n\n\tcode\n", "a\n\n     \n"),
        ("```\ncode\n```\na", "   \n    \n   \na"),
        ("~~~ text\ncode\n", "        \n    \n"),
    ],
)
def test_code_becomes_spaces(text: str, prose: str) -> None:
    assert without_code(text) == prose
