"""Open data, read by programs that are not ours."""

from __future__ import annotations

import csv
import io
import json
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from mkdocs_briefings.cache import SpillFile
from mkdocs_briefings.content.schema import schema
from mkdocs_briefings.outputs.data import dataset as data
from mkdocs_briefings.outputs.data.columns import ID
from mkdocs_briefings.outputs.data.csv_line import csv_line
from mkdocs_briefings.outputs.data.table import Row, Table
from tests import followed
from tests.followed import AWKWARD, BASE, LONG
from tests.sites import SiteFolder

TALKS = f"{BASE}/briefings/2026/01/10/talks/"


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return followed.built(tmp_path_factory.mktemp("followed"))


def table(published: Path, name: str) -> dict[str, Any]:
    rows = json.loads((published / "data" / f"{name}.json").read_text("utf-8"))
    return {row["id"]: row for row in rows}


def test_frictionless_finds_the_package_valid(published: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "frictionless", "validate", "datapackage.json", "--json"],
        cwd=published / "data",
        capture_output=True,
        text=True,
        check=False,
    )
    report = json.loads(done.stdout)
    assert (report["valid"], report["stats"]["tasks"], report["errors"]) == (True, 22, [])


def test_the_package_says_what_it_is_and_under_which_licence(published: Path) -> None:
    package = json.loads((published / "data/datapackage.json").read_text("utf-8"))
    assert (package["id"], package["version"], package["licenses"]) == (
        f"{BASE}/data/",
        "2.3.0",
        [{"name": "CC-BY-4.0", "title": "CC-BY-4.0"}],
    )
    assert all(
        field["description"] for one in package["resources"] for field in one["schema"]["fields"]
    )


def test_ids_are_addresses_of_pages(published: Path) -> None:
    for name in ("briefings", "people", "topics", "organisations", "places"):
        for identity in table(published, name):
            assert (published / identity.removeprefix(f"{BASE}/") / "index.html").is_file()


def test_ids_below_a_page_are_its_anchors(published: Path) -> None:
    for name in ("statements", "sources", "statuses", "expectations", "outcomes"):
        for identity in table(published, name):
            page, _, anchor = identity.removeprefix(f"{BASE}/").partition("#")
            assert f'id="{anchor}"' in (published / page / "index.html").read_text("utf-8")


def test_a_briefing_is_as_it_was_written(published: Path) -> None:
    row = table(published, "briefings")[TALKS]
    assert (row["title"], row["date"], row["time"], row["published"], row["updated"]) == (
        AWKWARD,
        "2026-01-10",
        "2026-01-10T21:30:00+09:00",
        "2026-01-11T08:00:00+09:00",
        "2026-01-12",
    )
    assert row["people"] == [
        {"id": f"{BASE}/people/jane-doe/", "role": "Minister of Harbours", "part": "present"},
        {"id": f"{BASE}/people/john-roe/", "role": "Envoy", "part": "spoke"},
    ]
    assert row["upcoming"][0]["date"] == "2099-10"


def test_a_statement_says_when_in_which_office_and_through_whom(published: Path) -> None:
    (row,) = table(published, "statements").values()
    assert row == {
        "id": f"{TALKS}#statement-2026-01-10-talks-1",
        "briefing": TALKS,
        "date": "2026-01-10",
        "person": f"{BASE}/people/jane-doe/",
        "role": "Minister of Harbours",
        "via": f"{BASE}/people/john-roe/",
        "via_name": "John Roe",
        "text": "Open in spring & stay so.",
        "quote": False,
        "sources": [f"{TALKS}#source-daily"],
        "weak": False,
    }


def test_a_person_has_dated_offices_under_the_names_of_popolo(published: Path) -> None:
    person = table(published, "people")[f"{BASE}/people/jane-doe/"]
    assert person["memberships"] == [
        {
            "role": "Minister of Harbours",
            "organization": "Example Ministry",
            "organization_id": f"{BASE}/organisations/example-ministry/",
            "start_date": "2024-05-01",
            "end_date": None,
            "standing": "reported",
            "last_reported": "2026-02-01",
        },
        {
            "role": "Mayor",
            "organization": None,
            "organization_id": None,
            "start_date": "2020",
            "end_date": "2024-04",
            "standing": "former",
            "last_reported": None,
        },
    ]
    assert (person["sort_name"], person["other_names"]) == (
        "Doe Jane",
        [{"name": "제인 도", "note": "native name"}],
    )


def test_a_topic_has_its_present_status_and_a_table_all_of_them(published: Path) -> None:
    harbour = f"{BASE}/topics/harbour/"
    present = {"text": "A deal & <more> is near.", "as_of": "2026-01-31"}
    topics = table(published, "topics")
    assert [topics[harbour]["status"], topics[f"{BASE}/topics/quiet/"]["status"]] == [present, None]
    assert [*table(published, "statuses").values()] == [
        {
            "id": f"{harbour}#status-2",
            "topic": harbour,
            **present,
            "sources": [],
            "present": True,
            "weak": False,
        },
        {
            "id": f"{harbour}#status-1",
            "topic": harbour,
            "text": "It is closed.",
            "as_of": "2025-12-02",
            "sources": [f"{harbour}#source-paper"],
            "present": False,
            "weak": False,
        },
    ]


