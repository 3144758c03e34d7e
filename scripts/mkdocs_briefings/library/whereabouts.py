"""Where the places of a site are: by their profiles, else by the gazetteer, if it has no doubt."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from ..model import Coordinates, Place, Subject
from .gazetteer import FoundCity, cities_called, has_gazetteer

_NOTHING: Mapping[str, FoundCity] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """All places by what is known of where they are."""

    found: Mapping[str, Coordinates]
    """Those that are somewhere, by their ids."""
    cities: Mapping[str, FoundCity]
    """Of these, those whose profile does not say it, with the city that was taken."""
    in_doubt: Mapping[str, tuple[FoundCity, ...]]
    """Places that may be one city or another: nobody but the author knows which."""

    @classmethod
    def of(cls, places: Iterable[Subject]) -> Whereabouts:
        """Look up each place without coordinates."""
        found: dict[str, Coordinates] = {}
        cities: dict[str, FoundCity] = {}
        doubts: dict[str, tuple[FoundCity, ...]] = {}
        for place in places:
            if isinstance(place, Place) and place.coordinates:
                found[place.id] = place.coordinates
                continue
            candidates = cities_called(place.name, place.country) if has_gazetteer() else ()
            if len(candidates) == 1:
                cities[place.id] = candidates[0]
                found[place.id] = candidates[0].coordinates
            elif candidates:
                doubts[place.id] = candidates
        return cls(found, cities, doubts)
