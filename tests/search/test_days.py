"""Days as people write them in the language of a site."""

from __future__ import annotations

import re

import pytest

from mkdocs_briefings.rendering.words import Words
from mkdocs_briefings.search.days import reading_days

DAYS = [
    ("en", "4 November 2025", "November 2025"),
    ("de", "4. November 2025", "November 2025"),
    ("de", "4. März 2025", "März 2025"),
    ("fr", "1er août 2025", "août 2025"),
    ("es", "4 de noviembre de 2025", "noviembre de 2025"),
    ("pt-BR", "4 de março de 2025", "março de 2025"),
    ("ja", "2025年11月4日", "2025年11月"),
    ("zh", "2025年11月4日", "2025年11月"),
    ("ko", "2025년 11월 4일", "2025년 11월"),
    ("ar", "4 نوفمبر 2025", "نوفمبر 2025"),
]


@pytest.mark.parametrize(("language", "day", "month"), DAYS)
def test_a_day_and_a_month_are_read_as_the_language_writes_them(
    language: str, day: str, month: str
) -> None:
    read = reading_days(Words(language))
    for kind, text in (("days", day), ("months", month)):
        forms = (form.replace("(?<", "(?P<") for form in read[kind])
        found = next(filter(None, (re.fullmatch(form, text.lower()) for form in forms)))
        number = found["month"]
        assert number.isdigit() or number in read["names"]
