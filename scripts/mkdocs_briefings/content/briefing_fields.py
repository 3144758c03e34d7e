"""Front matter as authors write it: the fields of briefings, and what profiles share with them.

Nothing is resolved here: a name is still the spelling that its author used. The descriptions and
examples also feed the JSON Schema that completes front matter in editors.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from .date_types import Day, Moment, Publication, SomeDate, SomeTime, SomeTimeOrWords
from .field_types import (
    Language,
    Name,
    Picture,
    SitePath,
    SourceId,
    Text,
    WebAddress,
)
from .strict_yaml import FieldPath
from .theme_fields import EVERYWHERE, SearchFields, ThemeFields
from .theme_fields import Fields as Fields

# For editors only: a list without items never reaches validation, it counts as left out.
_NOT_EMPTY: dict[str, Any] = {"minItems": 1}


class SourceFields(Fields):
    """A publication that is cited as `[@id]`."""

    id: SourceId = Field(description="Short id; the body cites it as [@id].", examples=["kbs"])
    publisher: Text = Field(
        "",
        description="Who published it, in any spelling; if left out, whoever publishes there.",
        examples=["Example News"],
    )
    title: Text = Field("", description="The headline, as printed.")
    url: WebAddress = Field("", description="Its web address.")
    date: SomeDate | None = Field(None, description="When it was published.")
    language: Language = Field("", description="Language tag, such as en or ko.")
    note: Text = Field("", description="What a reader should know about it.")
    archived: WebAddress = Field("", description="The address of an archived copy.")


def _as_entry(value: object) -> object:
    return value if isinstance(value, Mapping) else {"person": value}


class PersonEntry(Fields):
    """A person in a briefing; the bare name will do."""

    person: Name = Field(description="Id, name or any known spelling.", examples=["jane-doe"])
    role: Text = Field("", description="The office that day; if left out, the profile's.")


_Entry = Annotated[
    PersonEntry, BeforeValidator(_as_entry, json_schema_input_type=str | PersonEntry)
]


class StatementFields(Fields):
    """Who said what, through whom, according to which sources."""

    by: Name = Field(description="The person who spoke.", examples=["jane-doe"])
    says: Text = Field(description="What was said, in our words.", examples=["What she said."])
    quote: bool = Field(
        False, description="Whether these are the speaker's own words.", examples=[True]
    )
    date: SomeDate | None = Field(
        None, description="When it was said; if left out, on the day of the event."
    )
    via: Name = Field("", description="Who relayed it: a person, an organisation or a publication.")
    sources: tuple[Text, ...] = Field((), description="Ids of sources.", examples=[["kbs"]])


class FigureFields(Fields):
    """A picture, and the words that go with it."""

    src: Picture = Field(description="Its path or address.", examples=["images/talks.jpg"])
    alt: Text = Field(description="What it shows.", examples=["Two people at a table"])
    caption: Text = Field("", description="The line below the picture.")
    credit: Text = Field("", description="Who made it.")
    licence: Text = Field("", description="By which right it is shown.", examples=["CC BY 4.0"])


class UpcomingFields(Fields):
    """Something that a source expects."""

    date: SomeTime = Field(
        description="Day, month or year, or from one to another.", examples=["2026-10"]
    )
    title: Text = Field(description="What is expected.", examples=["The next talks"])
    place: Text = Field("", description="Where.")
    id: SourceId = Field(
        "",
        description="Lasting id, which outcomes name; if left out, from file name and title.",
        examples=["talks-round-2"],
    )
    kind: Literal["event", "deadline", "pledge", "target"] = Field(
        "event", description="An event, a deadline, a pledge or a target."
    )
    by: tuple[Name, ...] = Field(
        (), description="Who is to bring it about.", examples=[["Example Ministry"]]
    )
    topics: tuple[Name, ...] = Field(
        (), description="What it is about; if left out, the briefing's.", examples=[["a-topic"]]
    )
    sources: tuple[Text, ...] = Field((), description="Ids of sources.", examples=[["kbs"]])


class OutcomeFields(Fields):
    """What came of something that was expected."""

    of: SourceId = Field(description="The id of the expectation.", examples=["talks-round-2"])
    result: Literal["met", "missed", "moved", "dropped", "overtaken"] = Field(
        description="What came of it.", examples=["met"]
    )
    to: SomeTimeOrWords = Field(
        "", description="If moved: the new time, or words for it.", examples=["2026-12"]
    )
    date: SomeDate | None = Field(
        None, description="When it came to that; if left out, on the day of the event."
    )
    note: Text = Field("", description="A sentence that says more.")
    sources: tuple[Text, ...] = Field(
        description="Ids of the sources that report it.",
        examples=[["kbs"]],
        json_schema_extra=_NOT_EMPTY,
    )


class AccountFields(Fields):
    """What some of the sources say, where others say something else."""

    says: Text = Field(description="Their account, in our words.", examples=["It opened in May."])
    sources: tuple[Text, ...] = Field(
        description="Ids of the sources that say so.",
        examples=[["kbs"]],
        json_schema_extra=_NOT_EMPTY,
    )


class DifferenceFields(Fields):
    """Something that sources tell in two ways or more."""

    about: Text = Field(
        description="What they differ about, in a few words.", examples=["The day of the opening"]
    )
    accounts: tuple[AccountFields, ...] = Field(
        description="What each side says; two or more.",
        examples=[[{"says": "It opened in May.", "sources": ["kbs"]}]],
        json_schema_extra={"minItems": 2},
    )
    topics: tuple[Name, ...] = Field(
        (),
        description="What it concerns, most of all first; if left out, the briefing's topics.",
        examples=[["a-topic"]],
    )


class CorrectionFields(Fields):
    """A mistake corrected after publication."""

    date: Day = Field(description="The day of the correction.", examples=["2025-11-07"])
    text: Text = Field(description="The mistake, and what is right.", examples=["What was wrong."])


SOURCES = [[{"id": "kbs", "publisher": "Example News"}]]


def _none_recorded(value: object) -> object:
    # To leave sources out is a mistake; to say that there are none is not.
    return () if isinstance(value, str) and value.strip().lower() == "none" else value


_Sources = Annotated[
    tuple[SourceFields, ...],
    BeforeValidator(
        _none_recorded, json_schema_input_type=tuple[SourceFields, ...] | Literal["none"]
    ),
]
OLD = [["/old/address/"]]
"""Examples of values, for editors."""


class BriefingFields(ThemeFields):
    """The front matter of a briefing."""

    title: Text = Field(description="The headline: what happened.", examples=["Talks begin"])
    # `date` would be the natural name, but that is its day.
    moment: Moment = Field(
        alias="date",
        description="The day of the event, as in the file name; a time with its zone is allowed.",
        examples=["2025-11-04"],
    )
    published: Publication = Field(
        None,
        description="When it was published: a day, or a time with its zone.",
        examples=["2025-11-05"],
    )
    updated: Day | None = Field(None, description="The day of the last change of substance.")
    summary: Text = Field("", description="One or two sentences for lists, feeds and search.")
    key_points: tuple[Text, ...] = Field(
        (), description="Short sentences.", examples=[["First point", "Second point"]]
    )
    topics: tuple[Name, ...] = Field(
        description="What it is about, most important first.",
        examples=[["a-topic"]],
        json_schema_extra=_NOT_EMPTY,
    )
    people: tuple[_Entry, ...] = Field(
        (), description="Who acted or spoke.", examples=[["jane-doe"]]
    )
    attended: tuple[Name, ...] = Field(
        (), description="Who was there; all others are only mentioned.", examples=[["jane-doe"]]
    )
    organisations: tuple[Name, ...] = Field(
        (), description="Organisations that took part.", examples=[["Example Ministry"]]
    )
    places: tuple[Name, ...] = Field((), description="Where.", examples=[["Exampleville"]])
    sources: _Sources = Field(
        description="What the text rests on, or 'none' where no source is recorded.",
        examples=SOURCES,
        json_schema_extra=_NOT_EMPTY,
    )
    statements: tuple[StatementFields, ...] = Field(
        (), description="Who said what.", examples=[[{"by": "jane-doe", "says": "…"}]]
    )
    differences: tuple[DifferenceFields, ...] = Field(
        (),
        description="Where accounts differ.",
        examples=[[{"about": "The day of the opening", "accounts": []}]],
    )
    image: FigureFields | None = Field(
        None,
        description="A picture, and the words that go with it.",
        examples=[{"src": "images/talks.jpg", "alt": "Two people at a table"}],
    )
    follows: tuple[Text, ...] = Field(
        (),
        description="Earlier briefings of the same thread, by file name without .md.",
        examples=[["2025-10-29-summit"]],
    )
    upcoming: tuple[UpcomingFields, ...] = Field(
        (), description="What is expected.", examples=[[{"date": "2026-10", "title": "…"}]]
    )
    outcomes: tuple[OutcomeFields, ...] = Field(
        (),
        description="What came of earlier expectations.",
        examples=[[{"of": "talks-round-2", "result": "met", "sources": ["kbs"]}]],
    )
    corrections: tuple[CorrectionFields, ...] = Field(
        (), description="Mistakes corrected.", examples=[[{"date": "2025-11-07", "text": "…"}]]
    )
    redirect_from: tuple[SitePath, ...] = Field(
        (), description="Old addresses of this page.", examples=OLD
    )
    not_mentioned: tuple[Name, ...] = Field(
        (), description="Names that the text need not mention.", examples=[["jane-doe"]]
    )
    status: Literal["published", "draft"] = Field(
        "published", description="A draft is shown in the preview, never published."
    )
    search: SearchFields = Field(
        EVERYWHERE, description="Whether search finds it.", examples=[{"exclude": True}]
    )

    @property
    def date(self) -> dt.date:
        """The day of the event."""
        return self.moment.date() if isinstance(self.moment, dt.datetime) else self.moment

    def day_at(self, key: FieldPath) -> dt.date:
        """The day on which a name at that place is meant: a statement's may be its own."""
        match key:
            case ("statements", int(number), *_):
                said = self.statements[number].date
                return said.first_day if said else self.date
            case _:
                return self.date

    @property
    def time(self) -> dt.datetime | None:
        """The time of the event, with its zone, where the author gave one."""
        return self.moment if isinstance(self.moment, dt.datetime) else None
