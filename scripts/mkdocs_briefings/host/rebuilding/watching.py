"""What changes on the disk, as the system tells it, and by looking where it tells nothing."""

from __future__ import annotations

import os
from typing import Any

from watchdog.events import (
    DirCreatedEvent,
    DirMovedEvent,
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver, ObservedWatch
from watchdog.observers.polling import PollingObserver

POLL = "BRIEFINGS_POLL"
"""The variable of the environment that has files looked at, as on disks of other machines."""
_EVERY = 0.5
"""Seconds between two looks, as MkDocs has them."""
# The system tells of reading as well, and each build reads everything.
CHANGES: list[type[FileSystemEvent]] = [
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    # MkDocs passes over folders; `AwaitedFolder` does not.
    DirCreatedEvent,
    DirMovedEvent,
]


class Watching:
    """In the place of MkDocs' observer, which looks at every file."""

    def __init__(self) -> None:
        self._observer: BaseObserver = Observer()
        if os.environ.get(POLL):
            self._observer = PollingObserver(timeout=_EVERY)
        self._watched: dict[ObservedWatch, tuple[FileSystemEventHandler, str, bool]] = {}

    def schedule(
        self, handler: FileSystemEventHandler, path: str, *, recursive: bool = False
    ) -> ObservedWatch:
        """Watch a path from now on."""
        options: dict[str, Any] = {"recursive": recursive, "event_filter": CHANGES}
        watch = self._observer.schedule(handler, path, **options)
        self._watched[watch] = (handler, path, recursive)
        return watch

    def unschedule(self, watch: ObservedWatch) -> None:
        """Watch it no more."""
        del self._watched[watch]
        self._observer.unschedule(watch)

    def start(self) -> None:
        """Begin; look at the files where the system has too few watches left."""
        try:
            self._observer.start()
        except OSError:
            self._observer = PollingObserver(timeout=_EVERY)
            for handler, path, recursive in self._watched.values():
                self._observer.schedule(handler, path, recursive=recursive)
            self._observer.start()

    def stop(self) -> None:
        """End."""
        self._observer.stop()

    def join(self) -> None:
        """Wait for the end."""
        self._observer.join()
