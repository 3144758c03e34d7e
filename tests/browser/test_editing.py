"""People without Git write on the editing page; whatever it saves is what `check` accepts."""

from __future__ import annotations

import re
import shutil
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, expect

from tests.programs import programs_or_skip
from tests.serving import serving
from tests.sites import SiteFolder

from .conftest import PATIENCE, Served, host_of
from .newsroom import CHOOSES, STILL, Newsroom, files_on

SITE = """\
-- mkdocs.yml --
site_name: Harbour news
site_url: https://example.org/
theme: {name: material, font: false}
plugins:
  - briefings:
      editor: {enabled: true, backend: github, repo: example/harbour-news}
      headers: {formats: [meta]}
-- docs/index.md --
# Harbour news
-- docs/topics/harbour.md --
---
name: Harbour
aliases: [the port]
# Until the next meeting.
status: {text: Talks go on., as_of: 2025-11-04}
---
About the harbour.
-- docs/people/jane-doe.md --
---
name: Jane Doe
native_name: 제인 도
---
-- docs/people/john-roe.md --
---
name: John Roe
---
-- docs/places/exampleville.md --
---
name: Exampleville
coordinates: [37.5, 126.9]
---
-- briefings/2025/2025-11-04-talks-begin.md --
---
# Written by the desk.
title: Jane Doe opens talks
date: 2025-11-04T10:05:00+09:00 # by her ministry
summary: "Jane Doe: talks have begun."
topics: [harbour]
people: [{person: jane-doe, role: Minister}, John Roe]
sources: none
unknown_field: kept
---
Jane Doe and John Roe *met*.

| a |   b |
|:--|----:|
| 1 |  2  |
"""
TALKS = "briefings/2025/2025-11-04-talks-begin.md"
DOT = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000080000000808020000004b6d29dc"
    "0000001149444154789c635048588015310c2d0900026c4801b2dc6d820000000049454e44ae426082"
)
"""A picture."""
BEFORE = ["BR112"]
"""What `check` says of the site as it is: one field is unknown."""
THREE_MINUTES = 180
JANE, AGAIN = "docs/people/jane-doe.md", "briefings/2025/2025-11-20-the-harbour-opens.md"


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory, serve: Callable[..., Served]) -> Served:
    """The site, built and served as readers get it."""
    programs = programs_or_skip()
    folder = SiteFolder(tmp_path_factory.mktemp("editing"))
    folder.write(SITE)
    shutil.copytree(programs, folder.root / ".cache" / "briefings")
    built = folder.build()
    assert built.code == 0, built.output
    return serve(folder.root / "site")


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A browser of somebody's own, with its own files."""
    made = browser.new_context(
        # Tall: a field is not there before it is in sight.
        viewport={"width": 1280, "height": 3600},
        locale="en-US",
        reduced_motion="reduce",
    )
    made.add_init_script(CHOOSES)
    made.add_init_script(STILL)
    yield made
    made.close()


@pytest.fixture
def newsroom(context: BrowserContext, published: Served, tmp_path: Path) -> Newsroom:
    """The page before a site of their own, signed in."""
    root = tmp_path / "copy"
    shutil.copytree(published.folder.parent, root, ignore=shutil.ignore_patterns("site", ".cache"))
    room = opened(context, published.url("admin/"), root)
    room.put(files_on(root))
    room.sign_in()
    return room


def opened(context: BrowserContext, address: str, root: Path) -> Newsroom:
    """The page at an address in a new window."""
    page = context.new_page()
    page.set_default_timeout(PATIENCE)
    room = Newsroom(page, address, root)
    page.on("response", lambda response: room.note(response.url))
    page.on("requestfailed", lambda one: None if one.failure == "csp" else room.note(one.url))
    page.on("console", lambda message: room.refuse(message.text))
    page.goto(room.address)
    return room


def changed(before: Mapping[str, bytes], after: Mapping[str, bytes]) -> set[str]:
    """The files that are not what they were."""
    return {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)}


def codes(room: Newsroom) -> list[str]:
    """The codes of what `check` says, hints left out."""
    return [one.code for one in room.problems()]


def begin(room: Newsroom, title: str) -> None:
    """Fill in what every briefing must have."""
    room.new()
    room.fill("Title", title)
    room.fill("Date", "2025-11-20")
    room.choose("Topics", "Harbour")
    room.fill("Id", "example-news", room.add("Sources"))
    room.fill("Publisher", "Example News", room.field("Sources"))
    room.fill("Text", "Jane Doe opened the harbour [@example-news].")
    room.choose("Person", "Jane Doe", room.add("People"))


