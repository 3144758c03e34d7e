"""A finished site put in the place of the published one: made beside it, then exchanged with it."""

from .placing import clear
from .site_swap import SiteSwap
from .stage import work_beside

__all__ = ["SiteSwap", "clear", "work_beside"]
