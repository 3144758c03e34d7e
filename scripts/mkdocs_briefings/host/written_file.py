"""A file that is in the folder of the new site as soon as it is made.

MkDocs would keep what thousands of feeds, tables and dossiers hold until it writes all of them.
"""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File


class WrittenFile(File):
    """Known to MkDocs by its name and its place, from which its content is read when asked for."""

    @classmethod
    def of(cls, name: str, content: str | bytes, config: MkDocsConfig) -> WrittenFile:
        """A file of the site, written as MkDocs writes it."""
        made = File.generated(config, name, content=content)
        made.copy_file()
        file = cls(name, None, config.site_dir, config.use_directory_urls)
        file.abs_src_path = file.abs_dest_path
        file.generated_by = made.generated_by
        return file

    def copy_file(self, dirty: bool = False) -> None:
        """Write it, unless it is what was written."""
        if self.abs_src_path != self.abs_dest_path:
            super().copy_file(dirty)
