"""Known subjects in a text, by every spelling, and people named beside an office."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from ..model import Kind
from ..names import (
    HANGUL,
    HANGUL_BODIES,
    HANGUL_OFFICES,
    Ambiguous,
    Found,
    Names,
    Near,
    fold,
    is_hangul,
    styled,
)

_WORD = re.compile(r"[^\W_]+(?:['’.][^\W_]+)*")
_LONGEST = 8
"""The most words in a spelling that is looked for."""
_PARTICLES = (
    r"(?:은|는|이|가|을|를|의|와|과|도|에|에게|에서|께|께서|로|으로|측|씨|만|까지|부터|라고|이라고|"
    r"이라며|라며|이다|이며|인|랑|이나|나|보다|처럼|마저|조차|간)?"
)
_OFFICE = "|".join(sorted(HANGUL_OFFICES, key=len, reverse=True))
_AFTER_NAME = re.compile(rf"(?:{_OFFICE})?(?:님|들)?{_PARTICLES}{_PARTICLES}")


@dataclass(frozen=True, slots=True)
class Sighting:
    """A known subject, and where in the text it is."""

    id: str
    start: int
    end: int


def sightings(text: str, names: Names, kind: Kind, day: dt.date | None) -> list[Sighting]:
    """Every known subject of a kind in the order of the text, by its longest spelling there."""
    known = {fold(spelling) for spelling in names.spellings(kind)}
    words = list(_WORD.finditer(text))
    found, at = list[Sighting](), 0
    while at < len(words):
        sighting, used = _at(text, words[at : at + _LONGEST], known, names, kind, day)
        if sighting:
            found.append(sighting)
        at += used
    return found


def _at(
    text: str,
    words: list[re.Match[str]],
    known: set[str],
    names: Names,
    kind: Kind,
    day: dt.date | None,
) -> tuple[Sighting | None, int]:
    for count in range(len(words), 0, -1):
        if not _joined(text, words[:count]):
            continue
        start = words[0].start()
        for end in _ends(words[count - 1]):
            spelling = text[start:end]
            if fold(spelling) in known and _is_name(spelling, kind):
                match names.resolve(kind, spelling, day):
                    case Found(subject):
                        return Sighting(subject, start, end), count
    return None, 1


def _joined(text: str, words: list[re.Match[str]]) -> bool:
    """Whether only spaces, hyphens or dots are between the words."""
    pairs = pairwise(words)
    return all(re.fullmatch(r"\.?[\s‐-―/-]{1,2}", text[a.end() : b.start()]) for a, b in pairs)


def _ends(word: re.Match[str]) -> Iterator[int]:
    """Where a spelling may end inside a word: at its end, or in Korean before a particle."""
    yield word.end()
    for cut in range(len(word[0]) - 1, 1, -1):
        if is_hangul(word[0][cut - 1]) and _AFTER_NAME.fullmatch(word[0][cut:]):
            yield word.start() + cut
    if word[0].endswith(("'s", "’s")):
        yield word.end() - 2


def _is_name(spelling: str, kind: Kind) -> bool:
    """Not a common word: names need a capital letter, long topics do not."""
    if not spelling.isascii():
        return len(spelling) > 1
    if kind is Kind.TOPIC and len(spelling) > 5:
        return True
    return len(spelling) > 2 and spelling != spelling.lower()


@dataclass(frozen=True, slots=True)
class Styled:
    """A person as a text introduces them: with the office it gives."""

    name: str
    office: str
    start: int
    end: int


_CAPITAL = r"(?:[A-Z][\w.’'–-]*|d[’']Affaires)"
_SEQUENCE = re.compile(rf"{_CAPITAL}(?:\s+(?:(?:of|for|to|the)\s+)*{_CAPITAL})+")
_APPOSITION = re.compile(r",\s+(?:the |a |an |his |her )?(?P<office>[^,.;“”\"]{4,90}),")
_SURNAMES = (
    "김이박최정강조윤장임한오서신권황안송류유홍전고문양손배백허남심노하곽성차주우구민진나지엄채원천방공현함변"
    "염여추도소석선설마길연위표명기반라왕금옥인맹제모탁국어은편용"
)
_BODIES = "|".join(
    (
        *HANGUL_BODIES,
        "실",
        "사령부",
        "군",
        "국",
        "당",
        "원",
        "회",
        "주한",
        "미국",
        "한국",
        "일본",
        "중국",
    )
)
_BODY = rf"[{HANGUL}·A-Z]*(?:{_BODIES})"
_KOREAN_OFFICE = (
    rf"(?P<office>(?:{_BODY}\s+){{0,3}}[{HANGUL}]*(?:{_OFFICE}))(?:님)?{_PARTICLES}(?![{HANGUL}])"
)
_KOREAN = re.compile(rf"(?<![{HANGUL}])(?P<name>[{_SURNAMES}][{HANGUL}]{{1,2}})\s+{_KOREAN_OFFICE}")
_AFTER_KNOWN = re.compile(rf"\s+{_KOREAN_OFFICE}")


def introduced(text: str) -> Iterator[Styled]:
    """Everybody whose office is beside the name: before it in English, after it in Korean."""
    for match in _SEQUENCE.finditer(text):
        yield from _before_name(match)
    for match in _KOREAN.finditer(text):
        if not match["name"].endswith((*HANGUL_BODIES, *HANGUL_OFFICES)):
            yield Styled(match["name"], match["office"], match.start(), match.end("office"))


def _before_name(match: re.Match[str]) -> Iterator[Styled]:
    tokens = match[0].removesuffix("’s").removesuffix("'s").split()
    for skip in range(min(3, len(tokens) - 1)):
        name = styled(" ".join(tokens[skip:]))
        if name.titles:
            count = len(name.bare.split())
            office = " ".join(tokens[skip : len(tokens) - count])
            # Longer than three words: the sequence ran on into something else.
            if count <= 3 and name.offices and any(map(str.isalpha, name.bare)):
                bare = name.bare.removesuffix(".")
                yield Styled(bare, office, match.start(), match.end())
            return


def office_after(text: str, end: int) -> str:
    """The office behind a name: `Jane Doe, a spokesperson, said`; in Korean without a comma."""
    if is_hangul(text[end - 1]):
        korean = _AFTER_KNOWN.match(text, end)
        return korean["office"] if korean else ""
    match = _APPOSITION.match(text, end)
    if match and styled(f"{match['office']} X").offices:
        return match["office"].strip()
    return ""


def unresolved(text: str, names: Names, day: dt.date | None) -> Iterator[tuple[Styled, str]]:
    """People with an office whom no spelling names, and whom they may be."""
    for person in introduced(text):
        if " " not in person.name and person.name.isascii():
            continue
        match names.resolve(Kind.PERSON, person.name, day):
            case Near(suggestions) | Ambiguous(suggestions):
                meant = " or ".join(f"{subject.name} ({subject.id})" for subject in suggestions)
                yield person, f"perhaps {meant}"
            case Found():
                continue
            case _:
                yield person, ""


def most_seen(found: Iterable[Sighting]) -> list[str]:
    """Ids in the order of first sight, each once."""
    return list(dict.fromkeys(sighting.id for sighting in found))
