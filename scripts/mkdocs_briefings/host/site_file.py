"""A file that we add to MkDocs' own."""

from __future__ import annotations

from mkdocs.structure.files import File


class SiteFile(File):
    """Its name is that of an address: MkDocs need not take it apart as a path of the system."""

    @property
    def src_path(self) -> str:
        """The same as `src_uri`, on Windows with its backslashes."""
        return super().src_path

    @src_path.setter
    def src_path(self, value: str) -> None:
        """Take a name as it is."""
        self.src_uri = value
