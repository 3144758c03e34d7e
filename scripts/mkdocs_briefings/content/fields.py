"""Front matter as authors write it: the fields of briefings and profiles.

Nothing is resolved here: a name is still the spelling that its author used. The descriptions and
examples also feed the JSON Schema that completes front matter in editors.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from ..model import Kind
from .field_types import (
    Day,
    Language,
    Moment,
    Picture,
    Publication,
    SitePath,
    SomeDate,
    SourceId,
    Text,
    WebAddress,
)


class Fields(BaseModel):
    """A mapping whose keys are known; any other key is reported, none is lost silently."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class SourceFields(Fields):
    """A publication that is cited as `[@id]`."""

    id: SourceId = Field(description="Short id; the body cites it as [@id].", examples=["kbs"])
    publisher: Text = Field(description="Who published it.", examples=["Example News"])
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

    person: Text = Field(description="Id, name or any known spelling.", examples=["jane-doe"])
    role: Text = Field("", description="The office that day; if left out, the profile's.")


_Entry = Annotated[
    PersonEntry, BeforeValidator(_as_entry, json_schema_input_type=str | PersonEntry)
]


class StatementFields(Fields):
    """Who said what, through whom, according to which sources."""

    by: Text = Field(description="The person who spoke.", examples=["jane-doe"])
    says: Text = Field(description="What was said, in our words.", examples=["What she said."])
    date: Day | None = Field(None, description="The day it was said; if left out, the event's.")
    via: Text = Field("", description="The person who relayed it.")
    sources: tuple[Text, ...] = Field((), description="Ids of sources.", examples=[["kbs"]])


class FigureFields(Fields):
    """A picture, and the words that go with it."""

    src: Picture = Field(description="Its path or address.", examples=["images/talks.jpg"])
    alt: Text = Field(description="What it shows.", examples=["Two people at a table"])
    caption: Text = Field("", description="The line below the picture.")
    credit: Text = Field("", description="Who made it.")


class UpcomingFields(Fields):
    """Something that a source expects."""

    date: SomeDate = Field(description="Day, month or year.", examples=["2026-10"])
    title: Text = Field(description="What is expected.", examples=["The next talks"])
    place: Text = Field("", description="Where.")


class CorrectionFields(Fields):
    """A mistake corrected after publication."""

    date: Day = Field(description="The day of the correction.", examples=["2025-11-07"])
    text: Text = Field(description="The mistake, and what is right.", examples=["What was wrong."])


class RoleFields(Fields):
    """An office that a person held, and when."""

    title: Text = Field(description="The office.", examples=["Minister of Examples"])
    organisation: Text = Field("", description="Where.")
    from_: SomeDate | None = Field(None, alias="from", description="The first day in office.")
    until: SomeDate | None = Field(None, description="The last day; left out while it is held.")
    sources: tuple[Text, ...] = Field((), description="Ids of sources.", examples=[["kbs"]])


class StatusFields(Fields):
    """Where a topic stands."""

    text: Text = Field(description="One or two sentences.", examples=["Where it stands."])
    as_of: Day = Field(description="The day this was true.", examples=["2025-11-04"])
    sources: tuple[Text, ...] = Field((), description="Ids of sources.", examples=[["kbs"]])


class TermFields(Fields):
    """An entry of a topic's glossary."""

    term: Text = Field(description="The term or abbreviation.", examples=["FOC"])
    expansion: Text = Field("", description="What the letters stand for.")
    meaning: Text = Field("", description="What it means, in a sentence.")
    sources: tuple[Text, ...] = Field((), description="Ids of sources.", examples=[["kbs"]])


class LinkFields(Fields):
    """A titled address outside the site."""

    title: Text = Field(description="What it leads to.", examples=["Official page"])
    url: WebAddress = Field(description="Its web address.", examples=["https://example.org/"])


class SearchFields(Fields):
    """How search treats a page."""

    exclude: bool = Field(False, description="Keep the page out of search.", examples=[True])


_SOURCES = [[{"id": "kbs", "publisher": "Example News"}]]
_OLD = [["/old/address/"]]
# For editors only: a list without items never reaches validation, it counts as left out.
_NOT_EMPTY: dict[str, Any] = {"minItems": 1}


