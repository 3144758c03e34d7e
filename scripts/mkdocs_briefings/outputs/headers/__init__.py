"""The headers with which a server sends the site, in the words of several servers."""

from .files import FORMATS as HEADER_FORMATS
from .files import header_files
from .policy import InlineHashes, policy

__all__ = ["HEADER_FORMATS", "InlineHashes", "header_files", "policy"]
