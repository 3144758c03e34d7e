"""Places that a map cannot show, since nobody but the author knows where they are."""

from __future__ import annotations

from collections.abc import Iterator

from ..library import FoundCity, Library, Whereabouts
from ..model import Kind, Position
from ..problems import Problem

NAMED = 3


def place_problems(whereabouts: Whereabouts, library: Library) -> Iterator[Problem]:
    """BR390 at the profile, or where the place was first named."""
    for place_id, cities in whereabouts.in_doubt.items():
        place = library.subject(Kind.PLACE, place_id)
        first = library.of(Kind.PLACE, place_id)[-1:]
        positions = [place.profile, *(one.position for one in first)]
        position = next((one for one in positions if one), Position(f"docs/places/{place_id}.md"))
        message = f"there are {len(cities)} places called '{place.name}', so no map shows it"
        told = "; ".join(_told(city) for city in cities[:NAMED])
        hint = f"Say which it is in docs/places/{place_id}.md: {told}."
        yield Problem(position, "BR390", message, hint)


def _told(city: FoundCity) -> str:
    at = f"'coordinates: [{city.coordinates.latitude:.3f}, {city.coordinates.longitude:.3f}]'"
    people = f", {city.population:,} people" if city.population else ""
    return f"{at} ({city.country}{people})"
