"""The scripts and styles that the theme and we have put into pages, for the policy to allow.

Only theirs. Whatever stands in the words of an author came through cleaning, where no script may
be; should one be there all the same, then the policy is what stops it.
"""

from __future__ import annotations

import base64
import hashlib
import re
from functools import lru_cache

from ..outputs import InlineHashes
from ..theme_facts import WORDS_BEGIN

_ELEMENT = re.compile(
    r"<(?P<kind>script|style)(?P<attributes>(?:\s[^>]*)?)>(?P<code>.*?)</(?P=kind)", re.DOTALL
)
_NOT_RUN = re.compile(r'\ssrc=|\stype=(?!"?(?:module|text/javascript))')
"""A script from a file needs no hash, and other types than scripts are data."""


class InlineCode:
    """What was found in the pages of one build."""

    def __init__(self, *, words_too: bool = False) -> None:
        self._words_too = words_too
        """Whether authors may run scripts: then theirs are allowed as well."""
        self.hashes = InlineHashes()
        """Those of all pages so far."""

    def note(self, page: str) -> InlineHashes:
        """Remember the code in a finished page; the hashes of this page."""
        code: dict[str, set[str]] = {"script": set(), "style": set()}
        for part in [page] if self._words_too else _around_words(page):
            for found in _ELEMENT.finditer(part):
                if found["kind"] == "style" or not _NOT_RUN.search(found["attributes"]):
                    code[found["kind"]].add(_hash(found["code"]))
        hashes = InlineHashes(frozenset(code["script"]), frozenset(code["style"]))
        self.hashes |= hashes
        return hashes


def _around_words(page: str) -> tuple[str, str]:
    """The page without its article, or its head alone where it has none of the theme's."""
    start, end = page.find(WORDS_BEGIN), page.rfind("</article>")
    return (page[:start], page[end:]) if 0 <= start < end else (page.partition("<body")[0], "")


# The same few scripts are in all pages.
@lru_cache(maxsize=256)
def _hash(code: str) -> str:
    digest = hashlib.sha256(code.encode("utf-8")).digest()
    return f"sha256-{base64.b64encode(digest).decode('ascii')}"
