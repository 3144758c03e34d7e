"""Faults of Material for MkDocs, fixed in the finished site."""

from .fixes import SCRIPT, mended, mended_script
from .skip_link import with_skip_link

__all__ = ["SCRIPT", "mended", "mended_script", "with_skip_link"]
