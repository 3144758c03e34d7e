"""The files that no redirect may get in the way of: a folder cannot be where a file is."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from pathlib import PurePosixPath

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
    for url in dict.fromkeys(redirect.url for redirect in moved):
        path = PurePosixPath(url)
        above = (one.as_posix() for one in (path, *path.parents))
        found = (_file(name, pages, settings) for name in above)
        if holder := next(filter(None, found), None):
            yield url, holder


def _file(name: str, pages: Collection[str], settings: Settings) -> Position | None:
    for folder, prefix in ((settings.briefings_dir, BRIEFINGS), (settings.docs_dir, HOME)):
        path = folder / name.removeprefix(prefix)
        if name.startswith(prefix) and path.is_file():
            return Position(settings.relative(path))
    return Position(f"the file '{name}'") if _is_made(name, pages) else None


def _is_made(name: str, pages: Collection[str]) -> bool:
    folder, _, last = name.rpartition("/")
    page = f"{folder}/" if folder else HOME
    beside = page in pages and name in (atom_url(page), json_feed_url(page), calendar_url(page))
    table = page == DATA and "." in last
    return name in _FILES or beside or table or name.startswith(_OURS)
