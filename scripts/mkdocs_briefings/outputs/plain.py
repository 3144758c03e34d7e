"""Text that every format can hold: without the control characters that XML and iCalendar forbid."""

from __future__ import annotations

import re

from ..sentinels import CONTROLS

_FORBIDDEN = re.compile(f"[{CONTROLS}]")


def plain(text: str) -> str:
    """The text without characters that XML 1.0 forbids or discourages (section 2.2).

    The reader refuses control characters already; this holds where text comes from elsewhere.
    """
    # What can be printed has none of them, and is told in a tenth of the time.
    return text if text.isprintable() else _FORBIDDEN.sub("", text)
