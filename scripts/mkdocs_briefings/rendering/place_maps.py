"""What the pages of places show of where they are; nothing without maps."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ..model import Coordinates, Kind
from ..urls import subject_url
from .fragments import Fragments
from .maps import Panel, SitePlace, place_map, site_maps


def all_places_map(fragments: Fragments) -> Mapping[str, Any] | None:
    """The maps of all places and the rows of the table beside them."""
    whereabouts = fragments.whereabouts
    if whereabouts is None or not whereabouts.found:
        return None
    places = [_site_place(one, at, fragments) for one, at in whereabouts.found.items()]
    words = fragments.templates.words
    panels: Sequence[Panel] = site_maps(
        places, words("map_of_places"), lambda name: words("map_near", name=name)
    )
    by_count = sorted(places, key=lambda one: (-one.count, one.id))
    subjects = fragments.library.subjects(Kind.PLACE)
    return {
        "panels": panels,
        "places": by_count,
        "cities": whereabouts.cities,
        "missing": [one for one in subjects if one.id not in whereabouts.found],
    }


def one_place_map(place_id: str, fragments: Fragments) -> Mapping[str, Any] | None:
    """The small map of a place's page."""
    whereabouts = fragments.whereabouts
    if whereabouts is None or place_id not in whereabouts.found:
        return None
    place = _site_place(place_id, whereabouts.found[place_id], fragments)
    title = fragments.templates.words("map_around", name=place.name)
    return {"picture": place_map(place, title), "city": whereabouts.cities.get(place_id)}


def _site_place(place_id: str, at: Coordinates, fragments: Fragments) -> SitePlace:
    name = fragments.library.subject(Kind.PLACE, place_id).name
    count = fragments.library.count(Kind.PLACE, place_id)
    words = fragments.templates.words("place_count", name=name, n=count)
    href = fragments.templates.link(subject_url(Kind.PLACE, place_id))
    return SitePlace(place_id, name, at, count, href, words)
