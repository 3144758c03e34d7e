"""The folder with the archive: every file that really lies in it, by path and by name."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from types import MappingProxyType

from ..content import composed, decoded_text
from ..problems import Problem, RefusedError

_SKIPPED = {"node_modules", "__pycache__"}
_READ_THOUGH_HIDDEN = {".authors.yml", ".meta.yml", ".obsidian"}
MARKDOWN = (".md", ".markdown", ".mkd", ".mkdn", ".mdown")
MOST_BYTES = 5 * 1024 * 1024
"""The largest file of text that is read; a post rarely has a hundredth of it."""


class UnreadableError(Exception):
    """A file cannot be read as text; the message says why."""


@dataclass(frozen=True, slots=True)
class Archive:
    """A folder that nobody changes: everything is only read."""

    root: Path
    files: Mapping[str, Path]
    """By the path from the folder, with forward slashes, in the order of the alphabet."""
    by_name: Mapping[str, tuple[str, ...]]
    """Paths by the file's name in small letters."""
    outside: tuple[str, ...]
    """Links to what does not lie in the folder: they are not followed."""

    @classmethod
    def of(cls, root: Path) -> Archive:
        """Walk through the folder once. Raises RefusedError if there is none."""
        # Where the folder itself is a link, everything in it would lie outside.
        root = Path(os.path.realpath(root))
        if not root.is_dir():
            raise RefusedError(f"{root} is not a folder. Give the folder of the other site.")
        found: dict[str, Path] = {}
        outside: list[str] = []
        for path in _walk(root):
            # macOS writes é as two letters in names, while links in the posts have one.
            name = composed(path.relative_to(root).as_posix())
            # A link could lead to a file of this user's, and its content would be published.
            if Path(os.path.realpath(path)).is_relative_to(root):
                found[name] = path
            else:
                outside.append(name)
        names: dict[str, tuple[str, ...]] = {}
        for name in found:
            key = PurePosixPath(name).name.lower()
            names[key] = (*names.get(key, ()), name)
        return cls(root, MappingProxyType(found), MappingProxyType(names), tuple(outside))

    def markdown(self, *folders: str) -> Iterator[str]:
        """The paths of all Markdown in these folders; in all, if none is named."""
        for path in self.files:
            if path.lower().endswith(MARKDOWN) and (not folders or is_below(path, folders)):
                yield path

    def text(self, path: str) -> str:
        """The text of a file. Raises UnreadableError."""
        file = self.files[path]
        try:
            status = file.stat()
            # To read from a pipe would wait for ever.
            if not stat.S_ISREG(status.st_mode):
                raise UnreadableError("it is a device or a pipe")
            if status.st_size > MOST_BYTES:
                raise UnreadableError(f"it has {status.st_size:,} bytes")
            text = decoded_text(file.read_bytes(), path)
        except OSError as error:
            raise UnreadableError(f"it cannot be read ({error.strerror})") from error
        if isinstance(text, Problem):
            raise UnreadableError("it is not UTF-8: save it as UTF-8")
        return text

    def first_text(self, *paths: str) -> tuple[str, str]:
        """The path and the text of the first of these files that can be read; empty if none can."""
        for path in paths:
            if path in self.files:
                try:
                    return path, self.text(path)
                except UnreadableError:
                    continue
        return "", ""

    def named(self, name: str, near: str = "") -> str:
        """The path of the file with that name, the nearest to a folder; empty if there is none."""
        wanted = composed(name).strip("/").lower()
        found = self.by_name.get(PurePosixPath(wanted).name, ())
        fit = [path for path in found if f"/{path.lower()}".endswith(f"/{wanted}")]
        return (
            min(fit, key=lambda path: (not is_below(path, [near]), path.count("/"), path))
            if fit
            else ""
        )


def is_below(path: str, folders: tuple[str, ...] | list[str]) -> bool:
    """Whether a path is in one of these folders; everything is in the folder of no name."""
    return any(not folder or path.startswith(f"{folder.strip('/')}/") for folder in folders)


def _walk(root: Path) -> Iterator[Path]:
    for folder, folders, files in os.walk(root):
        folders[:] = sorted(name for name in folders if _is_read(name))
        # A link to a folder is not entered: it may lead anywhere, and back to where it stands.
        linked = [name for name in folders if Path(folder, name).is_symlink()]
        yield from (Path(folder, name) for name in sorted([*files, *linked]) if _is_read(name))


def _is_read(name: str) -> bool:
    return name in _READ_THOUGH_HIDDEN or not (name.startswith(".") or name in _SKIPPED)
