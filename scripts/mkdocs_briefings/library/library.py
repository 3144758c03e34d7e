"""Everything that is published, with its relations: built once, then only read."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache
from itertools import groupby

from ..model import (
    Briefing,
    Correction,
    Kind,
    Publisher,
    Statement,
    Subject,
    SubjectKey,
    chronological,
)
from ..names import near_namesakes
from .differences import Differences, differing_topics
from .expectations import Expectations, expected_subjects
from .marks import briefing_mark
from .meetings import meetings
from .of_subjects import of_subjects
from .order import by_name, sorted_by_name
from .publishers import Publishers
from .staleness import with_ages
from .threads import Threads
from .together import ranked, together

NEWS_DAYS = 90
"""Who is named most in so many days up to the newest briefing is in the news."""
ALWAYS_LISTED = (Kind.TOPIC, Kind.PERSON)


@dataclass(frozen=True, slots=True)
class Library:
    """All briefings and subjects of a site. Every lookup is in a dictionary."""

    briefings: tuple[Briefing, ...]
    """Newest first; the order within a day never depends on the file system."""
    by_id: Mapping[str, Briefing]
    years: tuple[int, ...]
    """Newest first."""
    threads: Threads
    expectations: Expectations
    """What was announced, and what came of it."""
    differences: Differences
    language: str
    """As names are sorted in it."""
    _subjects: Mapping[SubjectKey, Subject]
    _sorted: Mapping[Kind, tuple[Subject, ...]]
    _of: Mapping[SubjectKey, tuple[Briefing, ...]]
    _places: Mapping[SubjectKey, Mapping[str, int]]
    """The place of each briefing in `_of`, so that its neighbours are found at once."""
    _by_year: Mapping[int, tuple[Briefing, ...]]
    _together: Callable[[], Mapping[SubjectKey, Mapping[Kind, tuple[tuple[str, int], ...]]]]
    """Counted when first asked for, since checks never ask."""
    _met: Callable[[], Mapping[str, Mapping[str, int]]]
    _statements: Mapping[SubjectKey, tuple[Statement, ...]]
    _children: Mapping[SubjectKey, tuple[Subject, ...]]
    _namesakes: Callable[[], Mapping[str, tuple[str, ...]]]
    _publishers: Callable[[], Publishers]
    _marks: dict[str, str] = field(default_factory=dict)
    """Those that were asked for, by the ids of briefings."""

    @classmethod
    def build(
        cls,
        briefings: Iterable[Briefing],
        subjects: Mapping[Kind, Mapping[str, Subject]],
        language: str = "en",
        today: date = date.min,
        stale_after: int = 0,
        publishers: Iterable[Publisher] = (),
    ) -> Library:
        """Relate briefings to subjects and to one another; names are sorted as the language does.

        A subject without a profile that no briefing names is left out: its page would be empty.
        What is expected is judged on `today`; without one, all of it is ahead.
        `stale_after` is in days, 0 for never. `publishers` are those with a profile.
        """
        oldest_first = chronological(briefings)
        ordered = tuple(reversed(oldest_first))
        of = of_subjects(ordered, Kind)
        kept = with_ages(_kept(subjects, {*of, *_named_elsewhere(ordered)}), of, stale_after)
        by_kind = sorted_by_name(kept, language)
        return cls(
            briefings=ordered,
            by_id={briefing.id: briefing for briefing in ordered},
            years=tuple(dict.fromkeys(briefing.date.year for briefing in ordered)),
            threads=Threads.build(ordered),
            expectations=Expectations.build(oldest_first, today),
            differences=Differences.build(ordered, by_kind.get(Kind.TOPIC, ())),
            _subjects=kept,
            language=language,
            _sorted=by_kind,
            _of=of,
            _places=_places(of),
            _by_year=_by_year(ordered),
            _together=cache(lambda: together(ordered, kept)),
            _met=cache(lambda: meetings(ordered)),
            _statements=_statements(ordered),
            _children=_children(kept, language),
            _namesakes=cache(lambda: near_namesakes(_people(kept))),
            _publishers=cache(lambda: Publishers(publishers, ordered)),
        )

    def subject(self, kind: Kind, subject_id: str) -> Subject:
        """The subject with that id; KeyError if the library has none."""
        return self._subjects[kind, subject_id]

    def has(self, kind: Kind, subject_id: str) -> bool:
        """Whether the subject is published, so that links may lead to it."""
        return (kind, subject_id) in self._subjects

    @property
    def keys(self) -> Collection[SubjectKey]:
        """Every subject that is published."""
        return self._subjects.keys()

    def subjects(self, kind: Kind) -> tuple[Subject, ...]:
        """All subjects of one kind by name; people by family name."""
        return self._sorted.get(kind, ())

    @property
    def listed_kinds(self) -> tuple[Kind, ...]:
        """Kinds that have a list of their subjects: some even before there are any."""
        return tuple(kind for kind in Kind if kind in ALWAYS_LISTED or self.subjects(kind))

    def of(self, kind: Kind, subject_id: str) -> tuple[Briefing, ...]:
        """The briefings that name a subject, newest first."""
        return self._of.get((kind, subject_id), ())

    def count(self, kind: Kind, subject_id: str) -> int:
        """How many briefings name a subject."""
        return len(self.of(kind, subject_id))

    def in_year(self, year: int) -> tuple[Briefing, ...]:
        """The briefings of one year, newest first."""
        return self._by_year.get(year, ())

    def earlier(self, briefing_id: str) -> tuple[Briefing, ...]:
        """What a briefing follows, directly or not, oldest first."""
        return self.threads.earlier(briefing_id)

    def later(self, briefing_id: str) -> tuple[Briefing, ...]:
        """What followed a briefing, directly or not, oldest first."""
        return self.threads.later(briefing_id)

    def place(self, kind: Kind, subject_id: str, briefing_id: str) -> int:
        """The place of a briefing among those of a subject, counted from 0, the newest."""
        return self._places[kind, subject_id][briefing_id]

    def previous_in(self, kind: Kind, subject_id: str, briefing_id: str) -> Briefing | None:
        """The next older briefing on the same subject."""
        place = self.place(kind, subject_id, briefing_id) + 1
        briefings = self.of(kind, subject_id)
        return briefings[place] if place < len(briefings) else None

    def next_in(self, kind: Kind, subject_id: str, briefing_id: str) -> Briefing | None:
        """The next newer briefing on the same subject."""
        place = self.place(kind, subject_id, briefing_id) - 1
        return self.of(kind, subject_id)[place] if place >= 0 else None

    def together(self, kind: Kind, subject_id: str, other: Kind) -> tuple[tuple[str, int], ...]:
        """Which subjects of a kind share briefings with this one, and how many; at most 24.

        The most shared first, then by name.
        """
        return self._together().get((kind, subject_id), {}).get(other, ())

    def met(self, person_id: str) -> tuple[tuple[str, int], ...]:
        """Who was at the same events as a person, and at how many; most first, then by name."""
        return ranked(Kind.PERSON, self._met().get(person_id, {}), self._subjects)

    def namesakes(self, person_id: str) -> tuple[str, ...]:
        """The ids of people whose names are near a person's: readers may confuse them."""
        return self._namesakes().get(person_id, ())

    def statements(self, kind: Kind, subject_id: str) -> tuple[Statement, ...]:
        """What a person said, or what was said in the briefings on a topic, newest first."""
        return self._statements.get((kind, subject_id), ())

    def children(self, kind: Kind, subject_id: str) -> tuple[Subject, ...]:
        """The subjects that name this one as their parent."""
        return self._children.get((kind, subject_id), ())

    def mark(self, briefing_id: str) -> str:
        """The same as long as others show the same of a briefing, unless they quote its words."""
        if briefing_id not in self._marks:
            self._marks[briefing_id] = briefing_mark(self.by_id[briefing_id], self.publishers)
        return self._marks[briefing_id]

    @property
    def publishers(self) -> Publishers:
        """Who published what the briefings cite."""
        return self._publishers()

    @property
    def corrections(self) -> tuple[Correction, ...]:
        """Every correction, newest first."""
        items = [item for briefing in self.briefings for item in briefing.corrections]
        return tuple(sorted(items, key=lambda item: (item.date, item.briefing), reverse=True))

    def active(self, kind: Kind, days: int = NEWS_DAYS) -> tuple[tuple[str, int], ...]:
        """The subjects named most in the days up to the newest briefing, with their counts."""
        if not self.briefings:
            return ()
        # Not from today: the same content gives the same bytes on any day.
        since = self.briefings[0].date - timedelta(days=days)
        counts = Counter(
            subject
            for briefing in self.briefings
            if briefing.date > since
            for subject in briefing.subjects(kind)
        )
        return ranked(kind, counts, self._subjects)


