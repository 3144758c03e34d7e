"""A list that fills several pages."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from ..urls import page_url

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Pagination:
    """Where a reader is in a list that fills several pages."""

    url: str
    """The address of the first page."""
    number: int
    total: int

    @property
    def newer(self) -> str | None:
        """The address of the page before this one."""
        return page_url(self.url, self.number - 1) if self.number > 1 else None

    @property
    def older(self) -> str | None:
        """The address of the page after this one."""
        return page_url(self.url, self.number + 1) if self.number < self.total else None

    @property
    def pages(self) -> tuple[tuple[int, str] | None, ...]:
        """Number and address of the first, the last and the nearby pages; None marks a gap."""
        near = range(self.number - 2, self.number + 3)
        shown = sorted({1, self.total} | {n for n in near if 1 <= n <= self.total})
        return tuple(self._with_gaps(shown))

    def _with_gaps(self, numbers: Sequence[int]) -> list[tuple[int, str] | None]:
        entries: list[tuple[int, str] | None] = []
        # From 0 to the first page is one step, so there is no gap before it.
        for before, number in zip([0, *numbers], numbers, strict=False):
            entries += [None] if number - before > 1 else []
            entries.append((number, page_url(self.url, number)))
        return entries


def paginate(url: str, items: int, per_page: int) -> tuple[Pagination, ...]:
    """The pages that a list of that many items fills; an empty list fills one."""
    total = max(1, math.ceil(items / per_page))
    return tuple(Pagination(url, number, total) for number in range(1, total + 1))


def portion(items: Sequence[Item], number: int, per_page: int) -> Sequence[Item]:
    """The items on page `number`."""
    return items[(number - 1) * per_page : number * per_page]
