"""The build that a preview shows, as far as it is kept until the next: all that one page needs."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from ...site import Site
from ..pipeline import PageMaker
from ..written_pages import let_go


@dataclass(frozen=True, slots=True)
class PublishedBuild:
    """A finished build."""

    site: Site
    maker: PageMaker
    stamps: Mapping[Path, tuple[int, int]]
    """Time and size of its briefings, by which a change is known."""

    @classmethod
    def of(cls, site: Site, maker: PageMaker) -> PublishedBuild:
        """What is kept of a build whose pages are written."""
        let_go(maker.files)
        return cls(site, maker, dict(_stamps(site)))

    def changed(self) -> list[Path]:
        """The briefings that are not what they were; what is new, only a whole build finds."""
        now = dict(_stamps(self.site))
        return [path for path, stamp in now.items() if stamp != self.stamps.get(path)]


def _stamps(site: Site) -> Iterator[tuple[Path, tuple[int, int]]]:
    for found in site.content_files.briefings:
        try:
            status = os.stat(found.path)  # noqa: PTH116 - ten thousand of them, in half the time
        except OSError:
            continue
        yield found.path, (status.st_mtime_ns, status.st_size)
