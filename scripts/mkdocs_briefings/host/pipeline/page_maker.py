"""The making of one page by MkDocs' own functions."""

from __future__ import annotations

import copy
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from mkdocs.commands.build import _build_page, _populate_page
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from .conversion import Conversion
from .kept_pages import KeptPages


@dataclass(frozen=True, slots=True)
class PageMaker:
    """What MkDocs needs to make a page."""

    config: MkDocsConfig
    files: Files
    nav: Navigation
    environment: Any
    printable: Callable[[Page], None]
    conversion: Conversion
    kept: KeptPages

    def make(self, file: File, pages: Sequence[File] | None = None) -> None:
        """Make a page as MkDocs does, from its words to its file in the site.

        `pages` are all that MkDocs makes, should they be known: to look for them takes a while.
        """
        page = file.page
        assert page is not None, "MkDocs gives each file that is a page its page"
        with self.conversion.of(page):
            _populate_page(page, self.config, self.files)
        self.printable(page)
        if not self.kept.stands(page):
            all_pages = self.files.documentation_pages() if pages is None else pages
            _build_page(page, self.config, all_pages, self.nav, self.environment)
            self.kept.made(page)
        # What is written is not needed any more, and all pages together fill the memory.
        file.page = None

    def make_into(self, name: str, folder: str) -> File:
        """Make a page once more, into another folder than the site's; its file there."""
        known = self.files.get_file_from_path(name)
        assert known is not None, "the page was made before"
        file = copy.copy(known)
        file.dest_dir = folder
        # Kept from when it led into the site's folder.
        vars(file).pop("abs_dest_path", None)
        Page(None, file, self.config)
        self.make(file)
        return file
