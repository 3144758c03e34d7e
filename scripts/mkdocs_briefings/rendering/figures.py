"""What a page shows of the picture of a briefing or a person."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Any
from urllib.parse import quote

from ..library import Library, PictureSizes, figure_address, figure_path, has_pillow, sizes_of
from ..model import Briefing, Kind, Person
from ..settings import Settings


class Figures:
    """The pictures of one site."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._sized = settings.picture_sizes and has_pillow()

    def of(self, one: Briefing | Person) -> Mapping[str, Any] | None:
        """The values of its figure; None for one without, or whose file is not published."""
        address = figure_address(one, self._settings) if one.figure else None
        if one.figure is None or address is None:
            return None
        sizes = self.sizes(one)
        return {
            "figure": one.figure,
            "address": address if "://" in address else quote(address),
            "sizes": sizes,
            "smaller": [(quote(name), width) for name, width in sizes.smaller] if sizes else (),
        }

    def sizes(self, one: Briefing | Person) -> PictureSizes | None:
        """The sizes of its picture; None for one that is shown as it is."""
        path = figure_path(one, self._settings) if self._sized and one.figure else None
        address = figure_address(one, self._settings) if path else None
        return sizes_of(path, address) if path and address else None

    def all_of(self, library: Library) -> Iterator[PictureSizes]:
        """The sizes of every picture of a library."""
        people = (one for one in library.subjects(Kind.PERSON) if isinstance(one, Person))
        ones: Iterator[Briefing | Person] = chain(library.briefings, people)
        yield from filter(None, (self.sizes(one) for one in ones))
