"""What one run remembers for the next: sealed files in `.cache`, and what they depend on."""

from .stamps import (
    FileStamp,
    FileTree,
    content_digest,
    is_settled,
    is_still,
    moment,
    stamp_of,
    tree,
)
from .store import Store

__all__ = [
    "FileStamp",
    "FileTree",
    "Store",
    "content_digest",
    "is_settled",
    "is_still",
    "moment",
    "stamp_of",
    "tree",
]
