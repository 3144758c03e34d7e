"""Where in an author's file a link of the finished page is written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import quote, unquote

from ..markdown import without_code
from .addresses import Target

_AFTER = r"(?=[\s)>\"'\]#?]|$)"
_BEFORE = r"(?<=[\s(<\"'=:])"
_AROUND = r"[^\s()\[\]<>\"']*"


def places(text: str, link: str, target: Target, *, same_page: bool) -> Iterator[tuple[int, str]]:
    """Each line with the link, and the link as it is written there; none if it is written nowhere.

    Links to source files are others in the finished page, but their fragments are not.
    """
    # A link in an example leads nobody anywhere, so it is not the one to correct.
    prose = without_code(text)
    found = list(_matches(prose, _as_it_is(link)))
    if not found and target.fragment:
        found = [
            one
            for one in _matches(prose, _to_fragment(target.fragment))
            if _leads_to(one[0], target, same_page=same_page)
        ]
    for words, offset in found:
        yield prose.count("\n", 0, offset) + 1, words


def _matches(prose: str, pattern: str) -> list[tuple[str, int]]:
    return [(one[0], one.start()) for one in re.finditer(pattern, prose, re.MULTILINE)]


def _as_it_is(link: str) -> str:
    forms = dict.fromkeys((link, unquote(link), quote(link, safe="/#?:=&%.,;+@!~*'()")))
    return f"{_BEFORE}(?:{'|'.join(map(re.escape, forms))}){_AFTER}"


def _to_fragment(fragment: str) -> str:
    forms = dict.fromkeys((fragment, unquote(fragment), quote(unquote(fragment))))
    return f"{_BEFORE}{_AROUND}#(?:{'|'.join(map(re.escape, forms))}){_AFTER}"


def _leads_to(written: str, target: Target, *, same_page: bool) -> bool:
    """Whether a written link may be the one: it names the page, or only the place on its own."""
    path = unquote(written.partition("#")[0])
    if not path:
        return same_page
    steps = [one for one in target.address.removesuffix("index.html").split("/") if one]
    # Authors link to `talks.md`, readers to `talks/`: the name alone is in both.
    return not steps or steps[-1].removesuffix(".html") in path
