"""The command line: which sites, how many briefings, which rows, how many runs."""

from __future__ import annotations

import argparse
import shlex
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from . import commands, preview, processes, report, results, rows, sites
from .awkward import awkward
from .corpus import corpus
from .project import Project
from .results import Results

SEED = 20251104
ROWS = (*rows.ROWS, "serve", "commands")


@dataclass(frozen=True, slots=True)
class Plan:
    """What one call of the benchmark measures."""

    sizes: tuple[int, ...]
    names: tuple[str, ...]
    rows: tuple[str, ...]
    runs: int | None
    saves: int
    keep: Path | None
    json: Path | None
    awkward: bool

    def runs_at(self, size: int) -> int:
        """As asked for; otherwise three, or one where a run takes minutes."""
        return self.runs or (3 if size <= 1000 else 1)


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure, and print the tables; progress goes to standard error."""
    words = sys.argv[1:] if arguments is None else arguments
    plan, left_out = _possible(_plan(words))
    found = Results(
        command=shlex.join(["python", "scripts/bench", *words]),
        machine=results.machine(),
        versions=results.versions(dict.fromkeys(sites.SITES[name].tool for name in plan.names)),
        left_out=left_out,
        builds=(),
    )
    with _workplace(plan.keep) as folder:
        for size in plan.sizes:
            found = _measured(plan, size, folder, found)
            # What took hours is not lost if a larger size fails.
            if plan.json:
                found.save(plan.json)
    print(report.report(found))


def _possible(plan: Plan) -> tuple[Plan, dict[str, str]]:
    """The plan without sites whose generator is missing, and why each is."""
    missing = {name: sites.SITES[name].tool.missing() for name in plan.names}
    left_out = {name: why for name, why in missing.items() if why}
    for name, why in left_out.items():
        print(f"{name} is left out: {why}", file=sys.stderr)
    names = tuple(name for name in plan.names if name not in left_out)
    if not names:
        sys.exit("nothing is left to measure")
    return replace(plan, names=names), left_out


def _measured(plan: Plan, size: int, folder: Path, found: Results) -> Results:
    projects, count = _written(plan, size, folder), plan.runs_at(size)
    found = replace(found, builds=(*found.builds, *rows.measure(projects, plan.rows, count)))
    if "serve" in plan.rows and processes.AVAILABLE:
        served = (one for one in projects if one.site.tool.serve)
        previews = (preview.measure(project, plan.saves) for project in served)
        found = replace(found, previews=(*found.previews, *previews))
    if "commands" in plan.rows:
        ours = (one for one in projects if one.name == "ours")
        timed = (result for project in ours for result in commands.measure(project, count))
        found = replace(found, commands=(*found.commands, *timed))
    return found


def _written(plan: Plan, size: int, folder: Path) -> list[Project]:
    content = awkward(corpus(size, SEED)) if plan.awkward else corpus(size, SEED)
    projects = [
        Project(name, sites.SITES[name], content, folder / f"{name}-{size}") for name in plan.names
    ]
    for project in projects:
        project.write()
    return projects


@contextmanager
def _workplace(keep: Path | None) -> Iterator[Path]:
    if keep is not None:
        yield keep.resolve()
        return
    with TemporaryDirectory(prefix="bench-") as folder:
        yield Path(folder).resolve()


def _plan(arguments: Sequence[str]) -> Plan:
    parser = argparse.ArgumentParser(prog="python scripts/bench", description=__doc__)
    parser.add_argument("--sizes", type=_sizes, default=(1000,), help="such as 1000,10000")
    parser.add_argument("--runs", type=_positive, help="default: 3; 1 above 1000 briefings")
    parser.add_argument(
        "--only", type=_among(sites.SITES), default=sites.DEFAULT, help=", ".join(sites.SITES)
    )
    parser.add_argument("--rows", type=_among(ROWS), default=ROWS, help=", ".join(ROWS))
    parser.add_argument("--saves", type=_positive, default=3, help="of a body, in previews")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="write the sites there")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write every run there")
    parser.add_argument("--hostile", action="store_true", help="words that trip programs up")
    found = parser.parse_args(arguments)
    return Plan(
        sizes=found.sizes,
        names=found.only,
        rows=found.rows,
        runs=found.runs,
        saves=found.saves,
        keep=found.keep,
        json=found.json,
        awkward=found.hostile,
    )


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError(f"'{text}' is not 1 or more")
    return number


def _sizes(text: str) -> tuple[int, ...]:
    return tuple(sorted({_positive(part) for part in text.split(",")}))


def _among(known: Iterable[str]) -> Callable[[str], tuple[str, ...]]:
    choices = list(known)

    def names(text: str) -> tuple[str, ...]:
        found = tuple(dict.fromkeys(text.split(",")))
        for name in found:
            if name not in choices:
                raise argparse.ArgumentTypeError(f"no '{name}'; choose of {choices}")
        return found

    return names
