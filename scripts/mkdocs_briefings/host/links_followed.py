"""Links of the finished site followed instead of by MkDocs, which knows but those in Markdown."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from ..links import Addresses, AuthorFiles, dead_links, link_problems
from ..problems import Problem
from ..settings import Settings
from ..timings import timings
from .pipeline import page_files
from .source_links import path_on_disk


class LinksFollowed:
    """Follows every link of a site before it is published."""

    def __init__(self) -> None:
        self._follow = False
        self._ignored: set[str] = set()
        self._pages: dict[str, Path] = {}
        self._digests: Mapping[str, str] = {}

    def begin(self, config: MkDocsConfig, *, follow: bool) -> None:
        """Keep MkDocs from reporting what we shall, with the line; what a site ignores stays so."""
        self._follow = follow
        if not follow:
            return
        levels = config.validation.links
        given = {"BR520": levels.not_found, "BR521": levels.anchors}
        self._ignored = {code for code, level in given.items() if level <= logging.DEBUG}
        levels.not_found = levels.anchors = logging.DEBUG

    def read(self, files: Files, digests: Mapping[str, str]) -> None:
        """Note which page is made of which of the author's files.

        `digests` are those of the site's files that come from the last build, as it knows them.
        """
        self._digests = digests
        self._pages = {
            file.dest_uri: Path(path) for file in page_files(files) if (path := path_on_disk(file))
        }

    def add(self, part: LinksFollowed, folder: str) -> None:
        """Note the same of a part of the site, which lies in a folder of it."""
        self._pages |= {f"{folder}/{name}": path for name, path in part._pages.items()}
        theirs = {f"{folder}/{name}": digest for name, digest in part._digests.items()}
        self._digests = {**self._digests, **theirs}

    def problems(self, site: Path, settings: Settings) -> Iterator[Problem]:
        """Everything in the folder of the finished site that leads nowhere."""
        if not self._follow:
            return
        addresses = Addresses.of(site, settings.site_url, directory_urls=settings.directory_urls)
        dead = dead_links(site, addresses, settings.root, self._digests)
        found = link_problems(dead, AuthorFiles(self._pages, settings))
        # What nobody has translated is on pages of several languages.
        yield from dict.fromkeys(one for one in found if one.code not in self._ignored)
        timings.lap("following links")
