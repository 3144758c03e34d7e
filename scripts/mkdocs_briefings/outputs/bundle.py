"""Every file that machines read, in the order in which they are made."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..library import Library
from ..settings import Settings
from ..words import Words
from .atom import atom_feeds
from .calendar import calendars
from .channels import channels
from .data import Dataset
from .file import OutputFile
from .jsonfeed import json_feeds
from .opml import opml


def bundle(
    library: Library,
    settings: Settings,
    words: Words,
    dataset: Dataset,
    bodies: Mapping[str, str],
) -> Iterator[OutputFile]:
    """The files of one site; none of them without the site's address.

    `bodies` are the whole texts of briefings as HTML, by their addresses; only feeds with the
    whole text ask for them.
    """
    if settings.has_feeds:
        followed = tuple(channels(library, settings, words, bodies))
        yield from atom_feeds(followed, settings)
        yield from json_feeds(followed, settings)
        yield opml(followed, settings, words)
    if settings.has_calendar:
        yield from calendars(library, settings, words)
    if settings.has_data:
        yield from dataset.files()
