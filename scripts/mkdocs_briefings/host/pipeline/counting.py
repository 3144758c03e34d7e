"""How far the making of pages is: a bar on a terminal, a line now and then elsewhere."""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

import click

log = logging.getLogger("mkdocs.plugins.briefings")

T = TypeVar("T")

WORTH_SAYING = 1_000
"""So many pages take long enough for somebody to ask; and after as many, a line is written."""


def counted(made: Iterable[T], total: int) -> Iterator[T]:
    """The same pages, counted for whoever waits for them."""
    if total < WORTH_SAYING:
        yield from made
    elif sys.stderr.isatty():
        with click.progressbar(made, total, label="Pages", file=sys.stderr) as bar:
            yield from bar
    else:
        for number, one in enumerate(made, 1):
            yield one
            if number % WORTH_SAYING == 0:
                log.info("%s of %s pages are made", f"{number:,}", f"{total:,}")
