"""What machines read: feeds, data, metadata, calendars, cards, sitemaps."""

from .all_outputs import all_outputs
from .cards import can_paint, card_addresses
from .data import Dataset
from .file import OutputFile
from .head import Heads
from .headers import HEADER_FORMATS, InlineHashes, header_files, policy
from .previews import PREVIEWS_FILE, previews_json

__all__ = [
    "HEADER_FORMATS",
    "PREVIEWS_FILE",
    "Dataset",
    "Heads",
    "InlineHashes",
    "OutputFile",
    "all_outputs",
    "can_paint",
    "card_addresses",
    "header_files",
    "policy",
    "previews_json",
]
