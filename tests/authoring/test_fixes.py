"""What `briefings check --fix` does to files, and what it leaves alone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from mkdocs_briefings.cli.main import main
from tests.sites import SiteFolder

PROFILES = """\
-- docs/topics/talks.md --
---
name: Talks
---
-- docs/organisations/example-ministry.md --
---
name: Example Ministry
---
-- docs/people/jane-doe.md --
---
name: Jane Doe
roles:
  - title: Envoy
    from: 2020-01-01
    until: 2023-12-31
  - {title: "Minister of Talks", from: 2024-01-01}
---
-- docs/people/john-roe.md --
---
name: John Roe
aliases: [Johnny Roe]
---
"""

UGLY = """\
---
title:   "Jane Doe's talks"   # a comment
# Another comment
date: 2026-01-10
topics:   [ Talks ]
people:
-   person: 'Johnny Roe'   # the envoy
    role:   Envoy
organisations:
    - "Example Ministry"
    - Other Ministry
sources: [{id: daily,   publisher: Example Daily}]
corrections:
- {date: 2026-02-02, text: Second.}
- date: 2026-01-20
  text: >
    First,
    folded.
statements:
  - {by: Johnny Roe, says: "Well, #1.", sources: [daily]}
---
John Roe   spoke [@daily].
"""

MENDED = """\
---
title:   "Jane Doe's talks"   # a comment
# Another comment
date: 2026-01-10
topics:   [ talks ]
people:
-   person: 'john-roe'   # the envoy
    role:   Envoy
- jane-doe
organisations:
    - "example-ministry"
    - Other Ministry
sources: [{id: daily,   publisher: Example Daily}]
corrections:
- date: 2026-01-20
  text: >
    First,
    folded.
- {date: 2026-02-02, text: Second.}
statements:
  - {by: john-roe, says: "Well, #1.", sources: [daily]}
