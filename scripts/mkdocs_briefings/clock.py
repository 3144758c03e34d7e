"""When it is: the day of a build, which everything is told, and what is ahead of it."""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import UTC, date, datetime, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError


@dataclass(frozen=True, slots=True)
class Today:
    """The day of a build, as the calendar on the wall of one time zone has it."""

    day: date
    zone: tzinfo = UTC

    @classmethod
    def at(cls, moment: datetime, zone: tzinfo) -> Today:
        """The day that a moment is in that zone."""
        return cls(moment.astimezone(zone).date(), zone)

    def day_of(self, moment: date | datetime) -> date:
        """A day as it is; of a moment, the day that it is in this zone."""
        return moment.astimezone(self.zone).date() if isinstance(moment, datetime) else moment

    def is_before(self, moment: date | datetime) -> bool:
        """Whether a day or a moment is on a later day."""
        return self.day < self.day_of(moment)


class NoDayError(Exception):
    """The environment names something that is not a day; the message says what to write."""


EPOCH, TODAY = "SOURCE_DATE_EPOCH", "BRIEFINGS_TODAY"
"""Names in the environment that say when it is: a moment, for the first of them, or a day."""


def day_of_build(zone: tzinfo) -> date:
    """Today in that zone: by `SOURCE_DATE_EPOCH`, else by `BRIEFINGS_TODAY`, else by the clock.

    The first is what every reproducible build goes by, so whoever sets it for all tools gets it
    here too: reproducible-builds.org/specs/source-date-epoch. NoDayError if the
    first is not a moment, or the second not a day.
    """
    if epoch := os.environ.get(EPOCH):
        return Today.at(_moment(epoch), zone).day
    if day := os.environ.get(TODAY):
        return _day(day)
    return Today.at(datetime.now(UTC), zone).day


def is_day_of_build(day: str, zone: str) -> bool:
    """Whether today, in the zone of that name, is that day; False if nobody can say."""
    try:
        return day_of_build(ZoneInfo(zone)).isoformat() == day
    except (NoDayError, ZoneInfoNotFoundError, ValueError):
        return False


def _moment(given: str) -> datetime:
    try:
        return datetime.fromtimestamp(int(given), UTC)
    except (ValueError, OverflowError, OSError):
        what = f"{EPOCH} is '{given}', which is not a moment."
        raise NoDayError(f"{what} Write the seconds since 1970, or unset it.") from None


def _day(given: str) -> date:
    try:
        # `fromisoformat` takes other forms too, such as 2026-W05-1: one is enough.
        return datetime.strptime(given, "%Y-%m-%d").date()
    except ValueError:
        what = f"{TODAY} is '{given}', which is not a day."
        raise NoDayError(f"{what} Write it as YYYY-MM-DD, or unset it.") from None
