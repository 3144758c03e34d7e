"""`briefings check`."""

from __future__ import annotations

import difflib
import gc
import shlex
from collections.abc import Sequence
from pathlib import Path

import click

from ... import site
from ...authoring import Fix, fixes, journal, settle
from ...checks import Content
from ...content import Files, Reader
from ...problems import Problem, RefusedError, Severity
from ...resolving import resolve
from ...settings import Settings
from .. import report
from ..undoing import Undoable
from ..usage import CLEAN, FAULTY, config_option, give, site_settings, tell, today_option

MOST_ROUNDS = 3
"""A date fixed in a first round makes a file readable, so that other fixes can follow."""
LEVELS = {
    "error": (Severity.ERROR,),
    "warning": (Severity.ERROR, Severity.WARNING),
    "info": tuple(Severity),
}


@click.command("check", cls=Undoable)
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option("--format", "form", type=click.Choice(sorted(report.FORMATS)), default="text")
@click.option("--strict", is_flag=True, help="Exit with 1 for warnings too.")
@click.option(
    "--level", type=click.Choice(list(LEVELS)), default="info", help="Hide less severe problems."
)
@click.option("--fix", is_flag=True, help="First fix what is safe to fix.")
@click.option("--diff", is_flag=True, help="Show what --fix would change, but change nothing.")
@today_option
@config_option
def check_command(
    paths: tuple[Path, ...],
    form: str,
    strict: bool,
    level: str,
    fix: bool,
    diff: bool,
    config_file: Path,
) -> None:
    """Report every problem in the content; with PATHS, only in those files and folders.

    Exits with 0 if there are no errors, with 1 if there are, with 2 for wrong usage.
    """
    gc.disable()  # Nearly every object made here lives to the end, which comes soon.
    # Only here in two processes: a preview has threads, which a copy would lack.
    settings, reader = site_settings(config_file), Reader(forks=True)
    settle(settings, tell)
    if diff:
        give("".join(map(_difference, _fixes(settings, reader, paths))), nl=False)
        return
    if fix:
        _mend(settings, reader, paths)
    built = site.build(settings, reader)
    _say_unread(paths, built.content_files)
    within = [
        one
        for one in built.unbuilt_problems
        if not paths or _is_within(one.position.path, paths, settings)
    ]
    # The exit code depends on what was found, not on what is shown.
    shown = [one for one in within if one.severity in LEVELS[level]]
    give(report.FORMATS[form](shown))
    raise SystemExit(FAULTY if _fatal(within, strict=strict) else CLEAN)


def _mend(settings: Settings, reader: Reader, paths: Sequence[Path]) -> None:
    """Write every fix, or none of them, and list each on stderr."""
    words = shlex.join(("briefings", "check", "--fix", *map(str, paths)))
    done: list[str] = []
    with journal(settings, words, tell) as at_work:
        for _ in range(MOST_ROUNDS):
            found = _fixes(settings, reader, paths)
            at_work.write(
                {settings.root / one.path: one.after for one in found},
                before={settings.root / one.path: one.before for one in found},
            )
            done += [line for one in found for line in one.changes]
            if not found:
                break
    if done:
        tell("\n".join(done))


def _fixes(settings: Settings, reader: Reader, paths: Sequence[Path]) -> list[Fix]:
    reading = reader.read(settings)
    content = Content.of(reading, resolve(reading, settings), settings)
    found = fixes(reading, content, settings)
    return [one for one in found if _is_within(one.path, paths, settings)]


def _difference(fix: Fix) -> str:
    before, after = (text.splitlines(keepends=True) for text in (fix.before, fix.after))
    return "".join(difflib.unified_diff(before, after, f"a/{fix.path}", f"b/{fix.path}"))


def _is_within(path: str, paths: Sequence[Path], settings: Settings) -> bool:
    """Whether a file is among those asked for; if none were named, all are."""
    whole = (settings.root / path).resolve()
    return not paths or any(whole.is_relative_to(one.resolve()) for one in paths)


def _say_unread(paths: Sequence[Path], files: Files) -> None:
    """Name the files asked for that no check has looked at; refuse if there is nothing else."""
    known = {found.path.resolve() for found in files.pages}
    unread = [path for path in paths if path.is_file() and path.resolve() not in known]
    what = "is not read: it is not a briefing, a profile or a page of this site"
    if unread and len(unread) == len(paths):
        raise RefusedError("\n".join(f"{path} {what}." for path in unread))
    for path in unread:
        tell(f"{path} {what}.")


def _fatal(problems: Sequence[Problem], *, strict: bool) -> bool:
    fatal = LEVELS["warning" if strict else "error"]
    return any(problem.severity in fatal for problem in problems)
