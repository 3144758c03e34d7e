"""Who and what a briefing mentions, compared with what its front matter declares."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any
from unicodedata import is_normalized, normalize

from ..content import NAMING_FIELDS, FieldPath, names_in
from ..markdown import TextSpan, link_texts, no_prose, quotation_spans
from ..model import Briefing, Kind, Person, Position, Subject, SubjectKey, Topic
from ..names import Ambiguous, Found, Mention, Names, by_subject, name_words, says_otherwise
from ..problems import Problem
from .registry import Content, Entry, Sight, check, look_for

UNDECLARED = "BR301"
"""The code of what is mentioned and not declared."""
KINDS = (Kind.PERSON, Kind.TOPIC)
"""Kinds to declare when mentioned; organisations and places may be named in passing."""
OFTEN = 3
"""A topic named this many times in the body alone is what the briefing is about."""

STEM = 5
"""How many letters at the beginning of a word show what it is about."""

# An empty line between two fields: no name is found across it.
_BREAK = "\n\n"


@check("BR301", "BR302", "BR313")
def mentions(content: Content) -> Iterator[Problem]:
    """Subjects mentioned and not declared, and subjects declared and never mentioned."""
    ordinary: Counter[str] = Counter()
    for entry, (told, topics) in content.found(MENTIONED):
        for line, *words in told:
            yield Problem(Position(entry.document.path, line), *words)
        ordinary.update(topics)
    yield from _without_alias(ordinary, content)


def _mentioned(entry: Entry, content: Sight) -> list[list[Any]]:
    """What is wrong in one briefing, and the topics of which it has only an ordinary word."""
    words = _Words.of(entry)
    found = content.spotter.read(words.text, entry.briefing.date, _declared(entry))
    undeclared = _undeclared(entry, words, found, content)
    told = [_problem(code, entry, words, mention, content) for code, mention in undeclared]
    told += _unmentioned(entry, words, found, content)
    rows = [[one.position.line, one.code, one.message, one.hint] for one in told]
    return [rows, sorted(_ordinary(entry, found))]


def _declares(entry: Entry) -> object:
    """Whom and what a briefing declares, as names decide it that stand elsewhere."""
    one = entry.briefing
    people = [(person.person, person.part.value) for person in one.people]
    spoke = [(said.by, said.via) for said in one.statements]
    return one.topics, people, one.organisations, one.places, spoke


def _names_of_site(content: Content) -> object:
    return [*content.all_names()]


MENTIONED = look_for(_mentioned, reads_of_site=_names_of_site, reads_of_briefing=_declares)


def _ordinary(entry: Entry, found: Iterable[Mention]) -> set[str]:
    """Topics that the briefing does not declare, and has only an ordinary word of."""
    topics = [one for one in found if one.kind is Kind.TOPIC]
    named = {one.id for one in topics if not one.common} | {*entry.briefing.topics}
    return {one.id for one in topics} - named


def _without_alias(ordinary: Counter[str], content: Content) -> Iterator[Problem]:
    for topic, count in ordinary.items():
        profile = content.profiles[Kind.TOPIC].get(topic)
        subject = content.subjects[Kind.TOPIC][topic]
        if count >= OFTEN and profile and not any(map(_is_exact, _names(subject))):
            message = (
                f"'{subject.name}' is a word like any other: {count} briefings have it and are "
                "not on the topic, so nobody is asked about it"
            )
            hint = "Add to 'aliases:' what only the topic is called: 'the Example sanctions'."
            yield Problem(profile.at("name"), "BR313", message, hint)


def _names(subject: Subject) -> Iterator[str]:
    yield from (name for name in (subject.name, *subject.aliases) if name.isascii())


def _is_exact(name: str) -> bool:
    """Whether a name is more than one word, or an acronym."""
    return not name.isalpha() or name.isupper()


def missing(entry: Entry, content: Content) -> list[SubjectKey]:
    """The subjects that BR301 wants declared in a briefing, and that are certain to be meant."""
    words = _Words.of(entry)
    found = content.spotter.find(words.text, entry.briefing.date, _declared(entry))
    certain = [one for one in found if _is_certain(one, words, content)]
    wanted = _undeclared(entry, words, certain, content)
    return [(mention.kind, mention.id) for code, mention in wanted if code == UNDECLARED]


def _is_certain(mention: Mention, words: _Words, content: Content) -> bool:
    """Whether nobody else of that name can be meant, as far as the text shows."""
    subject = content.subjects[mention.kind][mention.id]
    if not isinstance(subject, Person):
        return not mention.by_day
    other = says_otherwise(subject, words.text, mention.start, mention.end)
    return not mention.by_day and not other


@dataclass(frozen=True, slots=True)
class _Words:
    """All words of a briefing in one text: those of its fields, then the body."""

    text: str
    starts: tuple[int, ...]
    keys: tuple[FieldPath, ...]
    """The field in which each part stands; empty for the body, which comes last."""

    @classmethod
    def of(cls, entry: Entry) -> _Words:
        briefing, parts = entry.briefing, list[tuple[FieldPath, str]]()
        parts += [(("title",), briefing.title), (("summary",), briefing.summary)]
        parts += [(("key_points", n), text) for n, text in enumerate(briefing.key_points)]
        said = enumerate(entry.document.fields.statements)
        parts += [(("statements", n, "says"), statement.says) for n, statement in said]
        parts += _told_differently(briefing)
        parts.append(((), briefing.body))
        # Before anything is counted: composed, a text is shorter.
        parts = [(key, _composed(text)) for key, text in parts]
        starts, at = [], 0
        for _, text in parts:
            starts.append(at)
            at += len(text) + len(_BREAK)
        text = _BREAK.join(text for _, text in parts)
        return cls(text, tuple(starts), tuple(key for key, _ in parts))

    def is_prominent(self, offset: int) -> bool:
        """Whether the place is in the title, the summary or a key point."""
        return self._key(offset)[:1] in (("title",), ("summary",), ("key_points",))

    def position(self, offset: int, entry: Entry) -> Position:
        """Where in the file that place is."""
        if key := self._key(offset):
            return entry.document.at(*key)
        line = self.text.count("\n", self.starts[-1], offset)
        return Position(entry.document.path, entry.document.body_line + line)

    def _key(self, offset: int) -> FieldPath:
        return self.keys[bisect_right(self.starts, offset) - 1]


def _told_differently(briefing: Briefing) -> Iterator[tuple[FieldPath, str]]:
    for n, one in enumerate(briefing.differences):
        yield ("differences", n, "about"), one.about
        for m, account in enumerate(one.accounts):
            yield ("differences", n, "accounts", m, "says"), account.says


def _declared(entry: Entry) -> set[SubjectKey]:
    return {(kind, one) for kind in Kind for one in entry.briefing.subjects(kind)}


def _meant_by(mention: Mention) -> set[SubjectKey]:
    """The one subject of a mention, or all namesakes that it may mean."""
    return {(mention.kind, one) for one in (mention.id, *mention.others)}


def _composed(text: str) -> str:
    return text if is_normalized("NFC", text) else normalize("NFC", text)


def _undeclared(
    entry: Entry, words: _Words, found: Iterable[Mention], content: Sight
) -> Iterator[tuple[str, Mention]]:
    """What is mentioned and not declared, with the code that says so."""
    declared = _declared(entry)
    # Where a declared subject is meant, nobody else of that spelling is missing.
    taken = {one.start for one in found if not declared.isdisjoint(_meant_by(one))}
    others = [one for one in found if one.kind in KINDS and not one.common]
    others = [one for one in others if one.start not in taken]
    if not others:
        return
    aside = [*no_prose(words.text), *quotation_spans(words.text)]
    elsewhere = tuple(link_texts(words.text))
    others = [
        one
        for one in others
        if not _is_inside(one, aside)
        # Where a topic is the text of a link, it is what the linked page is about.
        and not (one.kind is Kind.TOPIC and _is_inside(one, elsewhere))
    ]
    counts = Counter((one.kind, one.id) for one in others)
    # A name among the people that could mean several has been reported where it stands.
    given = [one.person for one in entry.document.fields.people]
    silenced = set(_meant([*entry.briefing.not_mentioned, *given], entry, content.names))
    for key, first in by_subject(others).items():
        if not _meant_by(first) <= silenced:
            loud = first.kind is Kind.PERSON or counts[key] >= OFTEN
            loud = loud or words.is_prominent(first.start)
            yield "BR301" if loud else "BR313", first


def _problem(code: str, entry: Entry, words: _Words, mention: Mention, content: Sight) -> Problem:
    name, field = content.subjects[mention.kind][mention.id].name, mention.kind.plural
    written = " ".join(words.text[mention.start : mention.end].split())
    if mention.others:
        return _undecided(words.position(mention.start, entry), written, mention, content)
    who = f"'{name}'" if written == name else f"'{written}', that is '{name}',"
    message = f"{who} is mentioned, but not listed under '{field}'"
    hint = f"Add '{mention.id}' to '{field}:', or to 'not_mentioned:'."
    return Problem(words.position(mention.start, entry), code, message, hint)


def _undecided(position: Position, written: str, mention: Mention, content: Sight) -> Problem:
    field, of_kind = mention.kind.plural, content.subjects[mention.kind]
    either = " or ".join(f"'{of_kind[one].name}' ({one})" for one in (mention.id, *mention.others))
    message = f"'{written}' is mentioned, but nobody whom it can mean is listed under '{field}'"
    hint = f"Add the id of {either} to '{field}:', or '{written}' to 'not_mentioned:'."
    return Problem(position, "BR301", message, hint)


def _is_inside(mention: Mention, spans: Iterable[TextSpan]) -> bool:
    return any(start < mention.end and mention.start < end for start, end in spans)


def _meant(texts: Iterable[str], entry: Entry, names: Names) -> Iterator[SubjectKey]:
    """The subjects of any kind that the texts name."""
    for text in texts:
        for kind in Kind:
            match names.resolve(kind, text, entry.briefing.date):
                case Found(one):
                    yield kind, one
                case Ambiguous(several):
                    yield from ((kind, one.id) for one in several)


def _unmentioned(
    entry: Entry, words: _Words, found: Iterable[Mention], content: Sight
) -> Iterator[Problem]:
    seen = {key for mention in found for key in _meant_by(mention)}
    # Whoever spoke or was there is in the record, whether the text comes to it or not.
    seen.update((Kind.PERSON, said.by) for said in entry.briefing.statements)
    seen.update((Kind.PERSON, one) for one in entry.briefing.present)
    relays = (said.via for said in entry.briefing.statements if said.via)
    seen.update((relay.kind, relay.id) for relay in relays if relay.kind)
    missing = [
        (kind, one)
        for kind in KINDS
        for one in entry.briefing.subjects(kind)
        if (kind, one) not in seen
    ]
    if not missing:
        return
    silenced = set(_meant(entry.briefing.not_mentioned, entry, content.names))
    stems = {word[:STEM] for part in (words.text, entry.document.stem) for word in name_words(part)}
    places = _places_of(entry, content.names)
    for kind, one in missing:
        if (kind, one) not in silenced and not _alluded(content.subjects[kind][one], stems):
            name = content.subjects[kind][one].name
            message = f"'{name}' is listed under '{kind.plural}', but never mentioned in the text"
            hint = f"Mention it, remove '{one}', or add it to 'not_mentioned:'."
            position = places.get((kind, one), entry.document.at(kind.plural))
            yield Problem(position, "BR302", message, hint)


def _alluded(subject: Subject, stems: set[str]) -> bool:
    """Whether a text has any longer word of a topic's names, in whatever form."""
    if not isinstance(subject, Topic):
        return False
    terms = [text for term in subject.glossary for text in (term.term, term.expansion)]
    names = " ".join([subject.name, *subject.aliases, *terms])
    return not stems.isdisjoint(word[:STEM] for word in name_words(names) if len(word) >= STEM)


def _places_of(entry: Entry, names: Names) -> dict[SubjectKey, Position]:
    """Where each subject is first declared."""
    places = dict[SubjectKey, Position]()
    declaring = [one for one in NAMING_FIELDS[None] if one.path[0] in _LISTS]
    for one in names_in(entry.document.fields, declaring):
        kind = _LISTS[str(one.field.path[0])]
        found = names.resolve(kind, one.text, entry.briefing.date)
        if isinstance(found, Found):
            places.setdefault((kind, found.id), entry.document.at(*one.key))
    return places


_LISTS = {kind.plural: kind for kind in KINDS}
