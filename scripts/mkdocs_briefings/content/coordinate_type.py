"""Where a place is, as authors write it: `[37.566, 126.978]`."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BeforeValidator

from .field_types import wrong

_HINT = "Write latitude and longitude in degrees: 'coordinates: [37.566, 126.978]'."
_FEWEST = 2


def _degrees(value: Any) -> tuple[float, float]:
    # YAML reads `37.566, 126.978` without brackets as text, as maps on the web copy it.
    parts = value.split(",") if isinstance(value, str) else value
    if not isinstance(parts, list | tuple) or len(parts) != _FEWEST:
        raise wrong("which is not a latitude and a longitude", _HINT)
    try:
        # `bool` is a number to Python, and `nan` one to `float`.
        latitude, longitude = (float("x" if isinstance(one, bool) else one) for one in parts)
    except (TypeError, ValueError):
        raise wrong("which is not a latitude and a longitude", _HINT) from None
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        raise wrong("which is not a place on the globe", _HINT)
    return latitude, longitude


Degrees = Annotated[
    tuple[float, float],
    BeforeValidator(_degrees, json_schema_input_type=tuple[float, float]),
]
"""Latitude, from -90 to 90, and longitude, from -180 to 180."""
