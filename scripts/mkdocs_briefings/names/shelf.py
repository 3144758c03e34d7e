"""Names that begin alike and are equally long, and which of them to compare with another one."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import islice, pairwise
from typing import Generic, TypeVar

T = TypeVar("T")

MOST_SLIPS = 2
"""With more typing errors than this it is another name, however long."""
FEW = 500
"""So many names are compared one by one: in compiled code that takes less than to choose."""
MOST_COMPARED = 200
"""Of more names, so many are compared: without an end, each new name would cost more than the
last."""

# An error spoils a piece, or two of them if it swaps the last letter of one and the first of the
# next: of one more than twice as many pieces as errors, one is whole.
_PIECES = 2 * MOST_SLIPS + 1


class Shelf(Generic[T]):
    """Names with the same first letter and length, by their letters."""

    def __init__(self, length: int) -> None:
        self.names: dict[str, list[T]] = {}
        self._cuts = [1 + (length - 1) * number // _PIECES for number in range(_PIECES + 1)]
        self._with_piece: dict[tuple[int, str], list[str]] = {}

    def add(self, letters: str, value: T) -> None:
        """Put a name on the shelf."""
        if letters not in self.names:
            for piece in self._pieces(letters):
                self._with_piece.setdefault(piece, []).append(letters)
        self.names.setdefault(letters, []).append(value)

    def worth_comparing(self, letters: str) -> Collection[str]:
        """All names of a small shelf; of a large one those that share a piece, rare pieces first.

        Of very many names that share all but their rarest pieces, some are left out.
        """
        if len(self.names) <= FEW:
            return self.names.keys()
        shelves = sorted(filter(None, map(self._with_piece.get, self._shifted(letters))), key=len)
        found = (name for names in shelves for name in islice(names, MOST_COMPARED))
        return list(dict.fromkeys(islice(found, MOST_COMPARED)))

    def _pieces(self, letters: str) -> Iterator[tuple[int, str]]:
        for number, (start, end) in enumerate(pairwise(self._cuts)):
            yield number, letters[start:end]

    def _shifted(self, letters: str) -> Iterator[tuple[int, str]]:
        """The pieces of a name that letters left out or added before them may have moved."""
        for number, (start, end) in enumerate(pairwise(self._cuts)):
            for by in range(max(-MOST_SLIPS, 1 - start), MOST_SLIPS + 1):
                yield number, letters[start + by : end + by]
