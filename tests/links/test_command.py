"""`briefings links`, over a whole small site whose sources are on a server that misbehaves."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.misbehaving import Misbehaving
from tests.sites import SiteFolder, site_of

from .conftest import Run

CONTENT = """\
-- mkdocs.yml --
site_name: Test site
site_url: https://example.org/
theme: {{name: material, font: false}}
plugins:
  - search
  - briefings:
      links:
        private_hosts: [127.0.0.1]
        gap: 0
        archive: "{base}/save?{{url}}"
-- docs/topics/harbour.md --
---
name: The harbour
sources: [{{id: daily, publisher: Example Daily, url: "{base}/ok"}}]
---
Words [@daily].
-- briefings/2026-01-10-talks.md --
---
title: Talks on the harbour
date: 2026-01-10
topics: [harbour]
sources:
  # The first report.
  - id: daily
    publisher: Example Daily
    url: {base}/ok  # as shared
    date: 2026-01-10
  - {{id: post, publisher: Example Post, url: "{base}/gone"}}
  - id: wire
    url: {base}/moved
    publisher: Example Wire
    archived: https://archive.example.org/wire
---
They met [@daily] [@post] [@wire].
"""
BRIEFING = Path("briefings/2026-01-10-talks.md")


def kept() -> dict[str, dict[str, object]]:
    """What the command has kept, by the path of each address, without the days."""
    table = json.loads(Path("briefings/links.json").read_text("utf-8"))
    return {
        "/" + url.rpartition("/")[2]: {
            key: value for key, value in entry.items() if key not in ("checked", "since")
        }
        for url, entry in table.items()
    }


def test_what_is_found_is_kept_and_what_is_lost_is_named(run: Run, server: Misbehaving) -> None:
    result = run("links")
    assert kept() == {
        "/gone": {"reach": "gone", "code": 410},
        "/moved": {"reach": "moved", "code": 200, "to": server.url("/ok")},
        "/ok": {"reach": "ok", "code": 200},
    }
    day = json.loads(Path("briefings/links.json").read_text("utf-8"))[server.url("/ok")]["checked"]
    assert (result.exit_code, result.stdout) == (
        1,
        f"{BRIEFING}:11: the source 'post' is gone (410) since {day}: {server.url('/gone')}. "
        "Find a copy and add it as 'archived'.\n",
    )
    assert result.stderr.splitlines()[-1] == "3 asked: 1 gone, 1 moved, 1 ok."
    assert not list(Path(".cache/briefings").iterdir())


def test_what_was_asked_lately_is_not_asked_again(run: Run, server: Misbehaving) -> None:
    run("links")
    before = len(server.asked)
    assert run("links").stderr == "0 asked.\n"
    assert len(server.asked) == before
    assert run("links", "--all").stderr.splitlines()[-1] == "3 asked: 1 gone, 1 moved, 1 ok."
    assert len(server.asked) > before


def test_what_is_no_longer_cited_is_forgotten(run: Run) -> None:
    run("links")
    BRIEFING.unlink()
    assert run("links").exit_code == 0
    assert [*kept()] == ["/ok"]


def test_copies_are_written_where_the_source_stands_and_can_be_undone(
    run: Run, server: Misbehaving
) -> None:
    before = BRIEFING.read_text("utf-8")
    profile = Path("docs/topics/harbour.md").read_text("utf-8")
    result = run("links", "--archive")
    copy = server.url(f"/kept/{server.url('/ok')}")
    assert "2 files got an archived copy's address.\n" in result.stderr
    assert BRIEFING.read_text("utf-8") == before.replace(
        "/ok  # as shared\n", f"/ok  # as shared\n    archived: {copy}\n"
    )
    assert Path("docs/topics/harbour.md").read_text("utf-8") == profile.replace(
        '/ok"}', f"/ok\", archived: '{copy}'}}"
    )
    assert kept()["/ok"]["archived"] == copy
    assert run("check", "--level", "warning").stdout.startswith("No problems")
    assert run("links", "--undo").exit_code == 0
    assert BRIEFING.read_text("utf-8") == before


def test_pages_say_what_cannot_be_reached_and_a_build_asks_nobody(
    run: Run, server: Misbehaving
) -> None:
    run("links")
    before = len(server.asked)
    table = json.loads(Path("briefings/links.json").read_text("utf-8"))
    table[server.url("/gone")] |= {"checked": "2026-05-31", "archived": "https://example.com/copy"}
    Path("briefings/links.json").write_text(json.dumps(table), "utf-8")
    folder = SiteFolder(Path.cwd())
    result = folder.build("--strict")
    assert result.code == 0, result.output
    page = folder.article("briefings/2026/01/10/talks")
    source = page.partition('id="source-post"')[2].partition("</li>")[0]
    assert '; <span class="br-note">not reachable when checked on 31 May 2026</span>' in source
    assert '<a href="https://example.com/copy" rel="external">Archived copy</a>' in source
    other = page.partition('id="source-daily"')[2].partition("</li>")[0]
    assert "not reachable" not in other
    assert len(server.asked) == before
    assert not (folder.root / "site/briefings/links.json").exists()
    assert "links.json" not in run("check").stdout


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("{\n<<<<<<< HEAD\n", 2, "is no JSON"),
        ("[]", 1, "has an entry that cannot be used: ''"),
        ('{\n"javascript:x": {"checked": "2026-01-01", "reach": "ok"}}', 2, "'javascript:x'"),
        (
            '{"https://a.org/": {"checked": "2026-01-01", "reach": "ok", "archived": "data:,x"}}',
            1,
            "'https://a.org/'",
        ),
        ('{"https://a.org/": {"checked": "soon", "reach": "ok"}}', 1, "'https://a.org/'"),
        ('{"https://a.org/": {"checked": "2026-01-01", "reach": "near"}}', 1, "'https://a.org/'"),
    ],
)
def test_a_file_that_cannot_be_used_is_a_problem(
    run: Run, server: Misbehaving, text: str, line: int, words: str
) -> None:
    Path("briefings/links.json").write_text(text, "utf-8")
    found = [one for one in site_of(Path.cwd()).problems if one.code == "BR523"]
    assert [str(one.position) for one in found] == [f"briefings/links.json:{line}"]
    assert words in found[0].message
    result = run("links")
    assert (result.exit_code, "BR523" in result.stderr) == (2, True)
    assert Path("briefings/links.json").read_text("utf-8") == text
    assert server.asked == []


def test_a_round_ended_by_ctrl_c_keeps_what_it_found(run: Run, server: Misbehaving) -> None:
    text = BRIEFING.read_text("utf-8")
    BRIEFING.write_text(text.replace("/moved", "/slow"), "utf-8")
    process = subprocess.Popen(
        [sys.executable, "-m", "mkdocs_briefings", "links"],
        stderr=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
    )
    server.wait_for("/slow")
    process.send_signal(signal.SIGINT)
    output, errors = process.communicate(timeout=60)
    assert (process.returncode, output, "Traceback" in errors) == (130, "", False), errors
    # One thread asks one host, in the order of the addresses.
    assert [*kept()] == ["/gone", "/ok"]
