"""Every address has one page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..model import Position
from ..problems import Problem

TWO_PAGES = "BR401"
Claims = Iterable[tuple[str, Position]]
"""Addresses, and who is to live there."""


def clashes(claims: Claims) -> Iterator[Problem]:
    """BR401 for every address claimed a second time, naming the page that has it."""
    first: dict[str, Position] = {}
    for url, position in claims:
        # Where `/A/` and `/a/` are two pages, Windows and macOS have one folder.
        holder = first.setdefault(url.lower(), position)
        if holder is not position:
            # Of two pages the one that is written later would replace the other.
            message = f"the address '/{url}' is already taken by {holder}"
            yield Problem(position, TWO_PAGES, message, "Rename one of the two.")
