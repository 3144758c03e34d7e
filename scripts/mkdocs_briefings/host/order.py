"""When our handlers run, so that it makes no difference where `plugins` lists us.

MkDocs asks handlers of one event by their priority, and only those of equal priority in the order
of `plugins`. Most have none, which is 0; those of Material's plugins have 50 to -100.
"""

from __future__ import annotations

import math


class Order:
    """Priorities; the higher comes first."""

    FIRST, LAST = math.inf, -math.inf
    EARLY, LATE = 75, -90
    """Before and after all but those that come first, or last, on purpose."""
    AFTER_SOCIAL = 25
    """After what Material's social cards say in a head, at 50; before all that shrink it, at 0."""
    LAST_OF_ALL = -150
    """After these too, as the plugin for languages is."""
