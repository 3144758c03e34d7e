"""Wherever front matter names a subject every command knows it, in the offices of people too."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from mkdocs_briefings.cli.main import main
from mkdocs_briefings.content.briefing_fields import BriefingFields
from mkdocs_briefings.content.naming_fields import (
    EACH,
    NAMING_FIELDS,
    IfUnknown,
    NamingField,
    names_in,
)
from mkdocs_briefings.model import Kind
from tests.sites import MKDOCS_YML, SiteFolder

CONTENT = """\
-- docs/organisations/example-ministry.md --
---
name: Example Ministry
aliases: [Ministry of Examples]
---
-- docs/topics/harbour.md --
---
name: Harbour
country: Exampleland
---
-- docs/places/exampleland.md --
---
name: Exampleland
aliases: [Republic of Examples]
---
-- docs/people/jane-doe.md --
---
name: Jane Doe
roles:
  - title: Minister
    organisation: Ministry of Examples
    from: 2025-01-01
  - title: Mayor
    organisation: Elsewhere
    from: 2020-01-01
    until: 2024-12-31
---
-- briefings/2026-01-10-talks.md --
---
title: Harbour talks
date: 2026-01-10
topics: [harbour]
sources: [{id: daily, publisher: Example Daily}]
image: {src: "https://example.org/a.jpg", alt: A harbour, credit: Ministry of Examples}
---
The harbour is open [@daily].
"""
JANE = Path("docs/people/jane-doe.md")
TALKS = Path("briefings/2026-01-10-talks.md")


@pytest.fixture
def folder(site: Callable[[str], SiteFolder], monkeypatch: pytest.MonkeyPatch) -> SiteFolder:
    folder = site(CONTENT)
    monkeypatch.chdir(folder.root)
    return folder


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments)


def problems() -> Sequence[str]:
    """What `check` prints, without what it says at the end."""
    lines: str = run("check", "--level=warning").stdout
    return [line for line in lines.splitlines() if " BR" in line]


def replace(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def test_a_slip_in_the_organisation_of_an_office_is_an_error_on_its_line(
    folder: SiteFolder,
) -> None:
    replace(JANE, "Ministry of Examples", "Ministry of Exampels")
    assert problems() == [
        "docs/people/jane-doe.md:5: BR201 no organisation 'Ministry of Exampels'. "
        "Did you mean 'Example Ministry' (example-ministry)? If it is another, "
        "add docs/organisations/ministry-of-exampels.md, or list it under 'known' in mkdocs.yml."
    ]


def test_an_organisation_that_only_an_office_names_is_no_subject(folder: SiteFolder) -> None:
    folder.build("--strict")
    assert problems() == []
    assert not folder.has("organisations/elsewhere")
    article = folder.article("people/jane-doe")
    assert '<span class="br-role">Elsewhere</span>' in article


def test_an_office_shows_the_name_of_its_organisation_with_a_link(folder: SiteFolder) -> None:
    folder.build("--strict")
    link = '<a href="../../organisations/example-ministry/">Example Ministry</a>'
    article = folder.article("people/jane-doe")
    assert (article.count(link), "Ministry of Examples" in article) == (2, False)
    (person,) = json.loads((folder.root / "site/data/people.json").read_text("utf-8"))
    page = "https://example.org/organisations/example-ministry/"
    assert [(one["organization"], one["organization_id"]) for one in person["memberships"]] == [
        ("Example Ministry", page),
        ("Elsewhere", None),
    ]


def test_what_only_a_draft_names_has_no_link(folder: SiteFolder) -> None:
    replace(TALKS, "date: 2026-01-10\n", "date: 2026-01-10\nstatus: draft\n")
    replace(TALKS, "sources:", "organisations: [Elsewhere]\nsources:")
    assert folder.build().code == 0
    assert '<span class="br-role">Elsewhere</span>' in folder.article("people/jane-doe")


def test_a_name_listed_as_known_is_told_from_a_slip(folder: SiteFolder) -> None:
    replace(JANE, "Ministry of Examples", "Example Ministre")
    assert [line.split(" no ")[0] for line in problems()] == ["docs/people/jane-doe.md:5: BR201"]
    known = "plugins: [search, briefings: {known: {organisations: [Example Ministre]}}]"
    listed = MKDOCS_YML.replace("plugins: [search, briefings]", known)
    Path("mkdocs.yml").write_text(listed, "utf-8")
    assert problems() == []


def test_the_organisation_of_an_office_becomes_an_id(folder: SiteFolder) -> None:
    assert run("check", "--fix").stderr == (
        "docs/people/jane-doe.md:5: 'Ministry of Examples' becomes 'example-ministry'\n"
    )
    assert "organisation: example-ministry\n" in JANE.read_text("utf-8")
    assert "organisation: Elsewhere\n" in JANE.read_text("utf-8")


def test_renaming_an_organisation_reaches_offices(folder: SiteFolder) -> None:
    assert run("rename", "organisation", "example-ministry", "Ministry of Ports").exit_code == 0
    assert "organisation: ministry-of-ports\n" in JANE.read_text("utf-8")


def test_merging_organisations_reaches_offices(folder: SiteFolder) -> None:
    folder.write("-- docs/organisations/port-office.md --\n---\nname: Port Office\n---\n")
    assert run("merge", "organisation", "example-ministry", "port-office").exit_code == 0
    assert "organisation: port-office\n" in JANE.read_text("utf-8")


IMAGE = NamingField(("image", "credit"), (Kind.PERSON, Kind.ORGANISATION))
COUNTRY = NamingField(("country",), (Kind.PLACE,), IfUnknown.PLAIN_TEXT)


@pytest.fixture
def more_fields(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two fields that are plain text become names, each by one line of the table."""
    monkeypatch.setitem(NAMING_FIELDS, None, (*NAMING_FIELDS[None], IMAGE))
    monkeypatch.setitem(NAMING_FIELDS, Kind.TOPIC, (*NAMING_FIELDS[Kind.TOPIC], COUNTRY))


