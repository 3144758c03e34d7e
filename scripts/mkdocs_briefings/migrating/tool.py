"""What the migration must know of another tool, and what its module is given."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from types import MappingProxyType
from urllib.parse import quote

from .archive import Archive, UnreadableError, is_below
from .body import Body
from .front_matter import BrokenError, Front, front_of
from .post import Findings, Left, Page, Post

INTERNAL = "archive:/"
"""Begins the target of a link that a tool's own syntax has made: what follows is a path in the
archive, whatever the link's folder."""
NO_DATE = "it has no date"
ELSEWHERE = "it is in no folder of posts: add its folder under 'folders' if it should be one"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked of a tool's module."""

    language: str
    """The language of the new site: posts in another are left."""
    today: dt.date
    folders: tuple[str, ...] = ()
    """Where the posts are; the tool decides if there are none."""

    def is_among(self, path: str, folders: tuple[str, ...]) -> bool:
        """Whether a file is in a folder of posts, by the author's word or else by the tool's."""
        return is_below(path, self.folders or folders)


@dataclass(frozen=True, slots=True)
class ArchiveShelf:
    """The archive with the posts that were found in it."""

    archive: Archive
    posts: Mapping[str, Post]
    """By path."""
    pages: Mapping[str, Page]
    variables: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """The texts that the tool's configuration gives to names."""

    def post_named(self, stem: str, folder: str = "") -> str:
        """The path of the post of that file name, with or without its ending; empty if none."""
        wanted = PurePosixPath(stem).name
        fit = [
            path
            for path in self.posts
            if wanted in (PurePosixPath(path).stem, PurePosixPath(path).name)
        ]
        # Of several with that name the nearest: links of a section mean its own pages.
        return min(fit, key=lambda path: (not is_below(path, [folder]), path)) if fit else ""


@dataclass(frozen=True, slots=True)
class Tool:
    """One kind of archive."""

    name: str
    recognises: Callable[[Archive], bool]
    find: Callable[[Archive, Wanted], Findings]
    words: Callable[[Body, Post, ArchiveShelf], None]
    """Rewrites the tool's own syntax; links and pictures are everybody's."""
    lists_join: bool = False
    """Whether its Markdown lets a list follow a paragraph directly, as CommonMark does."""
    roots: tuple[str, ...] = ("",)
    """Folders whose files the tool publishes at the root of the site."""
    page_address: Callable[[str], str] = lambda path: ""
    """Where the tool puts a page that is not a post, from the root; empty if nobody knows."""


def internal(path: str, anchor: str = "") -> str:
    """The target of a link to a file of the archive."""
    return f"{INTERNAL}{quote(path)}" + (f"#{anchor}" if anchor else "")


FilesRead = Iterator[tuple[str, str, Front]]


def fronts(
    archive: Archive, paths: Iterator[str], left: list[Left], *, headers: bool = False
) -> FilesRead:
    """Each file with its text and front matter; those that cannot be read go to `left`."""
    for path in paths:
        try:
            text = archive.text(path)
            yield path, text, front_of(text, headers=headers)
        except (UnreadableError, BrokenError) as error:
            left.append(Left(path, str(error)))


def configuration(archive: Archive, *paths: str) -> tuple[str, str]:
    """The path and the text of the first configuration that is there."""
    return archive.first_text(*paths)


def without_heading(body: str) -> tuple[str, str]:
    """The first-level heading that a body opens with, and the body below it."""
    opening = body.lstrip("\n")
    first, _, rest = opening.partition("\n")
    # The title is printed above the text anyway; with it the heading would stand there twice.
    if first.startswith("# ") and first[2:].strip():
        return first[2:].strip().rstrip("#").rstrip(), rest
    return "", body
