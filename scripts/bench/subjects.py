"""The invented subjects of the test corpus, with their profiles and how often they are used."""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import accumulate

_FAMILIES = (
    *(("Kim", "김"), ("Lee", "이"), ("Park", "박"), ("Choi", "최"), ("Jung", "정")),
    *(("Kang", "강"), ("Cho", "조"), ("Yoon", "윤"), ("Doe", ""), ("Roe", "")),
)
_OFFICES = ("Ministry", "Institute", "Council", "Command", "Shipyard", "Assembly", "Agency", "Desk")
_TERMS = ("Agreed guidelines", "Basic framework", "Common schedule", "Draft roadmap")
_REGISTER: Mapping[str, object] = {
    "id": "register",
    "publisher": "Example Register",
    "title": "List of invented names",
    "url": "https://example.org/register",
    "language": "en",
}


@dataclass(frozen=True, slots=True)
class Subject:
    """One invented topic, person, organisation or place."""

    kind: str
    """The plural, which names the front-matter field and the folder of the profile."""
    id: str
    name: str
    details: Mapping[str, object]
    """The fields of its profile that not every kind has."""
    spellings: tuple[str, ...] = ()
    """Other ways a briefing may write it."""

    @property
    def path(self) -> str:
        """Where the profile is, below `docs/`."""
        return f"{self.kind}/{self.id}.md"

    @property
    def fields(self) -> dict[str, object]:
        """The front matter of the profile."""
        summary = f"{self.name} is invented for a benchmark."
        return {"name": self.name, **self.details, "summary": summary, "sources": [_REGISTER]}

    @property
    def terms(self) -> tuple[str, ...]:
        """The abbreviations that it explains."""
        glossary = self.details.get("glossary", ())
        assert isinstance(glossary, list | tuple)
        return tuple(entry["term"] for entry in glossary)

    @property
    def body(self) -> str:
        """The words of the profile."""
        return f"{self.name} exists only to measure how long a build takes [@register].\n"


@dataclass(frozen=True, slots=True)
class Cast:
    """Subjects of all four kinds: of a whole corpus, the most used first, or of one briefing."""

    topics: tuple[Subject, ...]
    people: tuple[Subject, ...]
    organisations: tuple[Subject, ...]
    places: tuple[Subject, ...]

    @property
    def everybody(self) -> tuple[Subject, ...]:
        """All kinds together."""
        return self.topics + self.people + self.organisations + self.places


def cast() -> Cast:
    """The same 100 topics, 500 people, 80 organisations and 40 places every time."""
    return Cast(
        topics=tuple(_topic(number) for number in range(1, 101)),
        people=tuple(_person(number) for number in range(1, 501)),
        organisations=tuple(_organisation(number) for number in range(1, 81)),
        places=tuple(_place(number) for number in range(1, 41)),
    )


def pick(rng: random.Random, subjects: tuple[Subject, ...], count: int) -> tuple[Subject, ...]:
    """That many different subjects; the one at rank r is named in proportion to 1/(r + 3)."""
    chosen: dict[str, Subject] = {}
    while len(chosen) < count:
        subject = rng.choices(subjects, cum_weights=_zipf(len(subjects)))[0]
        chosen[subject.id] = subject
    return tuple(chosen.values())


@cache
def _zipf(count: int) -> tuple[float, ...]:
    return tuple(accumulate(1 / (rank + 3) for rank in range(count)))


def _topic(number: int) -> Subject:
    status = {"text": f"Topic {number:03} is still open.", "as_of": date(2025, 12, 31)}
    details = {"status": status, "glossary": _glossary(number)}
    return Subject("topics", f"topic-{number:03}", f"Topic {number:03}", details)


def _glossary(number: int) -> list[dict[str, str]]:
    """Four abbreviations of its own: `AG007` for `Agreed guidelines 007`."""
    return [
        {
            "term": f"{''.join(word[0] for word in words.split()).upper()}{number:03}",
            "expansion": f"{words} {number:03}",
            "meaning": f"{words} of topic {number:03}, which nobody drew up.",
        }
        for words in _TERMS
    ]


def _person(number: int) -> Subject:
    family, native = _FAMILIES[number % len(_FAMILIES)]
    details: dict[str, object] = {"native_name": f"{native}시험{number:03}"} if native else {}
    details |= {
        "family_name": family,
        "aliases": [f"{family} {number:03}"],
        "country": "South Korea" if native else "United States",
        "roles": _roles(number),
    }
    name = f"Person {number:03} {family}"
    return Subject(
        "people",
        f"person-{number:03}-{family.lower()}",
        name,
        details,
        (name, f"{family} {number:03}"),
    )


def _roles(number: int) -> list[dict[str, object]]:
    """Two offices without a gap, so that anybody named on any day holds one."""
    organisation = _organisation(number % 80 + 1).name
    month = f"2020-{number % 11 + 2:02}"
    before = f"2020-{number % 11 + 1:02}"
    return [
        {"title": f"Director {number:03}", "organisation": organisation, "from": month},
        {"title": f"Deputy {number:03}", "organisation": organisation, "until": before},
    ]


def _organisation(number: int) -> Subject:
    name = f"Example {_OFFICES[number % len(_OFFICES)]} {number:02}"
    details = {"country": "South Korea" if number % 3 else "United States"}
    return Subject("organisations", name.lower().replace(" ", "-"), name, details)


def _place(number: int) -> Subject:
    name = f"Exampleville {number:02}"
    return Subject("places", name.lower().replace(" ", "-"), name, {"country": "South Korea"})
