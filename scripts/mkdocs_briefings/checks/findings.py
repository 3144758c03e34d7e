"""What was found in one briefing after another, remembered from one run to the next.

What is found in a briefing is kept beside the name of all that was looked at, which is another one
as soon as a letter of it is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import Any

from ..cache import Store, content_digest, texts_digest
from ..content import WORTH_A_COPY
from ..parallel import split

WORTH_KEEPING = 100
"""With fewer briefings, looking takes no longer than finding out that nothing has changed."""
HALF = 0.5
_NAME = "findings"
_Rows = Mapping[str, tuple[str, Any]]
"""For each file the name of what was looked at, and what was found in it."""


def name_of(value: object) -> str:
    """A name for a value that no other has, by how Python writes it."""
    return content_digest(repr(value).encode())


class KeptFindings:
    """What has been found in this run, and what another one has."""

    def __init__(self, root: Path | None) -> None:
        """`root` is the project's folder; None for what is not remembered."""
        self._root = root
        self._before: Mapping[str, _Rows] | None = None
        self._found: dict[str, _Rows] = {}
        self._files: Mapping[str, str] = {}

    def files(self, written: Iterable[tuple[str, Iterable[str]]]) -> Mapping[str, str]:
        """A name for what is written in each file; they are the same ones each time."""
        self._files = self._files or {path: texts_digest(*texts) for path, texts in written}
        return self._files

    def in_each(
        self,
        sort: str,
        reads: Callable[[], Mapping[str, str]],
        find: Callable[[str], Any],
        *,
        forks: bool,
    ) -> Sequence[Any]:
        """What `find` gives for each file, as JSON has it; looked for once.

        `reads` gives the files, and the name of all that is looked at for each. With `forks`, a
        second process takes half of those that are not known.
        """
        if sort not in self._found:
            self._found[sort] = self._all(sort, reads(), find, forks)
        return [found for _, found in self._found[sort].values()]

    def _all(
        self, sort: str, reads: Mapping[str, str], find: Callable[[str], Any], forks: bool
    ) -> _Rows:
        before = self._remembered(sort, reads)
        new = [path for path in reads if path not in before]

        def all_in(paths: Sequence[str]) -> list[Any]:
            return [find(path) for path in paths]

        share = HALF if forks and len(new) >= WORTH_A_COPY else 0
        found = dict(zip(new, chain.from_iterable(split(all_in, new, share)), strict=True))
        return {path: before.get(path) or (name, found[path]) for path, name in reads.items()}

    def _remembered(self, sort: str, reads: Mapping[str, str]) -> _Rows:
        """What is known of files of which nothing that was looked at has changed."""
        if self._before is None:
            self._before = (self._root and Store(self._root, _NAME).load(_NAME)) or {}
        rows = self._before.get(sort, {})
        return {path: row for path, row in rows.items() if row[0] == reads.get(path)}

    def keep(self) -> None:
        """Remember what was found in this run, and nothing else."""
        rows = max(map(len, self._found.values()), default=0)
        if self._root and rows >= WORTH_KEEPING and self._is_new():
            Store(self._root, _NAME).save(_NAME, self._found)
        self._before = None

    def _is_new(self) -> bool:
        before = self._before or {}
        return before.keys() != self._found.keys() or any(
            before[sort].keys() != rows.keys()
            or any(before[sort][path] is not row for path, row in rows.items())
            for sort, rows in self._found.items()
        )
