"""The order of work: from content to a site's pages and problems, in each of its languages."""

from .building import build, in_language
from .site import Site

__all__ = ["Site", "build", "in_language"]
