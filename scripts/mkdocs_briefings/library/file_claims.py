"""The files that no redirect may get in the way of: a folder cannot be where a file is."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from pathlib import Path, PurePosixPath

from ..model import Position
from ..settings import Settings
from ..urls import BRIEFINGS, DATA, HOME, OPML, atom_url, calendar_url, json_feed_url
from .redirects import Redirect

_FILES = {
    *("404.html", "sitemap.xml", "sitemap.xml.gz", "news-sitemap.xml", "robots.txt", "llms.txt"),
    OPML,
}
_OURS = "assets/briefings/"


def file_claims(
    moved: Iterable[Redirect], pages: Collection[str], settings: Settings
) -> Iterator[tuple[str, Position]]:
    """Each old address that is that of a file or lies below one, and the file.

    `pages` are the addresses of the generated pages, which have files beside them.
    """
    of_file = _Files(pages, settings).holder
    for url in dict.fromkeys(redirect.url for redirect in moved):
        found = map(of_file, _and_above(PurePosixPath(url).as_posix()))
        if holder := next(filter(None, found), None):
            yield url, holder


def _and_above(name: str) -> Iterator[str]:
    """A path and every folder that it lies in, but for the root."""
    while name:
        yield name
        name = name.rpartition("/")[0]


class _Files:
    """Which files there are and will be; of each path it is found out only once."""

    def __init__(self, pages: Collection[str], settings: Settings) -> None:
        self._pages, self._settings = pages, settings
        self._known: dict[str, Position | None] = {}
        self._folders: dict[str, bool] = {}

    def holder(self, name: str) -> Position | None:
        """The file at a path in the site; None if there is none."""
        if name not in self._known:
            self._known[name] = self._found(name)
        return self._known[name]

    def _found(self, name: str) -> Position | None:
        settings = self._settings
        for folder, prefix in ((settings.briefings_dir, BRIEFINGS), (settings.docs_dir, HOME)):
            if name.startswith(prefix) and self._is_file(folder, name.removeprefix(prefix)):
                return Position(settings.relative(folder / name.removeprefix(prefix)))
        return Position(f"the file '{name}'") if _is_made(name, self._pages) else None

    def _is_file(self, folder: Path, inner: str) -> bool:
        # Old pages of a list lie in one folder, which is hardly ever there.
        above = f"{folder}/{inner.rpartition('/')[0]}"
        if above not in self._folders:
            self._folders[above] = Path(above).is_dir()
        return self._folders[above] and Path(f"{folder}/{inner}").is_file()


def _is_made(name: str, pages: Collection[str]) -> bool:
    folder, _, last = name.rpartition("/")
    page = f"{folder}/" if folder else HOME
    beside = page in pages and name in (atom_url(page), json_feed_url(page), calendar_url(page))
    table = page == DATA and "." in last
    return name in _FILES or beside or table or name.startswith(_OURS)
