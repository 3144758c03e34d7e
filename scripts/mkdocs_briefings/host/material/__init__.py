"""Faults of Material for MkDocs, fixed in the finished site."""

from .fixes import SCRIPT, mended, mended_script
from .shared_scripts import shared_scripts
from .skip_link import with_skip_link
from .source_maps import leave_out_source_maps
from .unseen import without_unseen

__all__ = [
    "SCRIPT",
    "leave_out_source_maps",
    "mended",
    "mended_script",
    "shared_scripts",
    "with_skip_link",
    "without_unseen",
]