def test_a_table_without_rows_is_no_part_of_the_package(site: Callable[[str], SiteFolder]) -> None:
    """Validators refuse JSON without any row."""
    folder = site("-- docs/topics/quiet.md --\n---\nname: Quiet\n---\n")
    assert folder.build().code == 0
    package = json.loads((folder.root / "site/data/datapackage.json").read_text("utf-8"))
    assert [one["name"] for one in package["resources"]] == ["topics", "topics-csv"]
    assert (folder.root / "site/data/statuses.json").read_text("utf-8") == "[]\n"


def test_the_schema_of_a_briefing_is_the_one_of_editors(published: Path) -> None:
    made = json.loads((published / "data/briefing.schema.json").read_text("utf-8"))
    assert made == schema(None)


def test_every_table_is_there_for_spreadsheets_with_the_same_rows(published: Path) -> None:
    names = {path.stem for path in (published / "data").glob("*.json")}
    tables = names - {"datapackage", "briefing.schema"}
    assert {path.stem for path in (published / "data").glob("*.csv")} == tables
    for name in tables:
        text = (published / f"data/{name}.csv").read_bytes().decode("utf-8")
        rows = list(csv.DictReader(io.StringIO(text, newline="")))
        assert [row["id"] for row in rows] == list(table(published, name))


def test_lists_and_objects_stand_in_one_cell_of_the_csv(published: Path) -> None:
    text = (published / "data/people.csv").read_bytes().decode("utf-8")
    rows = {row["id"]: row for row in csv.DictReader(io.StringIO(text, newline=""))}
    row = rows[f"{BASE}/people/jane-doe/"]
    assert (row["other_names"], row["links"], row["memberships"]) == (
        "제인 도, native name",
        "https://example.org/jane, Official page",
        "Minister of Harbours, Example Ministry, "
        f"{BASE}/organisations/example-ministry/, 2024-05-01, reported, 2026-02-01"
        " | Mayor, 2020, 2024-04, former",
    )


def test_the_csv_has_every_briefing(published: Path) -> None:
    text = (published / "data/briefings.csv").read_bytes().decode("utf-8")
    rows = {row["id"]: row for row in csv.DictReader(io.StringIO(text, newline=""))}
    assert {row["title"] for row in rows.values()} == {AWKWARD, LONG, "A deal on the harbour"}
    assert rows[TALKS]["people"] == f"{BASE}/people/jane-doe/ {BASE}/people/john-roe/"


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "＝1", "－1"])
def test_no_cell_is_a_formula(text: str) -> None:
    ids = ["https://a.example", "https://b.example"]
    line = csv_line([text, f"A {text}", -1, ids, ["a", "b"]])
    assert next(csv.reader([line])) == [f"'{text}", f"A {text}", "-1", " ".join(ids), "a | b"]


def test_each_speaker_and_topic_has_a_table_of_what_was_said(published: Path) -> None:
    everything = table(published, "statements")
    for address in ("people/jane-doe", "topics/harbour"):
        text = (published / address / "statements.csv").read_bytes().decode("utf-8")
        rows = list(csv.DictReader(io.StringIO(text, newline="")))
        assert rows
        assert all(row["text"] == everything[row["id"]]["text"] for row in rows)
        days = [row["date"] for row in rows]
        assert days == sorted(days, reverse=True)
        page = (published / address / "index.html").read_text("utf-8")
        assert f'href="../../{address}/statements.csv"' in page
    # Who has said nothing has no file, and no link to one.
    silent = published / "people/john-roe"
    assert not (silent / "statements.csv").exists()
    assert "statements.csv" not in (silent / "index.html").read_text("utf-8")


def test_the_page_offers_every_file_with_its_size(published: Path) -> None:
    page = (published / "data/index.html").read_text("utf-8")
    for path in (published / "data").glob("*.[jc]s*"):
        assert f'href="../data/{path.name}"' in page
    assert "These tables may be used under: CC-BY-4.0" in " ".join(
        re.sub("<.*?>", " ", page).split()
    )


def test_the_page_says_when_no_licence_is_stated(tmp_path: Path) -> None:
    config = followed.MKDOCS_YML.replace("      license: CC-BY-4.0\n", "")
    page = (followed.built(tmp_path, config) / "data/index.html").read_text("utf-8")
    assert "This site states no licence." in page


def test_a_table_too_large_for_one_file_is_split_by_year(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(data, "MOST_BYTES", 60)
    rows: list[Row] = [{"id": f"{year}-{n}"} for year in (2026, 2025) for n in range(5)]
    whole = Table("things", "", (ID,), lambda: iter(rows), (), lambda row: str(row["id"])[:4])
    parts = {one.path: one for one in data._resources(whole, SpillFile())}
    assert list(parts) == [
        "things-2025.json",
        "things-2025-2.json",
        "things-2026.json",
        "things-2026-2.json",
        "things-2025.csv",
        "things-2026.csv",
    ]
    assert all(part.size <= 70 for part in parts.values())
    of_json = [part for path, part in parts.items() if path.endswith(".json")]
    found = [row for part in of_json for row in json.loads(part.content)]
    assert sorted(row["id"] for row in found) == sorted(row["id"] for row in rows)
