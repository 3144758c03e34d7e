"""Feeds: one channel, written as Atom, JSON Feed and OPML."""

from .atom import atom_feeds
from .channels import channels
from .jsonfeed import json_feeds
from .opml import opml

__all__ = [
    "atom_feeds",
    "channels",
    "json_feeds",
    "opml",
]
