"""A name that goes on is another name: John Edward Thompson is not John Edward, in any script."""

from __future__ import annotations

import re
from enum import Enum

from .folding import fold
from .hangul import HANGUL, is_hangul
from .korean import AFTER_HANGUL_OFFICE, HANGUL_OFFICE
from .office_words import words_of
from .titles import is_title


class Extent(Enum):
    """What the words around a name make of it."""

    WHOLE = "the name is all there"
    PERHAPS = "it may go on"
    PART = "it is part of another name"


_BEFORE_ANOTHER = re.compile(
    r"(?:\b(?:USS|USNS|USCGC|ROKS|HMS|HMCS|JS|SS|MV|Fort|Camp|Mount|Lake|Port)\s+|\w[-‐‑])$"
)
"""What turns a person's name into a ship or a place, or makes it part of a longer name."""
# `Doe-led` and `Doe-era` still speak of Doe, but `Kim Young-ho` is not Kim Young.
_AFTER_ANOTHER = re.compile(
    r"[-‐‑](?!(?:led|backed|appointed|nominated|era|style)\b)\w"
    r"|,?\s+(?:Jr|Sr|III?|IV)\b|\s+(?:Cent(?:er|re)|Institute|Foundation|Library|Airport|"
    r"Universit(?:y|ies)|Hospital|Street|Hall|Stadium|Prize|Award|School|College|Bridge|Park)\b"
)
# Letters of any script: Иван Петров Сидоров is not Иван Петров.
_NEXT = re.compile(r"(?: |\n[ \t>]*)(?P<word>[^\W\d_][\w’']*)(?P<dot>\.?)")
_NO_NAMES = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Jan|Feb|Mar\b|March|Apr|May\b|June?\b|July?\b|Aug"
    r"|Sept|Oct|Nov|Dec|(?:Administration|Government|Cabinet|Doctrine|Plan|Campaign|Family|Party)\b"
    r"|(?:The|An?|He|She|They|We|You|It|This|That|These|Those|His|Her|Their|Its|In|On|At|By|For|From"
    r"|With|To|Of|And|Or|But|As|If|When|While|After|Before|Since|Until|Not|No|Both|Mr|Mrs|Ms|Dr)\b"
)
"""Words with a capital that follow a name and are not part of it."""
_PARTICLE = re.compile(
    r"\s(?:(?:de|da|do|dos|di|del|la|van|von|der|den|ter|ten|zu|bin|ibn|ben|bint|abu)\s+)+"
    r"(?P<word>[^\W\d_]+)|\s(?:al|el)-(?P<other>\w+)"
)
_HANGUL_OFFICE = re.compile(rf"\s+[{HANGUL} ]*?(?:{HANGUL_OFFICE}){AFTER_HANGUL_OFFICE}")
# `전` (former), `등` (and others) and the like follow a whole name. Any other word may be the
# rest of a foreign one: 존 에드워드 톰슨.
_HANGUL_NEXT = re.compile(rf" (?!전\b|현\b|신임|등\b|및\b|측\b|씨\b|양\b|군\b)[{HANGUL}]{{2,}}")
_HANGUL_SUBJECT = re.compile(rf"[은이](?![{HANGUL}])")
_WORD = re.compile(r"[^\W\d_]{3,}")
_SMALL = words_of("and are but for from has into its nor not off out over the was with")
"""Words that headlines write small."""
_LOOK_BACK = 24


def extent(text: str, start: int, end: int) -> Extent:
    """Whether a person's name that stands there is a whole name.

    Where most words have capitals, as in headlines, a capital after the name shows little, and so
    does a word of an office: `with Jane Doe South Korea's minister`.
    """
    before = max(0, start - _LOOK_BACK)
    if _BEFORE_ANOTHER.search(text, before, start) or _AFTER_ANOTHER.match(text, end):
        return Extent.PART
    if is_hangul(text[end - 1]):
        return _of_hangul(text, start, end)
    if following := _goes_on(text, end):
        doubtful = is_title(fold(following.split("’")[0].split("'")[0]))
        doubtful = doubtful or _in_headline(text, start, end)
        return Extent.PERHAPS if doubtful else Extent.PART
    particle = _PARTICLE.match(text, end)
    named = particle and (particle["word"] or particle["other"])
    return Extent.PERHAPS if named and named[0].isupper() else Extent.WHOLE


def _goes_on(text: str, end: int) -> str:
    """The next word if it can be one of the name."""
    following = _NEXT.match(text, end)
    if following is None or not following["word"][0].isupper():
        return ""
    word = following["word"]
    # `John Edward T. Thompson` goes on; `I` and `A` without a full stop begin something else.
    if len(word) == 1:
        return word if following["dot"] else ""
    # Capitals throughout are an acronym: `John Edward NATO envoy`.
    return word if word[1].islower() and _NO_NAMES.match(word) is None else ""


def _in_headline(text: str, start: int, end: int) -> bool:
    begin, stop = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    rest = f"{text[begin:start]} {text[end : stop if stop >= 0 else len(text)]}"
    words = [word for word in _WORD.findall(rest) if word.lower() not in _SMALL]
    return len(words) > 1 and sum(word[0].isupper() for word in words) > 0.7 * len(words)


def _of_hangul(text: str, start: int, end: int) -> Extent:
    """A name of two syllables and a particle may be one of three: 허준이; so may a foreign one."""
    name = text[start:end]
    if len(name) == 2 and _HANGUL_SUBJECT.match(text, end):
        return Extent.PERHAPS
    foreign = " " in name and _HANGUL_NEXT.match(text, end) and not _HANGUL_OFFICE.match(text, end)
    return Extent.PERHAPS if foreign else Extent.WHOLE
