"""Sentences that are built like those of a wire report and mean nothing."""

from __future__ import annotations

import random
from collections.abc import Collection, Iterator, Sequence

from .subjects import Subject
from .vocabulary import words

_ACTORS = (
    *("The delegations", "Both sides", "Officials", "Negotiators", "The working group"),
    *("Planners", "Two committees", "A spokesperson", "Lawmakers", "The technical team"),
)
_VERBS = (
    *("reviewed", "welcomed", "set aside", "described", "postponed", "returned to"),
    *("agreed on", "questioned", "presented", "revised", "costed", "took note of"),
)
_OBJECTS = (
    *("the annual programme", "a shared timetable", "the draft statement", "the second test"),
    *("a list of open questions", "the budget for repairs", "the rules for inspections"),
    *("an earlier commitment", "the schedule of exercises", "the report on readiness"),
    *("a plan for joint training", "the terms of a supply contract"),
)
_TIMES = (
    *("before the end of the month", "during the morning", "later the same day"),
    *("ahead of the next round", "over the following week", "by the close of the year"),
)
_MENTIONS = {
    "people": "{name} took part and {verb} {object} {time}",
    "topics": "Most of the day went to {name}, where {actor} {verb} {object}",
    "organisations": "A paper by the {name} on {detail} {verb} {object}",
    "places": "The meeting in {name} {verb} {object} with {detail}",
}
_HEADINGS = ("Background", "What was agreed", "Where accounts differ", "What comes next")
_WORDS = (160, 380)


def sentence(rng: random.Random) -> str:
    """Ten to twenty words, without its full stop."""
    actor, verb, time = (rng.choice(part) for part in (_ACTORS, _VERBS, _TIMES))
    return f"{actor} {verb} {_object(rng)} {_detail(rng)} {time}"


def body(
    rng: random.Random, subjects: Collection[Subject], keys: Sequence[str], links: Sequence[str]
) -> str:
    """The Markdown of a briefing: 150 to 400 words with every subject, and a term of each topic."""
    sentences = [_mention(rng, subject) for subject in subjects]
    sentences += [_explained(rng, subject) for subject in subjects if subject.terms]
    sentences += [f"It goes back to [an earlier meeting]({link})" for link in links]
    wanted = rng.randint(*_WORDS)
    length = sum(len(text.split()) for text in sentences)
    while length < wanted:
        sentences.append(sentence(rng))
        length += len(sentences[-1].split())
    rng.shuffle(sentences)
    return _sections(rng, list(_cited(rng, sentences, keys)))


def _mention(rng: random.Random, subject: Subject) -> str:
    return _MENTIONS[subject.kind].format(
        name=subject.name,
        actor=rng.choice(_ACTORS).lower(),
        verb=rng.choice(_VERBS),
        object=_object(rng),
        detail=_detail(rng),
        time=rng.choice(_TIMES),
    )


def _object(rng: random.Random) -> str:
    return rng.choice(_OBJECTS) if rng.random() < 0.2 else f"the {words(rng, 3)}"


def _detail(rng: random.Random) -> str:
    return f"{words(rng, 2)} and {words(rng, rng.randint(2, 3))}"


def _explained(rng: random.Random, subject: Subject) -> str:
    """A sentence with an abbreviation of the subject's glossary."""
    return f"{rng.choice(_ACTORS)} {rng.choice(_VERBS)} the {rng.choice(subject.terms)}"


def _cited(rng: random.Random, sentences: Sequence[str], keys: Sequence[str]) -> Iterator[str]:
    """Every sentence names its source, one in ten names two, and no source is left out."""
    for number, text in enumerate(sentences):
        key, other = keys[number % len(keys)], keys[(number + 1) % len(keys)]
        yield f"{text} [@{key}; @{other}]." if rng.random() < 0.1 else f"{text} [@{key}]."


def _sections(rng: random.Random, sentences: list[str]) -> str:
    headings = sorted(rng.sample(_HEADINGS, rng.randint(1, 3)), key=_HEADINGS.index)
    length = -(-len(sentences) // (len(headings) + 1))
    blocks = [_paragraphs(sentences[:length])]
    for number, heading in enumerate(headings, 1):
        block = sentences[number * length : (number + 1) * length]
        if not block:
            break
        text = _list(block) if heading == "What was agreed" else _paragraphs(block)
        blocks.append(f"## {heading}\n\n{text}")
    return "\n\n".join(blocks) + "\n"


def _paragraphs(sentences: Sequence[str]) -> str:
    return "\n\n".join(" ".join(sentences[at : at + 3]) for at in range(0, len(sentences), 3))


def _list(sentences: Sequence[str]) -> str:
    return "\n".join(f"- {text}" for text in sentences)
