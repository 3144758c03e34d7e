"""A file that is in the folder of the new site as soon as it is made.

MkDocs would keep what thousands of feeds, tables and dossiers hold until it writes all of them.
"""

from __future__ import annotations

from typing import Self

from mkdocs.config.defaults import MkDocsConfig

from ..cache import content_digest
from ..outputs import InlineHashes
from .old_site import OldSite
from .site_file import SiteFile


class WrittenFile(SiteFile):
    """Known to MkDocs by its name and its place, from which its content is read when asked for."""

    digest = ""
    """A digest of its content as it was written."""
    code = InlineHashes()
    """Of the scripts and styles in it, if it is a page."""

    @classmethod
    def of(
        cls, name: str, content: str | bytes, config: MkDocsConfig, code: InlineHashes | None = None
    ) -> WrittenFile:
        """A file of the site, written as MkDocs writes it; `code` is in it, if it is a page."""
        file = cls.begun(name, config)
        file._content, file.code = content, code or InlineHashes()
        file.copy_file()
        return file._in_place(content_digest(file.content_bytes))

    @classmethod
    def there(cls, name: str, digest: str, code: InlineHashes, config: MkDocsConfig) -> WrittenFile:
        """A file that another process has written."""
        file = cls.begun(name, config)
        file.code = code
        return file._in_place(digest)

    @classmethod
    def again(
        cls, name: str, digest: str, old: OldSite, config: MkDocsConfig
    ) -> WrittenFile | None:
        """A file of the published site; None unless that has still its content."""
        file = cls.begun(name, config)
        is_put = old.put_again(file.dest_uri, file.abs_dest_path, digest)
        return file._in_place(digest) if is_put else None

    def _in_place(self, digest: str) -> Self:
        self._content, self.abs_src_path, self.digest = None, self.abs_dest_path, digest
        return self

    def copy_file(self, dirty: bool = False) -> None:
        """Write it, unless it is what was written."""
        if self.abs_src_path != self.abs_dest_path:
            super().copy_file(dirty)
