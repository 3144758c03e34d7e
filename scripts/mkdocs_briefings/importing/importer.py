"""A saved article to a draft: its facts as fields, its words only in a note for the author."""

from __future__ import annotations

import datetime as dt
import re
import shlex
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from ..authoring import Desk, Draft, DraftStatement, Scaffold, free_path, source_of
from ..checks import MOST_WORDS
from ..content import IMPORT_NOTES, SOURCE_TEXT, TO_DO, note
from ..dates import PartialDate
from ..model import Kind, Person, Source
from ..names import Ambiguous, Found, Mention, Near, Spotter
from ..problems import RefusedError
from .article import Saved, lines_of
from .decoding import load
from .doubts import about_language, about_quotation, stranger_of
from .event_day import Happening, happening
from .html import saved_page
from .introductions import introduced
from .languages import base_of
from .layout import Article, lay_out
from .people import Cast, cast
from .quotations import Quotation, quotations


@dataclass(slots=True)
class _Tags:
    """Hashtags by what they name."""

    topics: list[str] = field(default_factory=list)
    people: list[str] = field(default_factory=list)
    other: list[str] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)


class MissingFactsError(RefusedError):
    """The article does not say its headline, or its day, and nobody gave it."""

    def __init__(self, words: str, *, headline: bool, day: bool) -> None:
        self.headline, self.day = headline, day
        super().__init__(words)


def import_article(
    desk: Desk, path: Path, folder: Path | None = None, title: str = "", day: dt.date | None = None
) -> Scaffold:
    """The draft of a saved article; RefusedError for a file that is not an article.

    `title` and `day` stand in for a headline and a date that the file does not give.
    """
    loaded = load(path)
    _must_not_be_a_post(loaded.text, path)
    saved = (
        saved_page(loaded.text, loaded.doubts)
        if loaded.is_html
        else Saved(lines=lines_of(loaded.text), doubts=loaded.doubts)
    )
    article = lay_out(saved)
    if title:
        article = replace(article, headline=" ".join(title.split()))
    _must_be_complete(article, path, day)
    return _Import(desk, article, day).scaffold(folder)


_FRONT_MATTER = re.compile(r"\s*(---|\+\+\+)[ \t]*\n(?:[^\n]*\n){0,40}?(?:title|date)[ \t]*[:=]")


def _must_not_be_a_post(text: str, path: Path) -> None:
    if _FRONT_MATTER.match(text):
        message = f"{path} is a post with front matter, not a saved article"
        hint = (
            f"To move posts of your own, run 'briefings migrate {shlex.quote(str(path.parent))}'."
        )
        raise RefusedError(f"{message}. {hint}")


def _must_be_complete(article: Article, path: Path, day: dt.date | None) -> None:
    missing = []
    if not article.headline:
        missing.append(("headline", "--title 'What happened'"))
    if article.published is None and day is None:
        missing.append(("date of publication", "--date YYYY-MM-DD"))
    if not article.paragraphs and not article.captions:
        raise RefusedError(f"{path} has no paragraph of text in it. Save the article again.")
    if missing:
        what = " and no ".join(name for name, _ in missing)
        options = " ".join(option for _, option in missing)
        words = f"{_two_ways(article)}no {what} found in {path}. Add {options}"
        undated = article.published is None and day is None
        raise MissingFactsError(words, headline=not article.headline, day=undated)


def _two_ways(article: Article) -> str:
    text = article.ambiguous
    return f"'{text}' can be read in two ways, so there is " if text else ""


