"""What machines read: feeds, data, metadata, calendars, cards, sitemaps."""

from .all_outputs import TEXT_ENDINGS, all_outputs
from .cards import can_paint, card_addresses, undrawn
from .data import Dataset
from .digest import Digest, digest_of, in_markdown, in_text
from .head import Heads
from .headers import (
    HEADER_FORMATS,
    IN_PAGES,
    InlineHashes,
    OwnPolicy,
    header_files,
    in_page,
    policy,
)
from .output_file import OutputFile
from .previews import PREVIEWS_FILE, previews_json

__all__ = [
    "HEADER_FORMATS",
    "IN_PAGES",
    "PREVIEWS_FILE",
    "TEXT_ENDINGS",
    "Dataset",
    "Digest",
    "Heads",
    "InlineHashes",
    "OutputFile",
    "OwnPolicy",
    "all_outputs",
    "can_paint",
    "card_addresses",
    "digest_of",
    "header_files",
    "in_markdown",
    "in_page",
    "in_text",
    "policy",
    "previews_json",
    "undrawn",
]
