"""The command `briefings`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from . import report, site
from .commands.importing import import_
from .commands.new import new
from .problems import Problem, Severity
from .reader import Reader
from .settings import Settings
from .usage import CLEAN, FAULTY, Commands, config_option, settings_of


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="mkdocs-briefings")
def main() -> None:
    """Write, check and publish briefings."""


main.add_command(new)
main.add_command(import_)


@main.command()
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option("--format", "form", type=click.Choice(sorted(report.FORMATS)), default="text")
@click.option("--strict", is_flag=True, help="Exit with 1 for warnings too.")
@config_option
def check(paths: tuple[Path, ...], form: str, strict: bool, config_file: Path) -> None:
    """Report every problem in the content; with PATHS, only those in these files and folders.

    Exits with 0 when there are no errors, with 1 when there are, with 2 for wrong usage.
    """
    settings = settings_of(config_file)
    problems = site.build(settings, Reader()).problems
    shown = [problem for problem in problems if not paths or _is_within(problem, paths, settings)]
    click.echo(report.FORMATS[form](shown))
    raise SystemExit(FAULTY if _fatal(shown, strict=strict) else CLEAN)


def _is_within(problem: Problem, paths: Sequence[Path], settings: Settings) -> bool:
    place = settings.root / problem.position.path
    return any(place.is_relative_to(path.resolve()) for path in paths)


def _fatal(problems: Sequence[Problem], *, strict: bool) -> bool:
    fatal = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    return any(problem.severity in fatal for problem in problems)
