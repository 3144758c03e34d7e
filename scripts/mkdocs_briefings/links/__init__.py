"""Whether links lead anywhere: those of the finished site, and those to its sources."""

from .addresses import Addresses
from .finished_site import dead_links
from .problems import AuthorFiles, link_problems

__all__ = [
    "Addresses",
    "AuthorFiles",
    "dead_links",
    "link_problems",
]
