"""`briefings digest`, as its users run it: the same mail in three forms."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from click.testing import CliRunner, Result
from lxml import html as lxml_html
from markdown import markdown

from mkdocs_briefings.cli.main import main
from tests.followed import AWKWARD
from tests.library.test_changes import CONTENT
from tests.sites import SiteFolder

BASE = "https://example.org"
LONG_ADDRESS = f"https://example.com/{'x' * 80}"
HOSTILE = f"""\
-- briefings/2026-04-02-awkward.md --
---
title: |-
  {AWKWARD}
date: 2026-04-02
summary: |-
  [Click](javascript:alert(1)) *now* &amp; <img src=x onerror=alert(1)> {LONG_ADDRESS}
topics: [harbour]
sources: [{{id: daily, publisher: Example Daily}}]
---
They met [@daily].
"""
TEXT = """\
Test site
What changed: 13–15 Mar 2026
============================

Offices taken
-------------

* Jane Doe
  15 March 2026: Took office
  Minister
  https://example.org/people/jane-doe/#role-list

Offices left
------------

* Jane Doe
  14 March 2026: Left office
  Mayor, Exampleville
  https://example.org/people/jane-doe/#role-list

Read it on the site
https://example.org/changes/?since=2026-03-13&until=2026-03-15
"""
IT_IS_OPEN = "(1 April 2026: Position): It is open. Before: It is shut."
MARKDOWN = f"""\
# The harbour – What changed: 30 Mar – 5 Apr 2026

