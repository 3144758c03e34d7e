"""Every feed of a site in every format, and the list of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ...library import ChangeLog, Library
from ...rendering import Words
from ...settings import Settings
from ..output_file import OutputFile
from .atom import atom_feeds
from .change_channels import change_channels
from .channels import channels
from .jsonfeed import json_feeds
from .opml import opml


def feed_files(
    library: Library,
    changes: ChangeLog,
    settings: Settings,
    words: Words,
    bodies: Mapping[str, str],
) -> Iterator[OutputFile]:
    """The feeds; an entry is made once, whatever the formats that hold it."""
    followed = (
        *channels(library, settings, words, bodies),
        *change_channels(changes, library, settings, words),
    )
    yield from atom_feeds(followed, settings, words)
    yield from json_feeds(followed, settings)
    yield opml(followed, settings, words)
