"""Words and addresses that are not what they look like, to a reader or to an editor."""

from __future__ import annotations

import html
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from ..content import AnyDocument, ContentFile, FieldPath, FrontMatter, Reading, decoded_text
from ..markdown import without_code
from ..model import Kind, Position, Subject
from ..names import MAY_DECEIVE, alphabets_of, fold, look, mixed_words, odd_hosts, unseen
from ..problems import Problem
from ..settings import Limits
from .registry import Content, check


@dataclass(frozen=True, slots=True)
class _Words:
    text: str
    path: str
    line: int
    is_body: bool = True

    def at(self, offset: int) -> Position:
        return Position(self.path, self.line + self.text.count("\n", 0, offset))


def deceptions(
    reading: Reading, listed: Mapping[Kind, frozenset[str]], limits: Limits
) -> Iterator[Problem]:
    """BR370, BR371, BR372, BR374 and BR375 in all words, of briefings, profiles and other pages."""
    known = _known(listed)
    documents = chain.from_iterable(map(_words_of, reading.documents))
    for words in chain(documents, _other_pages(reading.other_pages, limits)):
        yield from _deceptive(words, known)


def deceptions_in(
    document: AnyDocument, listed: Mapping[Kind, frozenset[str]]
) -> Iterator[Problem]:
    """The same in one document."""
    known = _known(listed)
    for words in _words_of(document):
        yield from _deceptive(words, known)


def _known(listed: Mapping[Kind, frozenset[str]]) -> frozenset[str]:
    return frozenset(chain.from_iterable(listed.values()))


def _deceptive(words: _Words, known: frozenset[str]) -> Iterator[Problem]:
    yield from _unseen(words)
    yield from _mixed(words, known)
    yield from _hosts(words)


def _words_of(document: AnyDocument) -> Iterator[_Words]:
    front, text = document.front, document.front.text
    has_escapes = "\\" in text
    # It begins behind the opening ---, on the first line.
    read = _ESCAPED.sub(_character, text) if has_escapes else text
    yield _Words(read, document.path, 1, is_body=False)
    if has_escapes:  # it can stand for any character
        yield from _values(front, front.data)
    yield _Words(_without_code(document.body), document.path, document.body_line)


_ESCAPED = re.compile(r"\\(?:x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8})(?=[^\0-\x7f])")
"""An escape of YAML before a character that may be joined to what it stands for: programs write
some emoji so."""


def _character(escape: re.Match[str]) -> str:
    number = int(escape[0][2:], 16)
    # No escape may add a line, or all others would be told one too far down.
    is_shown = number <= sys.maxunicode and chr(number).isprintable()
    return chr(number) if is_shown else escape[0]


def _values(front: FrontMatter, value: object, key: FieldPath = ()) -> Iterator[_Words]:
    if isinstance(value, str):
        position = front.at(*key)
        yield _Words(value, position.path, position.line, is_body=False)
    elif isinstance(value, Mapping):
        for name, item in value.items():
            yield from _values(front, item, (*key, name))
    elif isinstance(value, list):
        for number, item in enumerate(value):
            yield from _values(front, item, (*key, number))


def _other_pages(found: Iterable[ContentFile], limits: Limits) -> Iterator[_Words]:
    for page in found:
        try:
            if page.size() > limits.kilobytes * 1024:
                continue
            text = decoded_text(page.data(), page.shown)
        except OSError:  # the reader's to report, or deleted since
            continue
        if isinstance(text, str):
            yield _Words(_without_code(text), page.shown, 1)


def _without_code(text: str) -> str:
    """The words without code, the references of HTML read: `&#x202e;` turns text as well."""
    bare = without_code(text)
    # No reference may add a line, or all others would be told one too far down.
    return html.unescape(bare.replace("&#10;", " ")) if "&" in bare else bare


def _unseen(words: _Words) -> Iterator[Problem]:
    seen = set[tuple[str, int]]()
    for one in unseen(words.text, hyphens=words.is_body):
        place = words.at(one.offset)
        if (one.character, place.line) in seen:
            continue
        seen.add((one.character, place.line))
        number = f"U+{ord(one.character):04X}"
        if one.turns:
            message = f"{number} makes the text after it read in another order than it is written"
            yield Problem(place, "BR372", message, "Delete it.")
        else:
            yield Problem(place, "BR371", f"an invisible character ({number})", "Delete it.")


def _mixed(words: _Words, known: frozenset[str]) -> Iterator[Problem]:
    for match in mixed_words(words.text):
        if fold(match[0]) not in known:
            alphabets = " and ".join(alphabets_of(match[0]))
            message = f"'{match[0]}' has letters that look alike from two alphabets: {alphabets}"
            hint = "Type the word anew, or list it under 'known' in mkdocs.yml if it is right."
            yield Problem(words.at(match.start()), "BR370", message, hint)


def _hosts(words: _Words) -> Iterator[Problem]:
    for one in odd_hosts(words.text):
        place = words.at(one.offset)
        if one.user:
            message = f"an address seems to lead to '{one.user}', but leads to '{one.host}'"
            yield Problem(place, "BR374", message, "Remove everything from '//' to '@'.")
        else:
            message = f"'{one.shown}' looks like another host; it is '{one.host}'"
            hint = "Open the page and copy its address, or remove it."
            yield Problem(place, "BR375", message, hint)


@check("BR373")
def lookalikes(content: Content) -> Iterator[Problem]:
    """Two subjects whose names differ and look the same."""
    subjects = tuple(chain.from_iterable(content.subjects[kind].values() for kind in Kind))
    # Without one letter that may be taken for a Latin one there is nothing to compare.
    if not any(MAY_DECEIVE.search(name) for one in subjects for name in _names(one)):
        return
    holders: dict[str, list[tuple[Subject, str]]] = {}
    for subject in subjects:
        for name in _names(subject):
            holders.setdefault(look(name), []).append((subject, name))
    for alike in holders.values():
        yield from _told(alike, content)


def _told(alike: list[tuple[Subject, str]], content: Content) -> Iterator[Problem]:
    # A profile's name is the one that readers trust.
    first, *others = sorted(alike, key=lambda one: (one[0].profile is None, one[1]))
    for subject, name in others:
        same = subject is first[0] or fold(name) == fold(first[1])
        if same or fold(name) in content.listed[subject.kind]:
            continue
        message = f"'{name}' looks like '{first[1]}' ({first[0].id}), but has other letters"
        hint = "Type it anew if it is the same; list it under 'known' in mkdocs.yml if it is not."
        yield Problem(_position(subject, content), "BR373", message, hint)


def _names(subject: Subject) -> Iterator[str]:
    yield from filter(None, (subject.name, subject.native_name, *subject.aliases))


def _position(subject: Subject, content: Content) -> Position:
    if subject.profile:
        return content.profiles[subject.kind][subject.id].at("name")
    for entry in content.entries:
        if subject.id in entry.briefing.subjects(subject.kind):
            return entry.document.at(subject.kind.plural)
    return Position("mkdocs.yml")
