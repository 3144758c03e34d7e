"""One file apart from all others: what it alone decides, and what of it others look at.

As long as the second is what it was, nothing that is wrong elsewhere is another fault, or another
place: so one file needs to be judged anew, and no other to be read.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from ..cache import texts_digest
from ..content import (
    AccountFields,
    AnyDocument,
    BriefingFields,
    Document,
    FrontMatter,
    without_citations,
)
from ..dates import PartialDate
from ..markdown import cited_sentences
from ..model import (
    Account,
    Appearance,
    Briefing,
    Difference,
    Kind,
    Part,
    Person,
    Position,
    Relay,
    Statement,
    Subject,
    Topic,
)
from ..problems import Problem, Severity
from ..resolving import find_listings, misspelt_listings, source_problems
from .contradictions import FIGURES
from .deception import deceptions_in
from .mentions import MENTIONED
from .registry import Content, Entry, Sight

BY_ONE_FILE = frozenset(
    [
        *("BR207", "BR208", "BR209", "BR301", "BR302"),
        *("BR370", "BR371", "BR372", "BR374", "BR375", "BR520"),
    ]
)
"""The codes of what is found in a document by looking at it and at the names of the site, beside
what reading and its own checks find."""
BY_ONE_BRIEFING = BY_ONE_FILE | {"BR313"}
"""The same of a briefing; a profile may have the last for what briefings say."""


@dataclass(frozen=True, slots=True)
class Apart:
    """What others look at in a document, and where it stands."""

    seen: str
    """A name for all of that."""
    places: str
    """A name for the lines of it: where they are others, so are places that problems name."""
    declares: Any
    """Whom and what a briefing declares, as JSON has it; None for a profile."""
    weak: bool = False
    """Whether a briefing cites what is weak: then its text decides what rests on that."""

    @property
    def row(self) -> tuple[str, str, Any, bool]:
        """All of it, as JSON has it."""
        return self.seen, self.places, self.declares, self.weak


def apart(content: Content, endings: Iterable[str]) -> Iterator[tuple[AnyDocument, Apart]]:
    """Each document of a site, and what others look at; `endings` are those of the site's files."""
    ending, found = _ending(endings), _found(content)
    for entry in content.entries:
        weak = any(one.is_weak for one in entry.briefing.sources)
        told, figures = found[entry.document.path]
        declares = _declared(entry.briefing)
        yield entry.document, _apart(entry.document, told[1], figures, ending, declares, weak)
    for document in content.documents:
        if not isinstance(document.fields, BriefingFields):
            yield document, _apart(document, (), (), ending, None, weak=False)


class JudgedApart:
    """What is wrong with one document, and what others look at in it now."""

    def __init__(
        self,
        document: AnyDocument,
        before: Apart,
        site: Callable[[], Sight],
        endings: Iterable[str],
        listed: Mapping[Kind, frozenset[str]],
    ) -> None:
        told: list[Any] = [[], []]
        figures: list[Any] = []
        if isinstance(document.fields, BriefingFields):
            entry = Entry(_briefing(document, before.declares), document)
            told, figures = MENTIONED.find(entry, site()), FIGURES.find(entry, site())
        given = before.declares, before.weak
        self._now = _apart(document, told[1], figures, _ending(endings), *given)
        self._before = before
        self._document, path = document, document.path
        self._mentions = [Problem(Position(path, line), *words) for line, *words in told[0]]
        self._others = [*source_problems(document), *deceptions_in(document, listed)]
        self._is_draft = getattr(document.fields, "status", "") == "draft"

    @property
    def is_apart(self) -> bool:
        """Whether others look at what they looked at before."""
        return self._now.seen == self._before.seen and _are_fields(self._document.front)

    @property
    def places(self) -> str:
        """A name for the lines on which that stands now."""
        return self._now.places

    def problems(self, own: Iterable[Problem]) -> Iterator[Problem]:
        """All that this file decides; `own` is what its own checks found."""
        yield from self._others
        for one in (*own, *self._mentions):
            if not self._is_draft or one.severity is not Severity.INFO:
                yield one


def named_only(subject: Subject) -> Subject:
    """A subject with what decides how it is called, and nothing else."""
    plain = replace(
        subject, summary="", links=(), sources=(), redirect_from=(), metadata={}, body=""
    )
    plain = replace(plain, profile=None, parent="")
    match plain:
        case Person():
            roles = tuple(replace(one, position=None, sources=()) for one in plain.roles)
            return replace(plain, figure=None, roles=roles)
        case Topic():
            return replace(plain, statuses=())
        case _:
            return plain