class _Import:
    """One article on its way to a draft."""

    def __init__(self, desk: Desk, article: Article, day: dt.date | None) -> None:
        self.desk, self.article = desk, article
        self.names = desk.resolved.names
        captions = [caption.text for caption in article.captions]
        self.happening = _happening(article, day)
        self.day = self.happening.day
        texts = [article.headline, *captions, *article.paragraphs]
        people = desk.resolved.subjects[Kind.PERSON]
        self.spotter = Spotter(self.names, desk.resolved.subjects)
        self.cast: Cast = cast(list(dict.fromkeys(texts)), self.spotter, people, self.day)
        self.tags = self._sorted_tags()
        self.quoted = quotations(
            article.paragraphs, self.cast, self._persons(), self.day, base_of(article.language)
        )
        self.topics = self._topics()

    def scaffold(self, folder: Path | None) -> Scaffold:
        """The file to write, with everything that could not be decided."""
        path = free_path(self.desk, self.article.headline, self.day, folder)
        doubts = tuple(self._doubts())
        draft = Draft(
            title=self._title(),
            date=self.day,
            topics=tuple(self.topics),
            people=self._people(),
            source=self._source(),
            statements=tuple(self._statements()),
            remarks=self._remarks(),
            notes=self._notes(doubts),
        )
        return Scaffold(path, str(draft), doubts)

    def _persons(self) -> Mapping[str, Person]:
        """The people whom the article names."""
        known = self.desk.resolved.subjects[Kind.PERSON]
        people = ((one, known[one]) for one in self.cast.people)
        return {one: person for one, person in people if isinstance(person, Person)}

    def _title(self) -> str:
        """The headline, or as much of it as may be repeated without copying."""
        words = self.article.headline.split()
        return " ".join(words[:MOST_WORDS]) + (" …" if len(words) > MOST_WORDS else "")

    def _source(self) -> Source:
        article, published = self.article, self.article.published
        return source_of(
            article.url,
            self.desk.publisher(article.publisher, article.url),
            title=article.headline,
            date=PartialDate.of(published) if published else None,
            language=article.language,
        )

    def _people(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys([*self.cast.people, *self.tags.people]))

    def _topics(self) -> list[str]:
        """Those in the tags, those in the headline, and those named more than once."""
        seen = self._topics_in(self.article.headline)
        body = [
            one.id
            for text in self.article.paragraphs
            for one in _outside_offices(text, self._topics_in(text))
        ]
        # Named once in the text, a topic is mostly mentioned in passing.
        often = [topic for topic in dict.fromkeys(body) if body.count(topic) > 1]
        return list(dict.fromkeys([*self.tags.topics, *(one.id for one in seen), *often]))

    def _topics_in(self, text: str) -> list[Mention]:
        return self.spotter.of_kind(Kind.TOPIC, text, self.day)

    def _sorted_tags(self) -> _Tags:
        tags = _Tags()
        for tag in self.article.tags:
            self._sort_tag(tag, tags)
        return tags

    def _sort_tag(self, tag: str, tags: _Tags) -> None:
        lists = {Kind.TOPIC: tags.topics, Kind.PERSON: tags.people}
        near = []
        for kind in (Kind.PERSON, Kind.TOPIC, Kind.ORGANISATION, Kind.PLACE):
            match self.names.resolve(kind, tag, self.day):
                case Found(subject):
                    lists.get(kind, tags.other).append(subject)
                    return
                case Near(suggestions) | Ambiguous(suggestions):
                    near += [f"{subject.name} ({kind}, {subject.id})" for subject in suggestions]
        hint = f"; perhaps {' or '.join(near)}" if near else ""
        tags.doubts.append(f"tag '{tag}' names no known subject{hint}")

    def _statements(self) -> Iterator[DraftStatement]:
        for number, quotation in enumerate(self.quoted, 1):
            says = f"in your own words, quotation {number} below"
            if quotation.by:
                yield DraftStatement(by=quotation.by, says=f"{TO_DO}: {says}", via=quotation.via)
            else:
                remark = stranger_of(quotation) or quotation.speaker.reason
                yield DraftStatement(by="", says=says, remark=remark)

    def _remarks(self) -> Mapping[str, str]:
        remarks = {"title": "the source's headline: write your own"}
        for given in self.cast.offices:
            if not given.agrees:
                remarks[given.person] = f"in the source: {given.office}"
        if self.article.captions:
            credit = self.article.captions[0].credit or "not given"
            remarks["image"] = (
                f"the source has a picture (credit: {credit}); get the right to use it, then give "
                "src and alt"
            )
        return remarks

    def _doubts(self) -> Iterator[str]:
        article = self.article
        yield from about_language(article.language)
        yield from article.doubts
        yield from self.happening.doubts
        if article.published is None:
            yield "the day of publication: the text does not say"
        if not article.publisher and not article.url:
            yield "the publisher: the text does not say"
        if not article.url:
            yield "the address of the source: the text does not say"
        yield from self._cited_already()
        yield from self.tags.doubts
        if not self.topics:
            yield "topics: none of the site's topics is named"
        yield from self._doubts_about_people()
        for number, quotation in enumerate(self.quoted, 1):
            yield from about_quotation(number, quotation)

    def _cited_already(self) -> Iterator[str]:
        for briefing in self.desk.resolved.briefings:
            if self.article.url and self.article.url in {one.url for one in briefing.sources}:
                yield f"{briefing.position.path} already cites this source"

    def _doubts_about_people(self) -> Iterator[str]:
        for given in self.cast.offices:
            if not given.agrees:
                profile = f"'{given.in_profile}'" if given.in_profile else "no office"
                person = self.desk.subject(Kind.PERSON, given.person)
                theirs = f"the source says '{given.office}'"
                yield f"{person}: {theirs}, the profile has {profile} on {self.day}"
        for stranger, whom in self.cast.strangers:
            hint = whom or "give them a profile, or leave them out"
            yield f"'{stranger.name}' ({stranger.office}) is not known: {hint}"

    def _notes(self, doubts: Iterable[str]) -> str:
        own = note(IMPORT_NOTES, "\n".join(_listed(doubts) or ["Nothing was left undecided."]))
        return f"{own}\n{note(SOURCE_TEXT, self._source_text())}"

    def _source_text(self) -> str:
        article = self.article
        parts = [article.headline]
        for caption in article.captions:
            parts.append(f"Caption: {caption.text}\nCredit: {caption.credit or 'not given'}")
        if self.quoted:
            parts.append("Quotations, to be paraphrased:")
            parts += [_prompt(number, one) for number, one in enumerate(self.quoted, 1)]
            parts.append("The article:")
        return "\n\n".join([*parts, *article.paragraphs])


def _happening(article: Article, day: dt.date | None) -> Happening:
    if day:
        return Happening(day)
    assert article.published is not None, "without it, the day is asked for before"
    return happening(article.paragraphs, article.published, base_of(article.language))


def _outside_offices(text: str, found: Iterable[Mention]) -> Iterator[Mention]:
    """Without the words of offices: `Indo-Pacific Commander` does not name the strategy."""
    offices = [(one.start, one.end) for one in introduced(text)]
    return (one for one in found if not any(a <= one.start < b for a, b in offices))


def _listed(doubts: Iterable[str]) -> list[str]:
    return [f"- {doubt}" for doubt in doubts]


def _prompt(number: int, quotation: Quotation) -> str:
    via = f", through {quotation.via}" if quotation.via else ""
    return (
        f"{number}. {quotation.by or stranger_of(quotation) or 'somebody'}{via}: “{quotation.text}”"
    )
