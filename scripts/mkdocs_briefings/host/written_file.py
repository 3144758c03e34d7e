"""A file that is in the folder of the new site as soon as it is made.

MkDocs would keep what thousands of feeds, tables and dossiers hold until it writes all of them.
"""

from __future__ import annotations

from typing import Self

from mkdocs.config.defaults import MkDocsConfig

from ..cache import content_digest
from .old_site import OldSite
from .site_file import SiteFile


class WrittenFile(SiteFile):
    """Known to MkDocs by its name and its place, from which its content is read when asked for."""

    digest = ""
    """A digest of its content as it was written."""

    @classmethod
    def of(cls, name: str, content: str | bytes, config: MkDocsConfig) -> WrittenFile:
        """A file of the site, written as MkDocs writes it."""
        file = cls.begun(name, config)
        file._content = content
        file.copy_file()
        return file._in_place(content_digest(file.content_bytes))

    @classmethod
    def there(cls, name: str, digest: str, config: MkDocsConfig) -> WrittenFile:
        """A file that another process has written."""
        return cls.begun(name, config)._in_place(digest)

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