[Test site](https://example.org/)

## Where topics stand

- **[The harbour](https://example.org/topics/harbour/#topic-status)** {IT_IS_OPEN}

## What came of expectations

- **[A deal](https://example.org/expected/#expectation-deal)** (1 April 2026: Met)

## Briefings

- **[The deal is made](https://example.org/briefings/2026/04/01/deal/)** (1 April 2026: Briefing)

[Read it on the site](https://example.org/topics/harbour/changes/)
"""

Run = Callable[..., Result]


@pytest.fixture
def folder(site: Callable[[str], SiteFolder], monkeypatch: pytest.MonkeyPatch) -> SiteFolder:
    made = site(CONTENT)
    monkeypatch.chdir(made.root)
    return made


@pytest.fixture
def run(folder: SiteFolder) -> Run:
    """Run the command on 1 June 2026."""
    return lambda *words: CliRunner().invoke(main, ["digest", "--today=2026-06-01", *words])


def test_plain_text_is_whole_and_fits_a_mail(run: Run) -> None:
    result = run("--since=2026-03-13", "--until=2026-03-15", "--format=text")
    assert (result.exit_code, result.stdout, result.stderr) == (0, TEXT, "")


def test_markdown_tells_of_a_topic_alone(run: Run) -> None:
    week = ("--since=2026-03-30", "--until=2026-04-05")
    result = run(*week, "--topic=The Harbour", "--format=md")
    assert (result.exit_code, result.stdout, result.stderr) == (0, MARKDOWN, "")


def test_a_whole_week_leads_to_its_page_and_the_span_ends_today(run: Run) -> None:
    week = run("--since=2026-03-09", "--until=2026-03-15", "--format=text").stdout
    assert week.splitlines()[-1] == f"{BASE}/changes/2026/w11/"
    open_ended = run("--since=2026-03-01", "--format=text").stdout
    assert open_ended.splitlines()[-1] == f"{BASE}/changes/?since=2026-03-01&until=2026-06-01"


def test_the_mail_is_made_of_tables_and_nothing_that_mail_programs_drop(run: Run) -> None:
    mail = run("--since=2026-01-01").stdout
    tree = lxml_html.document_fromstring(mail)
    tags = {element.tag for element in tree.iter() if isinstance(element.tag, str)}
    assert tags == {
        *("html", "head", "meta", "title", "style", "body"),
        *("table", "tr", "td", "h1", "h2", "p", "strong", "a"),
    }
    assert {table.get("role") for table in tree.iter("table")} == {"presentation"}
    assert "max-width:600px" in mail
    # What is left when a program drops the element: everything but the colours of dark windows.
    assert (tree.find(".//style").text or "").strip().startswith("@media (prefers-color-scheme")
    unstyled = [one for one in tree.body.iter("td", "p", "h1", "h2", "a") if not one.get("style")]
    assert unstyled == []
    assert {urlsplit(link.get("href")).netloc for link in tree.iter("a")} == {"example.org"}


def test_the_three_forms_tell_the_same(run: Run) -> None:
    words = ("--since=2026-01-01", "--format")
    mail = lxml_html.document_fromstring(run(*words, "html").stdout)
    page = lxml_html.fragment_fromstring(markdown(run(*words, "md").stdout), "div")
    text = run(*words, "text").stdout
    links = [(link.text_content().strip(), link.get("href")) for link in mail.iter("a")][1:]
    assert [(link.text_content(), link.get("href")) for link in page.iter("a")][1:] == links
    assert [line.strip() for line in text.splitlines() if BASE in line] == [to for _, to in links]
    assert len(links) == 13


def test_hostile_words_are_words_in_every_form(run: Run, folder: SiteFolder) -> None:
    folder.write(HOSTILE)
    day = ("--since=2026-04-02", "--until=2026-04-02", "--format")
    mail = lxml_html.document_fromstring(run(*day, "html").stdout)
    page = lxml_html.fragment_fromstring(markdown(run(*day, "md").stdout), "div")
    for tree in (mail, page):
        assert [element.tag for element in tree.iter("script", "img", "b", "em")] == []
        assert [link.text_content().strip() for link in tree.iter("a")][1] == AWKWARD
        assert "(javascript:alert(1)) *now* &amp; <img src=x" in tree.text_content()
        assert {urlsplit(link.get("href")).scheme for link in tree.iter("a")} == {"https"}
    text = run(*day, "text").stdout
    assert "* " + AWKWARD[:60] in text
    # Only what cannot be broken is longer than a line.
    assert [line for line in text.splitlines() if len(line) > 72 and "https:" not in line] == []


def test_nothing_of_what_is_held_back_is_told(run: Run) -> None:
    for form in ("html", "text", "md"):
        assert "SECRET" not in run("--since=2020-01-01", f"--format={form}").output


def test_a_span_without_changes_says_so(run: Run) -> None:
    result = run("--since=2026-05-04", "--until=2026-05-10", "--format=text")
    assert (result.exit_code, result.stderr) == (0, "Note: nothing changed in these days.\n")
    assert "Nothing changed in these days." in result.stdout


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (
            ["--since=2026-05-01", "--until=2026-04-01"],
            "Error: the span ends on 2026-04-01, before it begins on 2026-05-01. "
            "Change --since or --until.\n",
        ),
        (
            ["--since=2026-05-01", "--topic=harbor"],
            "Error: no topic 'harbor'. Did you mean 'The harbour' (harbour)?\n",
        ),
        (
            ["--since=2026-05-01", "--topic=Rivers"],
            "Error: no topic 'Rivers' has been published.\n",
        ),
        (
            ["--since=2026-05-01", "-o", "docs/index.md"],
            "Error: docs/index.md exists. Choose another name, or add --force to replace it.\n",
        ),
    ],
)
def test_what_cannot_be_told_is_refused(run: Run, words: list[str], message: str) -> None:
    result = run(*words)
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", message)


def test_a_site_without_an_address_or_with_an_error_sends_nothing(
    run: Run, folder: SiteFolder
) -> None:
    config = folder.root / "mkdocs.yml"
    text = config.read_text("utf-8")
    config.write_text(text.replace("site_url: https://example.org/\n", ""), "utf-8")
    assert run("--since=2026-05-01").stderr == (
        "Error: mkdocs.yml has no site_url, and the links of a mail must be whole. Set it.\n"
    )
    config.write_text(text, "utf-8")
    folder.write("-- briefings/2026-05-01-broken.md --\n---\ntitle: Broken\n---\nWords.\n")
    result = run("--since=2026-05-01")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "See what is wrong with 'briefings check'." in result.stderr


def test_a_file_is_written_whole_and_replaced_only_by_force(run: Run) -> None:
    words = ("--since=2026-03-13", "--until=2026-03-15", "--format=text", "-o", "mail/w11.txt")
    assert run(*words).stdout == "mail/w11.txt\n"
    path = Path("mail/w11.txt")
    assert path.read_text("utf-8") == TEXT
    path.write_text("Mine.", "utf-8")
    assert (run(*words).exit_code, path.read_text("utf-8")) == (2, "Mine.")
    assert (run(*words, "--force").exit_code, path.read_text("utf-8")) == (0, TEXT)
