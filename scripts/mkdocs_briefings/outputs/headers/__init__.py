"""The headers with which a server sends the site, in the words of several servers."""

from .files import HEADER_FORMATS, IN_PAGES, OwnPolicy, header_files
from .policy import InlineHashes, in_page, policy

__all__ = [
    "HEADER_FORMATS",
    "IN_PAGES",
    "InlineHashes",
    "OwnPolicy",
    "header_files",
    "in_page",
    "policy",
]