@pytest.mark.usefixtures("more_fields")
def test_a_field_of_the_table_is_resolved(folder: SiteFolder) -> None:
    assert problems() == []
    replace(TALKS, "credit: Ministry of Examples", "credit: Jane Do")
    replace(Path("docs/topics/harbour.md"), "country: Exampleland", "country: Examplelnd")
    assert problems() == [
        "briefings/2026-01-10-talks.md:6: BR201 no person 'Jane Do'. "
        "Did you mean 'Jane Doe' (jane-doe)? If it is another, "
        "add docs/people/jane-do.md, or list it under 'known' in mkdocs.yml.",
        "docs/topics/harbour.md:3: BR201 no place 'Examplelnd'. "
        "Did you mean 'Exampleland' (exampleland)? If it is another, "
        "add docs/places/examplelnd.md, or list it under 'known' in mkdocs.yml.",
    ]
    replace(TALKS, "credit: Jane Do", "credit: Nobody Known")
    assert problems()[0].startswith(
        "briefings/2026-01-10-talks.md:6: BR202 no person 'Nobody Known'"
    )


@pytest.mark.usefixtures("more_fields")
def test_a_field_of_the_table_is_fixed_and_renamed(folder: SiteFolder) -> None:
    assert run("check", "--fix").stderr.splitlines() == [
        "briefings/2026-01-10-talks.md:6: 'Ministry of Examples' becomes 'example-ministry'",
        "docs/topics/harbour.md:3: 'Exampleland' becomes 'exampleland'",
        "docs/people/jane-doe.md:5: 'Ministry of Examples' becomes 'example-ministry'",
    ]
    assert run("rename", "organisation", "example-ministry", "port-office").exit_code == 0
    assert run("rename", "place", "exampleland", "examplia").exit_code == 0
    assert "credit: port-office}" in TALKS.read_text("utf-8")
    assert "country: examplia\n" in Path("docs/topics/harbour.md").read_text("utf-8")


@pytest.mark.usefixtures("more_fields")
def test_a_field_of_the_table_has_choices_in_the_schema(folder: SiteFolder) -> None:
    briefing = json.loads(run("schema").stdout)
    assert briefing["$defs"]["FigureFields"]["properties"]["credit"]["anyOf"] == [
        {"$ref": "#/$defs/people"},
        {"$ref": "#/$defs/organisations"},
        {"type": "null"},
    ]
    topic = json.loads(run("schema", "--kind=topic").stdout)
    assert topic["properties"]["country"]["anyOf"] == [{"$ref": "#/$defs/places"}, {"type": "null"}]


def test_the_schema_offers_organisations_for_offices(folder: SiteFolder) -> None:
    person = json.loads(run("schema", "--kind=person").stdout)
    assert person["$defs"]["RoleFields"]["properties"]["organisation"]["anyOf"] == [
        {"$ref": "#/$defs/organisations"},
        {"type": "null"},
    ]


def test_names_are_found_list_by_list_with_their_places() -> None:
    fields = BriefingFields.model_validate(
        {
            "title": "Talks",
            "date": "2026-01-10",
            "topics": ["harbour"],
            "people": ["Jane Doe", {"person": "John Roe", "role": "Envoy"}],
            "statements": [
                {"by": "Jane Doe", "says": "One."},
                {"by": "John Roe", "says": "Two.", "via": "Jane Doe"},
            ],
            "sources": [{"id": "daily", "publisher": "Example Daily"}],
        }
    )
    assert [(one.key, one.text) for one in names_in(fields, NAMING_FIELDS[None])] == [
        (("topics", 0), "harbour"),
        (("people", 0), "Jane Doe"),
        (("people", 1), "John Roe"),
        (("statements", 0, "by"), "Jane Doe"),
        (("statements", 1, "by"), "John Roe"),
        (("statements", 1, "via"), "Jane Doe"),
    ]


@pytest.mark.parametrize("kind", Kind)
def test_a_briefing_can_name_subjects_of_every_kind(kind: Kind) -> None:
    naming = [one for one in NAMING_FIELDS[None] if one.path == (kind.plural, EACH)]
    assert [one.kinds for one in naming] == [(kind,)]
    assert kind.plural in BriefingFields.model_fields


def test_a_place_fits_its_field() -> None:
    people = NamingField(("people", EACH), (Kind.PERSON,), key="person")
    assert people.fits(("people", 3))
    assert people.fits(("people", 3, "person"))
    assert not people.fits(("people", 3, "role"))
    assert not people.fits(("places", 3))
    assert not people.fits(("people",))
