"""A page that leads from an old address to a new one, which MkDocs knows before it is made.

A link in a page may lead there, so it has to be known from the start. There are thousands, and most
builds find them as the last one has left them.
"""

from __future__ import annotations

from collections.abc import Callable

from mkdocs.config.defaults import MkDocsConfig

from ..library import Redirect
from .site_file import SiteFile


class RedirectFile(SiteFile):
    """It is made when somebody asks for what is in it, or when it is written."""

    redirect: Redirect
    _make: Callable[[Redirect], str]
    _made: str | bytes | None = None

    @classmethod
    def of(
        cls, name: str, redirect: Redirect, config: MkDocsConfig, make: Callable[[Redirect], str]
    ) -> RedirectFile:
        """A file of the site, which `make` makes."""
        file = cls.begun(name, config)
        file.redirect, file._make = redirect, make
        return file

    @property
    def is_made(self) -> bool:
        """Whether somebody has asked for what is in it, and may have changed it."""
        return self._made is not None

    # Where MkDocs has what is in a file, which plugins may change.
    @property
    def _content(self) -> str | bytes | None:
        if self._made is None:
            self._made = self._make(self.redirect)
        return self._made

    @_content.setter
    def _content(self, value: str | bytes | None) -> None:
        self._made = value
