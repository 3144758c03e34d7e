"""The day of the event that an article reports."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

from .days import Certainty, Spotted, ambiguous, spot

_LEAD = 4
"""How many paragraphs from the start are searched for the event."""
# Days further back are the background of an article, not its event.
_LONGEST_AGO = dt.timedelta(days=45)
# `on the morning of 4 November` is its day; `the pact of 4 November`, `until 4 November` are not.
_NOT_ITS_DAY = re.compile(
    r"\b(?:until|by|before|since|from|after|through|scheduled(?: for)?|slated(?: for)?|planned for|"
    r"next|will .{0,40}|dated?|(?<!morning )(?<!afternoon )(?<!evening )(?<!night )(?<!briefing )of"
    r"|bis|seit|ab|kommenden|nächsten|jusqu’au|depuis|dès|hasta|desde|próximo)\s+"
    r"(?:on\s+|le\s+|el\s+|zum\s+)?$"
    r"|(?:오는|다음\s?달|내달|지난\s?달|来月|下月|今月|来週|次の)\s*$",
    re.IGNORECASE,
)
_NOT_ITS_DAY_AFTER = re.compile(
    r"^\s?(?:까지|부터|이후|이전|자\b|로 예정|예정|まで|から|以降|以前|前|起|之前|prochain|próximo)"
)
# `SEOUL, Nov. 4 (Example News) --`: the day on which it was sent.
_DATELINE = re.compile(
    r"^[A-Z][A-Za-z .,]{2,40},\s*\w+\.?\s*\d{1,2}\s*\([^)]{2,40}\)\s*[-–—]+|^\([^)]{2,60}\)"
    r"|^[^()]{2,40},\s*\d{1,2}\s\w{3,5}\.?\s*\([^)]{2,40}\)\s*\.?[-–—]+"
    r"|^\S{2,12}\d{1,2}月\d{1,2}日[电電]\s"
)
_BRIEFING = re.compile(r"(?:briefing|session|conference|meeting|hearing|talks) of $", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Happening:
    """The day of an event, and how sure that is."""

    day: dt.date
    doubts: tuple[str, ...] = ()


def happening(paragraphs: Sequence[str], published: dt.date, language: str) -> Happening:
    """The day that the start of an article gives; otherwise that of publication, with a doubt.

    What stands below a picture is not evidence: it may be an old one.
    """
    lead = [_candidates(text, published, language) for text in paragraphs[:_LEAD]]
    best = next((_best(found) for found in lead if found), None)
    if best is None:
        return Happening(
            published, ("the day of the event: none is named, so the day of publication is used",)
        )
    return Happening(best.day, tuple(_doubts(best, list(chain(*lead)), paragraphs, language)))


def _doubts(
    best: Spotted, found: Sequence[Spotted], paragraphs: Sequence[str], language: str
) -> list[str]:
    doubts = []
    if best.certainty is Certainty.RELATIVE:
        doubts.append(f"the day of the event: '{best.text}' was read as {best.day}")
    if text := ambiguous(" ".join(paragraphs[:_LEAD]), language):
        doubts.append(f"the day of the event: '{text}' can be read in two ways")
    for day, one in {one.day: one for one in found if one.day != best.day}.items():
        doubts.append(f"the day of the event: {best.day} is named first, then {day} ('{one.text}')")
    return doubts


def _candidates(text: str, published: dt.date, language: str) -> list[Spotted]:
    dateline = _DATELINE.match(text)
    start = dateline.end() if dateline else 0
    spotted = spot(text, published, language)
    return [one for one in spotted if one.start >= start and _may_be(one, text, published)]


def _may_be(one: Spotted, text: str, published: dt.date) -> bool:
    # Of a day to come an article can only say what is expected.
    recent = published - _LONGEST_AGO <= one.day <= published
    before, after = text[max(0, one.start - 60) : one.start], text[one.end : one.end + 10]
    of_the_event = _BRIEFING.search(before) is not None
    excluded = _NOT_ITS_DAY.search(before) and not of_the_event
    return recent and not excluded and not _NOT_ITS_DAY_AFTER.search(after)


def _best(found: Sequence[Spotted]) -> Spotted:
    """The first explicit day in a paragraph; a weekday or `yesterday` only if there is no other."""
    said = [one for one in found if one.certainty > Certainty.RELATIVE]
    return (said or found)[0]
