"""What one run remembers for the next: sealed files in `.cache`, and what they depend on."""

from .stamps import FileTree, content_digest, is_still, moment, tree
from .store import Store

__all__ = [
    "FileTree",
    "Store",
    "content_digest",
    "is_still",
    "moment",
    "tree",
]
