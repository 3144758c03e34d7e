"""What is reported while a page is made, kept for whoever may say it."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from logging.handlers import QueueHandler
from queue import SimpleQueue

from ...problems import Problem


@contextmanager
def hushed(said: list[logging.LogRecord]) -> Iterator[None]:
    """Add to `said` what MkDocs and its plugins report meanwhile, instead of printing it."""
    queue: SimpleQueue[logging.LogRecord] = SimpleQueue()
    logger = logging.getLogger("mkdocs")
    kept, spreads = logger.handlers, logger.propagate
    logger.handlers, logger.propagate = [_Sendable(queue)], False
    try:
        yield
    finally:
        logger.handlers, logger.propagate = kept, spreads
        while not queue.empty():
            said.append(queue.get())


def say_again(said: Iterable[logging.LogRecord]) -> None:
    """Report what was hushed, as if it happened now."""
    # To MkDocs' own logger: one below it drops what it has met before, and has met this.
    for record in said:
        logging.getLogger("mkdocs").handle(record)


class _Sendable(QueueHandler):
    """Makes records ready to be sent: texts instead of objects and tracebacks."""

    def prepare(self, record: logging.LogRecord) -> logging.LogRecord:
        # Whoever listens asks problems for their place.
        is_problem = isinstance(record.msg, Problem)
        return record if is_problem else super().prepare(record)