def test_a_briefing_is_made_illustrated_corrected_and_renamed_without_git(
    newsroom: Newsroom,
) -> None:
    begun = time.monotonic()
    begin(newsroom, "The harbour opens")
    newsroom.fill("Summary", "The harbour is open: ships call again.")
    statement = newsroom.add("Statements")
    newsroom.choose("By", "Jane Doe", statement)
    newsroom.fill("Says", "The harbour is for everybody.", statement)
    newsroom.saved()
    assert newsroom.text(AGAIN) == (
        "---\ntitle: The harbour opens\ndate: 2025-11-20\n"
        'summary: "The harbour is open: ships call again."\n'
        "topics:\n  - harbour\npeople:\n  - jane-doe\n"
        "sources:\n  - id: example-news\n    publisher: Example News\n"
        "statements:\n  - by: jane-doe\n    says: The harbour is for everybody.\n"
        "---\nJane Doe opened the harbour [@example-news].\n"
    )
    assert codes(newsroom) == BEFORE
    newsroom.open("The harbour opens")
    newsroom.illustrate("Opening Day.png", DOT, "A ship")
    newsroom.saved()
    assert codes(newsroom) == BEFORE
    assert newsroom.files()["briefings/2025/images/opening-day.png"] == DOT
    newsroom.open("The harbour opens")
    newsroom.fill("Title", "The harbour opens again")
    newsroom.saved()
    assert "title: The harbour opens again\n" in newsroom.text(AGAIN)
    assert codes(newsroom) == BEFORE
    newsroom.open("opens again")
    newsroom.rename("2025-11-20-harbour-open")
    newsroom.saved()
    assert AGAIN not in newsroom.files()
    assert "briefings/2025/2025-11-20-harbour-open.md" in newsroom.files()
    assert codes(newsroom) == BEFORE
    assert time.monotonic() - begun < THREE_MINUTES


def test_what_nobody_changes_stays_as_it_is_written(newsroom: Newsroom) -> None:
    before = newsroom.files()
    newsroom.open("opens talks")
    newsroom.fill("Title", "Talks begin")
    newsroom.saved()
    newsroom.collection("Topics")
    newsroom.open("Harbour")
    newsroom.fill("Name", "The harbour")
    newsroom.saved()
    newsroom.collection("Places")
    newsroom.open("Exampleville")
    newsroom.fill("Name", "Example Town")
    newsroom.saved()
    renamed = {
        TALKS: (b"Jane Doe opens talks", b"Talks begin"),
        "docs/topics/harbour.md": (b"name: Harbour", b"name: The harbour"),
        "docs/places/exampleville.md": (b"name: Exampleville", b"name: Example Town"),
    }
    after = newsroom.files()
    assert changed(before, after) == renamed.keys()
    for path, (old, new) in renamed.items():
        assert after[path] == before[path].replace(old, new)
    assert codes(newsroom) == BEFORE


def test_a_form_half_filled_is_not_saved_and_says_what_is_missing(newsroom: Newsroom) -> None:
    before = newsroom.files()
    newsroom.new()
    newsroom.fill("Title", "Half a briefing")
    newsroom.button("Save").click()
    for label in ("Date", "Topics"):
        expect(newsroom.field(label).get_by_text("This field is required.")).to_be_visible()
    expect(newsroom.field("Sources").get_by_text(re.compile("at least|required"))).to_be_visible()
    assert newsroom.files() == before
    assert newsroom.field("Title").get_by_role("textbox").input_value() == "Half a briefing"


def test_what_is_written_in_another_way_is_not_saved(newsroom: Newsroom) -> None:
    before = newsroom.files()
    begin(newsroom, "The harbour opens")
    newsroom.fill("Web address", "example.org", newsroom.field("Sources"))
    newsroom.fill("Id", "Example News", newsroom.field("Sources"))
    newsroom.button("Save").click()
    sources = newsroom.field("Sources")
    for label in ("Id", "Web address"):
        told = newsroom.field(label, sources).get_by_text("This is not how it is written")
        expect(told).to_be_visible()
    assert newsroom.files() == before


def test_somebody_without_a_profile_gets_one_there_and_then(newsroom: Newsroom) -> None:
    begin(newsroom, "The harbour opens")
    newsroom.fill("Text", "Ann Example opened the harbour [@example-news].")
    newsroom.make_profile(newsroom.field("People"), "Person", "Ann Example")
    newsroom.saved()
    assert "people:\n  - ann-example\n" in newsroom.text(AGAIN)
    assert newsroom.text("docs/people/ann-example.md") == "---\nname: Ann Example\n---\n"
    assert codes(newsroom) == BEFORE


