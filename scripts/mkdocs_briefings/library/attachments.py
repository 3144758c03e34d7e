"""Pictures and other files beside the words: which of them are published, and where."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from ..content import ContentFile, Files, is_inside, on_disk
from ..model import Briefing, Person
from ..settings import Settings
from .data_tables import DataTables
from .file_address import file_address
from .svg import only_draws
from .used_files import PageText, Use, UsedFiles

PICTURES = frozenset(
    (
        *(".avif", ".bmp", ".gif", ".ico", ".jpeg", ".jpg"),
        *(".png", ".svg", ".tif", ".tiff"),
        ".webp",
    )
)
"""Endings of what may be the picture of a briefing."""


@dataclass(frozen=True, slots=True)
class Attachments:
    """The files beside the words, by what becomes of them."""

    published: Mapping[str, Path]
    """Files of the briefings' folder by their addresses."""
    unused: tuple[ContentFile, ...]
    """Files there that might be published, but no page uses them."""
    refused: tuple[ContentFile, ...]
    """Files there that are never published, and no page uses them."""
    missed: tuple[Use, ...]
    """Uses of files that are never published."""
    held_back: frozenset[Path]
    """Files of the documents' folder that only held-back briefings use."""
    tables: DataTables
    """Those that charts and tables are made of."""

    @classmethod
    def of(
        cls,
        files: Files,
        published: Iterable[PageText],
        held_back: Iterable[PageText],
        settings: Settings,
    ) -> Attachments:
        """Sort the files by the texts that are published and those that are not."""
        beside = {file_address(one.path, settings): one for one in files.beside if not one.problem}
        media = (one.path for one in files.docs if one.path.suffix.lower() in settings.attachments)
        others = {file_address(path, settings): path for path in media}
        found = UsedFiles(
            {address: one.path for address, one in beside.items()} | others, settings.site_url
        )
        uses = tuple(found.in_texts(published))
        used = {use.path for use in uses}
        fit = {one.path for one in beside.values() if may_be_published(one.path, settings)}
        # Chosen, not copied: notes and backups beside briefings stay, and pictures of drafts.
        kept = fit if settings.include_drafts else fit & used
        return cls(
            MappingProxyType({a: one.path for a, one in beside.items() if one.path in kept}),
            tuple(one for one in beside.values() if one.path in fit - used),
            tuple(one for one in beside.values() if one.path not in fit | used),
            tuple(use for use in uses if use.path not in fit and use.path not in others.values()),
            frozenset(use.path for use in found.in_texts(held_back)) - used - kept - fit,
            DataTables(settings),
        )


def may_be_published(path: Path, settings: Settings) -> bool:
    """Whether a file is of a kind that is published from beside briefings."""
    ending = path.suffix.lower()
    return ending in settings.attachments and (ending != ".svg" or only_draws(path))


def figure_address(of: Briefing | Person, settings: Settings) -> str | None:
    """Where the picture of a briefing or a person is published; None if its file is not."""
    assert of.figure is not None
    src = of.figure.src
    if src.startswith(("https://", "http://")):
        return src
    path = figure_path(of, settings)
    return file_address(path, settings) if path else None


def figure_path(of: Briefing | Person, settings: Settings) -> Path | None:
    """The file of a picture; None when it is elsewhere on the web or not published."""
    assert of.figure is not None
    path = figure_on_disk(of, settings)
    fit = path and path.suffix.lower() in PICTURES and may_be_published(path, settings)
    return path if path and fit and is_inside(path, settings) else None


def figure_on_disk(of: Briefing | Person, settings: Settings) -> Path | None:
    """The file that is named as a picture, whatever it is."""
    assert of.figure is not None
    folder = settings.root / of.figure.folder
    # `..` by the words alone, as a browser reads it; `resolve` would follow links.
    path = on_disk(Path(os.path.normpath(folder / of.figure.src)))
    return path if path and path.is_file() else None
