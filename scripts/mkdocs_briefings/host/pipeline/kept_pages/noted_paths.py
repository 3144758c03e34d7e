"""Where links in words lead, as MkDocs finds it out, noted."""

from __future__ import annotations

from collections.abc import MutableMapping

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import _RelativePathTreeprocessor


class NotedPaths(_RelativePathTreeprocessor):
    """MkDocs' own, which also notes each name that it is asked for, with its address."""

    def __init__(
        self, notes: MutableMapping[str, str], file: File, files: Files, config: MkDocsConfig
    ) -> None:
        super().__init__(file, files, config)
        self._notes = notes

    def path_to_url(self, url: str) -> str:
        """The address of a file, from the page."""
        address = super().path_to_url(url)
        self._notes[url] = address
        return address
