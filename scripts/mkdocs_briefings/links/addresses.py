"""Which addresses a finished site has, and which of them a link means."""

from __future__ import annotations

import os
import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

INDEX = "index.html"
_FIRST = re.compile(r"[^/?#]*")


class Target(NamedTuple):
    """What a link leads to."""

    address: str
    """A file or a folder from the site's root, without a slash at its start."""
    fragment: str = ""


@dataclass(frozen=True, slots=True)
class Addresses:
    """The addresses of one site."""

    files: frozenset[str]
    """Every file, as a path from the site's root."""
    site_url: str = ""
    directory_urls: bool = True
    """Whether a server makes `about/` of `about/index.html`, and `about/` of `about`."""

    @classmethod
    def of(cls, site: Path, site_url: str, *, directory_urls: bool = True) -> Addresses:
        """Those of the site in a folder."""
        base = f"{site_url.rstrip('/')}/" if site_url else ""
        return cls(frozenset(_files(str(site), "")), base, directory_urls)

    def file(self, address: str) -> str | None:
        """The file that readers get at an address; None if they get nothing."""
        if address in self.files:
            return address
        if self.directory_urls or address == "":
            folder = f"{address.rstrip('/')}/{INDEX}".lstrip("/")
            return folder if folder in self.files else None
        return None

    def targets(self, page: str) -> Targets:
        """How links are read on the page that is made of a file."""
        return Targets(self, page)

    def own(self, link: str) -> str | None:
        """The part of a whole address that follows the site's own; None for one of another site.

        Under the same host there may be other sites, or other versions of this one: an address
        is ours if it begins as one that the site has.
        """
        if not self.site_url or not link.startswith(self.site_url):
            return "" if self.site_url and f"{link}/" == self.site_url else None
        rest = link[len(self.site_url) :]
        first = _FIRST.match(rest)
        return rest if first and first[0] in self.beginnings else None

    @property
    def beginnings(self) -> frozenset[str]:
        """The first step of every address; empty for the home page."""
        return _beginnings(self.files)

    @property
    def base(self) -> str:
        """The path at which the site lies on its host."""
        return urlsplit(self.site_url).path or "/"


class Targets:
    """Links as they are meant on one page."""

    def __init__(self, addresses: Addresses, page: str) -> None:
        self._addresses = addresses
        self._page = page
        folders = page.split("/")[:-1]
        # Nearly all links climb some folders up and go down again: no general reading is needed.
        self._up = ["".join(f"{one}/" for one in folders[:n]) for n in range(len(folders), -1, -1)]

    def of(self, link: str) -> Target | None:
        """What a link leads to; None if it leaves the site, or is none."""
        if link.startswith("#"):
            return Target(self._page, link[1:])
        if ":" in link:
            # Most of them are sources, and need no reading.
            own = self._addresses.own(link)
            return None if own is None else _target(own)
        if link.startswith("/") or "%" in link or "?" in link or "\\" in link:
            return self._read(link)
        path, _, fragment = link.partition("#")
        start = 0
        while path.startswith("../", start):
            start += 3
        climbed = start // 3
        rest = path[start:]
        if climbed >= len(self._up) or rest.startswith(".") or "/." in rest or "//" in rest:
            return self._read(link)
        return Target(self._up[climbed] + rest, fragment)

    def is_from_root(self, link: str) -> bool:
        """Whether a link climbs all the way up first, and so means the same on all such pages."""
        return link.startswith("../" * (len(self._up) - 1)) and len(self._up) > 1

    def _read(self, link: str) -> Target | None:
        """The same for any link."""
        try:
            parts = urlsplit(link.strip())
        except ValueError:
            return None
        if parts.netloc:  # of another host, by the same protocol
            return None
        if parts.path.startswith("/"):
            base = self._addresses.base
            inside = parts.path.startswith(base) or f"{parts.path}/" == base
            return (
                _target(parts._replace(path=parts.path[len(base) :]).geturl()) if inside else None
            )
        if not parts.path:
            return Target(self._page, parts.fragment)
        return Target(_normal(f"/{self._up[0]}{unquote(parts.path)}"), parts.fragment)


def _target(rest: str) -> Target:
    """A path from the root of the site, with what follows it."""
    path, _, fragment = rest.partition("#")
    return Target(_normal(f"/{unquote(path.partition('?')[0])}"), fragment)


def _normal(path: str) -> str:
    """A path from the root without `.` and `..` in it; a folder keeps its slash."""
    if "/." not in path and "//" not in path:
        return path.lstrip("/")
    is_folder = path.endswith(("/", "/.", "/.."))
    return f"{posixpath.normpath(path)}{'/' * is_folder}".lstrip("/")


# Of the last site alone: as long as it is known, so is the name of each of its files.
@lru_cache(maxsize=1)
def _beginnings(files: frozenset[str]) -> frozenset[str]:
    return frozenset({"", *(name.partition("/")[0] for name in files)})


def _files(path: str, folder: str) -> Iterator[str]:
    # Names alone: of twenty thousand folders, each path as an object is a second.
    with os.scandir(path) as entries:
        for entry in entries:
            if entry.is_dir():
                yield from _files(entry.path, f"{folder}{entry.name}/")
            else:
                yield f"{folder}{entry.name}"
