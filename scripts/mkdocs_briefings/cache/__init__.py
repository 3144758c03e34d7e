"""What one run remembers for the next: sealed files in `.cache`, and what they depend on."""

from .json_values import json_of, maker_of
from .kept_files import KeptFiles
from .spill_file import Spilled, SpillFile
from .stamps import (
    FileStamp,
    FileTree,
    changed_since,
    content_digest,
    is_settled,
    is_still,
    moment,
    moment_in,
    stamp_of,
    texts_digest,
    tree,
)
from .store import Store, own_file, own_folder
from .texts import KeptPlace, KeptTexts, NewTexts, text_digest

__all__ = [
    "FileStamp",
    "FileTree",
    "KeptFiles",
    "KeptPlace",
    "KeptTexts",
    "NewTexts",
    "SpillFile",
    "Spilled",
    "Store",
    "changed_since",
    "content_digest",
    "is_settled",
    "is_still",
    "json_of",
    "maker_of",
    "moment",
    "moment_in",
    "own_file",
    "own_folder",
    "stamp_of",
    "text_digest",
    "texts_digest",
    "tree",
]
