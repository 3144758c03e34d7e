"""Small pieces of HTML that many pages share, made once each: links and cards."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cached_property, partial
from typing import Any

from markupsafe import Markup, escape

from .. import urls
from ..cache import texts_digest
from ..library import (
    Change,
    ChangeLog,
    Event,
    Followed,
    Library,
    Whereabouts,
    everything_followed,
    stale_from_among,
)
from ..model import (
    Briefing,
    Kind,
    OriginalWords,
    Publisher,
    PublisherKind,
    Source,
    SubjectKey,
    WeakEvidence,
)
from .change_words import change_words
from .event_words import event_words
from .evidence_words import kind_words, sourced, weak_words
from .figures import Figures
from .offices import (
    current_office,
    office_among_others,
    office_line,
    office_line_among_others,
)
from .pictures import Activity, sparkline
from .spoken import spoken
from .templates import Templates

_NOTHING = Markup()


class Fragments:
    """Links to subjects and briefings, and cards, for one library in one language.

    What it returns still has ROOT in place of the path to the site's root.
    """

    def __init__(
        self,
        templates: Templates,
        library: Library,
        changes: ChangeLog,
        figures: Figures,
        whereabouts: Whereabouts | None = None,
    ) -> None:
        self.figures = figures
        self.templates = templates
        self.whereabouts = whereabouts
        """Of its places; None without maps."""
        self.library = library
        self.changes = changes
        self.spoken = partial(spoken, from_right=templates.words.from_right)
        # Kept for one build: a link or card is on many pages, and the same on each until it is
        # placed.
        self._subjects: dict[SubjectKey, Markup] = {}
        self._briefings: dict[str, Markup] = {}
        self._cards: dict[str, Markup] = {}
        self._rows: dict[str, Markup] = {}
        self._sparklines: dict[SubjectKey, Markup] = {}
        self._changes: dict[str, Markup] = {}
        self._offices: dict[str, Markup] = {}
        self._offices_told: dict[str, object] = {}
        self._publishers: dict[str, Markup] = {}
        self._trails: dict[tuple[tuple[str, str], ...], Markup] = {}

    def render(self, name: str, values: Mapping[str, Any]) -> Markup:
        """A template's HTML; it can use `library`, `spoken` and what is made here."""
        return self.templates.render(name, self._ours | dict(values))

    @cached_property
    def _ours(self) -> dict[str, Any]:
        return {
            "library": self.library,
            "subject": self.subject,
            "briefing_link": self.briefing,
            "card": self.card,
            "row": self.row,
            "change_line": self.change,
            "sparkline": self.sparkline,
            "office": self.office,
            "expectation_href": self.expectation_href,
            "differences_href": self.differences_href,
            "difference_href": self.difference_href,
            "told": self.told,
            "is_followed": self.is_followed,
            "spoken": self.spoken,
            "foreign": self.foreign,
            "weak_words": self.weak_words,
            "kind_words": self.kind_words,
            "sourced": self.sourced,
            "publisher_link": self.publisher,
            "language_mark": self.language_mark,
            "publication": self.publication,
        }

    def language_mark(self, text: str) -> Markup:
        """The mark of words that nobody has translated, which says their language."""
        if type(text) is not OriginalWords:
            return _NOTHING
        name = escape(self.templates.words.language_name(text.language))
        return Markup(f' <span class="br-language">{name}</span>')

    def weak_words(self, evidence: WeakEvidence) -> str:
        """That something rests on weak sources alone, and on which kinds."""
        return weak_words(evidence, self.templates.words)

    def kind_words(self, kind: PublisherKind | None) -> str:
        """What a publisher is called by its kind."""
        return kind_words(kind, self.templates.words)

    def sourced(self, sources: Sequence[Source]) -> str:
        """How well a briefing with these sources is sourced."""
        return sourced(sources, self.library.publishers, self.templates.words)

    def publisher(self, source: Source) -> Markup:
        """A link to whoever published a source; the name alone if that has no page."""
        if not self.library.publishers.has(source):
            return self.spoken(source.publisher)
        if source.publisher not in self._publishers:
            found = self.library.publishers.of(source)
            self._publishers[source.publisher] = self._linked(source.publisher, found)
        return self._publishers[source.publisher]

    def publication(self, name: str) -> Markup:
        """A link to the publisher that a name means; the name alone if it means none."""
        found = self.library.publishers.named(name)
        return self._linked(name, found) if found else self.spoken(name)

    def _linked(self, name: str, publisher: Publisher) -> Markup:
        href = self.templates.link(urls.publisher_url(publisher.id))
        return Markup(f'<a href="{href}">{self.spoken(name)}</a>')

    def foreign(self, language: str) -> str:
        """A language as a tag for `lang`; empty if the whole page is in it."""
        own = self.templates.words.language
        return "" if language.partition("-")[0] == own.partition("-")[0] else language

    @cached_property
    def followed(self) -> Mapping[str, Followed]:
        """What has feeds with something in them, by the address beside which they lie."""
        return {one.page: one for one in everything_followed(self.library, self.changes)}

    @cached_property
    def published(self) -> str:
        """A name for all subjects that there are, so that links may lead to them."""
        return texts_digest(repr(sorted(self.library.keys)))

    def is_followed(self, page: str) -> bool:
        """Whether feeds lie beside an address, so that its page may lead to them."""
        return page in self.followed

    def subject(self, kind: Kind, subject_id: str) -> Markup:
        """A link to a subject's page, with its name."""
        key = (kind, subject_id)
        if key not in self._subjects:
            self._subjects[key] = self._subject(kind, subject_id)
        return self._subjects[key]

    def briefing(self, briefing: Briefing) -> Markup:
        """A link to a briefing, with its title."""
        if briefing.id not in self._briefings:
            href = self.templates.link(urls.briefing_url(briefing))
            link = self._anchor(href, briefing.title) + self.language_mark(briefing.title)
            self._briefings[briefing.id] = link
        return self._briefings[briefing.id]

    def expectation_href(self, expectation_id: str) -> Markup:
        """The address of an expectation with its whole history."""
        page = urls.expectation_url(self.library.expectations.places[expectation_id])
        return self.templates.link(page) + f"#expectation-{expectation_id}"

    def differences_href(self, topic_id: str) -> Markup:
        """The address of all differences on a topic, in the page of all."""
        page = urls.differences_url(self.library.differences.places[topic_id])
        return self.templates.link(page) + f"#topic-{topic_id}"

    def difference_href(self, difference_id: str) -> Markup:
        """The address of a difference in the page of all."""
        page = urls.differences_url(self.library.differences.places_in_full[difference_id])
        return self.templates.link(page) + f"#difference-{difference_id}"

    def told(self, event: Event) -> Markup:
        """What happened to an expectation, in words."""
        return self.spoken(event_words(event, self.templates.words))

    def card(self, briefing: Briefing) -> Markup:
        """A briefing as an item of a list."""
        if briefing.id not in self._cards:
            values = {"briefing": briefing}
            self._cards[briefing.id] = self.render("card", values)
        return self._cards[briefing.id]

    def row(self, briefing: Briefing) -> Markup:
        """A briefing as a line of a subject's list: day and title, the summary on demand."""
        if briefing.id not in self._rows:
            self._rows[briefing.id] = self.render("row", {"briefing": briefing})
        return self._rows[briefing.id]

    def change(self, change: Change, full: bool = False, brief: bool = False) -> Markup:
        """A change as an item of a list; `full` with all that is known of it, `brief` only what."""
        # Lines stand on several pages, changes in full only on that of their week.
        if full or brief:
            return self._change(change, full, brief)
        if change.id not in self._changes:
            self._changes[change.id] = self._change(change)
        return self._changes[change.id]

    def sparkline(self, kind: Kind, subject_id: str) -> Markup:
        """The activity of a subject up to the newest briefing of all, as a small picture."""
        key = (kind, subject_id)
        if key not in self._sparklines:
            name = self.library.subject(kind, subject_id).name
            days = (briefing.date for briefing in self.library.of(kind, subject_id))
            activity = Activity.of(days, self._newest_day)
            self._sparklines[key] = sparkline(name, activity, self.templates.words)
        return self._sparklines[key]

    @property
    def _newest_day(self) -> date:
        newest = next(iter(self.library.briefings), None)
        return newest.date if newest else self.templates.today

    def office(self, person_id: str) -> Markup:
        """A person's office in one line; empty if none is known.

        The page may be read long after it is built, so it holds the day of the last report too.
        """
        if person_id not in self._offices:
            person = self.library.subject(Kind.PERSON, person_id)
            line = office_line(person, self.templates.today, self.templates.words)
            role = current_office(person, self.templates.today)
            self._offices[person_id] = self.render("office", {"line": line, "role": role})
        return self._offices[person_id]

    def office_among(self, briefings: Sequence[Briefing], person_id: str) -> Markup:
        """The same on a page about something else, whose briefings these are.

        Other briefings report the office too, and none of them shall change the page. So the page
        holds the day from which a browser has to ask whether the office has been reported since.
        """
        person = self.library.subject(Kind.PERSON, person_id)
        line = office_line_among_others(person, self.templates.today, self.templates.words)
        role = current_office(person, self.templates.today)
        day = stale_from_among(role, person, briefings) if role else None
        values = {"line": line, "asked_from": day, "person": person_id}
        return self.render("office-among-others", values)

    def office_told(self, person_id: str) -> object:
        """All that `office_among` looks up of other briefings than those that it is given."""
        if person_id not in self._offices_told:
            person = self.library.subject(Kind.PERSON, person_id)
            told = office_among_others(person, self.templates.today, self.templates.words)
            self._offices_told[person_id] = told
        return self._offices_told[person_id]

    def trail(self, steps: tuple[tuple[str, str], ...]) -> Markup:
        """Links to the pages above a page, given with their addresses; empty if there is none."""
        if steps not in self._trails:
            self._trails[steps] = self.render("trail", {"trail": steps}) if steps else Markup()
        return self._trails[steps]

    def _change(self, change: Change, full: bool = False, brief: bool = False) -> Markup:
        words = change_words(change, self.library, self.templates.words)
        values = {"change": change, "words": words, "full": full, "brief": brief}
        return self.render("change", values)

    def _subject(self, kind: Kind, subject_id: str) -> Markup:
        name = self.library.subject(kind, subject_id).name
        href = self.templates.link(urls.subject_url(kind, subject_id))
        return self._anchor(href, name)

    def _anchor(self, href: Markup, text: str) -> Markup:
        # `Markup.format` would do the same and take four times as long.
        return Markup(f'<a href="{href}">{self.spoken(text)}</a>')
