"""Times as authors know them: a day, a month, a year, or from one of them to another."""

from __future__ import annotations

from datetime import date

import pytest

from mkdocs_briefings.dates import Interval, PartialDate, span_of
from mkdocs_briefings.rendering.words import Words


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2026-06-15", date(2026, 6, 15), date(2026, 6, 15)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2026", date(2026, 1, 1), date(2026, 12, 31)),
        ("2026-01/2026-06", date(2026, 1, 1), date(2026, 6, 30)),
        ("2027/2029-03", date(2027, 1, 1), date(2029, 3, 31)),
        ("2026-06-01/2026-06-01", date(2026, 6, 1), date(2026, 6, 1)),
    ],
)
def test_a_time_lasts_from_its_first_day_to_its_last(text: str, first: date, last: date) -> None:
    found = span_of(text)
    assert (found.first_day, found.last_day, str(found)) == (first, last, text)


@pytest.mark.parametrize("text", ["2026/", "/2026", "2026/2025", "2026-13/2027", "a/b", "1/2/3"])
def test_what_is_no_time_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"is not a date|ends before it begins|month must be"):
        span_of(text)


@pytest.mark.parametrize(
    ("text", "english", "korean"),
    [
        ("2026-01/2026-06", "January\u2009–\u2009June 2026", "2026년 1월 ~ 6월"),
        ("2027/2029", "2027–2029", "2027년 ~ 2029년"),
        (
            "2026-12-30/2027-01-02",
            "30 Dec 2026\u2009–\u20092 Jan 2027",
            "2026년 12월 30일 ~ 2027년 1월 2일",
        ),
        ("2027/2029-03", "2027 – March 2029", "2027년 – 2029년 3월"),
    ],
)
def test_an_interval_is_said_in_words(text: str, english: str, korean: str) -> None:
    said = [Words(language).day(span_of(text)) for language in ("en", "ko")]
    assert said == [english, korean]


def test_an_interval_knows_its_ends() -> None:
    assert span_of("2026/2027") == Interval(PartialDate(2026), PartialDate(2027))
