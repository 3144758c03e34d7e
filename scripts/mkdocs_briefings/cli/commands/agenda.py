"""`briefings agenda`."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import click

from ...authoring import Desk, Task, Urgency, agenda
from ...checks import Content
from ...library import Library
from ..usage import config_option, site_settings, tell, today_option


def _as_text(tasks: Sequence[Task]) -> str:
    counts = Counter(task.urgency for task in tasks)
    parts = [_counted(urgency, counts[urgency]) for urgency in Urgency if counts[urgency]]
    return "\n".join([*map(str, tasks), f"{', '.join(parts)}." if parts else "Nothing waits."])


def _counted(urgency: Urgency, count: int) -> str:
    return f"{count} {urgency}{'s' if urgency is Urgency.DRAFT and count > 1 else ''}"


def _as_json(tasks: Sequence[Task]) -> str:
    entries = [
        {
            "path": task.position.path,
            "line": task.position.line,
            "urgency": task.urgency.value,
            "day": task.day.isoformat(),
            "message": task.message,
            "hint": task.hint,
        }
        for task in tasks
    ]
    return json.dumps(entries, ensure_ascii=False, indent=2)


FORMATS: Mapping[str, Callable[[Sequence[Task]], str]] = {"text": _as_text, "json": _as_json}


@click.command("agenda")
@click.option("--format", "form", type=click.Choice(list(FORMATS)), default="text")
@click.option(
    "--days",
    type=click.IntRange(min=0),
    default=30,
    show_default=True,
    help="How far ahead to look for what is expected.",
)
@today_option
@config_option
def agenda_command(form: str, days: int, config_file: Path) -> None:
    """Print what is due, stale or unanswered, the most urgent first.

    That is: expectations whose time is over without an outcome, or is now; topics whose status is
    out of date; drafts; and what is expected soon.
    """
    settings = site_settings(config_file)
    desk = Desk.of(settings)
    content = Content.of(desk.reading, desk.resolved, settings)
    if not content.is_whole:
        tell("Note: files with an error are left out. See them with 'briefings check'.")
    briefings, subjects = desk.resolved.briefings, desk.resolved.subjects
    age = settings.today, settings.stale_after
    library = Library.build(briefings, subjects, settings.language, *age)
    click.echo(FORMATS[form](agenda(content, library, days)))
