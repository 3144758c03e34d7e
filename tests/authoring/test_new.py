"""`briefings new`, as its users run it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from mkdocs_briefings.authoring import Desk
from mkdocs_briefings.cli.main import main
from mkdocs_briefings.content import Reader
from mkdocs_briefings.host.options import settings_from
from mkdocs_briefings.model import Kind
from mkdocs_briefings.problems import RefusedError
from mkdocs_briefings.resolving import resolve
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
  - id: example-news
    publisher: Example News
    title: Talks begin
    url: https://www.example.org/talks
    date: 2025-11-04
---
Text [@example-news].
"""

NAMED_BESIDES = """\
-- briefings/2025/2025-11-05-more.md --
---
title: More talks
date: 2025-11-05
topics: [harbour]
people: [Max Sample, President Sample]
sources: [{id: example-news, publisher: Example News, title: More, date: 2025-11-05}]
---
Text [@example-news].
"""
"""People whom no profile has."""
MEANT = {
    **dict.fromkeys(["Jane Doe", "jane-doe", "JANE DOE", "홍길동"], "jane-doe"),
    "Doe, Jane": "no person 'Doe, Jane'. Did you mean 'Jane Doe' (jane-doe)?",
    "Minister Jane": "'Minister Jane' could be 'Jane Roe' (jane-roe) or 'John Roe' (john-roe). "
    "Write the id of the one you mean.",
    "Max Sample": "max-sample",
    "Max Sampel": "no person 'Max Sampel'. Did you mean 'Max Sample' (max-sample)?",
    "President Sample": "president-sample",
    "Jane Do": "no person 'Jane Do'. Did you mean 'Jane Doe' (jane-doe)?",
    "Richard Miles": "Richard Miles",
}

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


OPEN = """\
-- briefings/2025/2025-11-05-plan.md --
---
title: A plan for the harbour
date: 2025-11-05
topics: [harbour, fees]
sources: [{id: example-news, publisher: Example News}]
upcoming:
  - {id: dredging, kind: pledge, by: [Jane Doe, Port Office], date: 2025-12, title: "A: dredging"}
  - {id: new-quay, kind: target, topics: [fees], date: 2026-05-01, title: A new quay}
  - {id: a-vote, date: 2025-11-06, title: A vote}
  - {id: inspection, date: 2025-11-20, topics: [harbour], title: An inspection}
outcomes: [{of: a-vote, result: dropped, sources: [example-news]}]
---
Text [@example-news].
"""
FOLLOWS = """\
topics: [harbour, fees]
people: []
sources:
  - id: source
    publisher: TODO
    title:
    url:
    date:
follows: [2025-11-05-plan, 2025-11-04-talks]
# Still open on these topics. Keep what the source reports, and say what came of it:
# met, missed, moved, dropped, overtaken; what moved also needs 'to'. Delete the rest.
# outcomes:
#   - of: inspection  # An inspection (2025-11-20; overdue)
#     result:
#     sources: [source]
#   - of: dredging  # A: dredging (Jane Doe; Port Office; 2025-12; due)
#     result:
#     sources: [source]
#   - of: new-quay  # A new quay (2026-05-01; open)
#     result:
#     sources: [source]
status: draft  # to publish, write instead: 'published:' and the day
"""


def test_what_follows_others_offers_what_is_open_on_their_topics(
    run: Run, site: Callable[[str], SiteFolder]
) -> None:
    site(CONTENT + OPEN)
    follows = ("--follows=2025-11-05-plan", "--follows=briefings/2025/2025-11-04-talks.md")
    result = run("new", "Talks go on", "--today=2025-12-01", *follows)
    assert result.exit_code == 0
    text = Path(result.stdout.strip()).read_text("utf-8")
    assert text.partition("search.'\n")[2].partition("---\n")[0] == FOLLOWS
    assert result.stderr.splitlines() == [
        "Note: open on its topics: inspection, An inspection (2025-11-20; overdue)",
        "Note: open on its topics: dredging, A: dredging (Jane Doe; Port Office; 2025-12; due)",
        "Note: open on its topics: new-quay, A new quay (2026-05-01; open)",
    ]


