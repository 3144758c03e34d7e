"""All files that a build is about to read, noted before anybody reads them."""

from __future__ import annotations

import os
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from ..cache import FileTree, content_digest, is_still, moment, tree
from ..clock import TODAY
from ..settings import Settings
from ..timings import VARIABLE


@dataclass(frozen=True, slots=True)
class InputFiles:
    """What lies in the folders of the content, and what is read beside them."""

    folders: list[str]
    files: FileTree
    single: dict[str, str]
    """Files outside of these folders: a digest of each, empty if it is not there."""

    @classmethod
    def of(cls, config: MkDocsConfig, settings: Settings) -> InputFiles | None:
        """The files as they are now; None if a link leads from it to elsewhere."""
        # The whole folder of overrides, also if there is none yet.
        own = Path(config.theme.custom_dir or settings.root / "overrides")
        folders = [str(one) for one in dict.fromkeys([*settings.content_dirs, own])]
        single = [settings.link_statuses, *settings.card_fonts]
        if (files := tree(folders, moment(), hidden=True)) is None:
            return None
        return cls(folders, files, {str(one): _digest(str(one)) for one in single})

    def is_still(self, others: Collection[str] = ()) -> bool:
        """Whether all of it is as it was; of `others`, files of these folders, nothing is known."""
        if not is_still(self.files, self.folders, hidden=True, others=others):
            return False
        return all(_digest(path) == digest for path, digest in self.single.items())

    def without(self, others: Collection[str]) -> InputFiles:
        """The same without some of the files."""
        kept = {path: stamp for path, stamp in self.files.items() if path not in others}
        return InputFiles(self.folders, kept, self.single)


def _digest(path: str) -> str:
    try:
        return content_digest(Path(path).read_bytes())
    except OSError:
        return ""


def environment() -> str:
    """What decides about a site and stands in no file, but for the day, which is kept by itself."""
    starts, left_out = ("BRIEFINGS_", "SOURCE_DATE_EPOCH", "TZ"), (VARIABLE, TODAY)
    names = sorted(name for name in os.environ if name.startswith(starts) and name not in left_out)
    return str([(name, os.environ[name]) for name in names])
