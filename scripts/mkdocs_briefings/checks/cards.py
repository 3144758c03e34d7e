"""Cards that cannot show what they should."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..model import Position
from ..problems import Problem

_HINT = (
    "Until 'card_fonts' in mkdocs.yml lists the file of a font that has every letter of it, cards "
    "are drawn without this line."
)


def card_problems(undrawn: Iterable[tuple[Position, str, str]]) -> Iterator[Problem]:
    """BR502 and BR504, for files that are not fonts and for lines without one."""
    for position, text, letters in undrawn:
        if letters:
            lacking = ", ".join(f"'{letter}'" for letter in letters[:MOST])
            more = " and others" if len(letters) > MOST else ""
            message = f"no font of the cards shows {lacking}{more} in '{text}'"
            yield Problem(position, "BR504", message, _HINT)
        else:
            message = f"'{text}' under 'card_fonts' is not a font that Pillow can read"
            yield Problem(
                position, "BR502", message, "Name the file of a TrueType or OpenType font."
            )


MOST = 8
"""So many letters are named."""
