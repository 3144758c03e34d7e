"""Days in texts, read in the light of the day of publication."""

from __future__ import annotations

from datetime import date

import pytest

from mkdocs_briefings.importing.days import ambiguous, spot, whole_line_date

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
    assert [one.day.isoformat() for one in spot(text, WEDNESDAY)] == days


def test_without_the_day_of_publication_only_whole_dates_count() -> None:
    assert [one.text for one in spot("on Tuesday, November 4, and on 2025-11-03")] == ["2025-11-03"]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Nov 05, 2025, 10:05 am", (WEDNESDAY, False)),
        ("Published : November 5, 2025 - 17:01:44 KST", (WEDNESDAY, False)),
        ("Last updated: 5 Nov 2025 09.15", (WEDNESDAY, True)),
        ("입력 2025.11.05. 오전 10:05", (WEDNESDAY, False)),
        ("수정 2025.11.05 10:05", (WEDNESDAY, True)),
        ("기사입력 2025년 11월 5일 10시 05분", (WEDNESDAY, False)),
        ("The talks on Nov 5, 2025, were the first in years", None),
        ("Nov 05", None),
    ],
)
def test_lines_that_say_when_an_article_appeared(
    line: str, found: tuple[date, bool] | None
) -> None:
    assert whole_line_date(line) == found


def test_a_date_with_two_readings_is_named() -> None:
    assert (ambiguous("on 04/11/2025"), ambiguous("on 25/11/2025")) == ("04/11/2025", "")
