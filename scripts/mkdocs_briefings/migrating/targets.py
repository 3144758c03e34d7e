"""Where each post goes, and where everything was: addresses and paths to new files."""

from __future__ import annotations

import os
import posixpath
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, unquote

from ..settings import Settings
from ..slugs import slugify
from ..urls import BRIEFINGS, document_url
from .post import Left, Note, Post

RENAMED = "another post has the same day and name: a number follows"
TWO_CLAIM = "old address that two posts claim: it leads to the first"


@dataclass(frozen=True, slots=True)
class NewFiles:
    """The new files of all posts."""

    files: Mapping[str, Path]
    """By the path of the post in the archive."""
    addresses: Mapping[str, str]
    """The path of the post by each of its old addresses, as `plain` writes them."""
    old: Mapping[str, tuple[str, ...]]
    """By the path of the post: the addresses that lead to it from now on."""
    left: tuple[Left, ...]
    notes: tuple[Note, ...]


def new_files(
    posts: Iterable[Post], folder: Path, taken: Mapping[str, str], language: str = ""
) -> NewFiles:
    """A file for each post; those that are there already are left.

    `taken` has the paths of the site's briefings by their names without ending. By the language
    names are spelled out, if the site has that.
    """
    placing = _Placing(folder, taken, language)
    for post in posts:
        placing.place(post)
    return NewFiles(
        placing.files, placing.addresses, placing.old, tuple(placing.left), tuple(placing.notes)
    )


class _Placing:
    def __init__(self, folder: Path, taken: Mapping[str, str], language: str) -> None:
        self.folder, self.taken, self.language = folder, taken, language
        self.stems: set[str] = set()
        self.files: dict[str, Path] = {}
        self.addresses: dict[str, str] = {}
        self.old: dict[str, tuple[str, ...]] = {}
        self.left: list[Left] = []
        self.notes: list[Note] = []

    def place(self, post: Post) -> None:
        stem = f"{post.day.isoformat()}-{slugify(post.slug, self.language)}"
        # A second run after a first: what is there may have been edited since, and is left as it
        # is.
        if stem in self.taken:
            self.left.append(Left(post.path, f"it is there already: {self.taken[stem]}"))
            return
        free = next(
            one for one in _numbered(stem) if one not in self.stems and one not in self.taken
        )
        if free != stem:
            self.notes.append(Note(RENAMED, post.path, f"{free}.md"))
        self.stems.add(free)
        self.files[post.path] = self.folder / f"{post.day.year:04}" / f"{free}.md"
        self.old[post.path] = tuple(self._claimed(post))

    def _claimed(self, post: Post) -> Iterable[str]:
        for address in dict.fromkeys(filter(None, (post.address, *post.aliases))):
            key = plain_address(address)
            if self.addresses.setdefault(key, post.path) != post.path:
                self.notes.append(Note(TWO_CLAIM, post.path, address))
            elif key:
                yield quote(unquote(address), safe="/:@!$&'()*+,;=~")


def _numbered(stem: str) -> Iterable[str]:
    yield stem
    yield from (f"{stem}-{number}" for number in range(2, 1_000_000))


def plain_address(address: str) -> str:
    """An address in the one form in which two that are the same compare equal."""
    path = unquote(address).removesuffix("index.html").removesuffix(".html")
    return path.strip("/").lower()


def relative(target: Path, here: Path) -> str:
    """The link from one file to another."""
    return quote(Path(os.path.relpath(target, here.parent)).as_posix())


def way(target: Path, here: Path, settings: Settings) -> str:
    """The way from the page of one file to that of another, or to the file itself."""
    start = _address(here, settings).rstrip("/") or "."
    address = _address(target, settings)
    found = posixpath.relpath(address, start)
    if not address.endswith("/"):
        return found
    return f"{found}/" if settings.directory_urls else f"{found}/index.html"


def _address(path: Path, settings: Settings) -> str:
    if path.is_relative_to(settings.briefings_dir):
        stem = path.stem
        if path.suffix == ".md":
            return f"{BRIEFINGS}{stem[:4]}/{stem[5:7]}/{stem[8:10]}/{stem[11:]}/"
        return f"{BRIEFINGS}{path.relative_to(settings.briefings_dir).as_posix()}"
    name = path.relative_to(settings.docs_dir).as_posix()
    return document_url(name) if path.suffix == ".md" else name
