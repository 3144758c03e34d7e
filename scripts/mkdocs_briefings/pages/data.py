"""The page that documents the open data and offers it for download."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Protocol

from ..rendering import Fragments
from ..urls import DATA
from .page import SitePage


# Known by its shape only: the data are made in a later room, from which pages import nothing.
class Download(Protocol):
    """A file of the open data."""

    @property
    def description(self) -> str:
        """What the table holds of which it has all rows, or some; in English."""

    @property
    def path(self) -> str:
        """Relative to the page."""

    @property
    def rows(self) -> int:
        """How many."""

    @property
    def size(self) -> int:
        """In bytes."""


def data_page(
    fragments: Fragments,
    downloads: Callable[[], Sequence[Download]],
    columns: Mapping[str, Sequence[object]],
    licence: str,
) -> SitePage:
    """`/data/`; the files are made when the page is rendered, since it says how large they are."""

    def view() -> Mapping[str, Any]:
        return {"tables": _by_table(downloads()), "columns": columns, "licence": licence}

    words = fragments.templates.words
    return SitePage(
        url=DATA,
        title=words("data"),
        description=words("data_summary"),
        template="data",
        view=view,
        in_search=False,
    )


def _by_table(files: Iterable[Download]) -> Mapping[str, Sequence[Download]]:
    """The files of each table by what it holds, in the order of the tables."""
    found: dict[str, list[Download]] = {}
    for file in files:
        found.setdefault(file.description, []).append(file)
    return found
