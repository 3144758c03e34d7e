"""Pictures that stand for briefings, topics and people where somebody shares their pages.

One of the site stands for all other pages.

A picture is drawn once and kept in `.cache`, under a name made from everything on it, so that a
build draws only what is new.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import astuple
from functools import partial
from itertools import chain
from pathlib import Path
from urllib.parse import urlsplit

from ... import urls
from ...cache import KeptFiles
from ...library import Library
from ...model import Briefing, Kind, Position, Subject
from ...rendering import Fragments, Words, office_line
from ...settings import Settings
from ..output_file import OutputFile
from ..plain import plain
from .lettering import Lettering
from .painting import VERSION, Card, Painter, can_paint

KIND = "cards"
"""Under which they are kept."""

Undrawn = tuple[Position, str, str]
"""Where a line of a card stands, the line, and the letters that no font has.

Without letters, the name of a file that is not a font.
"""


def card_addresses(library: Library, settings: Settings) -> dict[str, str]:
    """The pages that have a card, with its address; none if cards are off or cannot be drawn."""
    if not (settings.cards and settings.site_url and can_paint()):
        return {}
    pages = [urls.HOME, *map(urls.briefing_url, library.briefings)]
    pages += [urls.subject_url(one.kind, one.id) for one in _subjects(library)]
    return {page: urls.card_url(page) for page in pages}


def cards(library: Library, settings: Settings, words: Words) -> Iterator[OutputFile]:
    """Every card, as a file on disk."""
    kept, painter = KeptFiles(settings.root, KIND), Painter(_lettering(settings))
    version = _version(settings)
    yield OutputFile(urls.card_url(urls.HOME), _drawn(_of_site(settings), kept, painter, version))
    for briefing in library.briefings:
        url, card = urls.briefing_url(briefing), _of_briefing(briefing, library, settings, words)
        yield OutputFile(urls.card_url(url), _drawn(card, kept, painter, version))
    for one in _subjects(library):
        url, card = urls.subject_url(one.kind, one.id), _of_subject(one, settings, words)
        yield OutputFile(urls.card_url(url), _drawn(card, kept, painter, version))


def _subjects(library: Library) -> Iterator[Subject]:
    return chain(library.subjects(Kind.TOPIC), library.subjects(Kind.PERSON))


def _of_site(settings: Settings) -> Card:
    address = urlsplit(settings.site_url)
    foot = f"{address.netloc}{address.path}".rstrip("/")
    return Card("", plain(settings.site_name), plain(settings.site_description), plain(foot))


def _of_briefing(briefing: Briefing, library: Library, settings: Settings, words: Words) -> Card:
    # A draft may not have a topic yet.
    topics = [library.subject(Kind.TOPIC, topic).name for topic in briefing.topics[:1]]
    foot = f"{words.day(briefing.date)} · {settings.site_name}"
    return Card(plain("".join(topics)), plain(briefing.title), "", plain(foot))


def _of_subject(subject: Subject, settings: Settings, words: Words) -> Card:
    about = subject.summary or office_line(subject, settings.today, words)
    kicker, foot = words(subject.kind.value), settings.site_name
    name, native = plain(subject.name), plain(subject.native_name)
    return Card(kicker, name, plain(about), plain(foot), native)


def _lettering(settings: Settings) -> Lettering:
    """The fonts of a site's cards."""
    return Lettering(tuple(str(path) for path in settings.card_fonts))


def _version(settings: Settings) -> str:
    """Of all cards: another font may show what the last could not."""
    fonts = (hashlib.sha256(path.read_bytes()).hexdigest() for path in settings.card_fonts)
    return "\n".join((VERSION, *fonts))


def _drawn(card: Card, kept: KeptFiles, painter: Painter, version: str) -> Path | bytes:
    key = "\n".join((version, *astuple(card)))
    name = f"{hashlib.sha256(key.encode()).hexdigest()[:32]}.png"
    return kept.get(name, partial(painter.png, card))


def undrawn(fragments: Fragments, settings: Settings) -> Iterator[Undrawn]:
    """The lines that cards leave out, and the files of `card_fonts` that are not fonts."""
    if not settings.cards:
        return
    fonts = _lettering(settings)
    for path in fonts.unreadable():
        yield Position(settings.config_name), settings.relative(Path(path)), ""
    for position, text in _lines(fragments.library, settings, fragments.templates.words):
        if missing := fonts.missing(text):
            yield position, text, missing


def _lines(library: Library, settings: Settings, words: Words) -> Iterator[tuple[Position, str]]:
    """Every line once, where its author wrote it."""
    yield Position(settings.config_name), plain(settings.site_name)
    for briefing in library.briefings:
        yield briefing.position, plain(briefing.title)
    for one in _subjects(library):
        card = _of_subject(one, settings, words)
        # A subject without a profile is named in its briefings.
        position = one.profile or library.of(one.kind, one.id)[0].position
        yield from ((position, text) for text in (card.title, card.native, card.about))