OUTCOME_OF = """\
topics: [harbour, fees]
people: []
sources:
  - id: source
    publisher: TODO
    title:
    url:
    date:
follows: [2025-11-05-plan]
# Still open on these topics. Keep what the source reports, and say what came of it:
# met, missed, moved, dropped, overtaken; what moved also needs 'to'. Delete the rest.
# outcomes:
#   - of: new-quay  # A new quay (2026-05-01; open)
#     result:
#     sources: [source]
status: draft  # to publish, write instead: 'published:' and the day
"""


def test_what_tells_an_outcome_follows_the_announcement_and_is_offered_that_alone(
    run: Run, site: Callable[[str], SiteFolder]
) -> None:
    site(CONTENT + OPEN)
    result = run("new", "A quay", "--today=2025-12-01", "--outcome-of=new-quay")
    assert result.exit_code == 0
    text = Path(result.stdout.strip()).read_text("utf-8")
    assert text.partition("search.'\n")[2].partition("---\n")[0] == OUTCOME_OF


@pytest.mark.parametrize(
    ("expectation", "message"),
    [
        ("new-kay", "no expectation 'new-kay'. Did you mean 'new-quay'?"),
        ("a-vote", "'a-vote' is settled: dropped, as 2025-11-05-plan tells. Correct it there."),
    ],
)
def test_what_is_not_expected_has_no_outcome(
    run: Run, site: Callable[[str], SiteFolder], expectation: str, message: str
) -> None:
    site(CONTENT + OPEN)
    result = run("new", "A quay", "--today=2025-12-01", f"--outcome-of={expectation}")
    assert (result.exit_code, result.stderr) == (2, f"Error: {message}\n")


def test_an_offer_that_is_taken_up_needs_a_result(
    run: Run, site: Callable[[str], SiteFolder]
) -> None:
    site(CONTENT + OPEN)
    made = run("new", "Talks", "--today=2025-12-01", "--topic=harbour", "--follows=2025-11-05-plan")
    path = Path(made.stdout.strip())
    text = path.read_text("utf-8")
    assert "new-quay" not in text
    path.write_text(text.replace("# outcomes", "outcomes").replace("#   ", "  "), "utf-8")
    at = f"{path.as_posix()}:{{}}: BR110 'result' in 'outcomes' is empty. Add it: 'result: met'."
    found = run("check", str(path)).stdout.splitlines()
    assert found == [at.format(18), at.format(21), "2 errors."]
    path.write_text(path.read_text("utf-8").replace("result:", "result: met"), "utf-8")
    assert run("check", "--level=error", str(path)).stdout == "No problems.\n"


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
        (["A", "--follows=2025-11-04-talk"], "Did you mean '2025-11-04-talks'?"),
        (["A", "--follows=elsewhere"], "no briefing 'elsewhere'."),
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


def test_a_name_that_a_profile_has_means_the_same_without_the_briefings(
    run: Run, site: Callable[[str], SiteFolder]
) -> None:
    site(f"{CONTENT}{NAMED_BESIDES}")
    settings = settings_from(Path("mkdocs.yml"))
    reading = Reader().read(settings)
    alone, whole = Desk.of(settings), Desk(settings, reading, resolve(reading, settings))
    found = {text: chosen(alone, text) for text in MEANT}
    assert found == {text: chosen(whole, text) for text in MEANT} == MEANT


def chosen(desk: Desk, person: str) -> str:
    """What would be written for a name, or what would be said."""
    try:
        return desk.choose(Kind.PERSON, person, date(2025, 11, 6)).text
    except RefusedError as error:
        return str(error)


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


def test_the_host_of_a_source_says_who_published_it(run: Run) -> None:
    Path("docs/publishers").mkdir()
    profile = "---\nname: Example Wire\nhosts: [wire.example.org]\n---\n"
    Path("docs/publishers/example-wire.md").write_text(profile)
    run("new", "Talks go on", "--date=2025-11-06", "--source-url=https://m.wire.example.org/1")
    text = Path("briefings/2025/2025-11-06-talks-go-on.md").read_text("utf-8")
    assert "  - id: example-wire\n    publisher: Example Wire\n" in text
