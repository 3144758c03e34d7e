"""One project under an editor: judged again after changes, in a thread of its own."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from concurrent.futures import Executor
from pathlib import Path
from typing import Generic, TypeVar

from ..content import Unsaved
from .project import Project

_T = TypeVar("_T")
log = logging.getLogger(__name__)

Held = Mapping[Path, tuple[str, int]]
"""The texts that editors hold of a project, each with its version."""


class Watch(Generic[_T]):
    """Judges a project when its author pauses; what has become outdated meanwhile is dropped.

    Everything but the judging itself happens in the event loop.
    """

    def __init__(
        self,
        project: Project,
        worker: Executor,
        held: Callable[[], Held],
        prepare: Callable[[Project], _T],
        tell: Callable[[Watch[_T], _T, Held, bool], Awaitable[None]],
    ) -> None:
        self.project = project
        self._worker = worker
        self._held = held
        self._prepare = prepare
        self._tell = tell
        self._timer: asyncio.TimerHandle | None = None
        self._job: asyncio.Task[None] | None = None
        self._wanted = 0
        self._whole = False
        self._settled = asyncio.Event()

    def ask(self, delay: float, *, whole: bool) -> None:
        """Judge after so many seconds without another change; `whole` is for all files."""
        self._wanted += 1
        self._whole |= whole
        self._settled.clear()
        if self._timer:
            self._timer.cancel()
        self._timer = asyncio.get_running_loop().call_later(delay, self._start)

    async def settled(self) -> None:
        """Wait until what is known is about the texts as they are."""
        await self._settled.wait()

    def close(self) -> None:
        """Stop asking."""
        if self._timer:
            self._timer.cancel()

    def _start(self) -> None:
        self._timer = None
        # One that is under way ends with a look at what was wanted since.
        if self._job is None:
            self._job = asyncio.get_running_loop().create_task(self._run())

    async def _run(self) -> None:
        try:
            while self._timer is None and not await self._judged():
                pass
        finally:
            self._job = None

    def _judge(self, texts: Unsaved) -> _T:
        """In the worker's thread: nothing here touches the event loop."""
        self.project.judge(texts)
        return self._prepare(self.project)

    async def _judged(self) -> bool:
        """Judge once; whether nothing was asked for meanwhile."""
        wanted, held, whole = self._wanted, self._held(), self._whole
        self._whole = False
        texts = {path: text for path, (text, _) in held.items()}
        loop = asyncio.get_running_loop()
        try:
            found = await loop.run_in_executor(self._worker, self._judge, texts)
            await self._tell(self, found, held, whole)
        # A fault of ours must not end the watching; the next change may be past it.
        except Exception:
            log.exception("the project in %s cannot be judged", self.project.root)
        if wanted == self._wanted:
            self._settled.set()
        return wanted == self._wanted
