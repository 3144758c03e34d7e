"""`briefings links --titles`, over a small site whose sources are on a real server."""

from __future__ import annotations

from pathlib import Path

from tests.misbehaving import Misbehaving

from .conftest import Run

CONTENT = """\
-- mkdocs.yml --
site_name: Test site
site_url: https://example.org/
theme: {{name: material, font: false}}
plugins:
  - search
  - briefings:
      links: {{private_hosts: [127.0.0.1], gap: 0}}
-- docs/topics/harbour.md --
---
name: The harbour
sources: [{{id: daily, publisher: Example Daily, url: "{base}/ok", date: 2026-01-10}}]
---
Words [@daily].
-- briefings/2026-01-10-talks.md --
---
title: Talks on the harbour
date: 2026-01-10
topics: [harbour]
sources:
  - id: daily
    url: {base}/told  # as shared
    language: en
  - {{id: post, publisher: Example Post, url: "{base}/gone"}}
  - id: wire
    publisher: Example Wire
    title: As the author has it
    url: {base}/told
  - {{id: known, publisher: Example Weekly, title: Known, url: "{base}/ok", date: 2026-01-09}}
  - {{id: secret, publisher: Example Weekly, title: Secret, url: "{base}/hidden"}}
---
They met [@daily] [@post] [@wire] [@known] [@secret].
"""
BRIEFING, PROFILE = Path("briefings/2026-01-10-talks.md"), Path("docs/topics/harbour.md")


def test_what_pages_say_is_shown_and_nothing_is_written(run: Run, server: Misbehaving) -> None:
    before = BRIEFING.read_text("utf-8"), PROFILE.read_text("utf-8")
    result = run("links", "--titles")
    assert result.exit_code == 0, result.output
    assert [line for line in result.stdout.splitlines() if line[0] in "+-"] == [
        "--- a/briefings/2026-01-10-talks.md",
        "+++ b/briefings/2026-01-10-talks.md",
        "+    publisher: Example Tribune",
        "+    title: 'Talks: the \"harbour\" opens | Example'",
        "+    date: 2026-01-11",
        "+    date: 2026-01-11",
        "--- a/docs/topics/harbour.md",
        "+++ b/docs/topics/harbour.md",
        f'-sources: [{{id: daily, publisher: Example Daily, url: "{server.url("/ok")}", '
        "date: 2026-01-10}]",
        f'+sources: [{{id: daily, publisher: Example Daily, url: "{server.url("/ok")}", '
        "title: Talks, date: 2026-01-10}]",
    ]
    assert sorted(result.stderr.splitlines()) == sorted(
        [
            f"{server.url('/gone')}: its host answers 410.",
            f"{server.url('/hidden')}: its host forbids it to robots.",
            "2 files would change; add --fix to write it.",
        ]
    )
    assert (BRIEFING.read_text("utf-8"), PROFILE.read_text("utf-8")) == before


def test_what_was_shown_is_written_without_asking_again_and_can_be_undone(
    run: Run, server: Misbehaving
) -> None:
    before = BRIEFING.read_text("utf-8")
    run("links", "--titles")
    asked = server.times("/told")
    result = run("links", "--titles", "--fix")
    assert result.stderr.splitlines()[-1] == "2 files changed."
    assert server.times("/told") == asked
    told = f"{server.url('/told')}  # as shared\n"
    assert BRIEFING.read_text("utf-8") == before.replace(
        told,
        f"{told}    publisher: Example Tribune\n"
        "    title: 'Talks: the \"harbour\" opens | Example'\n    date: 2026-01-11\n",
    ).replace("/told\n---", "").replace(
        f"    url: {server.url('/told')}\n",
        f"    url: {server.url('/told')}\n    date: 2026-01-11\n",
    )
    assert not list(Path(".cache/briefings").iterdir())
    assert run("links", "--undo").exit_code == 0
    assert BRIEFING.read_text("utf-8") == before


def test_fix_alone_is_no_option(run: Run) -> None:
    result = run("links", "--fix")
    assert (result.exit_code, "--fix goes with --titles" in result.output) == (2, True)
