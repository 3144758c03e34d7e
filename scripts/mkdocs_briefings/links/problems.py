"""Dead links as problems, at the line of the author's file where they are written."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from ..content import page_text
from ..model import Position
from ..problems import Problem
from ..settings import Settings
from .addresses import INDEX, Target
from .finished_site import DeadLink
from .written import places


@dataclass(frozen=True, slots=True)
class AuthorFiles:
    """Which files the author has written, and for which of the site's."""

    pages: Mapping[str, Path]
    """The source of each page, by the file of the site that is made of it."""
    settings: Settings


def link_problems(dead: Iterable[DeadLink], sources: AuthorFiles) -> Iterator[Problem]:
    """One problem for each place where a dead link is written.

    Links that nobody has written, of the navigation or a template, are named once for all pages.
    """
    texts: dict[str, str] = {}
    unwritten: dict[Target, list[DeadLink]] = defaultdict(list)
    named: set[Target] = set()
    for one in sorted(dead, key=lambda link: (link.file not in sources.pages, link)):
        path = sources.pages.get(one.file)
        found = list(_written(one, path, texts)) if path else []
        for line, words in found:
            yield _problem(Position(sources.settings.relative(path or Path()), line), one, words)
        if found:
            named.add(one.target)
        elif path or not _is_repeated(one, named):
            unwritten[one.target].append(one)
    for links in unwritten.values():
        yield _unwritten(links, sources.settings)


def _is_repeated(one: DeadLink, named: Collection[Target]) -> bool:
    """Whether a feed, or a topic's dossier, repeats words whose link is named at its line."""
    if not one.has_page:
        return any(one.target.address == target.address for target in named)
    # In a dossier each anchor begins with its briefing's name.
    ends = (f"-{target.fragment}" for target in named if target.fragment)
    return one.target in named or one.target.fragment.endswith(tuple(ends))


def _written(one: DeadLink, path: Path, texts: dict[str, str]) -> Iterator[tuple[int, str]]:
    if one.file not in texts:
        texts[one.file] = page_text(path)
    yield from places(
        texts[one.file], one.link, one.target, same_page=one.target.address == one.file
    )


def _problem(position: Position, one: DeadLink, words: str) -> Problem:
    if one.has_page:
        return Problem(position, "BR521", f"the link to '{words}' {_NO_PLACE}", _anchor_hint(one))
    return Problem(position, "BR520", f"the link to '{words}' {_NOWHERE}", _HINT)


_NOWHERE = "leads to nothing that this site has"
_NO_PLACE = "leads to a page without such a place"
_HINT = "Correct it, or publish what it leads to."


def _anchor_hint(one: DeadLink) -> str:
    if one.near:
        return f"Did you mean '#{one.near}'?"
    return f"Give the heading there the id '{one.target.fragment}', or lead to the page itself."


def _unwritten(links: Sequence[DeadLink], settings: Settings) -> Problem:
    """The same link, wherever it is, as a problem of the site's configuration."""
    first, more = links[0], len({one.file for one in links}) - 1
    others = f" and {more} other page{'s' * (more > 1)}" if more else ""
    position = Position(settings.config_name, _configured(first.link, settings))
    if not first.is_of_page:
        message = f"'{first.file}' names the address '{first.link}', which this site does not have"
        return Problem(position, "BR522", message, "Correct what the file is made of.")
    where = f"on the page '{_shown(first.file)}'{others}"
    if first.has_page:
        message = f"the link to '{first.link}' {where} {_NO_PLACE}"
        return Problem(position, "BR521", message, "Look into 'nav', templates and plugins.")
    message = f"the link to '{first.link}' {where} {_NOWHERE}"
    return Problem(position, "BR520", message, "Look into 'nav', templates and plugins.")


def _shown(file: str) -> str:
    return f"/{file.removesuffix(INDEX)}"


def _configured(link: str, settings: Settings) -> int:
    """The line of the configuration that has the link, as for `extra.social`; else the first."""
    lines = page_text(settings.root / settings.config_name).splitlines()
    wanted = link.strip("./")
    return next((n for n, line in enumerate(lines, 1) if wanted and wanted in line), 1)
