"""What a page says that it looks up of others decides, with itself, what comes out."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from itertools import pairwise, product
from pathlib import Path
from typing import Any

import frontmatter
import pytest

from mkdocs_briefings import urls
from mkdocs_briefings.library import years
from mkdocs_briefings.model import Kind
from mkdocs_briefings.pages import (
    Dossier,
    SitePage,
    dossier_parts,
    dossiers,
    publisher,
    subject_changes,
    subject_years,
    timeline,
)
from mkdocs_briefings.problems import Severity
from mkdocs_briefings.site import Site
from tests.sites import files_of, site_of, write_files

CONTENT = """\
-- briefings/2026-01-10-talks.md --
---
title: Talks begin
date: 2026-01-10
topics: [harbour, fees]
people: [jane-doe, john-roe]
attended: [jane-doe, john-roe]
places: [exampleville]
sources: [{id: a, publisher: Example Daily, kind: news}, {id: b, publisher: The Example-Wire}]
statements: [{by: jane-doe, says: It would open., via: Example Wire, sources: [a]}]
upcoming: [{id: round, date: 2026-05, kind: event, by: [jane-doe], title: The second round}]
---
They met [@a].
-- briefings/2026-02-01-deal.md --
---
title: A deal
date: 2026-02-01
topics: [harbour]
people: [jane-doe, john-roe]
sources: [{id: a, publisher: Example Daily}, {id: b, publisher: Example Wire}]
outcomes: [{of: round, result: moved, to: 2026-04, sources: [a]}]
follows: [2026-01-10-talks]
---
They signed.
-- briefings/2026-03-01-fees.md --
---
title: Fees rise
date: 2026-03-01
topics: [fees, harbour]
people: [john-roe]
organisations: [ministry]
sources: [{id: a, publisher: Example Daily}, {id: b, publisher: Example Wire}]
differences:
  - {about: How much, accounts: [{says: Two., sources: [a]}, {says: Four., sources: [b]}]}
  - about: When
    topics: [harbour, fees]
    accounts: [{says: In May., sources: [a]}, {says: In June., sources: [b]}]
corrections: [{date: 2026-03-04, text: They rose twice.}]
upcoming: [{id: toll, date: 2026-07, kind: target, topics: [fees], title: An end to the toll}]
---
They rose, [as agreed](2026-02-01-deal.md).
-- briefings/2026-06-30-later.md --
---
title: Met again
date: 2026-06-30
topics: [harbour]
outcomes:
  - {of: round, result: met, date: 2026-05-03, sources: [a]}
sources: [{id: a, publisher: Example Wire}]
follows: [2026-02-01-deal, 2026-03-01-fees]
---
-- briefings/2026-04-20-flood.md --
---
title: A flood
date: 2026-04-20
topics: [weather]
organisations: [Example Council]
sources: [{id: a, publisher: Example daily}]
differences:
  - {about: Height, accounts: [{says: Two feet., sources: [a]}, {says: Four., sources: [a]}]}
