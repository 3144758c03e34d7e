"""Cities of the world, to find where a place is that has no coordinates of its own.

They are those of PyWorldAtlas, which has GeoNames' (CC BY 4.0): 6,000 of the largest, not every
village. It comes with the extra `maps`; nothing is fetched.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from typing import TYPE_CHECKING

from ..model import Coordinates
from ..names import fold, is_name

if TYPE_CHECKING:
    from pyworldatlas import Atlas, City

MOST = 50


@dataclass(frozen=True, slots=True)
class FoundCity:
    """A city of the gazetteer."""

    name: str
    country: str
    """Its ISO 3166-1 code of two letters."""
    coordinates: Coordinates
    population: int | None


def has_gazetteer() -> bool:
    """Whether it is installed."""
    return find_spec("pyworldatlas") is not None


def cities_called(name: str, country: str = "") -> tuple[FoundCity, ...]:
    """All cities of exactly that name, the largest first; in one country, if it is known."""
    # Of signs alone it would make an error.
    if not is_name(name):
        return ()
    found = _atlas().search_cities(name, country=_code(country), limit=MOST)
    return tuple(_found(city) for city in found if fold(city.name) == fold(name))


@cache
def _atlas() -> Atlas:
    from pyworldatlas import Atlas  # not everybody has the extra

    return Atlas()


@cache
def _code(country: str) -> str | None:
    """The code of a country; None if nobody is called that, or no country is given."""
    matches = _atlas().search_countries(country) if is_name(country) else ()
    # Nearly the name of a country may be that of another.
    exact = (one.country.alpha2 for one in matches if fold(one.matched_name) == fold(country))
    return next(exact, None)


def _found(city: City) -> FoundCity:
    at = Coordinates(city.coordinates.latitude, city.coordinates.longitude)
    return FoundCity(city.name, city.country_code, at, city.population)