def _found(content: Content) -> Mapping[str, tuple[Any, Any]]:
    pairs = zip(content.found(MENTIONED), content.found(FIGURES), strict=True)
    return {entry.document.path: (told, figures) for (entry, told), (_, figures) in pairs}


def _apart(
    document: AnyDocument,
    ordinary: Iterable[str],
    figures: Iterable[list[Any]],
    ending: re.Pattern[str] | None,
    declares: Any,
    weak: bool,
) -> Apart:
    inert = _WORDS if isinstance(document.fields, BriefingFields) and not weak else None
    front, lines = _masked(document.front.text, inert)
    listings = [
        one for find in (find_listings, misspelt_listings) for one in find(document.body, "")
    ]
    files = [*_before(ending, document.front.text), *_before(ending, document.body)]
    cited = [one.cites for one in cited_sentences(document.body)] if weak else []
    seen = (
        [
            type(document.fields).__name__,
            document.stem,
            sorted(name for name, value in vars(document.fields).items() if value),
        ],
        [[*ordinary], [row[1:] for row in figures], [words for words, _ in listings]],
        [[words for words, _ in files], cited],
    )
    places = (
        [lines, document.body_line, [row[0] for row in figures]],
        [[position.line for _, position in listings], [line for _, line in files]],
    )
    return Apart(texts_digest(front, repr(seen)), texts_digest(repr(places)), declares, weak)


_WORDS = re.compile(
    r"^(?:title|summary|key_points)[ \t]*:[^\n]*(?:\n(?:[ \t-][^\n]*)?(?=\n|$))*", re.M
)
"""Fields of a briefing at which only checks of it alone look, with the lines that they go on."""


def _masked(front: str, words: re.Pattern[str] | None) -> tuple[str, list[int]]:
    """Front matter without fields that others do not look at, and how many lines each has."""
    if words is None:
        return front, []
    lines = [match[0].count("\n") for match in words.finditer(front)]
    return words.sub("\0", front), lines


def _are_fields(front: FrontMatter) -> bool:
    """Whether what looks like such a field is one, and not in the middle of another's text."""
    found = {front.text.count("\n", 0, match.start()) + 1 for match in _WORDS.finditer(front.text)}
    return found == {front.lines.get((name,)) for name in _NAMES} - {None}


_NAMES = ("title", "summary", "key_points")


def _ending(endings: Iterable[str]) -> re.Pattern[str] | None:
    found = "|".join(map(re.escape, sorted(endings)))
    return re.compile(rf"(?:{found})(?!\w)", re.IGNORECASE) if found else None


def _before(ending: re.Pattern[str] | None, text: str) -> Iterator[tuple[str, int]]:
    """What may lead to a file: each line up to the ending of one, and which line it is."""
    for match in ending.finditer(text) if ending else ():
        yield (
            text[text.rfind("\n", 0, match.end()) + 1 : match.end()],
            text.count("\n", 0, match.start()),
        )


def _declared(briefing: Briefing) -> list[Any]:
    return [
        briefing.topics,
        [[one.person, one.part.value] for one in briefing.people],
        briefing.organisations,
        briefing.places,
        [[said.by, said.via and [said.via.kind, said.via.id]] for said in briefing.statements],
    ]


def _briefing(document: Document[BriefingFields], declares: Any) -> Briefing:
    """A briefing as far as anybody looks at it who looks at it alone."""
    fields, (topics, people, organisations, places, spoke) = document.fields, declares
    told = ((one.about, one.accounts) for one in fields.differences)
    return Briefing(
        id=document.stem,
        slug="",
        title=fields.title,
        date=fields.date,
        summary=fields.summary,
        key_points=tuple(without_citations(point)[0] for point in fields.key_points),
        topics=tuple(topics),
        people=tuple(Appearance(one, part=Part(part)) for one, part in people),
        organisations=tuple(organisations),
        places=tuple(places),
        statements=tuple(_statement(by, via, fields) for by, via in spoke),
        differences=tuple(
            Difference(id="", briefing="", about=about, accounts=tuple(_accounts(accounts)))
            for about, accounts in told
        ),
        not_mentioned=fields.not_mentioned,
        position=Position(document.path),
        body=document.body,
        body_line=document.body_line,
    )


def _accounts(given: Iterable[AccountFields]) -> Iterator[Account]:
    return (Account(one.says, one.sources) for one in given)


def _statement(by: str, via: Any, fields: BriefingFields) -> Statement:
    relay = via and Relay(via[0] and Kind(via[0]), via[1])
    return Statement("", "", PartialDate.of(fields.date), by, "", via=relay)
