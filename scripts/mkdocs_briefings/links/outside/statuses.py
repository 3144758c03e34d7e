"""What is known of addresses, and what a round has added to it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta

from ...model import LinkStatus, Reach
from .asking import Finding

_SOUND = {*Reach} - {Reach.GONE, Reach.UNREACHABLE}
RECHECK_FAULTY = timedelta(days=1)
"""What was not found is asked again so soon: a second day tells a fault from a night off."""


def due(
    urls: Iterable[str], known: Mapping[str, LinkStatus], today: date, recheck_after: int
) -> Iterator[str]:
    """The addresses that nobody has asked for lately."""
    for url in urls:
        status = known.get(url)
        is_sound = status is not None and status.reach in _SOUND
        rest = timedelta(days=recheck_after) if is_sound else RECHECK_FAULTY
        if status is None or today - status.checked >= rest:
            yield url


def with_findings(
    known: Mapping[str, LinkStatus], findings: Mapping[str, Finding], today: date
) -> dict[str, LinkStatus]:
    """The statuses with what was found today; of postponed questions the old ones."""
    statuses = dict(known)
    for url, found in findings.items():
        if not found.later:
            statuses[url] = _status(known.get(url), found, today)
    return statuses


def _status(before: LinkStatus | None, found: Finding, today: date) -> LinkStatus:
    since = before.since if before and before.reach is found.reach else today
    return LinkStatus(
        checked=today,
        reach=found.reach,
        since=since,
        code=found.code,
        to=found.to,
        archived=before.archived if before else "",
    )


def with_copies(
    known: Mapping[str, LinkStatus], copies: Mapping[str, str]
) -> dict[str, LinkStatus]:
    """The statuses with the addresses of archived copies."""
    return {
        url: replace(status, archived=copies.get(url, status.archived))
        for url, status in known.items()
    }
