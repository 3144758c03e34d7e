"""Pictures that stand for briefings, topics and people where somebody shares their pages.

A picture is drawn once and kept in `.cache`, under a name made from everything on it, so that a
build draws only what is new.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import astuple
from itertools import chain
from pathlib import Path

from ... import urls
from ...library import Library
from ...model import Briefing, Kind, Subject
from ...rendering import Words, office_line
from ...settings import Settings
from ..output_file import OutputFile
from ..plain import plain
from .painting import VERSION, Card, Painter, can_paint

FOLDER = ".cache/briefings/cards"


def card_addresses(library: Library, settings: Settings) -> dict[str, str]:
    """The pages that have a card, with its address; none if cards are off or cannot be drawn."""
    if not (settings.cards and settings.site_url and can_paint()):
        return {}
    pages = [urls.briefing_url(briefing) for briefing in library.briefings]
    pages += [urls.subject_url(one.kind, one.id) for one in _subjects(library)]
    return {page: urls.card_url(page) for page in pages}


def cards(library: Library, settings: Settings, words: Words) -> Iterator[OutputFile]:
    """Every card, as a file on disk."""
    kept, painter = settings.root / FOLDER, Painter()
    kept.mkdir(parents=True, exist_ok=True)
    for briefing in library.briefings:
        url, card = urls.briefing_url(briefing), _of_briefing(briefing, library, settings, words)
        yield OutputFile(urls.card_url(url), _drawn(card, kept, painter))
    for one in _subjects(library):
        url, card = urls.subject_url(one.kind, one.id), _of_subject(one, settings, words)
        yield OutputFile(urls.card_url(url), _drawn(card, kept, painter))


def _subjects(library: Library) -> Iterator[Subject]:
    return chain(library.subjects(Kind.TOPIC), library.subjects(Kind.PERSON))


def _of_briefing(briefing: Briefing, library: Library, settings: Settings, words: Words) -> Card:
    # A draft may not have a topic yet.
    topics = [library.subject(Kind.TOPIC, topic).name for topic in briefing.topics[:1]]
    foot = f"{words.day(briefing.date)} · {settings.site_name}"
    return Card(plain("".join(topics)), plain(briefing.title), "", plain(foot))


def _of_subject(subject: Subject, settings: Settings, words: Words) -> Card:
    name = f"{subject.name} {subject.native_name}".strip()
    about = subject.summary or office_line(subject, settings.today, words)
    kicker, foot = words(subject.kind.value), settings.site_name
    return Card(kicker, plain(name), plain(about), plain(foot))


def _drawn(card: Card, kept: Path, painter: Painter) -> Path:
    key = "\n".join((VERSION, *astuple(card)))
    path = kept / f"{hashlib.sha256(key.encode()).hexdigest()[:32]}.png"
    if not path.is_file():
        # Written under another name first: an interrupted build leaves no half-written picture.
        half = path.with_suffix(".part")
        half.write_bytes(painter.png(card))
        half.replace(path)
    return path
