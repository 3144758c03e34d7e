"""An author's Markdown, with everything blanked out that is not prose."""

from __future__ import annotations

import re

# A fence that is never closed goes on to the end of the text (CommonMark 4.5).
_FENCE = re.compile(
    r"^(?P<indent> {0,3})(?P<fence>`{3,}+|~{3,}+)[^\n]*+\n.*?(?:^ {0,3}(?P=fence)[`~]*[ \t]*$|\Z)",
    re.MULTILINE | re.DOTALL,
)
_INDENTED = re.compile(
    r"(?:\A|^(?!(?:[-*+]|[0-9]+[.)])[ \t])[^ \t\n][^\n]*\n)(?:[ \t]*\n)+"
    r"(?P<code>(?:(?: {4}|\t)[^\n]*\n?)+)",
    re.MULTILINE,
)
"""Lines indented by four or a tab after an empty line, unless they continue a list item."""
# A span ends with its paragraph: a lone backtick must not pair with one far below.
_CODE_SPAN = re.compile(r"(?<!`)(?P<ticks>`++)(?:(?!\n\n).)*?(?<!`)(?P=ticks)(?!`)", re.DOTALL)
_SIGNS = ("`", "~~~", "\n    ", "\n\t")
"""Every text with code has one of these."""
_NOT_BREAK = re.compile(r"[^\n]")


def without_code(text: str) -> str:
    """The text, same length and same lines, with code blocks and code spans turned into spaces."""
    if not any(sign in text for sign in _SIGNS):
        return text
    # Fences first: what is in them is neither indented code nor a span.
    return _CODE_SPAN.sub(_blank, _INDENTED.sub(_blank_code, _FENCE.sub(_blank, text)))


def without_fences(text: str) -> str:
    """The same with fenced blocks of code made spaces, and no other code."""
    return _FENCE.sub(_blank, text)


def _blank(match: re.Match[str]) -> str:
    return _NOT_BREAK.sub(" ", match[0])


def _blank_code(match: re.Match[str]) -> str:
    return match[0].removesuffix(match["code"]) + _NOT_BREAK.sub(" ", match["code"])
