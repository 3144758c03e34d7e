"""`briefings rename` and `briefings merge`, over a whole small site."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from mkdocs_briefings.cli.main import main
from tests.sites import SiteFolder

CONTENT = """\
-- mkdocs.yml --
site_name: Test site
site_url: https://example.org/
theme: {name: material, font: false}
# The way around.
nav:
  - Home: index.md
  - Doe: people/jane-doe.md
plugins:
  - search
  - briefings:
      known:
        topics: [Lighthouses]
        places:
          - Exampleville  # small
-- docs/index.md --
# Test site

See [her](people/jane-doe.md#life), [him](people/john-roe.md) and `people/jane-doe.md`.

[her]: ./people/jane-doe.md

<!-- briefings: latest person="Jane Doe" topic=harbour -->
-- docs/topics/harbour.md --
---
name: Harbour
---
-- docs/topics/quays.md --
---
name: Quays
parent: 'Harbour'
---
-- docs/people/jane-doe.md --
---
name: "Jane Doe"  # as she signs
native_name: 홍길동
aliases:
  - J. Doe
roles:
  - {title: President of Exampleland, from: 2025-06-04}
---
Jane Doe knows [John](john-roe.md).
-- docs/people/john-roe.md --
---
name: John Roe
---
He met [Jane](jane-doe.md), [her](<./jane-doe.md> "in brackets") and [Doe].

[Doe]: <jane-doe.md#life> "Her life"
-- briefings/2025/2025-11-04-talks.md --
---
title: Jane Doe and John Roe talk about the harbour and lighthouses
date: 2025-11-04
topics: [harbour, Lighthouses]   # both
people:
    - 'President Jane Doe'
    - person: "홍길동"
      role: Speaker
    - john-roe
places: [Exampleville]
sources:
- {id: example-news, publisher: Example News}
statements:
- by: J. Doe
  says: Jane Doe stays in the words.
  via: john-roe
not_mentioned: [jane-doe]
---
[Jane Doe](../../docs/people/jane-doe.md) came to Exampleville [@example-news].
"""

Run = Callable[..., Result]
BRIEFING = Path("briefings/2025/2025-11-04-talks.md")


@pytest.fixture
def run(site: Callable[[str], SiteFolder], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run the command in a small site."""
    monkeypatch.chdir(site(CONTENT).root)
    return lambda *arguments: CliRunner().invoke(main, arguments)


def texts() -> dict[str, str]:
    """Every file of the site with its text; the journal of commands is no part of it."""
    files = (path for path in sorted(Path().rglob("*")) if path.is_file())
    files = (path for path in files if path.parts[0] != ".briefings")
    return {path.as_posix(): path.read_bytes().decode() for path in files}


def test_another_id_reaches_every_file_and_nothing_else_changes(run: Run) -> None:
    before = texts()
    result = run("rename", "person", "홍길동", "jane-m-doe")
    assert (result.exit_code, result.stderr) == (0, "5 files changed.\n")
    expected = dict(before)
    profile = expected.pop("docs/people/jane-doe.md")
    expected["docs/people/jane-m-doe.md"] = profile.replace(
        "  - J. Doe\n", "  - J. Doe\nredirect_from: [/people/jane-doe/]\n"
    )
    for name in ("mkdocs.yml", "docs/people/john-roe.md"):
        expected[name] = before[name].replace("jane-doe.md", "jane-m-doe.md")
    expected["docs/index.md"] = (
        before["docs/index.md"]
        .replace("(people/jane-doe.md#life)", "(people/jane-m-doe.md#life)")
        .replace("./people/jane-doe.md", "./people/jane-m-doe.md")
        .replace('person="Jane Doe"', "person=jane-m-doe")
    )
    expected[BRIEFING.as_posix()] = (
        before[BRIEFING.as_posix()]
        .replace("    - 'President Jane Doe'\n", "")
        .replace('"홍길동"', '"jane-m-doe"')
        .replace("by: J. Doe", "by: jane-m-doe")
        .replace("not_mentioned: [jane-doe]", "not_mentioned: [jane-m-doe]")
        .replace("people/jane-doe.md", "people/jane-m-doe.md")
    )
    assert texts() == expected
    assert run("check").exit_code == 0


def test_the_diff_comes_first_and_a_dry_run_writes_nothing(run: Run) -> None:
    before = texts()
    result = run("rename", "topic", "harbour", "harbours", "--dry-run")
    assert texts() == before
    assert result.stderr == "Nothing was written; 4 files would change.\n"
    assert result.stdout.replace("\n \n", "\n{SPACE}\n") == (
        """\
--- a/briefings/2025/2025-11-04-talks.md
+++ b/briefings/2025/2025-11-04-talks.md
@@ -1,7 +1,7 @@
 ---
 title: Jane Doe and John Roe talk about the harbour and lighthouses
 date: 2025-11-04
-topics: [harbour, Lighthouses]   # both
+topics: [harbours, Lighthouses]   # both
 people:
     - 'President Jane Doe'
     - person: "홍길동"
--- a/docs/index.md
+++ b/docs/index.md
@@ -4,4 +4,4 @@
{SPACE}
 [her]: ./people/jane-doe.md
{SPACE}
-<!-- briefings: latest person="Jane Doe" topic=harbour -->
+<!-- briefings: latest person="Jane Doe" topic=harbours -->
--- a/docs/topics/harbour.md
+++ b/docs/topics/harbours.md
@@ -1,3 +1,4 @@
 ---
 name: Harbour
+redirect_from: [/topics/harbour/]
 ---
--- a/docs/topics/quays.md
+++ b/docs/topics/quays.md
@@ -1,4 +1,4 @@
 ---
 name: Quays
-parent: 'Harbour'
+parent: 'harbours'
 ---
"""
    )
    assert run("rename", "topic", "harbour", "harbours").stdout == result.stdout


def test_another_name_keeps_the_old_one_as_an_alias(run: Run) -> None:
    run("rename", "person", "jane-doe", 'Jane "M." Doe-Roe')
    text = Path("docs/people/jane-m-doe-roe.md").read_text("utf-8")
    assert text.startswith(
        """\
---
name: "Jane \\"M.\\" Doe-Roe"  # as she signs
native_name: 홍길동
aliases:
  - J. Doe
  - Jane Doe
redirect_from: [/people/jane-doe/]
"""
    )
    assert run("check").exit_code == 0


def test_a_name_given_back_leaves_no_circle(run: Run) -> None:
    run("rename", "person", "john-roe", "johnny-roe")
    assert run("rename", "person", "johnny-roe", "john-roe").exit_code == 0
    assert "redirect_from: [/people/johnny-roe/]" in Path("docs/people/john-roe.md").read_text()
    assert run("check").exit_code == 0


def test_a_subject_without_a_profile_gets_one(run: Run) -> None:
    assert run("rename", "topic", "Lighthouses", "Lights at sea").exit_code == 0
    assert Path("docs/topics/lights-at-sea.md").read_text("utf-8") == (
        "---\nname: Lights at sea\naliases: [Lighthouses]\n"
        "redirect_from: [/topics/lighthouses/]\n---\n"
    )
    assert "topics: [harbour, lights-at-sea]   # both" in BRIEFING.read_text("utf-8")
    assert "topics: [Lights at sea]" in Path("mkdocs.yml").read_text("utf-8")
    assert run("check").exit_code == 0


def test_merged_subjects_are_one(run: Run) -> None:
    result = run("merge", "person", "jane-doe", "John Roe")
    assert result.exit_code == 0
    assert result.stderr.startswith(
        "Note: docs/people/jane-doe.md is deleted, with its roles, text: carry over what you need "
        "from the diff.\n"
    )
    assert not Path("docs/people/jane-doe.md").exists()
    assert Path("docs/people/john-roe.md").read_text("utf-8") == (
        """\
---
name: John Roe
aliases: [Jane Doe, 홍길동, J. Doe]
redirect_from: [/people/jane-doe/]
---
He met [Jane](john-roe.md), [her](<./john-roe.md> "in brackets") and [Doe].

[Doe]: <john-roe.md#life> "Her life"
"""
    )
    people = BRIEFING.read_text("utf-8").partition("people:\n")[2].partition("places:")[0]
    assert people == '    - person: "john-roe"\n      role: Speaker\n'
    assert run("check").exit_code == 0


SPELLED = """\
-- mkdocs.yml --
site_name: Test site
site_url: https://example.org/
plugins:
  - briefings:
      known: {places: [Example City, Exampleville], topics: [Port]}
-- docs/topics/harbour.md --
---
name: Harbour
aliases: [The harbour]
---
-- docs/topics/docks.md --
---
name: Docks
aliases: [The docks]
---
-- docs/people/kim-jin-a.md --
---
name: Kim Jin-a
native_name: 김진아
aliases: [J. Kim]
---
-- docs/people/kim-gina.md --
---
name: Kim Gina
aliases: [Gina K., 김지나]
---
-- briefings/2026-01-10-talks.md --
---
title: Talks
date: 2026-01-10
summary: They met.
topics: [The harbour, "The docks", Port]
people:
  - 김진아  # of the port
  - {person: Gina K., role: Speaker}
attended: [J. Kim, 김지나]
places: [Exampleville, Example City]
sources: [{id: daily, publisher: Daily}]
statements:
  - {by: 김지나, says: One., sources: [daily]}
  - {by: J. Kim, says: Two., sources: [daily]}
upcoming:
  - date: 2026-02
    title: More talks
    by: [Gina K., 김진아]
    topics:
      - The harbour
      - Docks
    sources: [daily]
not_mentioned: [Gina K., J. Kim, Harbour, Docks, Port, Exampleville]
---
They met [@daily].
"""


def test_what_is_merged_counts_once_whatever_its_spellings(
    site: Callable[[str], SiteFolder], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(site(SPELLED).root)
    for kind, one, into in (
        ("person", "Gina K.", "J. Kim"),
        ("topic", "The docks", "The harbour"),
        ("place", "Example City", "Exampleville"),
    ):
        assert CliRunner().invoke(main, ["merge", kind, one, into]).exit_code == 0
    text = Path("briefings/2026-01-10-talks.md").read_text("utf-8")
    lists = text.partition("summary: They met.\n")[2]
    assert (
        lists
        == """\
topics: [The harbour, Port]
people:
  - {person: kim-jin-a, role: Speaker}
attended: [J. Kim]
places: [Exampleville]
sources: [{id: daily, publisher: Daily}]
statements:
  - {by: kim-jin-a, says: One., sources: [daily]}
  - {by: J. Kim, says: Two., sources: [daily]}
upcoming:
  - date: 2026-02
    title: More talks
    by: [kim-jin-a]
    topics:
      - The harbour
    sources: [daily]
not_mentioned: [kim-jin-a, Harbour, Port, Exampleville]
---
They met [@daily].
"""
    )
    assert "known: {places: [Exampleville], topics: [Port]}" in Path("mkdocs.yml").read_text(
        "utf-8"
    )
    said = CliRunner().invoke(main, ["check", "--today", "2026-01-15"])
    assert said.stdout == "No problems.\n"


def test_line_ends_stay_what_they_are(run: Run) -> None:
    BRIEFING.write_bytes(BRIEFING.read_bytes().replace(b"\n", b"\r\n"))
    run("rename", "topic", "harbour", "harbours")
    data = BRIEFING.read_bytes()
    assert b"topics: [harbours, Lighthouses]   # both\r\n" in data
    assert data.count(b"\n") == data.count(b"\r\n")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (
            ["rename", "person", "jane-doe", "john-roe"],
            "'john-roe' is taken: John Roe (john-roe). To merge the two: "
            "briefings merge person jane-doe john-roe",
        ),
        (["rename", "person", "jane-doe", "jane-doe"], "already has that id and name."),
        (["rename", "person", "jane-do", "x"], "no person 'jane-do'. Did you mean 'Jane Doe'"),
        (["rename", "person", "nobody", "x"], "no person 'nobody' on this site."),
        (["rename", "topic", "harbour", "…"], "'…' is not a name: it has no letter or digit."),
        (["merge", "person", "홍길동", "J. Doe"], "are already the same person"),
        (["merge", "topic", "harbour", "quays"], "the parent of Quays (quays) is Harbour"),
    ],
)
def test_what_cannot_be_renamed_is_refused(run: Run, arguments: list[str], message: str) -> None:
    before = texts()
    result = run(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert message in result.stderr
    assert texts() == before


def test_content_with_an_error_is_not_rewritten(run: Run) -> None:
    Path("docs/people/john-roe.md").write_text("---\nnam: John\n---\n", encoding="utf-8")
    before = texts()
    result = run("rename", "topic", "harbour", "harbours")
    assert result.exit_code == 2
    assert "docs/people/john-roe.md:1: BR110" in result.stderr
    assert texts() == before


def test_when_one_file_cannot_be_written_none_is(run: Run) -> None:
    Path("docs/topics/harbours.md").mkdir()
    before = texts()
    result = run("rename", "topic", "harbour", "harbours")
    assert result.exit_code == 2
    assert "Nothing was changed" in result.stderr
    assert texts() == before


def test_translations_go_with_their_originals(run: Run, tmp_path: Path) -> None:
    config = tmp_path / "mkdocs.yml"
    config.write_text(f"{config.read_text('utf-8')}      languages: [ko]\n", "utf-8")
    SiteFolder(tmp_path).write("""\
-- docs/people/jane-doe.ko.md --
---
name: 제인 도
---
-- docs/index.ko.md --
[그](people/jane-doe.ko.md)
-- briefings/2026-02-01-more.md --
---
title: More
date: 2026-02-01
topics: [harbour]
people: [jane-doe]
sources: none
---
More.
-- briefings/2026-02-01-more.ko.md --
---
title: 더
people: [{person: jane-doe, role: 시장}]
---
""")
    result = run("rename", "person", "jane-doe", "jane-smith")
    assert result.exit_code == 0, result.output
    folder = tmp_path / "docs" / "people"
    assert {path.name for path in folder.glob("jane*")} == {"jane-smith.md", "jane-smith.ko.md"}
    assert "(people/jane-smith.ko.md)" in (tmp_path / "docs" / "index.ko.md").read_text("utf-8")
    translated = (tmp_path / "briefings" / "2026-02-01-more.ko.md").read_text("utf-8")
    assert "people: [{person: jane-smith, role: 시장}]" in translated
