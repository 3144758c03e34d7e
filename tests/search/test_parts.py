"""Which briefings share an index."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from mkdocs_briefings.search.pagefind.parts import part_of, parts_of


def days(**months: int) -> list[date]:
    """So many briefings of each month, named like `m2025_01`."""
    return [
        date(int(month[1:5]), int(month[6:]), 1) + timedelta(n % 28)
        for month, count in months.items()
        for n in range(count)
    ]


@pytest.mark.parametrize(
    ("briefings", "folders"),
    [
        (days(), []),
        (days(m2024_05=2, m2025_01=2), []),
        (days(m2025_01=8), []),
        # Years are joined while they have half as many as an index may.
        (days(m2020_01=1, m2022_05=3, m2023_01=1), ["2020-2022", "2023"]),
        (days(m2020_01=5, m2021_05=5, m2022_07=6), ["2020", "2021", "2022"]),
        # A year that has more than an index may is parted by months, and joined with no other.
        (days(m2024_01=1, m2025_01=6, m2025_03=2, m2025_09=5), ["2024", "2025-01", "2025-09"]),
        # A month is never parted.
        (days(m2025_01=9, m2025_02=1), ["2025-01", "2025-02"]),
        (days(m2025_01=9), []),
    ],
)
def test_years_have_an_index_each_unless_they_have_few_briefings_or_many(
    briefings: list[date], folders: list[str]
) -> None:
    assert [part.folder for part in parts_of(briefings, 8)] == folders


def test_every_briefing_belongs_to_one_part_and_other_pages_to_none() -> None:
    briefings = days(m2020_01=1, m2022_05=3, m2025_01=6, m2025_03=3)
    parts = parts_of(briefings, 8)
    found = [part_of(day, parts) for day in briefings]
    assert [found.count(part) for part in parts] == [part.count for part in parts]
    assert part_of(None, parts) is None


def test_another_briefing_of_the_newest_year_leaves_the_older_parts_as_they_are() -> None:
    before = days(m2020_01=1, m2022_05=4, m2024_03=6, m2025_01=6)
    after = [*before, date(2025, 7, 1)]
    older = parts_of(before, 8)[:-1]
    assert (parts_of(after, 8)[:-1], len(older)) == (older, 3)
