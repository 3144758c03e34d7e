"""A corpus of invented briefings: any number of them, the same ones for the same seed."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from . import filler
from .subjects import Cast, Subject, cast, pick

_FIRST_DAY = date(2016, 1, 1)
_DAYS = 3653
"""Ten years, up to the last day of 2025."""
_EVENTS = ("talks", "visit", "exercise", "hearing", "launch", "ruling", "summit", "contract")
_PUBLISHERS = (
    *("Example Wire", "Test Daily", "Sample Post", "Placeholder Times", "Dummy Broadcasting"),
    *("Specimen Weekly", "Mock Business Daily", "Example Ministry Newsroom", "Trial Herald"),
)


@dataclass(frozen=True, slots=True)
class Briefing:
    """An invented briefing; every field but the day is as an author would write it."""

    id: str
    day: date
    title: str
    summary: str
    key_points: tuple[str, ...]
    topics: tuple[Subject, ...]
    people: tuple[Subject, ...]
    fields: dict[str, object]
    """The rest of the front matter."""
    body: str

    @property
    def path(self) -> str:
        """Below the folder of briefings: `2025/2025-11-04-talks-00042.md`."""
        return f"{self.day.year}/{self.id}.md"


@dataclass(frozen=True, slots=True)
class Corpus:
    """Briefings, oldest first, and the profiles of everything that they may name."""

    briefings: tuple[Briefing, ...]
    subjects: tuple[Subject, ...]
    newest: Briefing
    """One more, of the last day, that is not among them: it is written while the site stands."""


def corpus(count: int, seed: int) -> Corpus:
    """That many briefings over ten years."""
    rng, everybody = random.Random(seed), cast()
    days = sorted(_FIRST_DAY + timedelta(rng.randrange(_DAYS)) for _ in range(count))
    past = _Past()
    for number, day in enumerate([*days, days[-1]], 1):
        past.add(_briefing(rng, everybody, past, f"{day}-{rng.choice(_EVENTS)}-{number:05}"))
    return Corpus(tuple(past.briefings[:-1]), everybody.everybody, past.briefings[-1])


@dataclass
class _Past:
    """What has been written so far, for links and threads."""

    briefings: list[Briefing] = field(default_factory=list)
    latest: dict[str, Briefing] = field(default_factory=dict)
    """By main topic."""

    def add(self, briefing: Briefing) -> None:
        self.briefings.append(briefing)
        self.latest[briefing.topics[0].id] = briefing

    def links(self, rng: random.Random, day: date) -> list[str]:
        """Relative links to none, one or two earlier briefings, mostly from recent months."""
        count = min(rng.randint(0, 2), len(self.briefings))
        recent = rng.sample(self.briefings[-60:], count)
        return [f"../{earlier.path}" for earlier in recent if earlier.day < day]

    def thread(self, rng: random.Random, topic: Subject, day: date) -> list[str]:
        """One time in three, the last briefing on the same main topic."""
        earlier = self.latest.get(topic.id)
        follows = earlier is not None and earlier.day < day and rng.random() < 1 / 3
        return [earlier.id] if earlier is not None and follows else []


def _briefing(rng: random.Random, everybody: Cast, past: _Past, briefing_id: str) -> Briefing:
    day, chosen = date.fromisoformat(briefing_id[:10]), _chosen(rng, everybody)
    publishers = rng.sample(_PUBLISHERS, rng.randint(2, 4))
    keys = [_key(publisher) for publisher in publishers]
    first, second = chosen.people[:2]
    return Briefing(
        id=briefing_id,
        day=day,
        title=f"Meeting {briefing_id[-5:]}: {first.name} takes up {chosen.topics[0].name}",
        summary=f"{first.name} and {second.name} met. {filler.sentence(rng)}.",
        key_points=tuple(f"{filler.sentence(rng)}." for _ in range(rng.randint(2, 4))),
        topics=chosen.topics,
        people=chosen.people,
        fields={
            **_named(rng, chosen),
            "sources": [_source(rng, name, briefing_id, day) for name in publishers],
            **_optional("statements", list(_statements(rng, chosen.people, keys))),
            **_optional("follows", past.thread(rng, chosen.topics[0], day)),
        },
        body=filler.body(rng, chosen.everybody, keys, past.links(rng, day)),
    )


def _chosen(rng: random.Random, everybody: Cast) -> Cast:
    return Cast(
        topics=pick(rng, everybody.topics, rng.randint(2, 4)),
        people=pick(rng, everybody.people, rng.randint(2, 6)),
        organisations=pick(rng, everybody.organisations, rng.randint(1, 3)),
        places=pick(rng, everybody.places, rng.randint(1, 2)),
    )


def _named(rng: random.Random, chosen: Cast) -> dict[str, object]:
    return {
        "topics": [topic.id for topic in chosen.topics],
        "people": [_person(rng, person) for person in chosen.people],
        "organisations": [organisation.name for organisation in chosen.organisations],
        "places": [place.name for place in chosen.places],
    }


def _optional(key: str, values: object) -> dict[str, object]:
    return {key: values} if values else {}


def _key(publisher: str) -> str:
    return publisher.lower().replace(" ", "-")


def _person(rng: random.Random, person: Subject) -> object:
    """Usually the id, sometimes another spelling, sometimes with the office held that day."""
    chance = rng.random()
    if chance < 0.1:
        return {"person": person.id, "role": f"Acting envoy {rng.randint(1, 9)}"}
    return rng.choice(person.spellings) if chance < 0.3 else person.id


def _source(rng: random.Random, publisher: str, briefing_id: str, day: date) -> dict[str, object]:
    key = _key(publisher)
    return {
        "id": key,
        "publisher": publisher,
        "title": f"Report {rng.randint(1000, 9999)} on the meeting",
        "url": f"https://example.org/{key}/{briefing_id}",
        "date": day + timedelta(rng.randint(0, 2)),
        "language": rng.choice(("en", "en", "ko")),
    }


def _statements(
    rng: random.Random, people: tuple[Subject, ...], keys: list[str]
) -> Iterator[dict[str, object]]:
    for _ in range(rng.randint(0, 3)):
        by, via = rng.sample(people, 2)
        relayed = {"via": via.id} if rng.random() < 0.2 else {}
        sources = sorted(rng.sample(keys, rng.randint(1, 2)))
        yield {"by": by.id, "says": f"{filler.sentence(rng)}.", **relayed, "sources": sources}
