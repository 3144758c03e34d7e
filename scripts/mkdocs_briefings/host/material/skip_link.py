"""The link that skips what is above the words (WCAG 2.4.1), on every page and to their beginning.

Material has it only on pages with a table of contents, and leads to the first heading in that:
below the title, the summary and whatever else stands above it.
"""

from __future__ import annotations

import re

from markupsafe import escape

from ...theme_facts import SKIP_PLACE, WORDS_BEGIN

TARGET = "__content"
"""An id that no heading has: ids of headings begin with a letter or a digit."""
_PLACE = re.compile(f"({SKIP_PLACE}).*?(</div>)", re.DOTALL)
_WORDS = re.compile(f"({WORDS_BEGIN}[^>]*)>")


def with_skip_link(page: str, words: str) -> str:
    """A finished page with the link as the first thing that the keyboard meets."""
    marked, count = _WORDS.subn(rf'\1 id="{TARGET}">', page, count=1)
    if not count:
        return page
    link = f'<a href="#{TARGET}" class="md-skip">{escape(words)}</a>'
    return _PLACE.sub(lambda found: f"{found[1]}{link}{found[2]}", marked, count=1)
