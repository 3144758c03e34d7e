"""Files that MkDocs found in the documents' folder and that must not be published."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from ..content import is_inside
from ..model import Position
from ..problems import Problem
from ..settings import Settings
from ..site import Site


def refused_files(files: Files, config: MkDocsConfig, site: Site) -> Iterator[Problem]:
    """Take them out of MkDocs' files, and name those that nobody has named before.

    These are what `Files` refuses, pictures that only drafts use, and, where the briefings' folder
    lies in the documents', all in it that is not a page of its own.
    """
    _withhold_overrides(files, config, site.settings)
    refused = {found.path for found in site.content_files.docs if found.problem}
    kept = {found.path for found in site.content_files.docs} - refused - site.attachments.held_back
    for file in [one for one in files if one.src_dir == config.docs_dir]:
        path = site.settings.docs_dir / file.src_uri
        ours = path.is_relative_to(site.settings.briefings_dir) and path not in kept
        if ours or path in refused or path in site.attachments.held_back:
            files.remove(file)
        elif not _is_real(path, site.settings):
            files.remove(file)
            yield _left_out(path, site.settings)


def _withhold_overrides(files: Files, config: MkDocsConfig, settings: Settings) -> None:
    """Take out our templates and catalogues, which lie among a theme's files for readers."""
    theme, ours = config.theme.custom_dir, settings.overrides_dir
    if theme is None or ours is None:
        return
    for file in [one for one in files if one.src_dir == theme]:
        if Path(theme, file.src_uri).is_relative_to(ours):
            files.remove(file)


def _is_real(path: Path, settings: Settings) -> bool:
    """Whether it is a file in a content folder, which the site may have asked for though hidden."""
    if ".git" in path.parts[len(settings.docs_dir.parts) :] or not path.is_file():
        return False
    return os.path.realpath(path) == str(path) or is_inside(path, settings)


def _left_out(path: Path, settings: Settings) -> Problem:
    message = "the file leads outside the content folders, or is not a file"
    hint = "It is left out of the site. Copy its target here."
    return Problem(Position(settings.relative(path)), "BR119", message, hint)
