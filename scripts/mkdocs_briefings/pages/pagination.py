"""A list that fills several pages.

The pages of what is listed newest first are numbered from the oldest, so that a page, once it is
full, stays as it is, whatever is added later; the newest is at the address of the list itself.
Other lists are numbered from their beginning.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from ..rendering import Words
from ..urls import numbered_url

Item = TypeVar("Item")

Numbered = tuple[int | None, str]
"""The number of a page in the row of pages, None for the newest, and its address."""


@dataclass(frozen=True, slots=True)
class Pagination:
    """Where a reader is in a list that fills several pages."""

    url: str
    """The address of the list, which is that of its first page."""
    number: int
    total: int
    items: int
    per_page: int
    from_oldest: bool = False
    """Whether the first page has the highest number, and not 1."""

    @property
    def is_first(self) -> bool:
        """Whether this is the page at the address of the list."""
        return self.number == self._first

    @property
    def address(self) -> str:
        """Where this page is."""
        return self._address(self.number)

    @property
    def newer(self) -> str | None:
        """The address of the page before this one."""
        return None if self.is_first else self._address(self.number - self._onward)

    @property
    def older(self) -> str | None:
        """The address of the page after this one."""
        is_last = self.number == (1 if self.from_oldest else self.total)
        return None if is_last else self._address(self.number + self._onward)

    @property
    def pages(self) -> tuple[Numbered | None, ...]:
        """The first, the last and the nearby pages, in the order of the list; None marks a gap."""
        near = range(self.number - 2, self.number + 3)
        shown = sorted({1, self.total} | {n for n in near if 1 <= n <= self.total})
        entries = tuple(self._with_gaps(shown))
        return entries[::-1] if self.from_oldest else entries

    @property
    def shown(self) -> object:
        """All of it that its page shows: of how many others there are, only so much."""
        return self.newer, self.older, self.pages, self.is_first

    @property
    def former(self) -> tuple[str, ...]:
        """Addresses of pages, when they were numbered from the newest, where there are none now.

        They lead to this page, if it is the first.
        """
        if not (self.from_oldest and self.is_first):
            return ()
        last = math.ceil(self.items / self.per_page)
        return tuple(numbered_url(self.url, n) for n in range(max(2, self.total), last + 1))

    def of(self, items: Sequence[Item]) -> Sequence[Item]:
        """The items on this page, of all in their order."""
        if not self.from_oldest:
            return portion(items, self.number, self.per_page)
        start = 0 if self.is_first else len(items) - self.number * self.per_page
        return items[start : len(items) - (self.number - 1) * self.per_page]

    @property
    def _first(self) -> int:
        return self.total if self.from_oldest else 1

    @property
    def _onward(self) -> int:
        return -1 if self.from_oldest else 1

    def _address(self, number: int) -> str:
        return self.url if number == self._first else numbered_url(self.url, number)

    def _with_gaps(self, numbers: Iterable[int]) -> Iterator[Numbered | None]:
        # From 0 to the first page is one step, so there is no gap before it.
        before = 0
        for number in numbers:
            if number - before > 1:
                yield None
            # How many pages there are would change them all with each one that is added.
            is_newest = self.from_oldest and number == self.total
            yield (None if is_newest else number), self._address(number)
            before = number


def paginate(url: str, items: int, per_page: int) -> tuple[Pagination, ...]:
    """The pages that a list of that many items fills; an empty list fills one."""
    total = max(1, math.ceil(items / per_page))
    return tuple(Pagination(url, number, total, items, per_page) for number in range(1, total + 1))


def portion(items: Sequence[Item], number: int, per_page: int) -> Sequence[Item]:
    """The items on page `number`, counted from the beginning."""
    return items[(number - 1) * per_page : number * per_page]


def paginate_by_age(url: str, items: int, per_page: int) -> tuple[Pagination, ...]:
    """The same for a list that has the newest first: all pages but the first are full.

    That one has half as many to half as many again, so that it never begins with one alone.
    """
    total = max(1, (items + per_page // 2) // per_page)
    return tuple(
        Pagination(url, number, total, items, per_page, from_oldest=True)
        for number in range(total, 0, -1)
    )


def numbered_title(title: str, pagination: Pagination, words: Words) -> str:
    """The title of a list, on its further pages with their number.

    In tabs and in results of a search only titles tell pages apart (WCAG 2.4.2). How many pages
    there are is said only where their numbers change with it anyway.
    """
    if pagination.is_first:
        return title
    if pagination.from_oldest:
        return f"{title} – {words('page_number', n=pagination.number)}"
    return f"{title} – {words('page_of', n=pagination.number, total=pagination.total)}"