class BriefingFields(Fields):
    """The front matter of a briefing."""

    title: Text = Field(description="The headline: what happened.", examples=["Talks begin"])
    moment: Moment = Field(
        alias="date",
        description="The day of the event, as in the file name; a time with its zone is allowed.",
        examples=["2025-11-04"],
    )
    published: Publication | None = Field(
        None,
        description="When it was published: a day, or a time with its zone.",
        examples=["2025-11-05"],
    )
    updated: Day | None = Field(None, description="The day of the last change of substance.")
    summary: Text = Field("", description="One or two sentences for lists, feeds and search.")
    key_points: tuple[Text, ...] = Field(
        (), description="Short sentences.", examples=[["First point", "Second point"]]
    )
    topics: tuple[Text, ...] = Field(
        description="What it is about, most important first.",
        examples=[["a-topic"]],
        json_schema_extra=_NOT_EMPTY,
    )
    people: tuple[_Entry, ...] = Field(
        (), description="Who acted or spoke.", examples=[["jane-doe"]]
    )
    organisations: tuple[Text, ...] = Field(
        (), description="Organisations that took part.", examples=[["Example Ministry"]]
    )
    places: tuple[Text, ...] = Field((), description="Where.", examples=[["Exampleville"]])
    sources: tuple[SourceFields, ...] = Field(
        description="What the text rests on.", examples=_SOURCES, json_schema_extra=_NOT_EMPTY
    )
    statements: tuple[StatementFields, ...] = Field(
        (), description="Who said what.", examples=[[{"by": "jane-doe", "says": "…"}]]
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
    corrections: tuple[CorrectionFields, ...] = Field(
        (), description="Mistakes corrected.", examples=[[{"date": "2025-11-07", "text": "…"}]]
    )
    redirect_from: tuple[SitePath, ...] = Field(
        (), description="Old addresses of this page.", examples=_OLD
    )
    not_mentioned: tuple[Text, ...] = Field(
        (), description="Names that the text need not mention.", examples=[["jane-doe"]]
    )
    status: Literal["published", "draft"] = Field(
        "published", description="A draft is shown in the preview, never published."
    )
    search: SearchFields = Field(
        SearchFields(), description="Whether search finds it.", examples=[{"exclude": True}]
    )

    @property
    def date(self) -> dt.date:
        """The day of the event."""
        return self.moment.date() if isinstance(self.moment, dt.datetime) else self.moment

    @property
    def time(self) -> dt.datetime | None:
        """The time of the event, with its zone, where the author gave one."""
        return self.moment if isinstance(self.moment, dt.datetime) else None


class ProfileFields(Fields):
    """What the profiles of all four kinds share."""

    name: Text = Field(description="The name as the site shows it.", examples=["Jane Doe"])
    native_name: Text = Field("", description="The name in its own script.")
    aliases: tuple[Text, ...] = Field(
        (), description="Other spellings that mean the same.", examples=[["J. Doe"]]
    )
    country: Text = Field("", description="The country.")
    summary: Text = Field("", description="One sentence, plain text.")
    links: tuple[LinkFields, ...] = Field(
        (),
        description="Pages elsewhere.",
        examples=[[{"title": "Official page", "url": "https://example.org/"}]],
    )
    sources: tuple[SourceFields, ...] = Field(
        (), description="What the profile rests on.", examples=_SOURCES
    )
    redirect_from: tuple[SitePath, ...] = Field(
        (), description="Old addresses of this page.", examples=_OLD
    )
    search: SearchFields = Field(
        SearchFields(), description="Whether search finds it.", examples=[{"exclude": True}]
    )


class NestedFields(ProfileFields):
    """What the profiles of subjects share that can be part of a wider one."""

    parent: Text = Field("", description="What it is part of: a wider subject of the same kind.")


class PersonFields(ProfileFields):
    """The front matter of a person's profile."""

    family_name: Text = Field("", description="The part of the name that comes first in lists.")
    roles: tuple[RoleFields, ...] = Field(
        (), description="Offices held.", examples=[[{"title": "Minister", "from": "2025-06-04"}]]
    )


class TopicFields(NestedFields):
    """The front matter of a topic's profile."""

    status: StatusFields | None = Field(
        None,
        description="Where the topic stands.",
        examples=[{"text": "Where it stands.", "as_of": "2025-11-04"}],
    )
    glossary: tuple[TermFields, ...] = Field(
        (), description="Terms explained.", examples=[[{"term": "FOC", "meaning": "…"}]]
    )


class OrganisationFields(NestedFields):
    """The front matter of an organisation's profile."""


class PlaceFields(NestedFields):
    """The front matter of a place's profile."""


PROFILE_FIELDS: Mapping[Kind, type[ProfileFields]] = {
    Kind.TOPIC: TopicFields,
    Kind.PERSON: PersonFields,
    Kind.ORGANISATION: OrganisationFields,
    Kind.PLACE: PlaceFields,
}
