"""Pictures as SVG, drawn from dates and counts alone."""

from .activity import Activity, activity_picture, activity_words, sparkline
from .company import NEAREST, Neighbour, company_picture
from .offices import drawable, terms_picture
from .svg import element, percent, picture, shortened

__all__ = [
    "NEAREST",
    "Activity",
    "Neighbour",
    "activity_picture",
    "activity_words",
    "company_picture",
    "drawable",
    "element",
    "percent",
    "picture",
    "shortened",
    "sparkline",
    "terms_picture",
]
