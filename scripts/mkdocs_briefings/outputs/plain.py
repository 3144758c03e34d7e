"""Text that every format can hold: without the control characters that XML and iCalendar forbid."""

from __future__ import annotations

import re

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def plain(text: str) -> str:
    """The text without characters that XML 1.0 forbids or discourages (section 2.2).

    The reader refuses control characters already; this holds where text comes from elsewhere.
    """
    return _FORBIDDEN.sub("", text)
