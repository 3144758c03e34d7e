"""What keeps a briefing from being published."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from mkdocs_briefings.content.author_notes import (
    IMPORT_NOTES,
    SOURCE_TEXT,
    note,
    notes,
    without_notes,
)
from mkdocs_briefings.content.reader import Reader
from mkdocs_briefings.host.options import settings_from
from mkdocs_briefings.site import build
from tests.sites import SiteFolder

SOURCE = "Jane Doe said on Tuesday that the harbour will be rebuilt from the ground up."


def briefing(body: str, status: str = "published", summary: str = "Our words.") -> str:
    """A site with one briefing."""
    return f"""\
-- mkdocs.yml --
site_name: Test site
site_url: https://example.org/
plugins: [briefings: {{known: {{topics: [harbour]}}}}]
-- briefings/2025-11-04-talks.md --
---
title: Talks on the harbour
date: 2025-11-04
summary: {summary}
topics: [harbour]
sources:
  - id: example-news
    publisher: Example News
    title: {SOURCE}
status: {status}
---
{body}
"""


Check = Callable[[str], str]


@pytest.fixture
def check(site: Callable[[str], SiteFolder]) -> Check:
    """What `briefings check` prints."""
    return lambda text: site(text).run("mkdocs_briefings", "check").output


def test_a_note_ends_where_it_should_whatever_is_in_it() -> None:
    text = "one --> two --!> <!-- briefings: latest --> ```"
    body = f"Before.\n\n{note(SOURCE_TEXT, text)}\nAfter.\n"
    assert [(title, line) for title, _, line in notes(body)] == [(SOURCE_TEXT, 3)]
    assert without_notes(body) == "Before.\n\n\n\n\n\nAfter.\n"


def test_a_note_that_is_never_closed_goes_to_the_end() -> None:
    assert without_notes("Before.\n<!-- source text: not for publication\na\nb") == "Before.\n\n\n"


def test_a_draft_may_keep_its_notes_and_placeholders(check: Check) -> None:
    body = f"TODO [@example-news].\n\n{note(IMPORT_NOTES, 'x')}\n{note(SOURCE_TEXT, SOURCE)}"
    assert check(briefing(body, "draft")) == "No problems.\n"


def test_a_published_briefing_may_keep_neither(check: Check) -> None:
    body = f"TODO [@example-news].\n\n{note(IMPORT_NOTES, 'x')}\n{note(SOURCE_TEXT, SOURCE)}"
    assert check(briefing(body)) == (
        "briefings/2025-11-04-talks.md:12: BR322 the placeholder 'TODO' is still in the file. "
        "Write what belongs there, or set 'status: draft'.\n"
        "briefings/2025-11-04-talks.md:14: BR320 a comment with import notes is still in the file. "
        "Delete the comment, or set 'status: draft'.\n"
        "briefings/2025-11-04-talks.md:18: BR320 a comment with source text is still in the file. "
        "Delete the comment, or set 'status: draft'.\n"
        "3 errors.\n"
    )


def test_more_than_seven_words_of_the_source_are_an_error_even_in_a_draft(check: Check) -> None:
    body = (
        "Ours [@example-news].\n\nIt is said that THE harbour will be *rebuilt* from the ground"
        f" now.\n\n{note(SOURCE_TEXT, SOURCE)}"
    )
    output = check(briefing(body, "draft", "The harbour will be rebuilt, from the ground-up."))
    assert output.splitlines() == [
        "briefings/2025-11-04-talks.md:4: BR321 more than 7 words in a row are the source's: "
        "'the harbour will be rebuilt from the ground'. Say it in your own words.",
        "briefings/2025-11-04-talks.md:14: BR321 more than 7 words in a row are the source's: "
        "'that the harbour will be rebuilt from the'. Say it in your own words.",
        "2 errors.",
    ]


@pytest.mark.parametrize(
    ("source", "ours", "repeated"),
    [
        (
            "港は来年の春までに全て新しく建て直されると大臣が述べた。",
            "大臣によれば、港は来年の春までに全て新しく建て直されるという。",
            "港は来年の春までに全て新しく建て直される",
        ),
        (
            "部长星期二表示这座港口将在明年春天之前全部重新建造完成。",
            "据报道，这座港口将在明年春天之前全部重新建造完成。",
            "这座港口将在明年春天之前全部重新建造完成",
        ),
        (
            "港は来年の春までに全て新しく建て直される",
            "港は来年の春までに全て新しく建て直す",
            "",
        ),
        # Simplified in the source, traditional here; the message has our characters.
        (
            "部长星期二表示这座港口将在明年春天之前全部重新建造完成。",
            "據報道，這座港口將在明年春天之前全部重新建造完成。",
            "這座港口將在明年春天之前全部重新建造完成",
        ),
        (
            "フェリーの港は来年の春までに全て新しく建て直される。",
            "大臣は「フェリーの港は来年の春までに全て新しく建て直される」と言う。",
            "フェリーの港は来年の春までに全て新しく建",
        ),
        # Korean has gaps between words: seven of them are allowed, however long.
        (
            "홍길동 대통령 항만 다시 연다 이웃나라와 첫 회담",
            "홍길동 대통령 항만 다시 연다 이웃나라와 첫 [@example-news]",
            "",
        ),
    ],
)
def test_words_without_gaps_are_counted_by_their_characters(
    check: Check, source: str, ours: str, repeated: str
) -> None:
    output = check(briefing(f"{ours} [@example-news].\n\n{note(SOURCE_TEXT, source)}", "draft"))
    said = f"BR321 more than 19 characters in a row are the source's: '{repeated}'."
    assert said in output if repeated else "BR321" not in output


def test_seven_words_are_allowed(check: Check) -> None:
    body = f"The harbour will be rebuilt from the [@example-news].\n\n{note(SOURCE_TEXT, SOURCE)}"
    assert check(briefing(body, "draft")) == "No problems.\n"


def test_the_text_of_the_source_reaches_no_page_of_the_preview(
    site: Callable[[str], SiteFolder],
) -> None:
    folder = site(briefing(f"Ours [@example-news].\n\n{note(SOURCE_TEXT, SOURCE)}", "draft"))
    built = build(settings_from(folder.root / "mkdocs.yml", preview=True), Reader())
    page = built.pages["briefings/2025/11/04/talks.md"]
    assert page.markdown.strip() == "Ours [@example-news]."


def test_the_word_in_a_quotation_or_in_code_is_no_placeholder(check: Check) -> None:
    body = (
        'Her “TODO” list was long, and so was his "TODO" list [@example-news].\n\n'
        "> TODO, it says.\n\nA line `# TODO`, «TODO», „TODO“ and 「TODO」 [@example-news].\n\n"
        "```\nTODO\n\nTODO\n```\n\nTODO [@example-news].\n"
    )
    assert check(briefing(body, summary="The `TODO` of “TODO”.")) == (
        "briefings/2025-11-04-talks.md:24: BR322 the placeholder 'TODO' is still in the file. "
        "Write what belongs there, or set 'status: draft'.\n1 error.\n"
    )
