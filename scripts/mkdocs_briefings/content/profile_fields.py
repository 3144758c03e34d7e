"""Front matter of profiles as authors write it: of subjects, and of publishers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import Field, ValidatorFunctionWrapHandler, WrapValidator

from ..model import Kind
from .briefing_fields import OLD, SOURCES, Fields, FigureFields, SourceFields
from .coordinate_type import Degrees
from .date_types import Day, Days, SomeDate
from .field_types import Host, Language, Name, SitePath, Text, WebAddress
from .theme_fields import EVERYWHERE, SearchFields, ThemeFields


class RoleFields(Fields):
    """An office that a person held, and when."""

    title: Text = Field(description="The office.", examples=["Minister of Examples"])
    organisation: Name = Field("", description="Where.")
    # Python keeps `from` for itself.
    from_: SomeDate | None = Field(None, alias="from", description="The first day in office.")
    until: SomeDate | None = Field(None, description="The last day; left out while it is held.")
    sources: tuple[Text, ...] = Field((), description="Ids of sources.", examples=[["kbs"]])


class StatusFields(Fields):
    """Where a topic stands."""

    text: Text = Field(description="One or two sentences.", examples=["Where it stands."])
    as_of: Day = Field(description="The day this was true.", examples=["2025-11-04"])
    sources: tuple[Text, ...] = Field((), description="Ids of sources.", examples=[["kbs"]])


def _one_or_several(value: object, several: ValidatorFunctionWrapHandler) -> tuple[Any, ...]:
    """Where it stands may be the one mapping alone, or a list of such mappings."""
    # Pydantic puts the faults of the mapping where the mapping stands.
    return (
        several(value) if isinstance(value, list | tuple) else (StatusFields.model_validate(value),)
    )


_Statuses = Annotated[
    tuple[StatusFields, ...],
    WrapValidator(_one_or_several, json_schema_input_type=StatusFields | tuple[StatusFields, ...]),
]


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


class PageFields(ThemeFields):
    """What all profiles share."""

    name: Name = Field(description="The name as the site shows it.", examples=["Jane Doe"])
    native_name: Name = Field("", description="The name in its own script.")
    aliases: tuple[Name, ...] = Field(
        (), description="Other spellings that mean the same.", examples=[["J. Doe"]]
    )
    country: Text = Field("", description="The country.")
    links: tuple[LinkFields, ...] = Field(
        (),
        description="Pages elsewhere.",
        examples=[[{"title": "Official page", "url": "https://example.org/"}]],
    )
    sources: tuple[SourceFields, ...] = Field(
        (), description="What the profile rests on.", examples=SOURCES
    )
    redirect_from: tuple[SitePath, ...] = Field(
        (), description="Old addresses of this page.", examples=OLD
    )
    search: SearchFields = Field(
        EVERYWHERE, description="Whether search finds it.", examples=[{"exclude": True}]
    )


class ProfileFields(PageFields):
    """What the profiles of all four kinds of subject share."""

    summary: Text = Field("", description="One sentence, plain text.")


class NestedFields(ProfileFields):
    """What the profiles of subjects share that can be part of a wider one."""

    parent: Name = Field("", description="What it is part of: a wider subject of the same kind.")


class PersonFields(ProfileFields):
    """The front matter of a person's profile."""

    image: FigureFields | None = Field(
        None,
        description="A portrait.",
        examples=[{"src": "images/jane-doe.jpg", "alt": "Jane Doe at her desk"}],
    )
    family_name: Text = Field("", description="The part of the name that comes first in lists.")
    roles: tuple[RoleFields, ...] = Field(
        (), description="Offices held.", examples=[[{"title": "Minister", "from": "2025-06-04"}]]
    )
    not_to_be_confused_with: tuple[Name, ...] = Field(
        (),
        description="People whom readers may take this one for, though their names are not near.",
        examples=[["John Roe"]],
    )


class TopicFields(NestedFields):
    """The front matter of a topic's profile."""

    status: _Statuses = Field(
        (),
        description="Where the topic stands; a list, newest first, keeps where it stood before.",
        examples=[{"text": "Where it stands.", "as_of": "2025-11-04"}],
    )
    stale_after: Days | None = Field(
        None,
        description="Days after which the status is marked as old; if left out, the site's.",
        examples=[30],
    )
    glossary: tuple[TermFields, ...] = Field(
        (), description="Terms explained.", examples=[[{"term": "FOC", "meaning": "…"}]]
    )


class OrganisationFields(NestedFields):
    """The front matter of an organisation's profile."""


class PlaceFields(NestedFields):
    """The front matter of a place's profile."""

    coordinates: Degrees | None = Field(
        None,
        description="Where it is on a map: latitude and longitude in degrees.",
        examples=[[37.566, 126.978]],
    )


class PublisherFields(PageFields):
    """The front matter of a publisher's profile."""

    hosts: tuple[Host, ...] = Field(
        (),
        description="Where it publishes; hosts below them are meant too.",
        examples=[["example.org"]],
    )
    language: Language = Field("", description="The language in which it mostly publishes.")
    kind: (
        Literal["primary", "agency", "news", "aggregator", "state media", "machine-made"] | None
    ) = Field(None, description="How it comes by what it publishes.", examples=["news"])
    note: Text = Field("", description="What a reader should know about it, in a sentence.")


PROFILE_FIELDS: Mapping[Kind, type[ProfileFields]] = {
    Kind.TOPIC: TopicFields,
    Kind.PERSON: PersonFields,
    Kind.ORGANISATION: OrganisationFields,
    Kind.PLACE: PlaceFields,
}
