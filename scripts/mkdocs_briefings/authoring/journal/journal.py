"""One command at a time changes a project's files, and all of them or none.

What is there before is noted in `.briefings/pending.zip` first; when everything is done, the note
becomes `.briefings/last.zip`, which is what `--undo` reads. A process that is killed in between
leaves the note, and the next command, build or preview brings back what was there.
"""

from __future__ import annotations

import contextlib
import errno
import os
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from ...content import is_inside, leftovers, write_all
from ...lock import Lock
from ...problems import RefusedError
from ...settings import JOURNAL, PENDING, Settings
from .record import Record, Trace, digest, forget, keep, kept, staged, state

LAST, ASIDE = "last.zip", "aside.zip"
MIGRATION_REPORT = "migration-report.md"
"""What `briefings migrate` leaves beside the configuration."""
WAITING = "Another command is changing this project's files: waiting until it has ended."

FileContent = str | bytes | None
"""What a file holds; None if there is no file."""
Tell = Callable[[str], None]
"""Says something to the author."""


class Journal:
    """The changes of one command that is at work."""

    def __init__(self, settings: Settings, words: str) -> None:
        self._settings = settings
        self._folder = settings.root / JOURNAL
        self._record = Record(words)

    @property
    def last(self) -> Record | None:
        """What the last command has changed."""
        return kept(self._folder / LAST)

    def is_done(self) -> bool:
        """Whether the last command was this very one, and its files are as it left them."""
        last = self.last
        return (
            last is not None
            and last.words == self._record.words
            and not last.undone
            and not self.changed_since(last)
        )

    def changed_since(self, record: Record) -> list[str]:
        """The files that somebody has changed since a command left them."""
        traces = record.traces.items()
        return [path for path, trace in traces if not trace.is_done(self._settings.root / path)]

    def write(
        self, changes: Mapping[Path, FileContent], before: Mapping[Path, FileContent]
    ) -> None:
        """Make every change or none; `before` is what the files held when they were read.

        Raises RefusedError, also for a file outside the content folders and the configuration,
        and for one that has changed since it was read.
        """
        if not changes:
            return
        placed = {self._place(path, text): text for path, text in changes.items()}
        seen = {self._place(path, changes[path]): before.get(path) for path in changes}
        for path, text in seen.items():
            # An editor may have saved it since it was read: what was saved then must not be lost.
            if state(path) != digest(_bytes(text)):
                raise _changed_meanwhile(self._settings.relative(path))
        try:
            self._note(placed)
        except OSError as error:
            raise _not_writable(self._folder, error) from error
        write_all(placed)

    def undo(self, last: Record) -> None:
        """Bring back what was there before the last command, whose files are as it left them."""
        self._record = replace(self._record, undone=True)
        paths = {self._settings.root / name: trace for name, trace in last.traces.items()}
        now = {path: path.read_bytes() if path.is_file() else None for path in paths}
        self.write({path: trace.before for path, trace in paths.items()}, now)
        for path, trace in paths.items():
            if now[path] is None and trace.before is not None:
                path.chmod(trace.mode)
        _remove_folders(last, self._settings)

    def finish(self) -> None:
        """Keep what was done as the last command, if anything was. Raises RefusedError."""
        if self._record.traces:
            try:
                # By this rename the command is done: killed before, it is taken back.
                (self._folder / PENDING).replace(self._folder / LAST)
            except OSError as error:
                raise _not_writable(self._folder, error) from error

    def take_back(self, tell: Tell) -> None:
        """Bring back what was there before this command."""
        if self._record.traces:
            _bring_back(self._record, self._settings, tell)

    def _place(self, path: Path, text: object) -> Path:
        """The file itself, where the path is a link to it; a link is deleted itself."""
        real = Path(os.path.realpath(path.parent)) / path.name
        if text is not None:
            real = Path(os.path.realpath(real))
        if not may_change(real, self._settings):
            raise RefusedError(
                f"{path} is outside the content folders. Nothing was changed: "
                "commands change only the briefings, the documents and the configuration."
            )
        return real

    def _note(self, changes: Mapping[Path, FileContent]) -> None:
        """Write down what is there, before it is changed."""
        traces = dict(self._record.traces)
        folders = list(self._record.folders)
        for path, text in changes.items():
            name = self._settings.relative(path)
            known = traces.get(name) or _trace(path)
            traces[name] = replace(known, states=(*known.states, digest(_bytes(text))))
            missing = [one for one in reversed(path.parents) if not one.exists()]
            folders += [self._settings.relative(one) for one in missing]
        record = replace(self._record, traces=traces, folders=tuple(dict.fromkeys(folders)))
        keep(record, self._folder / PENDING)
        self._record = record


