"""What a post of another tool says, in words that all tools share."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from ..model import Kind

NO_NAMES: Mapping[Kind, tuple[str, ...]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Note:
    """Something in a file that is not as it was, or could not be taken along."""

    what: str
    """The kind of it: a heading in the report."""
    path: str
    """From the archive's folder."""
    text: str = ""
    """The piece of the file that is meant."""
    line: int = 0
    """Where that is; 0 if it is the whole file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """One post before anything of its words is rewritten."""

    path: str
    """From the archive's folder."""
    text: str
    """The whole file."""
    body: str
    """What is below its front matter."""
    title: str
    moment: dt.date | dt.datetime
    """When it was published: a day, or a time with its zone."""
    updated: dt.date | None = None
    slug: str
    draft: bool = False
    summary: str = ""
    terms: tuple[str, ...] = ()
    """Tags and categories, which may be anything."""
    named: Mapping[Kind, tuple[str, ...]] = field(default_factory=lambda: NO_NAMES)
    """What its front matter calls people, topics, organisations and places."""
    authors: tuple[str, ...] = ()
    address: str = ""
    """Where it was, from the root of its site; empty if it had no address."""
    aliases: tuple[str, ...] = ()
    """Older addresses that lead there."""
    cited: tuple[str, ...] = ()
    """Web addresses that its front matter calls sources."""
    notes: tuple[Note, ...] = ()

    @property
    def day(self) -> dt.date:
        """The day on which it was published, on the calendar of its author."""
        return self.moment.date() if isinstance(self.moment, dt.datetime) else self.moment


@dataclass(frozen=True, slots=True)
class Left:
    """A file of the archive that does not become a briefing."""

    path: str
    why: str
    """A sentence without its full stop."""


@dataclass(frozen=True, slots=True)
class Page:
    """A file without a date: a note about somebody or something, mostly."""

    path: str
    name: str
    body: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """Everything that a tool's archive holds."""

    posts: tuple[Post, ...]
    left: tuple[Left, ...]
    pages: tuple[Page, ...] = ()
    """Only of tools whose pages are notes that others link to."""
    site_url: str = ""
    """Where the old site is."""
    term_addresses: tuple[str, ...] = ()
    """Where its pages of tags and categories are, with `{slug}` in the place of the term."""
    folders: tuple[str, ...] = ()
    """The folders that were taken for those of the posts."""
    variables: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """What the tool's configuration calls by a name that posts can use."""
    zone: str = ""
    """The time zone of times that name none, as far as the tool's configuration says it."""
