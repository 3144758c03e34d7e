"""Bad input: each fault with its file and line, nothing published, no traceback."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from mkdocs_briefings.cli.main import main
from tests.sites import SiteFolder

PROFILES = """\
-- docs/topics/harbour.md --
---
name: The harbour
---
-- docs/people/jane-doe.md --
---
name: Jane Doe
roles: [{title: Minister of Harbours, from: 2024-05-01, until: 2025-05-01}]
---
"""

GOOD = """\
---
title: Talks begin
date: 2026-01-10
topics: [harbour]
sources: [{id: daily, publisher: Example Daily}]
---
They met at the harbour [@daily].
"""


def briefing(name: str = "2026-01-10-talks", **changes: str) -> str:
    """A good briefing as a file, with some of its lines replaced; an empty one is left out."""
    text = GOOD
    for line in GOOD.splitlines():
        field = line.partition(":")[0]
        if field in changes:
            text = text.replace(f"{line}\n", changes[field] and f"{changes[field]}\n")
    return f"-- briefings/{name}.md --\n{text}{changes.get('body', '')}"


AT = "briefings/2026-01-10-talks.md"

FAULTS = {
    "no front matter": (
        f"-- {AT} --\nJust words.\n",
        f"{AT}:1: BR103 no front matter. Start the file with a line '---', then 'title: …', and"
        " another line '---'.",
    ),
    "empty file": (
        f"-- {AT} --\n",
        f"{AT}:1: BR102 the file is empty. Start the file with a line '---', then 'title: …', and"
        " another line '---'.",
    ),
    "no title": (
        briefing(title=""),
        f"{AT}:1: BR110 'title' is missing. Add it: 'title: Talks begin'.",
    ),
    "unknown field": (
        briefing(topics="topics: [harbour]\npepole: [jane-doe]"),
        f"{AT}:5: BR112 unknown field 'pepole'. Did you mean 'people'?",
    ),
    "misspelt person": (
        briefing(topics="topics: [harbour]\npeople: [Jane Do]"),
        f"{AT}:5: BR201 no person 'Jane Do'. Did you mean 'Jane Doe' (jane-doe)? "
        "If it is another, add docs/people/jane-do.md, or list it under 'known' in mkdocs.yml.",
    ),
    "follows nothing": (
        briefing(topics="topics: [harbour]\nfollows: [2026-01-09-talk]"),
        f"{AT}:5: BR205 no briefing '2026-01-09-talk' to follow."
        " Write the file name of an earlier briefing without '.md'.",
    ),
    "citation without source": (
        briefing(body="They left [@dayly].\n"),
        f"{AT}:8: BR207 no source 'dayly'. Did you mean 'daily'?",
    ),
    "unknown listing": (
        "-- docs/list.md --\n# A list\n\n<!-- briefings: newest -->\n",
        "docs/list.md:3: BR402 no listing 'newest'. Known: chart, latest, organisations,"
        " people, places, table, topics, upcoming.",
    ),
    "listing of an unknown topic": (
        "-- docs/list.md --\n<!-- briefings: latest topic=harbor -->\n",
        "docs/list.md:1: BR402 no topic 'harbor'. Did you mean harbour?",
    ),
    "a listing with a capital letter": (
        "-- docs/list.md --\n<!-- Briefings: latest -->\n",
        "docs/list.md:1: BR402 '<!-- Briefings: latest' is nearly a listing, but does not begin as"
        " one. Write it as '<!-- briefings: latest -->'.",
    ),
    "a listing without its colon": (
        "-- docs/list.md --\n# A list\n\n<!-- breifings latst limit=3 -->\n"
        "\n<!-- briefing: ask the press office --> `<!-- briefing: latest -->`\n",
        "docs/list.md:3: BR402 '<!-- breifings latst' is nearly a listing, but does not begin as"
        " one. Write it as '<!-- briefings: latest -->'.",
    ),
    "a link that no program can read": (
        briefing(body="\nSee [the pier](https://[abc]/y).\n"),
        f"{AT}:9: BR111 a link leads to 'https://[abc]/y', which is not a web address."
        " Write the whole address: 'https://example.org/page'.",
    ),
    "a picture that no program can find": (
        "-- docs/pier.md --\n# The pier\n\n`[a](//[b])` and ![the pier](//[c]/d.png)\n",
        "docs/pier.md:3: BR111 a link leads to '//[c]/d.png', which is not a web address."
        " Write the whole address: 'https://example.org/page'.",
    ),
    "the end of the calendar": (
        briefing(topics="topics: [harbour]\nupcoming: [{date: 9999-12-31, title: The end}]"),
        f"{AT}:5: BR111 'date' in 'upcoming' is '9999-12-31', which is too far off."
        " Write a year from 1000 to 9998.",
    ),
    "the beginning of the calendar": (
        briefing(topics="topics: [harbour]\nupdated: 0001-01-01"),
        f"{AT}:5: BR111 'updated' is '0001-01-01', which is too far off."
        " Write a year from 1000 to 9998.",
    ),
    "a name without a letter": (
        briefing(topics="topics: [harbour]\npeople: [...]"),
        f"{AT}:5: BR111 an item of 'people' is '...', which is not a name."
        " Write a name with a letter or a digit in it.",
    ),
    "an old address that is a feed's": (
        briefing(topics="topics: [harbour]\nredirect_from: [/topics/harbour/feed.xml]"),
        f"{AT}:1: BR401 the address '/topics/harbour/feed.xml/' is already taken by the file"
        " 'topics/harbour/feed.xml':1. Rename one of the two.",
    ),
    "an old address below a table of the data": (
        briefing(topics="topics: [harbour]\nredirect_from: [/data/briefings.csv/old/]"),
        f"{AT}:1: BR401 the address '/data/briefings.csv/old/' is already taken by the file"
        " 'data/briefings.csv':1. Rename one of the two.",
    ),
    "an old address that is a page's by hand": (
        "-- docs/about.md --\n# About\n"
        + briefing(topics="topics: [harbour]\nredirect_from: [/./about//index.html]"),
        f"{AT}:1: BR401 the address '/about/' is already taken by docs/about.md:1."
        " Rename one of the two.",
    ),
    "an old address that is a file's": (
        "-- docs/notes/talks.txt --\nNotes.\n"
        + briefing(topics="topics: [harbour]\nredirect_from: [/notes/talks.txt]"),
        f"{AT}:1: BR401 the address '/notes/talks.txt/' is already taken by docs/notes/talks.txt:1."
        " Rename one of the two.",
    ),
    "an old address that is the home page's": (
        briefing(topics="topics: [harbour]\nredirect_from: [/]"),
        f"{AT}:1: BR401 the address '/' is already taken by the page 'Test site':1."
        " Rename one of the two.",
    ),
    "no such picture": (
        briefing(topics="topics: [harbour]\nimage: {src: talks.jpg, alt: Two people, credit: A}"),
        f"{AT}:5: BR404 no picture 'talks.jpg'. Its path starts at the briefing's own folder.",
    ),
}


def checked(
    folder: SiteFolder, monkeypatch: pytest.MonkeyPatch, *arguments: str
) -> tuple[int, str]:
    """How `briefings check` ends in the folder, and what it prints."""
    monkeypatch.chdir(folder.root)
    result = CliRunner().invoke(main, ["check", *arguments])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.exit_code, result.output


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_named_with_its_line_and_remedy(
    name: str, site: Callable[[str], SiteFolder], monkeypatch: pytest.MonkeyPatch
) -> None:
    files, message = FAULTS[name]
    code, output = checked(site(PROFILES + files), monkeypatch)
    assert output.splitlines()[:-1] == [message]
    assert code == (0 if "BR112" in message else 1)


def test_two_briefings_at_one_address_are_both_named(
    site: Callable[[str], SiteFolder], monkeypatch: pytest.MonkeyPatch
) -> None:
    files = briefing("a/2026-01-10-talks") + briefing("b/2026-01-10-talks")
    code, output = checked(site(PROFILES + files), monkeypatch)
    assert code == 1
    assert (
        "briefings/b/2026-01-10-talks.md:1: BR401 the address '/briefings/2026/01/10/talks/' is"
        " already taken by briefings/a/2026-01-10-talks.md:1. Rename one of the two." in output
    )


def test_an_old_address_cannot_be_that_of_another_page(
    site: Callable[[str], SiteFolder], monkeypatch: pytest.MonkeyPatch
) -> None:
    files = briefing(topics="topics: [harbour]\nredirect_from: [/people/jane-doe/]")
    code, output = checked(site(PROFILES + files), monkeypatch)
    assert code == 1
    assert output.splitlines()[0] == (
        f"{AT}:1: BR401 the address '/people/jane-doe/' is already taken by"
        " docs/people/jane-doe.md:1. Rename one of the two."
    )


def test_a_person_outside_every_role_is_a_warning(
    site: Callable[[str], SiteFolder], monkeypatch: pytest.MonkeyPatch
) -> None:
    files = briefing(
        title="title: Jane Doe begins talks", topics="topics: [harbour]\npeople: [jane-doe]"
    )
    code, output = checked(site(PROFILES + files), monkeypatch)
    assert code == 0
    assert output.splitlines() == [
        f"{AT}:5: BR210 'Jane Doe' held no office on 2026-01-10, according to the profile."
        " Add 'role:' here, or a role to docs/people/jane-doe.md.",
        "1 warning.",
    ]
    assert checked(site(""), monkeypatch, "--strict")[0] == 1


def test_all_faults_come_at_once_and_the_published_site_is_left_alone(
    site: Callable[[str], SiteFolder],
) -> None:
    folder = site(PROFILES + briefing())
    assert folder.build("--strict").code == 0
    before = folder.page("briefings/2026/01/10/talks")
    folder.write(briefing(title="title:", date="date: 2026-13-45", topics="topics: harbour"))
    (folder.root / "briefings/2026-01-11-latin.md").write_bytes(b"---\ntitle: caf\xe9\n---\n")
    (folder.root / "briefings/2026-01-12-bomb.md").write_text("---\na: &a [x]\nb: *a\n---\n")
    (folder.root / "docs/people/John Roe.md").write_text("---\nname: John Roe\n---\n")
    result = folder.build()
    codes = [
        line.split(":", 2)[2].split()[0]
        for line in result.output.splitlines()
        if line.startswith("ERROR")
    ]
    assert result.code == 1
    assert codes == ["BR110", "BR111", "BR111", "BR101", *["BR110"] * 4, "BR109", "BR109", "BR113"]
    assert "Traceback" not in result.output
    assert folder.page("briefings/2026/01/10/talks") == before


DECLARATIONS = (
    "<![0]>",
    "Words <![0]> and more.",
    "In `<![0]>` code.",
    "    <![0]>",
    "<![else]>",
    "<![x[",
    "```\n<![0]>\n```",
    "<![CDATA[ x ]]>",
    "<![CDATA[ never closed",
)


@pytest.mark.parametrize("words", DECLARATIONS)
def test_what_a_parser_of_html_cannot_read_is_known_before_the_build(
    words: str, site: Callable[[str], SiteFolder], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Newer Pythons read all of it; no other fault stops a build here."""
    files = PROFILES + briefing(body=f"\n{words}\n")
    code, output = checked(site(files), monkeypatch)
    known = f"{AT}:9: BR511 '<![' begins what no parser of HTML can read. Write '&lt;![', or put it"
    assert (known in output) == (code == 1)
    result = site(files).build()
    assert (result.code, known in result.output) == (code, code == 1), result.output


