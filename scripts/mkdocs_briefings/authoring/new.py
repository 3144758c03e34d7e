"""A new briefing: a draft in its place, filled in with what its author gave."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from ..content import CONTROL_CHARACTER
from ..model import Kind
from ..problems import RefusedError
from .draft import Draft, path_of, source_of
from .follow_up import followed, in_a_line, offered, still_open, waiting
from .workspace import Desk


@dataclass(frozen=True, slots=True)
class Scaffold:
    """A file that is still to be written."""

    path: Path
    text: str
    notes: tuple[str, ...] = ()


def scaffold(
    desk: Desk,
    title: str,
    day: dt.date,
    topics: Iterable[str] = (),
    people: Iterable[str] = (),
    url: str = "",
    follows: Iterable[str] = (),
    outcome_of: str = "",
) -> Scaffold:
    """The new briefing; RefusedError if a name is misspelt or the briefing exists.

    One that follows others is on their topics if none are given, and offers what is open on them.
    With the id of an expectation it follows the announcement, and offers that alone.
    """
    title = " ".join(title.split())
    if CONTROL_CHARACTER.search(title):
        raise RefusedError("the title contains an invisible control character. Type it again.")
    path = free_path(desk, title, day)
    notes: list[str] = []
    expected = (waiting(desk, outcome_of),) if outcome_of else ()
    follows = [*follows, *(one.briefing.id for one in expected)]
    before, source = followed(desk, follows), source_of(url, desk.publisher(url=url))
    wanted = tuple(topics) or [topic for briefing in before for topic in briefing.topics]
    chosen = tuple(_chosen(desk, Kind.TOPIC, wanted, day, notes))
    still = expected or (still_open(desk, chosen) if before else ())
    draft = Draft(
        title=title,
        date=day,
        topics=chosen,
        people=tuple(_chosen(desk, Kind.PERSON, people, day, notes)),
        source=source,
        follows=tuple(briefing.id for briefing in before),
        offers=tuple(offered(still, desk, source.id)),
    )
    notes += [f"open on its topics: {one.id}, {in_a_line(one, desk)}" for one in still]
    if day > desk.settings.today:
        notes.append(f"{day} is in the future: the briefing is held back until then.")
    return Scaffold(path, str(draft), tuple(notes))


def free_path(desk: Desk, title: str, day: dt.date, folder: Path | None = None) -> Path:
    """Where the briefing goes; RefusedError if one of that name exists anywhere."""
    relative = path_of(desk.settings, title, day)
    path = (folder or desk.settings.briefings_dir) / relative
    # In any folder: the file's name is the briefing's id and its address.
    existing = desk.briefing_named(path.stem) or (path if path.exists() else None)
    if existing:
        raise RefusedError(f"{existing} already exists. Edit it, or choose another title or date.")
    return path


def _chosen(
    desk: Desk, kind: Kind, texts: Iterable[str], day: dt.date, notes: list[str]
) -> Iterator[str]:
    seen = set()
    for text in texts:
        choice = desk.choose(kind, text, day)
        if choice.note:
            notes.append(choice.note)
        if choice.text not in seen:
            seen.add(choice.text)
            yield choice.text
