"""The parts of an author's Markdown that are not the author's own prose."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .code import without_code

TextSpan = tuple[int, int]

# No alternative goes on past another beginning of its own, so that many that are never closed are
# not each read to the end.
# A link's target may have brackets of its own, one level deep: `/wiki/Doe_(minister)`.
_NO_PROSE = re.compile(
    r"""
    \]\([^()\s]*(?:\([^()]*\)[^()\s]*)*(?:\s+["'(][^\n]*?["')])?\)  # the target of a link
    | \]\[[^\[\]\n]*\]                                     # … or the name of one
    | ^[ ]{0,3}\[[^\]\n]+\]:[^\n]*                         # the definition of one
    | \[\s*@[^\[\]]*\]                                     # a citation
    | <!--(?:(?!<!--).)*?-->
    | <(?:cite|footer)\b(?:(?!<(?:cite|footer)\b).)*?</(?:cite|footer)>
    | </?[A-Za-z][^<>]*>                                   # a tag, or an address in brackets
    | https?://[^\s<>)\]]+
    """,
    re.MULTILINE | re.DOTALL | re.VERBOSE,
)
# A quotation that is never closed ends with its paragraph; ’ inside a word is an apostrophe.
_QUOTED = re.compile(
    r"""
    „[^“”]*?(?:[“”]|(?=\n\s*\n)|\Z)                        # before the next: German ends with its “
    | “[^”]*?(?:”|(?=\n\s*\n)|\Z)
    | «[^»]*?(?:»|(?=\n\s*\n)|\Z) | »[^«»\n]+« | 「[^「」]*」 | 『[^『』]*』
    | "(?=\S)[^"\n]*(?:\n(?!\s*\n)[^"\n]*)*"
    | (?<!\w)‘[^‘’\n]+’(?!\w)
    | ^[ ]{0,3}>[^\n]*(?:\n(?![ ]*\n)[^\n]+)*              # a quotation set off from the text
    """,
    re.MULTILINE | re.VERBOSE,
)

# Neither a picture, `![…]`, nor a citation, `[@…]`.
_LINKED = re.compile(r"(?<!!)\[[^\[\]@\n][^\[\]]*\](?=[\[(])")

# One bracket in another is allowed: a citation stands in one.
_UNLINKABLE = re.compile(
    r"""
    (?P<picture>!\[(?:[^\[\]]|\[[^\[\]]*\])*\])(?=[\[(])
    | (?P<link>(?<!!)\[(?:[^\[\]]|\[[^\[\]]*\])+\])(?=\()
    | (?P<title>(?<=\]\()[^()\s"]*\s+"[^"\n]*")
    | (?P<tag><[A-Za-z][^<>]*>)
    | ^(?P<abbreviation>[ ]{0,3}\*\[[^\]\n]+\]:[^\n]*)
    """,
    re.MULTILINE | re.VERBOSE,
)


_BEGINS = re.compile(r"!\[|\[|<|\]\(")
_SIGNS = ("](", "![", "<", "*[")
"""Every text with one of these places has one of these."""


def unlinkable_spans(text: str) -> Iterator[tuple[str, TextSpan]]:
    """Where no link can be, outside code, and why.

    Of a `picture` the words for those who cannot see it, of a `link` its own words, the `title` of
    either, a `tag` of HTML, and the meaning of an `abbreviation`.
    """
    if not any(sign in text for sign in _SIGNS):
        return
    for match in _unlinkable(without_code(text)):
        yield str(match.lastgroup), match.span()


def _unlinkable(text: str) -> Iterator[re.Match[str]]:
    # Where a line begins can only be asked of every letter; all else begins with a sign.
    if "*[" in text:
        yield from _UNLINKABLE.finditer(text)
        return
    end = 0
    for sign in _BEGINS.finditer(text):
        # A title is behind its sign, all others begin with theirs.
        start = sign.end() if sign[0] == "](" else sign.start()
        found = _UNLINKABLE.match(text, start) if start >= end else None
        if found:
            end = found.end()
            yield found


def no_prose(text: str) -> Iterator[TextSpan]:
    """Where code, the targets of links, citations and HTML are."""
    bare = without_code(text)
    if bare != text:
        yield from (match.span() for match in re.finditer(r"\S+", text) if _blank(bare, match))
    yield from (match.span() for match in _NO_PROSE.finditer(bare))


def quotation_spans(text: str) -> Iterator[TextSpan]:
    """Where somebody else's words are: in any language's quotation marks, or after `>`."""
    return (match.span() for match in _QUOTED.finditer(text))


def link_texts(text: str) -> Iterator[TextSpan]:
    """Where the words are that link to another page."""
    return (match.span() for match in _LINKED.finditer(text))


def _blank(text: str, match: re.Match[str]) -> bool:
    return not text[match.start() : match.end()].strip()
