"""Charts of authors' data as SVG, in the colours of the page, their letters never scaled."""

from .drawing import chart_picture
from .labels import width_of

__all__ = ["chart_picture", "width_of"]
