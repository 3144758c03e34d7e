"""Text that strangers wrote, on its way to a terminal."""

from __future__ import annotations

import unicodedata

_UNSEEN = frozenset(("Cc", "Cf", "Cs", "Cn", "Co", "Zl", "Zp"))
"""What a terminal obeys instead of showing it: controls, marks of direction, other line ends."""
_JOINERS = "\u200c\u200d"
"""Names in Persian and Hindi, and some emoji, are not written without them."""


def visible(text: str, *, kept: str = "") -> str:
    r"""The text with everything that would not be seen as an escape: `\x1b`, `\u202e`.

    Nothing in a message can then move the cursor, change a colour, or turn the rest of the line
    around. Characters in `kept`, such as line breaks, stay.
    """
    if text.isprintable():
        return text
    return "".join(
        ascii(one)[1:-1]
        if unicodedata.category(one) in _UNSEEN and one not in _JOINERS and one not in kept
        else one
        for one in text
    )
