"""Briefings of the kinds that a newsroom writes, about members of parliaments, made by lot.

Everybody whom a text names is declared, so that whatever a check says of them is a false alarm.
"""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from .members import Member

SEED = 20260501
TOPICS = {
    "sanctions": "Sanctions",
    "trade": "Trade",
    "rice": "Rice",
    "water": "Water",
    "budget": "Budget",
    "fishing-limits": "Fishing limits",
    "northern-route": "Northern route",
    "defence-review": "Defence review",
    "housing-bill": "Housing bill",
    "summits": "Summits",
}
"""Half of them are words like any other: a text that has one is not yet on the topic."""

_ENGLISH = (
    "{a} told the chamber on {day} that the {topic} would be put to a vote.",
    "The vote on the {topic} was moved by {a}, and {b} spoke against it.",
    "{office} {family}, who had opened the debate, left it to {b} to answer.",
    "According to {a}, trade with the islands and the price of rice decide more than any budget.",
    "{b}'s amendment fell by four votes; {a}'s passed without one.",
    "In a letter to {a} and {b}, {stranger} asked for water, housing and time.",
    "{stranger}, a harbour pilot, said that sanctions had never stopped a ship.",
    "“Nobody asked {other},” wrote one paper, but the committee had.",
    "A second reading follows in the week after, unless {a} and {b} agree before.",
    "The minutes have {a} present throughout, and {b} from the third item on.",
    "Before the recess, {b} visited the Rose Street shelter and the Park Hotel with {a}.",
    "On the {topic}, the text is: May and March remain open, and so does the hall.",
)
_KOREAN = (
    "{a} 의원은 {day} 본회의에서 {topic} 표결을 요구했다.",
    "{a}과 {b}은 공동 발의안을 냈다. {stranger} 씨는 방청석에 있었다.",
    "이에 대해 {b} 의원은 반대 토론에 나섰고, {a} 의원이 재반박했다.",
    "{stranger} 조합장은 “{other}에게 묻지 말라”고 적은 편지를 {a}에게 보냈다.",
    "위원회 회의록에는 {a}의 이름이 세 번, {b}의 이름이 두 번 나온다.",
    "{b}은 이날 시장을 찾아 상인들을 만났고 {a}에게서 전화를 받았다.",
)


@dataclass(frozen=True, slots=True)
class Made:
    """A briefing that was made: its path in the site, and its text."""

    path: str
    text: str


def briefings(english: Sequence[Member], koreans: Sequence[Member], count: int) -> Iterator[Made]:
    """That many briefings; one in four is in Korean."""
    rng = random.Random(SEED)
    for number in range(count):
        is_korean = number % 4 == 3
        yield _briefing(rng, number, koreans if is_korean else english, is_korean=is_korean)


def _briefing(
    rng: random.Random, number: int, members: Sequence[Member], *, is_korean: bool
) -> Made:
    a, b, other = rng.sample(members, 3)
    day = date(2021, 1, 4) + timedelta(days=number)
    topic = rng.choice(sorted(TOPICS))
    names = [one.native if is_korean else one.name for one in (a, b, other)]
    values = {
        **dict(zip(("a", "b", "other"), names, strict=True)),
        "topic": TOPICS[topic].lower() if not is_korean else TOPICS[topic],
        "day": f"{day.day}일" if is_korean else f"{day:%A}",
        "office": a.terms[-1].before,
        "family": a.family,
        "stranger": _stranger(rng, members, is_korean=is_korean),
    }
    sentences = [one.format(**values) for one in (_KOREAN if is_korean else _ENGLISH)]
    first, *rest = rng.sample(sentences, min(len(sentences), 7))
    # Of each declared subject there is a mention, and the topic is named in full.
    rest += [f"{names[0]}, {names[1]}: {TOPICS[topic]}."]
    fields = {
        "title": f"{TOPICS[topic]}, item {number}",
        "date": day.isoformat(),
        "summary": first,
        "topics": [topic],
        "people": [a.id, b.id],
        "sources": [{"id": "minutes", "publisher": "Example Register", "url": _URL}],
    }
    front = "\n".join(
        f"{key}: {json.dumps(one, ensure_ascii=False)}" for key, one in fields.items()
    )
    body = "\n\n".join(f"{sentence} [@minutes]" for sentence in rest)
    return Made(f"briefings/{day.year}/{day}-item-{number}.md", f"---\n{front}\n---\n{body}\n")


def without_second(made: Made) -> Made:
    """The same briefing, in which only the first of its two people is declared."""
    text = re.sub(r"^(people: \[[^,]*), [^,]*\]$", r"\1]", made.text, flags=re.MULTILINE)
    return Made(made.path, text)


_URL = "https://example.org/minutes"


def _stranger(rng: random.Random, members: Sequence[Member], *, is_korean: bool) -> str:
    """The given name of one member with the family name of another: somebody who is no member."""
    known = {one.native if is_korean else one.name for one in members}
    while True:
        one, other = rng.sample(members, 2)
        name = f"{one.given} {other.family}"
        if is_korean:
            name = other.native[:1] + one.native[1:]
        if name not in known:
            return name


def profile(member: Member) -> Made:
    """The profile of a member."""
    person = member.person
    roles = [
        {"title": term.title, "from": term.start.isoformat()}
        for term in reversed(member.terms[-1:])
    ]
    fields = {
        "name": person.name,
        "native_name": person.native_name,
        "family_name": person.family_name,
        "aliases": list(person.aliases),
        "roles": roles,
    }
    front = "\n".join(
        f"{key}: {json.dumps(one, ensure_ascii=False)}" for key, one in fields.items() if one
    )
    return Made(f"docs/people/{member.id}.md", f"---\n{front}\n---\n")
