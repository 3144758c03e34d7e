"""What shows that a file is still the one that was read, without reading it again.

The rule is Git's: size, times and inode. A file that was changed just before it was read may change
once more and keep all of them, since clocks tick in steps; such a stamp proves nothing.
See https://git-scm.com/docs/racy-git.
"""

from __future__ import annotations

import os
import time
from collections.abc import Collection, Iterable, Iterator, Sequence
from hashlib import blake2b
from pathlib import Path

FileStamp = tuple[int, int, int, int]
"""Size, time of change of the content, of the file, both in nanoseconds, and inode."""
TICK = 2_000_000_000
"""In nanoseconds: the coarsest clock of a file system is that of FAT."""

FileTree = dict[str, list[int | str]]
"""Every file and folder below some folders with its stamp; of what was changed only just, a digest
of its content as well."""


def moment() -> int:
    """Now, as stamps count: in nanoseconds since 1970."""
    return time.time_ns()


def moment_in(folder: str) -> int:
    """Now, as the disk of a folder counts, if it can be asked, else as `moment` does.

    A file that bears an earlier time than one that is made now was not changed in the same step of
    the clock, however coarse that is: when it changes again, it bears another.
    """
    try:
        # Without a name: nobody ever sees it, and the system takes it away.
        number = os.open(folder, os.O_TMPFILE | os.O_WRONLY, 0o600)
    except (AttributeError, OSError):
        return moment()
    try:
        status = os.fstat(number)
    finally:
        os.close(number)
    return min(status.st_mtime_ns, status.st_ctime_ns) + TICK


def stamp_of(status: os.stat_result) -> FileStamp:
    """The stamp of a file of which the system has been asked."""
    # The third is set by the system alone: tools that restore the time of a content cannot hide it.
    return (status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino)


def is_settled(stamp: FileStamp, now: int) -> bool:
    """Whether a file that had that stamp when it was read, at a time, has it only if unchanged."""
    return max(stamp[1], stamp[2]) + TICK < now


def content_digest(data: bytes) -> str:
    """A name for a content that no other content has."""
    return blake2b(data, digest_size=20).hexdigest()


def texts_digest(*texts: str) -> str:
    """A name for these texts, in this order, that no others have."""
    # The lengths first: no other texts make the same bytes.
    parts = [text.encode(errors="surrogatepass") for text in texts]
    return content_digest(b"".join([repr([*map(len, parts)]).encode(), *parts]))


def tree(folders: Iterable[str], now: int, *, hidden: bool = False) -> FileTree | None:
    """All that lies there; None if there is a link, or a file nobody may read.

    Without `hidden`, all but what begins with a dot.

    `now` is when whatever will be remembered of the files began to be read, in nanoseconds. Where a
    link leads may change without anything here changing.
    """
    found: FileTree = {}
    try:
        for path, status in _all_entries(folders, hidden):
            if status is None:
                found[path] = []
            else:
                stamp = stamp_of(status)
                found[path] = [*stamp, "" if is_settled(stamp, now) else _digest_at(path)]
    except OSError:
        return None
    return found


def changed_since(before: FileTree, folders: Iterable[str], now: int) -> FileTree | None:
    """The files there that are not what they were, as `tree` has them.

    None if there are others, or fewer, or a link: then it has to be looked at anew.
    """
    found: FileTree = {}
    count = 0
    try:
        for path, status in _all_entries(folders, hidden=False):
            count += 1
            if path not in before:
                return None
            if not _is_same(before[path], path, status):
                if status is None or not before[path]:
                    return None
                stamp = stamp_of(status)
                found[path] = [*stamp, "" if is_settled(stamp, now) else _digest_at(path)]
    except OSError:
        return None
    return found if count == len(before) else None


def is_still(
    before: FileTree,
    folders: Iterable[str],
    *,
    hidden: bool = False,
    others: Collection[str] = (),
) -> bool:
    """Whether all that lies there is what lay there before; `others` are left out of both."""
    count = 0
    try:
        for path, status in _all_entries(folders, hidden):
            if path in others:
                continue
            count += 1
            if path not in before or not _is_same(before[path], path, status):
                return False
    except OSError:
        return False
    return count == len(before)


def _is_same(noted: Sequence[int | str], path: str, status: os.stat_result | None) -> bool:
    if status is None or not noted:
        return status is None and not noted
    *stamp, digest = noted
    return stamp == [*stamp_of(status)] and digest in ("", digest and _digest_at(path))


def _digest_at(path: str) -> str:
    return content_digest(Path(path).read_bytes())


def _all_entries(
    folders: Iterable[str], hidden: bool
) -> Iterator[tuple[str, os.stat_result | None]]:
    for folder in folders:
        # A link on the way to the folder may lead elsewhere tomorrow, and nothing in it would
        # change.
        if os.path.realpath(folder) != folder:
            raise OSError(folder)
        if Path(folder).exists():
            yield from _entries(folder, hidden)
        else:
            # That it is missing is remembered as well: a folder that appears must be noticed.
            yield f"{folder} is not there", None


def _entries(folder: str, hidden: bool) -> Iterator[tuple[str, os.stat_result | None]]:
    """What lies in a folder, and in those in it; of folders only that they are there."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith(".") and not hidden:
                continue
            if entry.is_symlink() or not (entry.is_file() or entry.is_dir()):
                raise OSError(entry.path)
            if entry.is_file():
                yield entry.path, entry.stat()
            else:
                yield entry.path, None
                yield from _entries(entry.path, hidden)