---
John Roe   spoke [@daily].
"""

NAME = "briefings/2026-01-10-talks.md"


@pytest.fixture
def folder(site: Callable[[str], SiteFolder], monkeypatch: pytest.MonkeyPatch) -> SiteFolder:
    folder = site(PROFILES)
    monkeypatch.chdir(folder.root)
    return folder


def check(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["check", *arguments])


def test_only_what_is_mended_changes_and_a_second_run_changes_nothing(folder: SiteFolder) -> None:
    path = folder.root / NAME
    path.write_text(UGLY, "utf-8")
    said = check("--fix", NAME).stderr
    assert said.splitlines() == [
        f"{NAME}:5: 'Talks' becomes 'talks'",
        f"{NAME}:10: 'Example Ministry' becomes 'example-ministry'",
        f"{NAME}:7: 'Johnny Roe' becomes 'john-roe'",
        f"{NAME}:20: 'Johnny Roe' becomes 'john-roe'",
        f"{NAME}:7: added 'jane-doe' to 'people'",
        f"{NAME}:14: sorted 'corrections', by date",
    ]
    assert path.read_text("utf-8") == MENDED
    assert check("--fix", NAME).stderr == ""
    assert path.read_text("utf-8") == MENDED


def test_windows_line_ends_and_a_byte_order_mark_stay(folder: SiteFolder) -> None:
    path = folder.root / NAME
    path.write_bytes(("\ufeff" + UGLY.replace("\n", "\r\n")).encode())
    check("--fix", NAME)
    assert path.read_bytes() == ("\ufeff" + MENDED.replace("\n", "\r\n")).encode()


def test_dates_that_can_mean_one_day_only_are_rewritten(folder: SiteFolder) -> None:
    path = folder.root / NAME
    text = UGLY.replace("date: 2026-01-10", "date: January 10, 2026  # a day")
    path.write_text(text.replace("date: 2026-01-20", "date: 01/02/2026"), "utf-8")
    said = check("--fix", NAME)
    assert said.stderr == f"{NAME}:4: 'January 10, 2026' becomes 2026-01-10\n"
    assert "BR111 'date' in 'corrections' is '01/02/2026'" in said.stdout
    assert "\ndate: 2026-01-10  # a day\n" in path.read_text("utf-8")


def test_the_day_to_which_something_moved_is_rewritten(folder: SiteFolder) -> None:
    path = folder.root / NAME
    outcome = "outcomes: [{of: a, result: moved, to: 1 December 2026, sources: [daily]}]"
    path.write_text(UGLY.replace("date: 2026-01-10", f"date: 2026-01-10\n{outcome}"), "utf-8")
    check("--fix", NAME)
    assert "to: 2026-12-01, sources" in path.read_text("utf-8")


def test_a_new_list_stands_below_the_topics(folder: SiteFolder) -> None:
    path = folder.root / NAME
    path.write_text(
        "---\ntitle: Jane Doe speaks\ndate: 2026-01-10\ntopics:\n  - talks\n"
        "sources: [{id: daily, publisher: Example Daily}]\n---\nShe spoke [@daily].\n",
        "utf-8",
    )
    check("--fix", NAME)
    assert "topics:\n  - talks\npeople: [jane-doe]\nsources:" in path.read_text("utf-8")


def test_roles_come_newest_first_and_only_given_files_change(folder: SiteFolder) -> None:
    profile = "docs/people/jane-doe.md"
    before = (folder.root / profile).read_text("utf-8")
    (folder.root / NAME).write_text(UGLY, "utf-8")
    assert check("--fix", profile).stderr == f"{profile}:4: sorted 'roles', newest first\n"
    assert (folder.root / NAME).read_text("utf-8") == UGLY
    moved = '  - {title: "Minister of Talks", from: 2024-01-01}\n'
    assert (folder.root / profile).read_text("utf-8") == before.replace(moved, "").replace(
        "roles:\n", f"roles:\n{moved}"
    )


def test_the_difference_is_shown_and_nothing_written(folder: SiteFolder) -> None:
    path = folder.root / NAME
    path.write_text(UGLY, "utf-8")
    lines = check("--diff", NAME).stdout.splitlines()
    assert lines[:2] == [f"--- a/{NAME}", f"+++ b/{NAME}"]
    assert "-topics:   [ Talks ]" in lines
    assert "+topics:   [ talks ]" in lines
    assert path.read_text("utf-8") == UGLY


def test_lists_with_comments_are_not_sorted(folder: SiteFolder) -> None:
    path = folder.root / NAME
    path.write_text(UGLY.replace("text: Second.}", "text: Second.}  # the last"), "utf-8")
    assert "sorted" not in check("--fix", NAME).stderr


def test_a_file_that_cannot_be_written_is_a_refusal(folder: SiteFolder, tmp_path: Path) -> None:
    path = folder.root / NAME
    path.write_text(UGLY, "utf-8")
    path.parent.chmod(0o555)
    try:
        result = check("--fix", NAME)
    finally:
        path.parent.chmod(0o755)
    # A user who may write everywhere, such as root, is not refused.
    assert (result.exit_code, path.read_text("utf-8")) in ((2, UGLY), (0, MENDED))


def test_lesser_problems_can_be_left_out(folder: SiteFolder) -> None:
    (folder.root / NAME).write_text(MENDED.replace("Jane Doe's", "The"), "utf-8")
    codes = [line.split()[1] for line in check(NAME).stdout.splitlines()[:-1]]
    assert codes == ["BR302", "BR202"]
    codes = [line.split()[1] for line in check("--level=warning", NAME).stdout.splitlines()[:-1]]
    assert codes == ["BR202"]
    assert check("--level=error", NAME).stdout == "No problems.\n"


def test_only_who_is_certain_to_be_meant_is_declared(folder: SiteFolder) -> None:
    folder.write(NAMESAKES)
    path = folder.root / NAME
    text = (
        "---\ntitle: Mary Poe and Max Poe speak\ndate: 2026-01-10\ntopics: [talks]\n"
        "sources: [{id: daily, publisher: Example Daily}]\n---\n"
        "So did Minister Moe Poe, John Roe Smith and Rep. Jane Doe Roe [@daily].\n"
    )
    path.write_text(text, "utf-8")
    # Mary Poe has a namesake in office and Max Poe one out of office: an author has to say who.
    assert check("--fix", NAME).stderr == f"{NAME}:4: added 'moe-poe' to 'people'\n"


def test_who_has_another_office_in_the_text_is_not_declared(folder: SiteFolder) -> None:
    path = folder.root / NAME
    text = (
        "---\ntitle: Talks go on\ndate: 2026-01-10\ntopics: [talks]\n"
        "sources: [{id: daily, publisher: Example Daily}]\n---\n"
        "So said Ambassador Jane Doe and Mayor John Roe [@daily].\n"
    )
    path.write_text(text, "utf-8")
    # Jane Doe's profile has offices, and none of them is an ambassador's; John Roe's has none.
    assert check("--fix", NAME).stderr == f"{NAME}:4: added 'john-roe' to 'people'\n"
    assert "BR301 'Jane Doe' is mentioned" in check(NAME).stdout
    path.write_text(text.replace("Ambassador", "Minister"), "utf-8")
    assert "added 'jane-doe', 'john-roe' to 'people'" in check("--fix", NAME).stderr


NAMESAKES = """\
-- docs/people/mary-poe.md --
---
name: Mary Poe
roles: [{title: Mayor, from: 2020}]
---
-- docs/people/mary-poe-2.md --
---
name: Mary Poe
roles: [{title: Judge, from: 2020}]
---
-- docs/people/max-poe.md --
---
name: Max Poe
roles: [{title: Governor, from: 2020}]
---
-- docs/people/max-poe-2.md --
---
name: Max Poe
roles: [{title: Admiral, from: 2010, until: 2015}]
---
-- docs/people/moe-poe.md --
---
name: Moe Poe
roles: [{title: Minister of Examples, from: 2020}]
---
-- docs/people/moe-poe-2.md --
---
name: Moe Poe
roles: [{title: Singer, from: 2020}]
---
"""


def test_other_spellings_of_a_publisher_become_the_usual_one(folder: SiteFolder) -> None:
    (folder.root / "docs/publishers").mkdir()
    (folder.root / "docs/publishers/wire.md").write_text("---\nname: Wire\naliases: [WR]\n---\n")
    head = "---\ntitle: Talks\ndate: 2026-01-{}\ntopics: [talks]\nsources:\n"
    for day, names in ((10, ["Asia Today", "WR"]), (11, ["AsiaToday"]), (12, ["Asia Today"])):
        lines = [f"  - {{id: s{n}, publisher: {name}}}\n" for n, name in enumerate(names)]
        cited = "; ".join(f"@s{n}" for n in range(len(names)))
        text = head.format(day) + "".join(lines) + f"---\nThey met [{cited}].\n"
        (folder.root / f"briefings/2026-01-{day}-talks.md").write_text(text)
    at = "briefings/2026-01-11-talks.md"
    said = check("--fix", "briefings").stderr
    assert said == f"{at}:6: 'AsiaToday' becomes 'Asia Today'\n"
    assert "  - {id: s0, publisher: Asia Today}\n" in (folder.root / at).read_text()
    assert check("--fix", "briefings").stderr == ""
