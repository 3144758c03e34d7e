"""The day of the event that an article reports."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

from .days import Certainty, Spotted, spot

_LEAD = 4
"""How many paragraphs from the start are searched for the event."""
_LONGEST_AGO = dt.timedelta(days=45)
_NOT_ITS_DAY = re.compile(
    r"\b(?:until|by|before|since|from|after|through|scheduled(?: for)?|slated(?: for)?|planned for|"
    r"next|will .{0,40}|dated?|of)\s+(?:on\s+)?$|(?:오는|다음\s?달|내달|지난\s?달)\s*$",
    re.IGNORECASE,
)
_NOT_ITS_DAY_AFTER = re.compile(r"^\s?(?:까지|부터|이후|이전|자\b|로 예정|예정)")
_DATELINE = re.compile(
    r"^[A-Z][A-Za-z .,]{2,40},\s*\w+\.?\s*\d{1,2}\s*\([^)]{2,40}\)\s*[-–—]+|^\([^)]{2,60}\)"
)


@dataclass(frozen=True, slots=True)
class Happening:
    """The day of an event, and how sure that is."""

    day: dt.date
    doubts: tuple[str, ...] = ()


def happening(paragraphs: Sequence[str], captions: Sequence[str], published: dt.date) -> Happening:
    """The day that the start of an article gives; otherwise that of publication, with a doubt."""
    lead = [_candidates(text, published) for text in paragraphs[:_LEAD]]
    below = [_candidates(text, published) for text in captions]
    best = next((_best(found) for found in [*lead, *below] if found), None)
    if best is None:
        return Happening(
            published, ("the day of the event: none is named, so the day of publication is used",)
        )
    doubts = []
    if best.certainty is Certainty.RELATIVE:
        doubts.append(f"the day of the event: '{best.text}' was read as {best.day}")
    others = {one.day: one for one in chain(*lead, *below) if one.day != best.day}
    for day, one in others.items():
        doubts.append(f"the day of the event: {best.day} is named first, then {day} ('{one.text}')")
    return Happening(best.day, tuple(doubts))


def _candidates(text: str, published: dt.date) -> list[Spotted]:
    dateline = _DATELINE.match(text)
    start = dateline.end() if dateline else 0
    return [
        one for one in spot(text, published) if one.start >= start and _may_be(one, text, published)
    ]


def _may_be(one: Spotted, text: str, published: dt.date) -> bool:
    recent = published - _LONGEST_AGO <= one.day <= published
    before, after = text[max(0, one.start - 60) : one.start], text[one.end : one.end + 10]
    return recent and not _NOT_ITS_DAY.search(before) and not _NOT_ITS_DAY_AFTER.search(after)


def _best(found: Sequence[Spotted]) -> Spotted:
    """The first explicit day in a paragraph; a weekday or `yesterday` only if there is no other."""
    said = [one for one in found if one.certainty > Certainty.RELATIVE]
    return (said or found)[0]
