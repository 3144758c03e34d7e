"""Which subjects a text names, found in one pass however many there are.

Every spelling is in one Aho–Corasick automaton, which finds all of them in one pass over folded
text. The checks and the links ask the same one, so what is called a mention is linked as one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from ..automaton import automaton
from ..model import Kind, Subject, SubjectKey
from .findable_text import Folded, folded
from .folding import fold
from .han import is_unspaced
from .longer_names import Extent, extent
from .office_words import DEGREES
from .offices_beside import with_office
from .resolver import Ambiguous, Found, Names, Near, Resolution
from .spellings import Spelling, spellings_of, written_forms
from .titles import is_title, styled
from .unspaced_names import extent_of_unspaced
from .word_ends import ends_word

# One word may stand between: `former Korean President Lee` held the office on another day.
_OF_ANOTHER_TIME = re.compile(r"\b(?:former|then|ex|late|future|next)[\s-]+(?:\w+\s+)?$", re.I)
# Vice President Lee is not President Lee. Former President Lee is, if only one of them ever was:
# `former` is asked for only among namesakes, above.
_OF_ANOTHER_DEGREE = re.compile(rf"\b(?:{'|'.join(sorted(DEGREES - {'former'}))})[\s-]+$", re.I)
# At the start of a sentence, a heading or an item every word has a capital, which tells nothing.
_SENTENCE_START = re.compile(r"(?:^|[.!?:]['\")\]’”]*\s+|\n\s*\n\s*(?:[#>*-]+ )?|[#>*-] +)$")
_WORD_BEFORE = re.compile(r"(?<![\w’'-])([^\W\d_]{2,}) $")
# Patterns that end in `$` are searched for in a few characters only: from the start of the text,
# each search would take as long as the text before it.
_LOOK_BACK = 24


@dataclass(frozen=True, slots=True)
class Mention:
    """A place in a text that names a subject."""

    kind: Kind
    id: str
    start: int
    end: int
    common: bool = False
    """Whether the word may mean something else."""
    others: tuple[str, ...] = ()
    """Namesakes who may be meant as well; then nothing shows that it is this one."""
    by_day: bool = False
    """Whether nothing but the day shows that it is not a namesake."""


class Spotter:
    """Finds the spellings of all subjects of some kinds; made once, then only queried."""

    def __init__(self, names: Names, subjects: Mapping[Kind, Mapping[str, Subject]]) -> None:
        self._names: Callable[[], Names] = lambda: names
        self._first_names = _first_names(subjects.get(Kind.PERSON, {}).values())
        # Sorted: sets have another order in each run, and the order decides between equal hits.
        self._written = [
            (spelling, sorted(written_forms(spelling)))
            for spelling in spellings_of(names, subjects)
        ]
        self._make()

    def _make(self) -> None:
        self._spellings = [one for one, forms in self._written for _ in forms]
        self._places = automaton([form for _, forms in self._written for form in forms])

    def kept(self) -> list[Any]:
        """All of it as JSON has it, for `again`."""
        rows = [[one.kind, one.text, one.ids, *one.marks, forms] for one, forms in self._written]
        return [sorted(self._first_names), rows]

    @classmethod
    def again(cls, kept: Sequence[Any], names: Callable[[], Names]) -> Spotter:
        """The same one as before; the names are asked for only where they decide who is meant."""
        self = cls.__new__(cls)
        self._names, self._first_names = names, frozenset(kept[0])
        self._written = [
            (Spelling(Kind(kind), text, tuple(ids), *marks), forms)
            for kind, text, ids, *marks, forms in kept[1]
        ]
        self._make()
        return self

    @property
    def names(self) -> Names:
        """Every spelling of every subject."""
        return self._names()

    def of_kind(self, kind: Kind, text: str, day: date | None) -> list[Mention]:
        """Only the mentions of one kind; a longer name of another kind is still not one of them."""
        return [mention for mention in self.find(text, day) if mention.kind is kind]

    def find(
        self, text: str, day: date | None, declared: Collection[SubjectKey] = ()
    ) -> list[Mention]:
        """Every mention in an NFC text of that day, in order; the longest of those that overlap.

        Mentions share a place when subjects of several kinds share a spelling. A name that may mean
        several people is not among them.
        """
        return [mention for mention in self.read(text, day, declared) if not mention.others]

    def read(
        self, text: str, day: date | None, declared: Collection[SubjectKey] = ()
    ) -> list[Mention]:
        """The same, and names that may mean several people.

        Of namesakes, the office beside the name decides, then what is `declared`, then the day.
        """
        plain = folded(text)
        # All that overlap: the longest may turn out not to be meant there, and then a shorter one
        # inside it counts.
        hits = [
            (start, -end, number)
            for number, start, end in self._places(plain.text)
            if _is_word(self._spellings[number], plain.text, start, end)
        ]
        # Several forms of a spelling may match at one place: each mention counts once.
        reading = _Reading(self._names, text, day, declared)
        return _settled(dict.fromkeys(self._resolved(sorted(hits), plain, reading)))

    def _resolved(
        self, hits: Iterable[tuple[int, int, int]], plain: Folded, reading: _Reading
    ) -> Iterator[tuple[Mention, Extent]]:
        # Hits come by place, the longest first; two subjects may share exactly the same span.
        taken = (0, 0)
        for place, minus_end, number in hits:
            span = (plain.original(place), plain.original(-minus_end - 1) + 1)
            if span[0] < taken[1] and span != taken:
                continue
            spelling = self._spellings[number]
            if not _means(spelling, reading.text, *span):
                continue
            whole = self._extent(spelling, reading.text, span)
            if whole is not Extent.PART and (meant := reading.meant(spelling, *span)):
                common = spelling.common or whole is Extent.PERHAPS
                by_day = reading.is_by_day(spelling, *span)
                yield Mention(spelling.kind, meant[0], *span, common, meant[1:], by_day), whole
                taken = span if whole is Extent.WHOLE else taken

    def _extent(self, spelling: Spelling, text: str, span: tuple[int, int]) -> Extent:
        if is_unspaced(text[span[0]]):
            return extent_of_unspaced(text, *span)
        if spelling.kind is not Kind.PERSON:
            return Extent.WHOLE
        found = extent(text, *span)
        before = _WORD_BEFORE.search(text, max(0, span[0] - _LOOK_BACK), span[0])
        # `Frank John Doe` may be another than John Doe, if the site knows anybody called Frank.
        is_longer = before is not None and before[1] in self._first_names
        return Extent.PERHAPS if found is Extent.WHOLE and is_longer else found


def _first_names(people: Iterable[Subject]) -> frozenset[str]:
    names = (one.name.split() for one in people)
    # Not those that can be an office or a courtesy: `Sir` and `King` stand before names, too.
    return frozenset(words[0] for words in names if len(words) > 1 and not is_title(fold(words[0])))


def _settled(found: Iterable[tuple[Mention, Extent]]) -> list[Mention]:
    """The mentions in order, without doubtful ones at the place of a whole name."""
    whole = [mention for mention, extent in found if extent is Extent.WHOLE]
    doubtful = [
        mention
        for mention, extent in found
        if extent is Extent.PERHAPS
        and not any(one.start < mention.end and mention.start < one.end for one in whole)
    ]
    return sorted([*whole, *doubtful], key=_start) if doubtful else whole


def _start(mention: Mention) -> int:
    return mention.start


@dataclass(frozen=True, slots=True)
class _Reading:
    """What decides between namesakes in one text."""

    names: Callable[[], Names]
    text: str
    day: date | None
    declared: Collection[SubjectKey]

    def meant(self, spelling: Spelling, start: int, end: int) -> tuple[str, ...]:
        """The ids that the words there can mean; none if that is nobody known."""
        if len(spelling.ids) == 1:
            # The day may show that an office and a family name mean somebody unknown.
            found = spelling.office and self.names().resolve(spelling.kind, spelling.text, self.day)
            return () if isinstance(found, Near) else spelling.ids
        if spelling.office:
            return self._holder(spelling, start)
        named = with_office(self.text, start, end)
        found = self.names().resolve(spelling.kind, named, self.day)
        if isinstance(found, Found) and styled(named).offices:
            return (found.id,)
        return self._listed(spelling) or _ids(found)

    def is_by_day(self, spelling: Spelling, start: int, end: int) -> bool:
        """Whether no office beside the name and no declaration decides between namesakes."""
        if len(spelling.ids) == 1 or spelling.office or self._listed(spelling):
            return False
        return not styled(with_office(self.text, start, end)).offices

    def _holder(self, spelling: Spelling, start: int) -> tuple[str, ...]:
        if _OF_ANOTHER_TIME.search(self.text, max(0, start - _LOOK_BACK), start):
            return ()
        found = self.names().resolve(spelling.kind, spelling.text, self.day)
        if isinstance(found, Ambiguous):
            # "President Lee" on a day on which none of them was president is somebody else.
            return self._listed(spelling) or (_ids(found) if found.all_hold else ())
        return _ids(found)

    def _listed(self, spelling: Spelling) -> tuple[str, ...]:
        return tuple(one for one in spelling.ids if (spelling.kind, one) in self.declared)


def _ids(resolution: Resolution) -> tuple[str, ...]:
    match resolution:
        case Found(one):
            return (one,)
        case Ambiguous(several):
            return tuple(one.id for one in several)
        case _:
            return ()


def _is_word(spelling: Spelling, text: str, start: int, end: int) -> bool:
    """Whether the characters are a word of their own, or one with an ending."""
    if start and text[start - 1].isalnum() and not _is_unspaced_at(text, start):
        return False
    if end < len(text) and _is_unspaced_at(text, end):
        return True
    # People have no plural: John Edwards is not two of John Edward.
    return ends_word(text, end, plural=spelling.kind is not Kind.PERSON)


def _is_unspaced_at(text: str, place: int) -> bool:
    """Whether either letter around a place is of a script without spaces: 与Li会谈."""
    return is_unspaced(text[place - 1]) or is_unspaced(text[place])


def _means(spelling: Spelling, text: str, start: int, end: int) -> bool:
    """Whether the words, as written there, mean the subject and not something similarly named."""
    written = text[start:end]
    if spelling.acronym:
        return written.replace(".", "") == spelling.text.replace(".", "")
    # Topics are often common words; the names of all others begin with a capital.
    if spelling.kind is Kind.TOPIC:
        return not spelling.capital or written.strip() != written.lower()
    if written[0].islower():
        return False
    # `Reading is fun` does not speak of the town of Reading.
    at_first = _SENTENCE_START.search(text, max(0, start - _LOOK_BACK), start)
    if at_first and spelling.common and not spelling.heard:
        return False
    before = max(0, start - _LOOK_BACK)
    return not (spelling.office and _OF_ANOTHER_DEGREE.search(text, before, start))


def by_subject(mentions: Iterable[Mention]) -> Mapping[SubjectKey, Mention]:
    """The first mention of each subject."""
    first: dict[SubjectKey, Mention] = {}
    for mention in mentions:
        first.setdefault((mention.kind, mention.id), mention)
    return first