def _named_elsewhere(briefings: Sequence[Briefing]) -> set[SubjectKey]:
    return {*expected_subjects(briefings), *differing_topics(briefings)}


def _kept(
    subjects: Mapping[Kind, Mapping[str, Subject]], named: AbstractSet[SubjectKey]
) -> dict[SubjectKey, Subject]:
    everything = {
        (kind, subject.id): subject for kind in Kind for subject in subjects.get(kind, {}).values()
    }
    # A parent without a profile has a page as well: its parts link to it.
    parents = {(key[0], subject.parent) for key, subject in everything.items()}
    return {
        key: subject
        for key, subject in everything.items()
        if subject.profile is not None or key in named or key in parents
    }


def _places(of: Mapping[SubjectKey, Sequence[Briefing]]) -> dict[SubjectKey, dict[str, int]]:
    return {
        key: {briefing.id: place for place, briefing in enumerate(briefings)}
        for key, briefings in of.items()
    }


def _by_year(briefings: Iterable[Briefing]) -> dict[int, tuple[Briefing, ...]]:
    years = groupby(briefings, key=lambda briefing: briefing.date.year)
    return {year: tuple(members) for year, members in years}


def _people(subjects: Mapping[SubjectKey, Subject]) -> list[Subject]:
    return [subject for (kind, _), subject in subjects.items() if kind is Kind.PERSON]


def _statements(briefings: Iterable[Briefing]) -> dict[SubjectKey, tuple[Statement, ...]]:
    found: defaultdict[SubjectKey, list[Statement]] = defaultdict(list)
    for briefing in briefings:
        for statement in briefing.statements:
            found[Kind.PERSON, statement.by].append(statement)
        for topic in briefing.topics:
            found[Kind.TOPIC, topic].extend(briefing.statements)
    # Stable: what was said on one day keeps the order of the briefings.
    return {
        key: tuple(sorted(members, key=lambda said: said.date.last_day, reverse=True))
        for key, members in found.items()
    }


def _children(
    subjects: Mapping[SubjectKey, Subject], language: str
) -> dict[SubjectKey, tuple[Subject, ...]]:
    found: defaultdict[SubjectKey, list[Subject]] = defaultdict(list)
    for (kind, _), subject in subjects.items():
        if subject.parent:
            found[kind, subject.parent].append(subject)
    return {
        key: tuple(sorted(members, key=lambda one: by_name(one, language)))
        for key, members in found.items()
    }
