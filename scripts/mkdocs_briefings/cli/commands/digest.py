"""`briefings digest`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

import click

from ...authoring import Desk
from ...content import Reader, write_all
from ...model import Kind
from ...outputs import Digest, digest_of, in_markdown, in_text
from ...problems import Severity
from ...site import Site, build
from ..usage import DayOption, config_option, give, refuse, site_settings, tell, today_option


def _in_html(digest: Digest, built: Site) -> str:
    return str(built.fragments.render("digest", {"digest": digest})).lstrip()


FORMATS: Mapping[str, Callable[[Digest, Site], str]] = {
    "html": _in_html,
    "text": lambda digest, _: in_text(digest),
    "md": lambda digest, _: in_markdown(digest),
}


@click.command("digest")
@click.option("--since", type=DayOption(), required=True, help="The first day.")
@click.option("--until", type=DayOption(), help="The last day; today if not given.")
@click.option("--topic", "topics", multiple=True, metavar="NAME", help="Only what is about it.")
@click.option("--format", "form", type=click.Choice(list(FORMATS)), default="html")
@click.option(
    "--output", "-o", type=click.Path(dir_okay=False, path_type=Path), help="The file to write."
)
@click.option("--force", is_flag=True, help="Replace the file if it exists.")
@config_option
@today_option
def digest_command(
    since: dt.date,
    until: dt.date | None,
    topics: tuple[str, ...],
    form: str,
    output: Path | None,
    force: bool,
    config_file: Path,
) -> None:
    """Print what changed in some days as a mail, which is yours to send.

    Only what readers can see is told: no draft, and nothing of a briefing that is held back.
    """
    if output and not force and (output.exists() or output.is_symlink()):
        refuse(f"{output} exists. Choose another name, or add --force to replace it.")
    built = _built(config_file)
    last = until or built.settings.today
    if last < since:
        refuse(f"the span ends on {last}, before it begins on {since}. Change --since or --until.")
    made = _digest(built, since, last, topics)
    if not made.sections:
        tell("Note: nothing changed in these days.")
    text = FORMATS[form](made, built)
    if output:
        write_all({output: text})
        give(output)
    else:
        give(text, nl=False)


def _built(config_file: Path) -> Site:
    """The site as its readers have it; refused if it could not be published as it is."""
    settings = replace(site_settings(config_file), include_drafts=False)
    if not settings.site_url:
        refuse(f"{config_file} has no site_url, and the links of a mail must be whole. Set it.")
    built = build(settings, Reader())
    errors = sum(problem.severity is Severity.ERROR for problem in built.problems)
    if errors:
        found = "an error" if errors == 1 else f"{errors} errors"
        refuse(f"the content has {found}. See what is wrong with 'briefings check'.")
    return built


def _digest(built: Site, since: dt.date, until: dt.date, topics: tuple[str, ...]) -> Digest:
    desk = Desk.of(built.settings) if topics else None
    chosen = [desk.choose(Kind.TOPIC, topic, until).text for topic in topics] if desk else []
    for given, topic in zip(topics, chosen, strict=True):
        if not built.library.has(Kind.TOPIC, topic):
            refuse(f"no topic '{given}' has been published.")
    words, log = built.fragments.templates.words, built.fragments.changes
    wanted = tuple(dict.fromkeys(chosen))
    return digest_of(
        log, built.library, built.settings, words, since=since, until=until, topics=wanted
    )
