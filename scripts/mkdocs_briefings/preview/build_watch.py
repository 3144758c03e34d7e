"""What the builds of a preview say, from the first one on; whoever asks may wait for news."""

from __future__ import annotations

import logging
import secrets
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from ..problems import Severity
from .notice import Notice, notice_of
from .printed_once import PrintedOnce

log = logging.getLogger("mkdocs.plugins.briefings")

# MkDocs' own messages, and those of its plugins, ours among them.
_LOGGER = logging.getLogger("mkdocs")
_OF_REQUESTS = "mkdocs.livereload"
"""What says, among others, that a browser has asked for an icon that is not there."""


@dataclass(frozen=True, slots=True)
class Bulletin:
    """How the last build ended."""

    number: int
    stopped: bool = False
    """Whether it made no site, so that an older one is shown."""
    notices: tuple[Notice, ...] = ()
    """Errors first, each once."""


@dataclass(slots=True)
class _Build:
    """A build at work."""

    said: list[Notice] = field(default_factory=list)


class BuildWatch:
    """Listens to builds, and tells how the last of them ended."""

    def __init__(self) -> None:
        # So that a page of an earlier server notices that this is another one.
        self._server = secrets.token_hex(4)
        self._news = threading.Condition()
        self._bulletin = Bulletin(0)
        self._build: _Build | None = None
        self._listener = _Listener(self._hear)
        self._printed = PrintedOnce()

    def begin(self) -> None:
        """Listen, to the first build at once."""
        self._build = _Build()
        for handler in _LOGGER.handlers:
            if isinstance(handler, logging.StreamHandler):
                handler.addFilter(self._printed)
        _LOGGER.addHandler(self._listener)

    def end(self) -> None:
        """Listen no more."""
        _LOGGER.removeHandler(self._listener)
        for handler in _LOGGER.handlers:
            handler.removeFilter(self._printed)

    def watched(self, build: Callable[[], None]) -> Callable[[], None]:
        """The same build, whose end is told."""

        def rebuild() -> None:
            self._build = _Build()
            try:
                build()
            # Abort is a SystemExit: it is told here, and dealt with by whoever asked for the build.
            except (Exception, SystemExit) as stop:
                self.tell_end(stop)
                raise
            self.tell_end()

        return rebuild

    def tell_end(self, stop: BaseException | None = None) -> None:
        """Tell that the build at work has ended; `stop` is what has kept it from making a site."""
        if again := self._printed.end(stopped=stop is not None):
            log.info("%d warning%s as before.", again, "s" * (again > 1))
        said = self._build.said if self._build else []
        self._build = None
        # What ends a build has mostly been said, with its place.
        if stop and not any(one.severity is Severity.ERROR for one in said):
            said = [Notice(Severity.ERROR, str(stop).strip() or type(stop).__name__), *said]
        self._tell(said, stopped=stop is not None)

    def name_of(self, bulletin: Bulletin) -> str:
        """What tells a bulletin from all others, of earlier servers too."""
        return f"{self._server}-{bulletin.number}"

    def other_than(self, name: str, seconds: float) -> Bulletin:
        """The newest bulletin; waits so long for one of another name."""
        with self._news:
            self._news.wait_for(lambda: self.name_of(self._bulletin) != name, seconds)
            return self._bulletin

    def _hear(self, notice: Notice) -> None:
        build = self._build
        if build is not None:
            build.said.append(notice)
        # After a build only what has a code: of the search index, which a preview makes last. What
        # MkDocs says of a build that was stopped is told already.
        elif notice.code:
            self._tell([*self._bulletin.notices, notice], stopped=self._bulletin.stopped)

    def _tell(self, notices: Sequence[Notice], *, stopped: bool) -> None:
        ordered = sorted(dict.fromkeys(notices), key=lambda one: one.severity is not Severity.ERROR)
        with self._news:
            self._bulletin = Bulletin(self._bulletin.number + 1, stopped, tuple(ordered))
            self._news.notify_all()


class _Listener(logging.Handler):
    def __init__(self, hear: Callable[[Notice], None]) -> None:
        super().__init__(logging.WARNING)
        self._hear = hear

    def emit(self, record: logging.LogRecord) -> None:
        if record.name != _OF_REQUESTS:
            self._hear(notice_of(record))
