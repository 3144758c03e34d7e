"""Files written whole or not at all.

New content is put beside its file first and renamed at the end; a failure undoes the renames made,
and Ctrl-C waits for them.
"""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from ..interruption import uninterrupted
from ..problems import RefusedError


def write_new(path: Path, text: str) -> None:
    """Write a file that must not exist yet, its folders too.

    Raises RefusedError when it exists or cannot be written.
    """
    if path.is_symlink() or path.exists():
        raise _exists(path)
    write_all({path: text})


def write_all(changes: Mapping[Path, str | bytes | None]) -> None:
    """Make every change, or none: a text is a file's new content, None deletes the file.

    All new contents are on disk before the first file is replaced. When a replacement fails, those
    made before are undone. Ctrl-C waits for the few renames at the end. Raises RefusedError.
    A process that is killed leaves what `leftovers` finds.
    """
    made: list[Path] = []
    staged: dict[Path, Path] = {}
    path = Path()
    try:
        for path, text in changes.items():
            if text is not None:
                _make_folders(path.parent, made)
                content = text.encode() if isinstance(text, str) else text
                staged[path] = _staged(path, content)
        with uninterrupted():
            _replace_all(changes, staged)
            made.clear()
    except OSError as error:
        raise _refused(path, error) from error
    finally:
        for left in staged.values():
            left.unlink(missing_ok=True)
        for folder in reversed(made):
            with contextlib.suppress(OSError):  # not empty: somebody else uses it
                folder.rmdir()


def leftovers(path: Path) -> Iterator[Path]:
    """New contents for that file which a killed process has left beside it."""
    start = _start_of(path)
    with contextlib.suppress(OSError):  # no such folder: nothing in it
        for beside in sorted(path.parent.iterdir()):
            name = beside.name
            is_ours = name.startswith(start) and name.endswith(_ENDING)
            if is_ours and len(name) == len(start) + _RANDOM + len(_ENDING):
                yield beside


def _make_folders(folder: Path, made: list[Path]) -> None:
    for parent in [*reversed(folder.parents), folder]:
        if not parent.exists():
            parent.mkdir()
            made.append(parent)


_ENDING = ".tmp"
_RANDOM = 8
"""So many letters does `tempfile` put into a name."""


def _start_of(path: Path) -> str:
    return f".{path.name[:40]}."


def _staged(path: Path, content: bytes) -> Path:
    """A new file beside the one that it will replace, so that the rename stays on one disk."""
    # A name may have 255 bytes: forty characters leave room for what is added, in any script.
    number, name = tempfile.mkstemp(dir=path.parent, prefix=_start_of(path), suffix=_ENDING)
    staged = Path(name)
    try:
        with os.fdopen(number, "wb") as file:
            file.write(content)
            file.flush()
            # Before the rename, which may reach the disk first: a power cut would leave no words.
            os.fsync(file.fileno())
        # `mkstemp` makes files that nobody else may read.
        staged.chmod(path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask())
    except BaseException:
        staged.unlink(missing_ok=True)
        raise
    return staged


def _umask() -> int:
    # It can be read only by setting it.
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _replace_all(changes: Mapping[Path, object], staged: Mapping[Path, Path]) -> None:
    before = {path: path.read_bytes() if path.is_file() else None for path in changes}
    done: list[Path] = []
    try:
        for path, text in changes.items():
            # Before the attempt, which may fail half-way: `_restore` looks at what is there.
            done.append(path)
            if text is None:
                path.unlink()
            else:
                staged[path].replace(path)
    except OSError:
        for path in done:
            _restore(path, before[path])
        raise


def _restore(path: Path, content: bytes | None) -> None:
    with contextlib.suppress(OSError):  # the first failure is the one to report
        if content is None:
            path.unlink(missing_ok=True)
        elif not path.exists() or path.read_bytes() != content:
            path.write_bytes(content)


def _exists(path: Path) -> RefusedError:
    return RefusedError(f"{path} already exists. Edit it, or choose another title or date.")


def _refused(path: Path, error: OSError) -> RefusedError:
    return RefusedError(
        f"cannot write {path} ({error.strerror}). Nothing was changed. "
        "Check that you may write there and that the disk has room."
    )
