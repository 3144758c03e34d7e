"""A finished site put in the place of the published one: made beside it, then exchanged with it."""

from .site_swap import SiteSwap
from .stage import work_beside

__all__ = ["SiteSwap", "work_beside"]
