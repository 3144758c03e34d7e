"""`briefings check`."""

from __future__ import annotations

import gc
from collections.abc import Collection, Sequence
from pathlib import Path

import click

from ...problems import Problem, RefusedError, Severity
from ...timings import timings
from .. import report
from ..kept_settings import root_of
from ..undoing import Undoable
from ..usage import CLEAN, FAULTY, config_option, give, tell, today_option
from ..verdict import Verdict, last_verdict, within

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
@click.option("--timings", "timed", is_flag=True, help="Say on stderr what took how long.")
@today_option
@config_option
def check_command(
    paths: tuple[Path, ...],
    form: str,
    strict: bool,
    level: str,
    fix: bool,
    diff: bool,
    timed: bool,
    config_file: Path,
) -> None:
    """Report every problem in the content; with PATHS, only in those files and folders.

    Exits with 0 if there are no errors, with 1 if there are, with 2 for wrong usage.
    """
    gc.disable()  # Nearly every object made here lives to the end, which comes soon.
    kept = None if fix or diff else _standing(config_file)
    found = kept or _judged(config_file, paths, fix=fix, diff=diff)
    _say_unread(paths, found.pages)
    is_within = within(paths, root_of(config_file))
    asked_for = [one for one in found.problems if is_within(one.position.path)]
    # The exit code depends on what was found, not on what is shown.
    shown = [one for one in asked_for if one.severity in LEVELS[level]]
    give(report.FORMATS[form](shown))
    timings.lap("everything else")
    if timed:
        tell("\n".join(timings.table()))
    raise SystemExit(FAULTY if _fatal(asked_for, strict=strict) else CLEAN)


def _standing(config_file: Path) -> Verdict | None:
    """What the last check found, with edits since; None if all has to be looked at."""
    last = last_verdict(config_file)
    if last is None:
        return None
    if not last.changed:
        return last.verdict()
    # Half of all that judges, which a verdict without edits needs not.
    from ..standing import amended

    return amended(last)


def _judged(config_file: Path, paths: Sequence[Path], *, fix: bool, diff: bool) -> Verdict:
    """What is wrong now; with `diff`, the command ends with what would be changed."""
    # All that reads and judges, and nothing else here needs it.
    from ..judging import Judging

    judging = Judging(config_file, paths)
    if diff:
        give(judging.differences(), nl=False)
        raise SystemExit(CLEAN)
    if fix:
        judging.mend()
    return judging.verdict()


def _say_unread(paths: Sequence[Path], known: Collection[str]) -> None:
    """Name the files asked for that no check has looked at; refuse if there is nothing else."""
    unread = [path for path in paths if path.is_file() and str(path.resolve()) not in known]
    what = "is not read: it is not a briefing, a profile or a page of this site"
    if unread and len(unread) == len(paths):
        raise RefusedError("\n".join(f"{path} {what}." for path in unread))
    for path in unread:
        tell(f"{path} {what}.")


def _fatal(problems: Sequence[Problem], *, strict: bool) -> bool:
    fatal = LEVELS["warning" if strict else "error"]
    return any(problem.severity in fatal for problem in problems)