---
It came.
-- briefings/2026-05-05-storm.md --
---
title: A storm
date: 2026-05-05
topics: [weather]
people: [jane-doe]
sources: [{id: a, publisher: Example daily}]
statements: [{by: jane-doe, says: It is dry., via: Example Gazette, sources: [a]}]
---
It came.
-- briefings/2026-05-20-frost.md --
---
title: A frost
date: 2026-05-20
topics: [weather]
people: [Janet Doe]
sources: [{id: a, publisher: Example daily}]
outcomes: [{of: toll, result: moved, to: 2026-11, sources: [a]}]
---
It came.
-- docs/topics/weather.md --
---
name: Weather
---
-- docs/topics/harbour.md --
---
name: The harbour
sources: [{id: g, publisher: Example Gazette}, {id: t, publisher: Example Times}]
status: {text: It is open., as_of: 2026-05-20, sources: [g, t]}
glossary: [{term: HBR, expansion: Harbour, meaning: A place for ships., sources: [g]}]
---
Of it, Janet Doe and the Example Council speak.
-- docs/topics/fees.md --
---
name: Fees
parent: harbour
---
-- docs/publishers/example-times.md --
---
name: Example Times
sources: [{id: g, publisher: Example Gazette}]
---
It says so [@g].
-- docs/people/jane-doe.md --
---
name: Jane Doe
roles: [{title: Mayor, organisation: Example Council, from: 2024-05-01}]
---
-- docs/people/john-roe.md --
---
name: John Roe
---
-- docs/organisations/ministry.md --
---
name: Example Ministry
---
-- docs/places/exampleville.md --
---
name: Exampleville
---
"""
HAIL = """\
---
title: Hail
date: 2026-05-28
topics: [weather]
people: [john-roe]
sources: [{id: a, publisher: Example Times}]
---
It came.
"""
# Written as edits write them, which change nothing else.
FILES = {
    name: frontmatter.dumps(frontmatter.loads(text)) for name, text in files_of(CONTENT).items()
}
BRIEFINGS = [name for name in FILES if name.startswith("briefings/")]
NEEDED = {"title", "date", "topics", "sources"}
FIELDS = [
    (name, key) for name in BRIEFINGS for key in {*frontmatter.loads(FILES[name]).metadata} - NEEDED
]

SERVED = """\
roles:
- {title: Clerk, organisation: ministry, from: 2025-03, to: 2026-03-01}
- {title: Pilot, organisation: Example Council, from: 2026-03-02, to: 2026-06-15, sources: [g]}
- {title: Warden, from: 2026-07-01}
sources: [{id: g, publisher: Example Gazette, date: 2026-03-02}]
name: John Roe
"""
STOOD = "name: Weather\nstatus: {text: It is dry., as_of: 2026-05-20}\n"
OF_A_DAY = {"docs/people/john-roe.md": SERVED, "docs/topics/weather.md": STOOD}
DATED = FILES | {name: f"---\n{front}---\n" for name, front in OF_A_DAY.items()}
"""The same with offices that begin and end, and a topic of which nothing is expected."""
DAYS = [
    *("2026-01-09", "2026-01-10", "2026-01-11", "2026-02-01", "2026-03-01", "2026-03-02"),
    *("2026-03-03", "2026-03-04", "2026-03-31", "2026-04-01", "2026-04-30", "2026-05-01"),
    *("2026-05-03", "2026-05-04", "2026-05-20", "2026-05-21", "2026-05-31", "2026-06-01"),
    *("2026-06-02", "2026-06-15", "2026-06-16", "2026-06-30", "2026-07-01", "2026-07-02"),
    *("2026-07-31", "2026-08-01", "2026-08-03", "2026-08-04", "2026-08-18", "2026-08-19"),
    *("2026-09-30", "2026-10-01", "2026-11-01", "2026-11-30", "2026-12-01", "2026-12-31"),
    *("2027-01-01", "2027-01-02"),
]
"""Those on which something begins, ends, is due or becomes old, and others beside them."""

Edit = Callable[[dict[str, str]], None]


def in_briefing(name: str, change: Callable[[frontmatter.Post], object], to: str = "") -> Edit:
    """Other front matter, in another file if one is named."""

    def edit(files: dict[str, str]) -> None:
        post = frontmatter.loads(files[name])
        change(post)
        files[to or name] = frontmatter.dumps(post)

    return edit


def without(name: str, field: str) -> Edit:
    """A briefing that says less."""
    return in_briefing(name, lambda post: post.metadata.pop(field, None))


def with_value(name: str, field: str, value: object) -> Edit:
    """A briefing that says something else."""
    return in_briefing(name, lambda post: post.metadata.update({field: value}))


def with_words(name: str, text: str) -> Edit:
    """A briefing with other words."""
    return in_briefing(name, lambda post: setattr(post, "content", text))


def copied(name: str, day: str) -> Edit:
    """A briefing more, of another day; what is expected is announced once."""

    def change(post: frontmatter.Post) -> None:
        post["date"] = day
        for field in ("upcoming", "outcomes"):
            post.metadata.pop(field, None)

    return in_briefing(name, change, f"briefings/{day}-more.md")


def gone(name: str) -> Edit:
    """A briefing less."""

    def edit(files: dict[str, str]) -> None:
        files.pop(name, None)

    return edit


def all_of(*edits: Edit) -> Edit:
    """Several edits, one after another."""

    def edit(files: dict[str, str]) -> None:
        for one in edits:
            one(files)

    return edit


PUBLISHERS = ("Example Wire", "EXAMPLE DAILY", "Example Gazette", "Example Times")
VALUES = [
    *(("title", title) for title in ("Another title", "Talks begin")),
    *(("topics", topics) for topics in (["fees"], ["harbour", "fees"], ["harbour"])),
    *(("people", people) for people in (["jane-doe"], ["john-roe", "jane-doe"])),
    *(("sources", [{"id": "a", "publisher": name}]) for name in PUBLISHERS),
    ("status", "draft"),
    ("corrections", [{"date": "2026-04-02", "text": "It was another day."}]),
    ("follows", ["2026-01-10-talks"]),
    *(("upcoming", [{"id": one, "date": "2026-03", "title": "Next"}]) for one in ("round", "next")),
    ("statements", [{"by": "jane-doe", "says": "It opens.", "sources": ["a"]}]),
    ("outcomes", [{"of": "round", "result": "dropped", "sources": ["a"]}]),
    ("outcomes", [{"of": "toll", "result": "moved", "to": "2026-12", "sources": ["a"]}]),
]
EDITS = [
    *(without(name, field) for name, field in FIELDS),
    *(with_value(name, *one) for name in BRIEFINGS for one in VALUES),
    *(copied(name, day) for name in BRIEFINGS for day in ("2026-02-15", "2026-04-01")),
    *(gone(name) for name in BRIEFINGS),
    *(all_of(copied(name, "2026-05-12"), gone(name)) for name in BRIEFINGS),
    *(with_words(name, "Nobody said that [@a].") for name in BRIEFINGS),
    *(all_of(*(copied(name, f"2026-05-{day}") for day in range(21, 26))) for name in BRIEFINGS),
]


def made(files: Mapping[str, str], folder: Path, **options: Any) -> Site:
    """A site, always in the same folder."""
    shutil.rmtree(folder, ignore_errors=True)
    write_files(folder, files)
    known = {Kind.PERSON: ("Janet Doe",), Kind.ORGANISATION: ("Example Council",)}
    return site_of(folder, per_page=2, known=known, **options)


def has_errors(site: Site) -> bool:
    return any(one.severity is Severity.ERROR for one in site.problems)


def looking_up(site: Site) -> dict[str, SitePage]:
    return {name: page for name, page in site.pages.items() if page.looked_up is not None}


def own(page: SitePage) -> tuple[str, ...]:
    """Its own words, and those that it quotes."""
    return (page.markdown, *(one.body for one in page.quoted))


def shown(site: Site, page: SitePage) -> tuple[object, ...]:
    """All that is made of a page."""
    words = site.markdown(page)
    head = site.with_head("<head></head>", page.url, page.title, page.description)
    return site.html(page, site.own_html(page, f"<p>{words}</p>")), head, site.index_entry(page)


def ground(site: Site) -> object:
    """What a page need not say, since all pages are made anew if it changes."""
    return [(kind, *site.resolved.subjects[kind].values()) for kind in Kind]


@pytest.fixture(scope="module", autouse=True)
def _short_lists() -> Iterator[None]:
    """Subjects have pages of years, and lists go on."""
    with pytest.MonkeyPatch.context() as patch:
        for module, most in product((years, subject_years), ("ROWS", "STATEMENTS")):
            patch.setattr(module, most, 1)
        for most in ("EXPECTED_ON_PAGE", "DIFFERENCES_ON_PAGE"):
            patch.setattr(urls, most, 1)
        patch.setattr(publisher, "ROWS", 2)
        patch.setattr(subject_changes, "ON_A_PAGE", 2)
        patch.setattr(timeline, "ON_TIMELINE", 2)
        yield


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("looked-up") / "site"


@pytest.fixture(scope="module")
def before(folder: Path) -> Site:
    site = made(FILES, folder)
    assert not has_errors(site)
    return site


@pytest.fixture
def _shorter(monkeypatch: pytest.MonkeyPatch) -> None:
    """Dossiers give most of their briefings by title alone."""
    monkeypatch.setattr(dossier_parts, "MOST_BRIEFINGS", 2)


def of_dossiers(site: Site) -> dict[str, Dossier]:
    bodies = {page.url: f"<p>{page.markdown}</p>" for page in site.pages.values()}
    return {one.topic.id: one for one in dossiers(site.fragments, site.settings, bodies)}


def words(dossier: Dossier) -> list[str]:
    return [dossier.bodies.get(address, "") for address in dossier.addresses()]


@pytest.fixture(scope="module")
def edited(before: Site, folder: Path) -> list[Site]:
    """What comes of each edit, if a build makes it of the pages that were there."""
    sites = []
    for edit in EDITS:
        files = dict(FILES)
        edit(files)
        after = made(files, folder)
        # With errors nothing is built.
        if not has_errors(after) and ground(before) == ground(after):
            sites.append(after)
    return sites


def test_pages_looking_up_that_look_up_the_same_are_the_same(
    before: Site, edited: list[Site]
) -> None:
    # Of as many pages it has been found out.
    assert len(same_pages(before, edited)) > len(edited)


def same_pages(before: Site, afterwards: Iterable[Site]) -> list[str]:
    """The pages that look up the same in another site, and are the same."""
    old, same = looking_up(before), []
    was = {name: (before.looked_up(page), own(page)) for name, page in old.items()}
    given = {name: shown(before, page) for name, page in old.items()}
    for after in afterwards:
        new = looking_up(after)
        for name in sorted(old.keys() & new.keys()):
            if was[name] == (after.looked_up(new[name]), own(new[name])):
                same.append(name)
                assert given[name] == shown(after, new[name])
    return same


@pytest.mark.usefixtures("_shorter")
def test_dossiers_that_look_up_the_same_are_the_same(before: Site, edited: list[Site]) -> None:
    assert len(same_dossiers(before, edited)) > len(edited)


def same_dossiers(before: Site, afterwards: Iterable[Site]) -> list[str]:
    """The topics whose dossiers look up the same in another site, and are the same."""
    old, same = of_dossiers(before), []
    for after in afterwards:
        new = of_dossiers(after)
        for topic in sorted(old.keys() & new.keys()):
            one, other = old[topic], new[topic]
            if repr(one.looked_up()) == repr(other.looked_up()) and words(one) == words(other):
                same.append(topic)
                assert [*one.pages()] == [*other.pages()]
    return same


@pytest.fixture(scope="module")
def day_by_day(folder: Path) -> list[Site]:
    """The same content on one day after another."""
    return [made(DATED, folder, today=date.fromisoformat(day)) for day in DAYS]


def test_pages_that_look_up_the_same_on_another_day_are_the_same(day_by_day: list[Site]) -> None:
    same = [same_pages(one, [after]) for one, after in pairwise(day_by_day)]
    # When nothing is published, most days change nothing but what says which day it is.
    assert same[-1] == sorted(looking_up(day_by_day[-1]))
    assert sum(map(len, same)) > 30 * len(DAYS)


@pytest.mark.usefixtures("_shorter")
def test_dossiers_that_look_up_the_same_on_another_day_are_the_same(
    day_by_day: list[Site],
) -> None:
    # Where something is expected, a dossier says on which day that was judged.
    same = (name for one, after in pairwise(day_by_day) for name in same_dossiers(one, [after]))
    assert {*same} == {"weather"}


def looking_up_other(before: Site, after: Site) -> set[str]:
    """The pages that look up something else than they did, or did not exist, below `docs/`."""
    was = {name: before.looked_up(page) for name, page in looking_up(before).items()}
    now = {name: after.looked_up(page) for name, page in looking_up(after).items()}
    return {name.removesuffix(".md") for name, shown in now.items() if was.get(name) != shown}


def below(folder: str, *names: str) -> set[str]:
    return {f"{folder}/{name}" for name in names}


def test_only_pages_that_show_a_title_look_it_up(before: Site, folder: Path) -> None:
    files = {**FILES, BRIEFINGS[2]: FILES[BRIEFINGS[2]].replace("Fees rise", "Fees fall")}
    assert looking_up_other(before, made(files, folder)) == {
        *below("briefings", "index", "page/2"),
        # One is close to it: it settles what that announces.
        *below("briefings/2026", "01/10/talks", "02/01/deal", "03/01/fees", "05/20/frost"),
        *below("briefings/2026", "index", "page/2"),
        *below("changes/2026", "03", "w09", "w10"),
        *below("organisations", "ministry"),
        *below("people", "john-roe", "john-roe/2026"),
        *below("publishers", "example-daily", "example-daily/page/2", "example-wire"),
        *below("timeline", "page/2"),
        *below("topics", "fees", "fees/2026", "fees/changes/page/2", "fees/changes/page/3"),
        *below("topics", "harbour", "harbour/2026", "harbour/changes/page/3"),
    }


def test_only_pages_that_show_a_new_briefing_look_it_up(before: Site, folder: Path) -> None:
    files = {**FILES, "briefings/2026-05-28-hail.md": HAIL}
    found = looking_up_other(before, made(files, folder))
    # Lists of all and of years go on, a briefing further, from page to page.
    assert {name for name in found if not name.startswith(("briefings/", "timeline/"))} == {
        *below("changes/2026", "05", "w21", "w22"),
        *below("people/john-roe", "2026", "2026/page/2", "2026/page/3", "2026/page/4"),
        *below("topics/weather", "2026", "2026/page/2", "2026/page/3", "2026/page/4"),
        *("people/john-roe", "publishers/example-times", "topics/weather"),
    }
