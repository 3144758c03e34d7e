"""A file that is in the folder of the new site as soon as it is made.

MkDocs would keep what thousands of feeds, tables and dossiers hold until it writes all of them.
"""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File

from ..cache import content_digest
from .old_site import OldSite


class WrittenFile(File):
    """Known to MkDocs by its name and its place, from which its content is read when asked for."""

    digest = ""
    """A digest of its content as it was written."""

    @classmethod
    def of(cls, name: str, content: str | bytes, config: MkDocsConfig) -> WrittenFile:
        """A file of the site, written as MkDocs writes it."""
        made = File.generated(config, name, content=content)
        made.copy_file()
        return cls._in_place(made, content_digest(made.content_bytes), config)

    @classmethod
    def again(
        cls, name: str, digest: str, old: OldSite, config: MkDocsConfig
    ) -> WrittenFile | None:
        """A file of the published site; None unless that has still its content."""
        made = File.generated(config, name, content="")
        if not old.put_again(made.dest_uri, made.abs_dest_path, digest):
            return None
        return cls._in_place(made, digest, config)

    @classmethod
    def _in_place(cls, made: File, digest: str, config: MkDocsConfig) -> WrittenFile:
        file = cls(made.src_uri, None, config.site_dir, config.use_directory_urls)
        file.abs_src_path = file.abs_dest_path
        file.generated_by = made.generated_by
        file.digest = digest
        return file

    def copy_file(self, dirty: bool = False) -> None:
        """Write it, unless it is what was written."""
        if self.abs_src_path != self.abs_dest_path:
            super().copy_file(dirty)
