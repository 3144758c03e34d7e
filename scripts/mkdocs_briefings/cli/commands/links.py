"""`briefings links`."""

from __future__ import annotations

import contextlib
from collections import Counter
from collections.abc import Iterator, Mapping
from importlib.metadata import version
from pathlib import Path

import click

from ...authoring import Desk, cited, journal, with_archived
from ...content import link_statuses_text, read_link_statuses, write_all
from ...links import (
    Asker,
    AskingOptions,
    Finding,
    Round,
    archived_copy,
    due,
    with_copies,
    with_findings,
)
from ...links import NoAnswerError as NoCopyError
from ...model import LinkStatus, Reach
from ...problems import RefusedError
from ...settings import Settings
from ..notes_file import notes_file
from ..titles import titles
from ..undoing import Undoable
from ..usage import CLEAN, FAULTY, config_option, site_settings, tell

NOTES = "links-{today}.jsonl"
"""What a round has found so far that day; it may be deleted at any time."""
_THERE = {Reach.OK, Reach.MOVED, Reach.REFUSED}
"""What a copy can be made of."""
_NEWS = {Reach.GONE, Reach.UNREACHABLE, Reach.DOUBTFUL, Reach.MOVED}


@click.command("links", cls=Undoable)
@click.option("--all", "again", is_flag=True, help="Ask also for what was asked for lately.")
@click.option("--archive", is_flag=True, help="Have copies made of sources that have none.")
@click.option("--titles", "is_titles", is_flag=True, help="Show what pages say of themselves.")
@click.option("--fix", is_flag=True, help="With --titles: write it into the sources that lack it.")
@config_option
def links(again: bool, archive: bool, is_titles: bool, fix: bool, config_file: Path) -> None:
    """Ask whether the sources of the site can still be read at their addresses.

    What is found is kept in `links.json` in the briefings' folder, for pages to show; a build asks
    nobody. Can be ended at any time: the next call goes on from there. Exits with 1 if a source
    can no longer be read and has no archived copy.

    With --titles, only sources without a title, a date or a publisher are asked what they say of
    themselves, and the diff is shown.
    """
    if fix and not is_titles:
        raise click.UsageError("--fix goes with --titles.")
    settings = site_settings(config_file)
    if is_titles:
        asker = Asker(_options(settings))
        with _ended_cleanly(asker):
            titles(settings, asker, fix=fix)
        return
    desk = Desk.of(settings)
    known = _known(settings)
    urls = sorted({one.url for one in cited(desk.reading)})
    asker = Asker(_options(settings))
    wanted = urls if again else list(due(urls, known, settings.today, settings.links.recheck_after))
    with _ended_cleanly(asker):
        known = _asked(wanted, urls, asker, settings)
        if archive:
            known = _archived(desk, known, asker, settings)
    raise SystemExit(FAULTY if _report(desk, known) else CLEAN)


def _known(settings: Settings) -> Mapping[str, LinkStatus]:
    statuses = read_link_statuses(settings)
    if statuses.problems:
        raise RefusedError(str(statuses.problems[0]))
    return statuses.of


def _options(settings: Settings) -> AskingOptions:
    site = f" (+{settings.site_url})" if settings.site_url else ""
    return AskingOptions(
        agent=f"mkdocs-briefings/{version('mkdocs-briefings')}{site}",
        private_hosts=frozenset(settings.links.private_hosts),
        gap=settings.links.gap,
    )


@contextlib.contextmanager
def _ended_cleanly(asker: Asker) -> Iterator[None]:
    try:
        yield
    finally:
        asker.close()


def _asked(
    wanted: list[str], cited_urls: list[str], asker: Asker, settings: Settings
) -> Mapping[str, LinkStatus]:
    """Ask, and keep what was found, even if the author ends it."""
    one_round = Round(notes_file(settings, NOTES))
    findings = dict(one_round.found_before())

    def found(url: str, finding: Finding) -> None:
        findings[url] = finding
        if finding.reach in _NEWS or finding.later:
            tell(f"{finding.reach}: {url}{_words(finding)}")

    try:
        left = [url for url in wanted if url not in findings]
        one_round.ask(left, asker, found)
    finally:
        known = _keep(findings, set(cited_urls), settings)
        one_round.over()
    counts = Counter(str(one.reach) for one in findings.values())
    parts = ", ".join(f"{count} {reach}" for reach, count in sorted(counts.items()))
    tell(f"{len(findings)} asked{': ' if parts else ''}{parts}.")
    return known


def _words(finding: Finding) -> str:
    words = finding.to or finding.words
    return f" ({words})" if words else ""


def _keep(
    findings: Mapping[str, Finding], urls: set[str], settings: Settings
) -> Mapping[str, LinkStatus]:
    """Write what is known of the addresses that the site still cites."""
    # Under the lock of commands, so that of two rounds at once neither loses what it found.
    with journal(settings, "briefings links", tell):
        known = with_findings(_known(settings), findings, settings.today)
        known = {url: status for url, status in known.items() if url in urls}
        _write(known, settings)
    return known


def _write(known: Mapping[str, LinkStatus], settings: Settings) -> None:
    text = link_statuses_text(known)
    path = settings.link_statuses
    if known or path.exists():
        write_all({path: text})


def _archived(
    desk: Desk, known: Mapping[str, LinkStatus], asker: Asker, settings: Settings
) -> Mapping[str, LinkStatus]:
    """Have copies made, and write their addresses into the briefings and the statuses."""
    copies = {url: status.archived for url, status in known.items() if status.archived}
    without = {one.url for one in cited(desk.reading) if not one.archived} - copies.keys()
    for url in sorted(without):
        if url in known and known[url].reach in _THERE:
            copies.update(_copy(url, asker, settings))
    with journal(settings, "briefings links --archive", tell) as at_work:
        changes = list(with_archived(Desk.of(settings).reading, copies, settings))
        at_work.write(
            {path: after for path, _, after in changes},
            before={path: before for path, before, _ in changes},
        )
        known = with_copies(_known(settings), copies)
        _write(known, settings)
    tell(f"{len(changes)} file{'s' * (len(changes) != 1)} got an archived copy's address.")
    return known


def _copy(url: str, asker: Asker, settings: Settings) -> Mapping[str, str]:
    try:
        return {url: archived_copy(url, settings.links.archive, asker)}
    except NoCopyError as error:
        tell(f"no copy of {url}: {error}.")
        return {}


def _report(desk: Desk, known: Mapping[str, LinkStatus]) -> int:
    """Name every source that readers can no longer read, and count those without a copy."""
    lost = 0
    for one in cited(desk.reading):
        status = known.get(one.url)
        if status is None or not status.is_dead:
            continue
        copy = one.archived or status.archived
        lost += not copy
        code = f" ({status.code})" if status.code else ""
        what = f"the source '{one.id}' is {status.reach}{code} since {status.since}: {one.url}"
        hint = f"Archived copy: {copy}" if copy else "Find a copy and add it as 'archived'."
        click.echo(f"{one.position}: {what}. {hint}")
    return lost
