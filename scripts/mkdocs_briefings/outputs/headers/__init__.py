"""The headers with which a server sends the site, in the words of several servers."""

from .files import FORMATS, header_files
from .policy import InlineHashes, in_page, policy

IN_PAGES = "meta"
"""Not a file, but an element in each page."""
HEADER_FORMATS = (*FORMATS, IN_PAGES)

__all__ = ["HEADER_FORMATS", "IN_PAGES", "InlineHashes", "header_files", "in_page", "policy"]
