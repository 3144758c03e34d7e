"""What Material prints on every page and nobody can ever see.

A table of contents that a page hides stays hidden in windows of every width, on paper and for
screen readers: its script finds nothing to follow in it, and no style shows it.
"""

from __future__ import annotations

import re

_HIDDEN_CONTENTS = re.compile(
    r'<div class="md-sidebar md-sidebar--secondary"[^>]* hidden>(?:\s*<div\b[^>]*>){2}'
    r"(?:(?!</?div\b).)*(?:</div>\s*){3}",
    re.DOTALL,
)
"""The column beside the words, down to its end; in it are no other blocks than lists."""


def without_unseen(before: str) -> str:
    """The part of a page before its words, without a hidden table of contents."""
    return _HIDDEN_CONTENTS.sub("", before)
