"""Pages that would come out the same are not made again, and a site is the same for all that."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.sites import Result, SiteFolder

CONFIG = """\
-- mkdocs.yml --
site_name: Test site
site_url: https://example.org/
theme: {name: material, font: false, custom_dir: overrides}
plugins:
  - briefings:
      feeds: {content: full}
      known: {topics: [%s], people: [%s]}
-- docs/index.md --
# Test site
-- docs/topics/harbour.md --
---
name: The harbour
status: {text: Open since the spring., as_of: 2026-05-20}
glossary: [{term: HBR, expansion: Harbour, meaning: A place for ships.}]
---
Whether it opens. More is [said](../../briefings/2026/2026-01-02-talks-2.md).
-- docs/people/jane-doe.md --
---
name: Jane Doe
roles: [{title: Minister of Harbours, from: 2024-05-01}]
---
A test person. <!-- briefings: latest limit=2 -->
-- overrides/briefings/languages/en.yml --
home: Start
"""
BRIEFING = """\
-- briefings/2026/2026-01-{number:02}-talks-{number}.md --
---
title: Talks {number}
date: 2026-01-{number:02}
topics: ["Topic {subject}", harbour]
people: [Jane Doe, "Person Number{subject}"]
sources: [{{id: a, publisher: Example Daily, url: "https://example.org/{number}"}}]
---
Jane Doe spoke of the HBR [@a]. So did [others](2026-01-{before:02}-talks-{before}.md).
"""


def site_of(subjects: int) -> str:
    """A site of 28 briefings about so many topics and people, besides one of each in all."""
    names = ("Topic ", "Person Number")
    text = CONFIG % tuple(", ".join(f"{name}{n + 1}" for n in range(subjects)) for name in names)
    for one in range(1, 29):
        subject = 1 + (one - 1) % subjects
        text += BRIEFING.format(number=one, before=max(1, one - 1), subject=subject)
    # Of the same folder: only with the file is it known that this is a link to a source.
    link = "<a href='2026-01-29-talks-29.md'>did</a>"
    return text.replace("So did [others](2026-01-19", f"So {link} [others](2026-01-19")


SITE = site_of(28)
SMALLER = site_of(10)
"""Of each kind of page there are still more than those few that are always made."""
TALKS = "briefings/2026/2026-01-14-talks-14.md"
NEWEST = "briefings/2026/2026-01-28-talks-28.md"

Change = Callable[[Path], object]


def put(name: str, old: str, new: str) -> Change:
    """Other words in a file."""

    def change(root: Path) -> None:
        text = (root / name).read_text("utf-8")
        assert old in text
        (root / name).write_text(text.replace(old, new), "utf-8")

    return change


def add(name: str, text: str) -> Change:
    """A file that was not there."""

    def change(root: Path) -> None:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, "utf-8")

    return change


def damage(name: str) -> Change:
    """Other bytes of the same number and the same time."""

    def change(root: Path) -> None:
        path = root / name
        times, data = path.stat(), path.read_bytes()
        path.write_bytes(data[:-9] + bytes(9))
        os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))

    return change


NEW = BRIEFING.format(number=29, before=28, subject=29).partition("--\n")[2]
# With no new name, which would have all words looked at again.
NEW = NEW.replace('"Topic 29", ', "").replace(', "Person Number29"', "")
OTHER = "briefings/2026/2026-01-15-talks-15.md"
CARD = "<li>{{ briefing.title }} {{ briefing.id }}</li>\n"
FOOTER = '{% extends "base.html" %}\n{% block footer %}<p>{{ page.title }}</p>{% endblock %}\n'
WORDS: dict[str, list[Change]] = {
    "words": [put(TALKS, "Jane Doe spoke", "Jane Doe talked")],
    "words of several": [
        put(TALKS, "talked of the HBR [@a]", "talked"),
        put(OTHER, "Jane Doe spoke", "Nobody said that [@a]. Jane Doe spoke"),
    ],
    "where words lead": [put(TALKS, "talks-13.md)", "talks-12.md)")],
    "words, and the file of a page that nobody has changed": [
        put(TALKS, "talks-12.md)", "talks-13.md)"),
        damage("site/briefings/2026/01/13/talks-13/index.html"),
        damage("site/topics/topic-3/dossier/index.html"),
        damage("site/topics/topic-4/feed.json"),
    ],
    "files and folders": [
        add("docs/guide/more/a.txt", "a"),
        add("docs/notes.txt/a.txt", "a"),
    ],
    "files where folders were": [
        lambda root: shutil.rmtree(root / "docs/guide"),
        lambda root: shutil.rmtree(root / "docs/notes.txt"),
        add("docs/guide", "a"),
        add("docs/notes.txt", "a"),
    ],
    "what other hands put among the folders of the last site": [
        lambda root: (root / ".cache/briefings/folders/index.html").mkdir(),
        lambda root: (root / ".cache/briefings/folders/_headers/a").mkdir(parents=True),
        put(NEWEST, "spoke of", "talked of"),
    ],
    "what is kept, by another hand": [
        damage("site/briefings/2026/01/13/talks-13/index.html"),
        damage(".cache/briefings/pages.texts"),
        put(NEWEST, "talked of", "spoke of"),
    ],
    "the list of what is kept": [
        damage(".cache/briefings/pages"),
        put(NEWEST, "spoke of", "talked of"),
    ],
    "what is kept, which is gone": [
        lambda root: (root / ".cache/briefings/pages.texts").unlink(),
        put(NEWEST, "talked of", "spoke of"),
    ],
}
RECORDS: dict[str, list[Change]] = {
    "a briefing": [
        put(TALKS, "So did", "And so did"),
        put(OTHER, "title: Talks 15", "title: Talks of January"),
        put("briefings/2026/2026-01-16-talks-16.md", "people: [Jane Doe, ", "people: ["),
    ],
    "old addresses": [
        put(OTHER, "title:", "redirect_from: [/old/15/, /old/15b/, /older/15/]\ntitle:"),
        put("docs/topics/harbour.md", "name:", "redirect_from: [/old/harbour/]\nname:"),
    ],
    "where an old address leads": [put(OTHER, "title: Talks of January", "title: January")],
    "fewer old addresses": [
        put(OTHER, "/old/15/, /old/15b/, /older/15/", "/old/15/"),
        damage("site/old/harbour/index.html"),
    ],
    "what is said of subjects": [
        put("docs/people/jane-doe.md", "roles:", "aliases: [others]\nroles:"),
        put("docs/people/jane-doe.md", "Minister of Harbours", "Mayor"),
        put("docs/topics/harbour.md", "Open since the spring", "Closed"),
        put("docs/topics/harbour.md", "expansion: Harbour", "expansion: The harbour"),
    ],
    "one briefing more": [add("briefings/2026/2026-01-29-talks-29.md", NEW)],
    "which briefings there are": [
        lambda root: (root / TALKS).unlink(),
        lambda root: (root / OTHER).rename(root / OTHER.replace("talks-15", "more")),
    ],
}
MANNER: dict[str, list[Change]] = {
    "options": [put("mkdocs.yml", "content: full", "content: summary")],
    "words of the interface": [put("overrides/briefings/languages/en.yml", "Start", "Front")],
    "a template": [add("overrides/briefings/card.html.j2", CARD)],
    "templates that look at all briefings": [
        add(
            "overrides/briefings/briefing-head.html.j2", "<h1>{{ library.briefings | length }}</h1>"
        ),
        add("overrides/briefings/dossier.html.j2", "<p>{{ library.briefings | length }}</p>"),
    ],
    "how many there are": [add("briefings/2026/2026-01-29-talks-29.md", NEW)],
    "the theme": [add("overrides/main.html", FOOTER)],
}
"""Changes one after another; none asks for what another of these lists has done."""

FIRST = {f"briefings/2026/01/{one}/talks-{one}/index.html" for one in (28, 27, 26, 25)}
"""Of each kind of page the first few are compared with what the theme makes."""


@pytest.fixture(autouse=True)
def _day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BRIEFINGS_TODAY", "2026-06-01")
    monkeypatch.setenv("BRIEFINGS_WORKERS", "2")


def files(folder: SiteFolder) -> dict[str, bytes]:
    """Every file of a site, and every folder as one of nothing."""
    root = folder.root / "site"
    return {
        path.relative_to(root).as_posix(): path.read_bytes() if path.is_file() else b""
        for path in root.rglob("*")
    }


def inodes(folder: SiteFolder) -> dict[str, int]:
    """The pages of a site, each with what changes if it is made anew."""
    root = folder.root / "site"
    pages = root.rglob("index.html")
    return {path.relative_to(root).as_posix(): path.stat().st_ino for path in pages}


def first_build(root: Path, elsewhere: Path) -> dict[str, bytes]:
    """The site that the same files give where nothing is kept, made by one process."""
    left_out = shutil.ignore_patterns(".cache", "site")
    shutil.copytree(root, elsewhere, ignore=left_out)
    folder = SiteFolder(elsewhere)
    result = folder.run("mkdocs", "build", BRIEFINGS_WORKERS="1")
    assert result.code == 0, result.output
    return files(folder)


def sources(root: Path) -> str:
    """A name of all that a first build would read."""
    texts = {
        path.relative_to(root).as_posix(): path.read_text("utf-8")
        for path in sorted(root.rglob("*"))
        if path.is_file() and path.relative_to(root).parts[0] not in (".cache", "site")
    }
    return repr(texts)


@pytest.mark.parametrize("changes", [WORDS, RECORDS, MANNER], ids=["words", "records", "manner"])
def test_whatever_has_changed_the_site_is_that_of_a_first_build(
    site: Callable[[str], SiteFolder],
    tmp_path_factory: pytest.TempPathFactory,
    changes: dict[str, list[Change]],
) -> None:
    folder = site(SMALLER)
    assert folder.build().code == 0
    # Some changes lead back to what was there before.
    cold = {sources(folder.root): files(folder)}
    for name, steps in changes.items():
        for step in steps:
            step(folder.root)
        result = folder.build()
        assert result.code == 0, (name, result.output)
        state = sources(folder.root)
        if state not in cold:
            cold[state] = first_build(folder.root, tmp_path_factory.mktemp("first") / "site")
        assert files(folder) == cold[state], name


def test_where_only_words_have_changed_all_other_pages_are_left_as_they_are(
    site: Callable[[str], SiteFolder],
) -> None:
    folder = site(SITE.replace("{content: full}", "{content: summary}"))
    assert folder.build().code == 0
    before = inodes(folder)
    put(TALKS, "spoke of", "talked of")(folder.root)
    assert folder.build().code == 0
    anew = {name for name, inode in inodes(folder).items() if before[name] != inode}
    expected = {"briefings/2026/01/14/talks-14/index.html"}
    expected |= {f"topics/{name}/dossier/index.html" for name in ("topic-14", "harbour")}
    assert {name for name in anew if "/talks-" in name or "/dossier/" in name} - FIRST == expected
    assert not {name for name in anew if name.endswith((".json", ".xml"))}


def test_where_a_briefing_is_added_others_are_left_that_show_nothing_of_it(
    site: Callable[[str], SiteFolder],
) -> None:
    folder = site(SITE)
    assert folder.build().code == 0
    before, content = inodes(folder), files(folder)
    add("briefings/2026/2026-01-29-talks-29.md", NEW)(folder.root)
    assert folder.build().code == 0
    now = files(folder)
    anew = {name for name, inode in inodes(folder).items() if before.get(name) != inode}
    changed = {name for name in anew if content.get(name) != now[name]}
    compared = {f"briefings/2026/01/{one}/talks-{one}/index.html" for one in (29, 28, 27, 26)}
    # Of whose links one leads to the new briefing.
    assert "briefings/2026/01/20/talks-20/index.html" in changed
    assert {name for name in anew - changed if name.startswith("briefings/2026/01/")} <= compared
    dossiers = {f"topics/{name}/dossier/index.html" for name in ("harbour", "topic-20")}
    assert {name for name in anew if "/dossier/" in name} == dossiers


def test_where_a_briefing_is_added_only_those_subjects_are_made_again_that_it_names(
    site: Callable[[str], SiteFolder], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BRIEFINGS_TIMINGS", "1")
    folder = site(SITE)
    assert made_of(folder.build()) == {"topic": 29, "person": 29, "publisher": 1}
    new = NEW.replace("topics: [", 'topics: ["Topic 20", ').replace("[Jane Doe", "[Person Number20")
    add("briefings/2026/2026-01-29-talks-29.md", new)(folder.root)
    # Beside the one that it names: of each kind of page the first few show what the theme does, of
    # the most frequent kind twice as many.
    assert made_of(folder.build()) == {"topic": 4 + 1, "person": 8 + 1, "publisher": 1}


LATER = """\
-- briefings/2026/2026-06-03-gate.md --
---
title: The gate
date: 2026-06-03
topics: [harbour]
people: [Jane Doe]
sources: [{id: a, publisher: Example Daily}]
upcoming: [{id: gate, date: 2026-08, kind: event, title: The gate opens}]
---
It was promised [@a].
-- docs/people/john-roe.md --
---
name: John Roe
roles: [{title: Warden, from: 2026-06-02}]
---
"""


def test_on_every_day_the_site_is_that_of_a_first_build(
    site: Callable[[str], SiteFolder],
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    folder = site(SMALLER + LATER)
    assert folder.build().code == 0
    # A briefing is published, an office begins; something is due; a year begins, and it is over.
    for day in ("2026-06-03", "2026-08-19", "2027-01-01"):
        monkeypatch.setenv("BRIEFINGS_TODAY", day)
        assert folder.build().code == 0
        elsewhere = tmp_path_factory.mktemp("first") / "site"
        assert files(folder) == first_build(folder.root, elsewhere), day


def test_on_another_day_those_pages_are_made_again_that_say_something_else(
    site: Callable[[str], SiteFolder], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = site(SITE + LATER)
    monkeypatch.setenv("BRIEFINGS_TODAY", "2026-08-18")
    assert folder.build().code == 0
    before = inodes(folder)
    monkeypatch.setenv("BRIEFINGS_TODAY", "2026-08-19")
    assert folder.build().code == 0
    anew = {name for name, inode in inodes(folder).items() if before[name] != inode}
    # Where the topic stands is old now, and its dossier says when what is expected was judged.
    assert {"topics/harbour/index.html", "topics/harbour/dossier/index.html"} <= anew
    first = {*FIRST, "briefings/2026/06/03/gate/index.html"}
    assert {name for name in anew if name.startswith("briefings/2026/0")} <= first
    assert len([name for name in anew if name.startswith(("people/", "topics/"))]) < 12


def made_of(result: Result) -> dict[str, int]:
    """How many pages of what briefings name were made, whatever came out."""
    assert result.code == 0, result.output
    found = re.findall(r"(\d+) pages '(topic|person|publisher)'", result.output)
    return {kind: int(number) for number, kind in found}


def test_a_page_is_made_anew_only_if_something_in_it_has_changed(
    site: Callable[[str], SiteFolder],
) -> None:
    # In each of its languages.
    folder = site(SITE.replace("      feeds", "      languages: [ko]\n      feeds"))
    assert folder.build().code == 0
    before = inodes(folder)
    put(TALKS, "title: Talks 14", "title: Talks of January")(folder.root)
    assert folder.build().code == 0
    anew = {name for name, inode in inodes(folder).items() if before[name] != inode}
    for language in ("", "ko/"):
        pages = {name.removeprefix(f"{language}people/") for name in anew}
        people = {n for n in range(1, 29) if f"person-number{n}/index.html" in pages}
        # Of each kind of page the first few are compared with what the theme makes.
        assert people == {1, 10, 14}