@contextlib.contextmanager
def journal(settings: Settings, words: str, tell: Tell) -> Iterator[Journal]:
    """Let one command change files; if it raises anything, all is as before.

    Waits for another command that is at work, and first takes back what a killed one has begun.
    `words` is the command as it was typed. Raises RefusedError.
    """
    with _locked(settings, tell):
        _recover(settings, tell)
        at_work = Journal(settings, words)
        try:
            yield at_work
            at_work.finish()
        # For Ctrl-C too, which is not an `Exception`.
        except BaseException:
            at_work.take_back(tell)
            raise


def settle(settings: Settings, tell: Tell) -> None:
    """Take back what a killed command has begun; wait for one that is at work.

    For whoever only reads. Costs nothing where no command has been killed. Raises RefusedError.
    """
    if os.path.lexists(settings.root / JOURNAL / PENDING):
        with _locked(settings, tell):
            _recover(settings, tell)


def may_change(path: Path, settings: Settings) -> bool:
    """Whether commands may write there: in the content folders, the configuration, the report."""
    named = (settings.config_name, MIGRATION_REPORT)
    return is_inside(path, settings) or any(path == settings.root / name for name in named)


@contextlib.contextmanager
def _locked(settings: Settings, tell: Tell) -> Iterator[None]:
    folder = settings.root / JOURNAL
    try:
        if folder.is_symlink():  # made by somebody who wants us to write elsewhere
            raise OSError(errno.ELOOP, os.strerror(errno.ELOOP))
        lock = Lock.take(folder / "lock", lambda: tell(WAITING))
    except OSError as error:
        raise _not_writable(folder, error) from error
    try:
        # A folder that leaves itself out: `git add .` must not take what files held before.
        ignored = folder / ".gitignore"
        if not ignored.exists():
            ignored.write_text("*\n", "utf-8")
        yield
    finally:
        _leave(folder, lock)


def _leave(folder: Path, lock: Lock) -> None:
    """Let the next command in; delete the folder, if none has left anything in it."""
    # Asked and deleted while it is locked: afterwards the folder may be another command's.
    is_kept = any(folder.glob("*.zip"))
    if not is_kept:
        (folder / ".gitignore").unlink(missing_ok=True)
    lock.release()
    if not is_kept:
        with contextlib.suppress(OSError):  # somebody waited and has a lock there
            folder.rmdir()


def _recover(settings: Settings, tell: Tell) -> None:
    pending = settings.root / JOURNAL / PENDING
    # Half a note is of a command killed before it changed anything.
    forget(staged(pending))
    record = kept(pending)
    if record is None:
        return
    tell(f"'{record.words}' was ended before it was done: the files are as they were before it.")
    _bring_back(record, settings, tell)


def _bring_back(record: Record, settings: Settings, tell: Tell) -> None:
    """Undo what a command has done so far. Can be killed and begun again at any moment."""
    folder = settings.root / JOURNAL
    before: dict[Path, bytes | None] = {}
    edited = False
    for name, trace in record.traces.items():
        path = settings.root / name
        # The record may not be ours: whatever it says, nothing else is touched.
        if not may_change(path, settings) or trace.is_before(path):
            continue
        if trace.is_ours(path):
            before[path] = trace.before
        else:
            edited = True
            tell(f"{name} has been edited since: it stays as it is. Look at it.")
    _restore(before, record, settings)
    for path in (settings.root / name for name in record.traces):
        for left in leftovers(path) if may_change(path, settings) else ():
            left.unlink(missing_ok=True)
    _remove_folders(record, settings)
    if edited:
        (folder / PENDING).replace(folder / ASIDE)
        tell(f"What it held before is in {JOURNAL}/{ASIDE}.")
    forget(folder / PENDING)


def _restore(contents: Mapping[Path, bytes | None], record: Record, settings: Settings) -> None:
    gone = [path for path, content in contents.items() if content is not None]
    gone = [path for path in gone if not path.exists()]
    write_all(contents)
    for path in gone:
        path.chmod(record.traces[settings.relative(path)].mode)


def _remove_folders(record: Record, settings: Settings) -> None:
    for name in reversed(record.folders):
        folder = settings.root / name
        if is_inside(folder, settings):
            with contextlib.suppress(OSError):  # not empty: somebody else uses it
                folder.rmdir()


def _trace(path: Path) -> Trace:
    try:
        return Trace(path.read_bytes(), (), path.stat().st_mode & 0o777)
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        return Trace(None, ())


def _bytes(content: FileContent) -> bytes | None:
    return content.encode() if isinstance(content, str) else content


def _changed_meanwhile(name: str) -> RefusedError:
    return RefusedError(
        f"{name} was changed while this command was at work. Nothing was written: run it again."
    )


def _not_writable(folder: Path, error: OSError) -> RefusedError:
    hint = "Commands that change files keep their journal there. Check that you may write there."
    return RefusedError(f"cannot write {folder} ({error.strerror}). {hint}")
