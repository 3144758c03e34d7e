"""How Markdown and HTML write links and pictures, as patterns."""

from __future__ import annotations

import re

_TITLE = r"(?P<title>[ \t]+(?:\"[^\"\n]*\"|'[^'\n]*'))?"
_TARGET = r"<?(?P<target>[^\s<>()]*(?:\([^\s()]*\)[^\s<>()]*)*)>?"
_TAIL = rf"\([ \t]*{_TARGET}{_TITLE}[ \t]*\)"
PICTURE = re.compile(rf"!\[(?P<words>(?:[^\[\]\\]|\\.|\[[^\[\]]*\])*)\]{_TAIL}")
LINK = re.compile(
    rf"(?<!!)\[(?P<words>(?:[^\[\]\\]|\\.|!?\[[^\[\]]*\](?:\([^()\s]*\))?)*)\]{_TAIL}"
)
DEFINITION = re.compile(
    rf"^(?P<start>[ ]{{0,3}}\[(?!\^)(?P<label>[^\]\n]+)\]:[ \t]*){_TARGET}(?P<rest>[ \t]+[^\n]*)?$",
    re.MULTILINE,
)
PICTURE_BY_LABEL = re.compile(r"!\[(?P<words>[^\[\]\n]*)\](?:\[(?P<label>[^\[\]\n]*)\])?(?!\()")
LINK_BY_LABEL = re.compile(
    r"(?<![!\\\]])\[(?P<words>[^\[\]\n]+)\](?:\[(?P<label>[^\[\]\n]*)\])?(?![(:])"
)
# No pattern goes on past another beginning of its own: of many that are never closed, each would be
# read to the end.
IMG = re.compile(r"<img\b(?:\"[^\"<]*\"|'[^'<]*'|[^'\"<>])*>", re.IGNORECASE)
SRC = re.compile(
    r"\bsrc\s*=\s*(?:\"(?P<a>[^\"]*)\"|'(?P<b>[^']*)'|(?P<c>[^\s\"'>]+))", re.IGNORECASE
)
ALT = re.compile(r"\balt\s*=\s*(?:\"(?P<a>[^\"]*)\"|'(?P<b>[^']*)')", re.IGNORECASE)
HREF = re.compile(
    r"(?P<start><a\b[^<>]*?\bhref\s*=\s*)(?P<quote>[\"'])(?P<target>[^\"'<>]*)(?P=quote)",
    re.IGNORECASE,
)


def tag_attribute(pattern: re.Pattern[str], tag: str) -> str:
    """An attribute of a tag by its pattern; empty if the tag does not have it."""
    match = pattern.search(tag)
    return next(filter(None, match.groups()), "").strip() if match else ""
