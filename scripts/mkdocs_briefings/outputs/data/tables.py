"""The open data of a site: its tables, what each column means, and their rows.

The id of a row is the address of its page, so the tables join with one another and with the JSON-LD
of the pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ... import urls
from ...library import Library, Standing, figure_address, published_stamp, standing
from ...model import (
    Briefing,
    Kind,
    Organisation,
    Person,
    Place,
    Role,
    Source,
    Subject,
    Topic,
)
from ...names import sort_name
from ...settings import Settings
from ..plain import plain
from .columns import (
    BRIEFINGS,
    ORGANISATIONS,
    PEOPLE,
    SOURCES,
    STATUSES,
    TOPICS,
    Column,
)
from .difference_table import difference_table
from .expectation_tables import expectation_tables
from .publisher_table import publisher_table
from .statement_table import statement_table
from .table import Row, Table, year_in


def tables(library: Library, settings: Settings) -> tuple[Table, ...]:
    """Every table of the site."""
    rows = _Rows(library, settings)
    return (
        Table("briefings", "Every briefing.", BRIEFINGS, rows.briefings, (), year_in("date")),
        Table("people", "Everybody who is named, with dated offices.", PEOPLE, rows.people),
        Table("topics", "Every topic.", TOPICS, rows.topics),
        Table(
            "statuses",
            "Where every topic stands, and where it stood before, newest first.",
            STATUSES,
            rows.statuses,
            (("topic", "topics"),),
        ),
        Table("organisations", "Every organisation.", ORGANISATIONS, rows.organisations),
        Table("places", "Every place.", ORGANISATIONS, rows.places),
        statement_table(library, settings),
        Table(
            "sources",
            "Every source of every briefing.",
            SOURCES,
            rows.sources,
            (("briefing", "briefings"), ("publisher_id", "publishers")),
            rows.year_of_source,
        ),
        publisher_table(library, settings),
        difference_table(library, settings),
        *expectation_tables(library, settings),
    )


class _Rows:
    """The rows of every table, made when they are written."""

    def __init__(self, library: Library, settings: Settings) -> None:
        self._library = library
        self._settings = settings
        self._ids = {briefing.id: self._id(briefing) for briefing in library.briefings}
        self._years = {
            self._ids[briefing.id]: str(briefing.date.year) for briefing in library.briefings
        }

    def year_of_source(self, row: Row) -> str:
        """The year of the briefing that cites a source."""
        return self._years[row["briefing"]]

    def briefings(self) -> Iterator[Row]:
        """Newest first."""
        return map(self._briefing, self._library.briefings)

    def people(self) -> Iterator[Row]:
        """By family name."""
        for person in self._library.subjects(Kind.PERSON):
            assert isinstance(person, Person)
            yield self._subject(
                person,
                {
                    "family_name": person.family_name or None,
                    "sort_name": sort_name(person),
                    "national_identity": person.country or None,
                    "memberships": [self._membership(role) for role in person.roles],
                },
                PEOPLE,
            )

    def topics(self) -> Iterator[Row]:
        """By name."""
        for topic in self._library.subjects(Kind.TOPIC):
            assert isinstance(topic, Topic)
            status = topic.status
            told = {"text": status.text, "as_of": str(status.as_of)} if status else None
            yield self._subject(topic, self._family(topic) | {"status": told}, TOPICS)

    def statuses(self) -> Iterator[Row]:
        """By the name of the topic; of each the newest first."""
        for topic in self._library.subjects(Kind.TOPIC):
            assert isinstance(topic, Topic)
            page = self._of(Kind.TOPIC, topic.id)
            # Counted from the oldest, so that a new one changes no address.
            for number, status in enumerate(topic.statuses):
                yield {
                    "id": f"{page}#status-{len(topic.statuses) - number}",
                    "topic": page,
                    "as_of": status.as_of.isoformat(),
                    "text": plain(status.text),
                    "sources": [f"{page}#source-{source}" for source in status.sources],
                    "present": number == 0,
                    "weak": status.weak is not None,
                }

    def organisations(self) -> Iterator[Row]:
        """By name."""
        return self._with_country(Kind.ORGANISATION)

    def places(self) -> Iterator[Row]:
        """By name."""
        return self._with_country(Kind.PLACE)

    def sources(self) -> Iterator[Row]:
        """Those of the newest briefing first."""
        for briefing in self._library.briefings:
            for source in briefing.sources:
                yield self._source(source, self._ids[briefing.id])

    def _id(self, briefing: Briefing) -> str:
        return urls.absolute(urls.briefing_url(briefing), self._settings)

    def _of(self, kind: Kind, subject_id: str) -> str:
        return urls.absolute(urls.subject_url(kind, subject_id), self._settings)

    def _all(self, kind: Kind, ids: Iterable[str]) -> list[str]:
        return [self._of(kind, subject_id) for subject_id in ids]

    def _briefing(self, briefing: Briefing) -> Row:
        page = self._ids[briefing.id]
        return {
            "id": page,
            "title": plain(briefing.title),
            "date": briefing.date.isoformat(),
            "time": briefing.time.isoformat() if briefing.time else None,
            "published": published_stamp(briefing) or None,
            "updated": briefing.updated.isoformat() if briefing.updated else None,
            "summary": plain(briefing.summary) or None,
            "key_points": [plain(point) for point in briefing.key_points],
            "topics": self._all(Kind.TOPIC, briefing.topics),
            "people": [
                {
                    "id": self._of(Kind.PERSON, one.person),
                    "role": plain(one.role) or None,
                    "part": one.part.value,
                }
                for one in briefing.people
            ],
            "organisations": self._all(Kind.ORGANISATION, briefing.organisations),
            "places": self._all(Kind.PLACE, briefing.places),
            "sources": [f"{page}#source-{source.id}" for source in briefing.sources],
            # What is held back has no row to refer to.
            "follows": [self._ids[one] for one in briefing.follows if one in self._ids],
            "upcoming": list(self._upcoming(briefing)),
            "corrections": [
                {"date": one.date.isoformat(), "text": plain(one.text)}
                for one in briefing.corrections
            ],
            "image": self._image(briefing),
            "weak": briefing.weak is not None,
        }

    def _upcoming(self, briefing: Briefing) -> Iterator[Row]:
        for item in briefing.upcoming:
            place = self._of(Kind.PLACE, item.place) if item.place else None
            page = f"{self._ids[briefing.id]}#{item.anchor}"
            yield {"id": page, "date": str(item.date), "title": plain(item.title), "place": place}

    def _image(self, briefing: Briefing) -> Row | None:
        figure = briefing.figure
        address = figure_address(briefing, self._settings) if figure else None
        if figure is None or address is None:
            return None
        words = {
            "alt": figure.alt,
            "caption": figure.caption,
            "credit": figure.credit,
            "licence": figure.licence,
        }
        return {"url": urls.absolute_file(address, self._settings), **words}

    def _membership(self, role: Role) -> Row:
        stands = standing(role, self._settings.today)
        # What has not begun cannot have been reported as held.
        reported = role.reported if stands is not Standing.FUTURE else None
        known = self._library.has(Kind.ORGANISATION, role.organisation_id)
        page = self._of(Kind.ORGANISATION, role.organisation_id) if known else None
        return {
            "role": plain(role.title),
            "organization": plain(role.organisation) or None,
            "organization_id": page,
            "start_date": str(role.start) if role.start else None,
            "end_date": str(role.end) if role.end else None,
            "standing": stands.value,
            "last_reported": str(reported) if reported else None,
        }

    def _source(self, source: Source, page: str) -> Row:
        publisher = self._library.publishers.of(source)
        return {
            "id": f"{page}#source-{source.id}",
            "briefing": page,
            # Under its one name, so that counting rows gives what the pages say.
            "publisher": plain(publisher.name),
            "publisher_id": urls.absolute(urls.publisher_url(publisher.id), self._settings),
            "title": plain(source.title) or None,
            "url": source.url or None,
            "archived": source.archived or None,
            "date": str(source.date) if source.date else None,
            "language": source.language or None,
            "note": plain(source.note) or None,
        }

    def _with_country(self, kind: Kind) -> Iterator[Row]:
        for subject in self._library.subjects(kind):
            assert isinstance(subject, Organisation | Place)
            more = self._family(subject) | {"country": subject.country or None}
            yield self._subject(subject, more, ORGANISATIONS)

    def _family(self, subject: Topic | Organisation | Place) -> Row:
        return {"parent_id": self._of(subject.kind, subject.parent) if subject.parent else None}

    def _subject(self, subject: Subject, more: Row, columns: Iterable[Column]) -> Row:
        row = {
            "id": self._of(subject.kind, subject.id),
            "name": plain(subject.name),
            "other_names": list(_other_names(subject)),
            "summary": plain(subject.summary) or None,
            "links": [{"url": link.url, "note": plain(link.title)} for link in subject.links],
            "briefings": self._library.count(subject.kind, subject.id),
            **more,
        }
        # By the columns, so that a row has what the documentation says, in that order.
        return {column.name: row[column.name] for column in columns}


def _other_names(subject: Subject) -> Iterator[Row]:
    if subject.native_name:
        yield {"name": plain(subject.native_name), "note": "native name"}
    for alias in subject.aliases:
        yield {"name": plain(alias), "note": "alias"}
