"""The files that charts and tables are made of: which, where published, each read once."""

from __future__ import annotations

import os
from pathlib import Path

from ..content import DELIMITERS, DataFault, DataFile, is_inside, on_disk, read_data_file
from ..problems import Problem
from ..settings import Settings
from .file_address import file_address


class DataTables:
    """The tables of one build."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._read: dict[Path, DataFile | DataFault | Problem] = {}

    def path(self, file: str, folder: Path) -> Path | None:
        """The file that words in a folder name, whatever it is; None if there is none."""
        # `..` by the words alone, as a browser reads it; `resolve` would follow links.
        path = on_disk(Path(os.path.normpath(folder / file)))
        return path if path and path.is_file() else None

    def is_open(self, path: Path) -> bool:
        """Whether a file may be read: it is a table and lies in a content folder."""
        return path.suffix.lower() in DELIMITERS and is_inside(path, self._settings)

    def read(self, path: Path) -> DataFile | DataFault | Problem:
        """The table in a file that is open, or what is wrong with it."""
        if path not in self._read:
            shown = self._settings.relative(path)
            self._read[path] = read_data_file(path, shown, self._settings.limits)
        return self._read[path]

    def address(self, path: Path) -> str:
        """Where the file is published; empty if files of its kind are not."""
        fit = path.suffix.lower() in self._settings.attachments
        return file_address(path, self._settings) if fit else ""
