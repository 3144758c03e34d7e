"""A file that we add to MkDocs' own."""

from __future__ import annotations

from pathlib import Path
from typing import Self

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File


class SiteFile(File):
    """Its name is that of an address: MkDocs need not take it apart as a path of the system."""

    @classmethod
    def begun(cls, name: str, config: MkDocsConfig) -> Self:
        """A file of the site, of which is still to be said what is in it."""
        file = cls(name, None, config.site_dir, config.use_directory_urls)
        file.generated_by = config.plugins._current_plugin
        return file

    @property
    def src_path(self) -> str:
        """The same as `src_uri`, on Windows with its backslashes."""
        return super().src_path

    @src_path.setter
    def src_path(self, value: str) -> None:
        """Take a name as it is."""
        self.src_uri = value


def copied_file(name: str, source: Path, config: MkDocsConfig) -> File:
    """A file of the site that is a copy of another."""
    file = File(name, None, config.site_dir, config.use_directory_urls)
    file.abs_src_path = str(source)
    return file
