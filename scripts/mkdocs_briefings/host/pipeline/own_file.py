"""The file of a page of ours, which MkDocs leaves alone while the page is made beside it."""

from __future__ import annotations

from collections.abc import Hashable, Iterator

from mkdocs.structure.files import File, Files

from ..site_file import SiteFile


class OwnFile(SiteFile):
    """Known to MkDocs by name, so that links lead to it, whoever makes its page."""

    address = ""
    """The address of its page."""
    template = ""
    """The name of the template of its page."""
    kind: Hashable = None
    """What pages have in common that are made in the same way."""
    is_apart = False
    """Whether its page is made beside MkDocs, which then neither converts nor writes it."""

    def is_documentation_page(self) -> bool:
        """Whether MkDocs makes its page."""
        return not self.is_apart and super().is_documentation_page()

    def copy_file(self, dirty: bool = False) -> None:
        """Write it, unless it is a page, which is written already."""
        if not self.is_apart:
            super().copy_file(dirty)


def page_files(files: Files) -> Iterator[File]:
    """The files of all published pages, whoever makes them."""
    made_by_mkdocs = set(files.documentation_pages())
    return (one for one in files if one in made_by_mkdocs or isinstance(one, OwnFile))