def test_text_in_another_encoding_is_named_in_pages_by_hand_too(
    site: Callable[[str], SiteFolder], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = site(PROFILES + briefing())
    (folder.root / "docs/about.md").write_bytes("# About\n".encode("utf-16"))
    code, output = checked(folder, monkeypatch)
    assert code == 1
    assert (
        output.splitlines()[0] == "docs/about.md:1: BR101 the file is not UTF-8. Save it as UTF-8."
    )


@pytest.mark.parametrize("folder_name", ["docs/people", "briefings"])
def test_a_pipe_is_named_and_never_read(
    folder_name: str, site: Callable[[str], SiteFolder], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = site(PROFILES + briefing())
    os.mkfifo(folder.root / folder_name / "2026-01-11-pipe.md")
    code, output = checked(folder, monkeypatch)
    assert code == 1
    assert output.splitlines()[0] == (
        f"{folder_name}/2026-01-11-pipe.md:1: BR101 the file is a device or a pipe."
        " Use a real file."
    )


@pytest.mark.parametrize("folder_name", ["docs", "docs/people", "briefings"])
def test_a_folder_may_be_named_like_a_page(
    folder_name: str, site: Callable[[str], SiteFolder]
) -> None:
    folder = site(f"{PROFILES}{briefing()}-- {folder_name}/notes.md/sketch.txt --\nA sketch.\n")
    result = folder.build("--strict")
    assert result.code == 0, result.output


@pytest.mark.parametrize("ending", ["\r\n", "\n"])
@pytest.mark.parametrize("mark", ["\ufeff", ""])
def test_windows_line_endings_and_a_byte_order_mark_are_fine(
    ending: str, mark: str, site: Callable[[str], SiteFolder], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = site(PROFILES + briefing())
    path: Path = folder.root / AT
    path.write_bytes((mark + GOOD.replace("\n", ending)).encode())
    assert checked(folder, monkeypatch) == (0, "No problems.\n")
