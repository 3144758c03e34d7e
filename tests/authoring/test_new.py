"""`briefings new`, as its users run it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from mkdocs_briefings.cli.main import main
from tests.sites import SiteFolder

CONTENT = """\
-- docs/topics/harbour.md --
---
name: Harbour
aliases: [The harbour question]
---
-- docs/people/jane-doe.md --
---
name: Jane Doe
native_name: 홍길동
---
-- docs/people/jane-roe.md --
---
name: Jane Roe
aliases: [Minister Jane]
---
-- docs/people/john-roe.md --
---
name: John Roe
aliases: [Minister Jane]
---
-- briefings/2025/2025-11-04-talks.md --
---
title: Talks on the harbour
date: 2025-11-04
topics: [harbour]
sources:
  - {id: example-news, publisher: Example News, url: "https://www.example.org/talks"}
---
Text [@example-news].
"""

Run = Callable[..., Result]


@pytest.fixture
def run(site: Callable[[str], SiteFolder], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run the command in a small site."""
    folder = site(CONTENT)
    monkeypatch.chdir(folder.root)
    return lambda *arguments: CliRunner().invoke(main, arguments)


def test_a_new_briefing_is_filled_in_and_its_path_is_printed(run: Run) -> None:
    result = run(
        "new",
        " Talks:  day one ",
        "--date=2025-11-05",
        "--topic=the harbour question",
        "--topic=Harbour",
        "--person=홍길동",
        "--source-url=https://example.org/day-one",
    )
    path = "briefings/2025/2025-11-05-talks-day-one.md"
    assert (result.exit_code, result.stdout, result.stderr) == (0, f"{path}\n", "")
    assert Path(path).read_text("utf-8") == (
        """\
---
title: 'Talks: day one'
date: 2025-11-05
summary: 'TODO: one or two sentences for lists, feeds and search.'
topics: [harbour]
people: [jane-doe]
sources:
  - id: example-news
    publisher: Example News
    title:
    url: https://example.org/day-one
    date:
status: draft  # to publish, write instead: 'published:' and the day
---
TODO: what happened, in your own words [@example-news].
"""
    )
    assert run("check", "--strict").stdout == "No problems.\n"


def test_a_new_briefing_needs_no_more_than_a_title(run: Run) -> None:
    result = run("new", "Talks begin")
    today = date.today()
    assert result.stdout == f"briefings/{today.year}/{today}-talks-begin.md\n"
    assert run("check", "--strict").stdout == "No problems.\n"


def test_what_is_left_to_write_cannot_be_published(run: Run) -> None:
    path = Path(run("new", "Talks begin", "--date=2025-11-06").stdout.strip())
    text = path.read_text("utf-8")
    path.write_text(text.replace("status: draft", "status: published"), encoding="utf-8")
    result = run("check")
    assert result.exit_code == 1
    lines = [line.partition(" the placeholder")[0] for line in result.stdout.splitlines()]
    name = "briefings/2025/2025-11-06-talks-begin.md"
    assert lines[:-1] == [f"{name}:{line}: BR322" for line in (4, 5, 9, 15)]


def test_a_title_in_hangul_gives_a_file_name(run: Run) -> None:
    result = run("new", "회담 시작", "--date=2025-11-06")
    assert result.stdout == "briefings/2025/2025-11-06-hoedam-sijag.md\n"


def test_a_long_title_gives_a_file_name_of_whole_words(run: Run) -> None:
    result = run("new", "talks " * 40, "--date=2025-11-06")
    assert result.stdout == f"briefings/2025/2025-11-06{'-talks' * 10}.md\n"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["!?…"], "the title '!?…' has no letter or digit, so no file name can be made from it."),
        (["a\x07b"], "the title contains an invisible control character. Type it again."),
        (["A", "--topic=harbuor"], "no topic 'harbuor'. Did you mean 'Harbour' (harbour)?"),
        (
            ["A", "--person=Minister Jane"],
            "'Minister Jane' could be 'Jane Roe' (jane-roe) or 'John Roe' (john-roe).",
        ),
        (["A", "--person=!"], "'!' is not the name of a person."),
        (["A", "--date=4 Nov"], "'4 Nov' is not a date. Write it as YYYY-MM-DD."),
        (["A", "--source-url=example"], "'example' is not a web address."),
        (["A", "-f", "other.yml"], "other.yml"),
    ],
)
def test_what_cannot_be_meant_is_refused(run: Run, arguments: list[str], message: str) -> None:
    result = run("new", *arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert message in result.stderr
    assert [path.name for path in Path("briefings").rglob("*.md")] == ["2025-11-04-talks.md"]


def test_an_unknown_name_is_accepted_with_a_note(run: Run) -> None:
    result = run("new", "A", "--date=2025-11-06", "--topic=Lighthouses")
    assert result.exit_code == 0
    assert result.stderr == "Note: no topic 'Lighthouses' yet: it gets a page of its own.\n"


def test_a_briefing_is_never_overwritten_in_whatever_folder_it_is(run: Run) -> None:
    Path("briefings/2025/2025-11-04-talks.md").rename("briefings/2025-11-04-talks.md")
    result = run("new", "Talks", "--date=2025-11-04")
    assert result.exit_code == 2
    assert "2025-11-04-talks.md already exists." in result.stderr
    assert not list(Path("briefings/2025").iterdir())


def test_a_folder_that_cannot_be_written_is_a_message(run: Run) -> None:
    Path("briefings/2024").write_text("a file where a folder should be", encoding="utf-8")
    result = run("new", "Talks", "--date=2024-11-04")
    assert result.exit_code == 2
    assert "cannot write" in result.stderr
    assert "Nothing was changed" in result.stderr


def test_a_draft_in_the_preview_is_a_page(
    run: Run, site: Callable[[str], SiteFolder], tmp_path: Path
) -> None:
    run("new", "Talks begin", "--date=2025-11-06")
    assert SiteFolder(tmp_path).build("--strict").code == 0
    assert not SiteFolder(tmp_path).has("briefings/2025/11/06/talks-begin")
