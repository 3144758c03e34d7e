"""Plain text in Markdown: shown as it is, whatever signs it has."""

from __future__ import annotations

import re

from .plain import plain

# What would be markup in somebody's name or title.
_SPECIAL = re.compile(r"([\\`*_\[\]#])")
# Not every program lets a backslash take the meaning from these.
_OF_HTML = re.compile(r"[<>]|&(?=#?\w+;)")
_NAMED = {"<": "&lt;", ">": "&gt;", "&": "&amp;"}


def markdown_text(text: str) -> str:
    """Text on one line that Markdown shows as it is."""
    line = " ".join(plain(text).split())
    return _OF_HTML.sub(lambda sign: _NAMED[sign[0]], _SPECIAL.sub(r"\\\1", line))
