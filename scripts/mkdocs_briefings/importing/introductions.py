"""People whom a text introduces: named beside their office, known or not."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..model import Kind
from ..names import (
    AFTER_HANGUL_OFFICE,
    HANGUL,
    HANGUL_BODIES,
    HANGUL_FAMILY_NAMES,
    HANGUL_OFFICE,
    HANGUL_OFFICES,
    HANGUL_SURROUNDINGS,
    Ambiguous,
    Found,
    Names,
    Near,
    is_hangul,
    styled,
)


@dataclass(frozen=True, slots=True)
class Introduction:
    """A person as a text introduces them: with the office it gives."""

    name: str
    office: str
    start: int
    end: int


_CAPITAL = r"(?:[A-Z][\w.’'–-]*|d[’']Affaires)"
_SEQUENCE = re.compile(rf"{_CAPITAL}(?:\s+(?:(?:of|for|to|the)\s+)*{_CAPITAL})+")
_APPOSITION = re.compile(r",\s+(?:the |a |an |his |her )?(?P<office>[^,.;“”\"]{4,90}),")
_BODIES = "|".join((*HANGUL_BODIES, *HANGUL_SURROUNDINGS))
_BODY = rf"[{HANGUL}·A-Z]*(?:{_BODIES})"
_KOREAN_OFFICE = (
    rf"(?P<office>(?:{_BODY}\s+){{0,3}}[{HANGUL}]*(?:{HANGUL_OFFICE})){AFTER_HANGUL_OFFICE}"
)
_KOREAN = re.compile(
    rf"(?<![{HANGUL}])(?P<name>[{HANGUL_FAMILY_NAMES}][{HANGUL}]{{1,2}})\s+{_KOREAN_OFFICE}"
)
_AFTER_KNOWN = re.compile(rf"\s+{_KOREAN_OFFICE}")


def introduced(text: str) -> Iterator[Introduction]:
    """Everybody whose office is beside the name: before it in English, after it in Korean."""
    for match in _SEQUENCE.finditer(text):
        yield from _before_name(match)
    for match in _KOREAN.finditer(text):
        # 국방부 장관: 국 is a family name as well, but 부 ends a ministry.
        if not match["name"].endswith((*HANGUL_BODIES, *HANGUL_OFFICES)):
            yield Introduction(match["name"], match["office"], match.start(), match.end("office"))


def _before_name(match: re.Match[str]) -> Iterator[Introduction]:
    tokens = match[0].removesuffix("’s").removesuffix("'s").split()
    # Other capitals may come before the title: `Yesterday Defense Secretary Pete Hegseth`.
    for skip in range(min(3, len(tokens) - 1)):
        name = styled(" ".join(tokens[skip:]))
        if name.titles:
            count = len(name.bare.split())
            office = " ".join(tokens[skip : len(tokens) - count])
            # Longer than three words: the sequence ran on into something else.
            if count <= 3 and name.offices and any(map(str.isalpha, name.bare)):
                bare = name.bare.removesuffix(".")
                yield Introduction(bare, office, match.start(), match.end())
            return


def office_after(text: str, end: int) -> str:
    """The office behind a name: `Jane Doe, a spokesperson, said`; in Korean without a comma."""
    if is_hangul(text[end - 1]):
        korean = _AFTER_KNOWN.match(text, end)
        return korean["office"] if korean else ""
    match = _APPOSITION.match(text, end)
    # X stands for a name: words are read as a title only beside one.
    if match and styled(f"{match['office']} X").offices:
        return match["office"].strip()
    return ""


def unresolved(text: str, names: Names, day: dt.date | None) -> Iterator[tuple[Introduction, str]]:
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
