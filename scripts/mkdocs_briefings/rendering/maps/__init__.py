"""Maps as SVG: land and borders of Natural Earth, and points that are links."""

from .shapes import can_map
from .site_map import Panel, SitePlace, place_map, site_maps

__all__ = ["Panel", "SitePlace", "can_map", "place_map", "site_maps"]
