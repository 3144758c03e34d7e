"""Days in texts, read in the light of the day of publication."""

from __future__ import annotations

import re
from datetime import date

import pytest

from mkdocs_briefings.importing.date_lines import Dated, DateLine, dated, published_in
from mkdocs_briefings.importing.days import ambiguous, spot

WEDNESDAY = date(2025, 11, 5)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("on November 4, he said", ["2025-11-04"]),
        ("on Nov. 4th", ["2025-11-04"]),
        ("the 4th of November 2024", ["2024-11-04"]),
        ("4 November", ["2025-11-04"]),
        ("On Dec. 30 and on January 2", ["2025-12-30", "2026-01-02"]),
        ("met on Tuesday", ["2025-11-04"]),
        ("met on Wednesday", ["2025-11-05"]),
        ("next Tuesday, on Tuesdays", []),
        ("yesterday", ["2025-11-04"]),
        ("today's world", []),
        ("2025-11-04 and 2025.11.03. and 2025/11/02", ["2025-11-04", "2025-11-03", "2025-11-02"]),
        ("25/11/2025 and 11/25/2025", ["2025-11-25", "2025-11-25"]),
        ("04/11/2025", []),
        ("2025-02-30 and 31 November", []),
        ("they may 5 times; may 5 percent", ["2026-05-05"]),
        ("2025년 11월 4일 오후", ["2025-11-04"]),
        ("지난 11월 4일", ["2025-11-04"]),
        ("대통령은 4일 서울에서", ["2025-11-04"]),
        ("장관은 30일 왔다", ["2025-10-30"]),
        ("3일간 열린 2일차 회의", []),
        ("어제 화요일에", ["2025-11-04", "2025-11-04"]),
    ],
)
def test_days_in_a_text(text: str, days: list[str]) -> None:
    language = "ko" if re.search("[가-힣]", text) else "en"
    assert [one.day.isoformat() for one in spot(text, WEDNESDAY, language)] == days


@pytest.mark.parametrize(
    ("language", "text", "days"),
    [
        ("en", "on the 3rd (local time), on the 2nd floor", ["2025-11-03"]),
        (
            "de",
            "am 4. November, am 3.11.2025, am Dienstag",
            ["2025-11-04", "2025-11-03", "2025-11-04"],
        ),
        ("de", "am 5. März 2025 und gestern", ["2025-03-05", "2025-11-04"]),
        ("fr", "le 1er novembre 2025, mardi, hier", ["2025-11-01", "2025-11-04", "2025-11-04"]),
        ("fr", "le 28 févr. et aujourd’hui", ["2026-02-28", "2025-11-05"]),
        ("es", "el 4 de noviembre de 2025 y el martes", ["2025-11-04", "2025-11-04"]),
        ("ja", "2025年11月4日、3日の会見、二日間、5日間", ["2025-11-04", "2025-11-03"]),
        ("zh", "11月4日上午,3日在示例港", ["2025-11-04", "2025-11-03"]),
        ("nl", "op dinsdag 4 november; 2025-11-03", ["2025-11-03"]),
    ],
)
def test_days_in_other_languages(language: str, text: str, days: list[str]) -> None:
    assert [one.day.isoformat() for one in spot(text, WEDNESDAY, language)] == days


def test_without_the_day_of_publication_only_whole_dates_count() -> None:
    assert [one.text for one in spot("on Tuesday, November 4, and on 2025-11-03")] == ["2025-11-03"]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Nov 05, 2025, 10:05 am", DateLine.WITH_TIME),
        ("Published : November 5, 2025 - 17:01:44 KST", DateLine.PUBLISHED),
        ("Last updated: 5 Nov 2025 09.15", DateLine.UPDATED),
        ("입력 2025.11.05. 오전 10:05", DateLine.PUBLISHED),
        ("수정 2025.11.05 10:05", DateLine.UPDATED),
        ("기사입력 2025년 11월 5일 10시 05분", DateLine.PUBLISHED),
        ("Wednesday, November 5, 2025", DateLine.BARE),
        ("Veröffentlicht am 5. November 2025, 16:20 Uhr", DateLine.PUBLISHED),
        ("Mis à jour le 5 novembre 2025 à 9h15", DateLine.UPDATED),
        ("2025年11月5日 18時20分", DateLine.WITH_TIME),
        ("2025-11-05 16:20 来源：示例社", DateLine.WITH_TIME),
        ("2025年11月5日外交部发言人张三主持例行记者会", None),
        ("The talks on Nov 5, 2025, were the first in years", None),
        ("Nov 05", None),
    ],
)
def test_lines_that_say_when_an_article_appeared(line: str, kind: DateLine | None) -> None:
    assert dated(line) == (Dated(WEDNESDAY, kind) if kind else None)


@pytest.mark.parametrize(
    ("days", "published"),
    [
        ([], (None, "")),
        ([(3, DateLine.BARE)], (3, "")),
        ([(6, DateLine.BARE), (4, DateLine.PUBLISHED), (5, DateLine.UPDATED)], (4, "")),
        ([(6, DateLine.BARE), (4, DateLine.WITH_TIME)], (4, "")),
        (
            [(6, DateLine.BARE), (4, DateLine.BARE)],
            (6, "the day of publication: 2025-11-06 is the first, but a line has 2025-11-04"),
        ),
        (
            [(5, DateLine.UPDATED)],
            (5, "the day of publication: 2025-11-05 is only the day of a change"),
        ),
    ],
)
def test_the_day_of_publication_is_that_of_the_best_line(
    days: list[tuple[int, DateLine]], published: tuple[int | None, str]
) -> None:
    day, doubt = published_in([Dated(date(2025, 11, number), kind) for number, kind in days])
    assert (day and day.day, doubt) == published


def test_a_date_with_two_readings_is_named() -> None:
    assert (ambiguous("on 04/11/2025"), ambiguous("on 25/11/2025")) == ("04/11/2025", "")
    assert (ambiguous("am 04.11.2025", "de"), ambiguous("04.11.2025")) == ("", "04.11.2025")