def test_a_picture_of_forty_megabytes_is_refused_with_a_word(
    newsroom: Newsroom, tmp_path: Path
) -> None:
    before = newsroom.files()
    newsroom.open("opens talks")
    newsroom.illustrate("huge.png", DOT + bytes(40_000_000), "A ship", folder=tmp_path)
    expect(
        newsroom.page.get_by_text(re.compile("too large|exceeds|maximum", re.I)).first
    ).to_be_visible()
    assert newsroom.files() == before


def test_of_two_people_the_later_one_is_told_and_nothing_is_lost(newsroom: Newsroom) -> None:
    newsroom.open("opens talks")
    newsroom.fill("Summary", "They met.")
    theirs = newsroom.files()[TALKS].replace(b"opens talks", b"opens the talks")
    newsroom.put({TALKS: theirs})
    before = newsroom.files()
    newsroom.button("Save").click()
    told = newsroom.page.get_by_text("Somebody else has changed 2025-11-04-talks-begin.md since")
    expect(told).to_be_visible()
    expect(newsroom.field("Summary").get_by_role("textbox")).to_have_value("They met.")
    assert newsroom.files() == before


def test_a_broken_file_is_told_and_stays_and_the_others_can_be_edited(
    context: BrowserContext, published: Served, tmp_path: Path
) -> None:
    broken = "briefings/2025/2025-11-05-broken.md"
    room = opened(context, published.url("admin/"), tmp_path)
    files = files_on(published.folder.parent) | {broken: b"---\ntitle: [Broken\n---\nText.\n"}
    room.put(files)
    room.sign_in()
    expect(room.page.get_by_text("There was an error while parsing an entry file.")).to_be_visible()
    room.open("opens talks")
    room.fill("Title", "Talks begin")
    room.saved()
    assert changed(files, room.files()) == {TALKS}


def test_a_form_stays_as_it_is_while_a_preview_is_made_anew(
    context: BrowserContext, published: Served, tmp_path: Path
) -> None:
    root, without = tmp_path / "copy", shutil.ignore_patterns("site")
    shutil.copytree(published.folder.parent, root, ignore=without)
    config = (root / "mkdocs.yml").read_text("utf-8")
    # On this machine no repository is needed.
    own = config.replace(", backend: github, repo: example/harbour-news", "")
    (root / "mkdocs.yml").write_text(own, "utf-8")
    with serving(root) as server:
        room = opened(context, f"{server.address}admin/", root)
        room.put(files_on(root))
        room.sign_in()
        begin(room, "The harbour opens")
        written = (root / TALKS).read_text("utf-8").replace("opens talks", "[@nobody] opens talks")
        server.rebuild(lambda: (root / TALKS).write_text(written, "utf-8"))
        expect(room.page.get_by_role("button", name="Show:")).to_be_visible()
        expect(room.page.get_by_role("dialog")).to_have_count(0)
        room.saved()
        assert "title: The harbour opens\n" in room.text(AGAIN)


def test_without_a_connection_it_saves_in_the_folder_all_the_same(
    newsroom: Newsroom, context: BrowserContext
) -> None:
    begin(newsroom, "The harbour opens")
    context.set_offline(True)
    newsroom.saved()
    assert codes(newsroom) == BEFORE


def test_a_host_that_cannot_be_reached_is_told(
    context: BrowserContext, published: Served, tmp_path: Path
) -> None:
    context.route("https://api.github.com/**", lambda route: route.abort("internetdisconnected"))
    page = opened(context, published.url("admin/"), tmp_path).page
    page.get_by_role("button", name="Sign In Using Access Token").click()
    page.get_by_role("textbox", name="Personal Access Token").fill("github_pat_example")
    page.get_by_role("button", name="Sign In", exact=True).click()
    expect(page.get_by_role("alert").filter(has_text="Failed to fetch")).to_be_visible()
    expect(page.get_by_role("button", name="Sign In Using Access Token")).to_be_enabled()


BLOCKED = {"www.githubstatus.com", "cdn.jsdelivr.net"}
"""What the page asks for by itself, and does not get."""


def test_nothing_is_asked_of_another_host(newsroom: Newsroom) -> None:
    begin(newsroom, "The harbour opens")
    newsroom.saved()
    assert newsroom.asked == []
    assert {host_of(address) for address in newsroom.refused} == BLOCKED
