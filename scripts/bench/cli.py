"""The command line: which sites, how many briefings, how many runs."""

from __future__ import annotations

import argparse
import shlex
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from . import report, sites, timing
from .awkward import awkward
from .corpus import corpus

SEED = 20251104


@dataclass(frozen=True, slots=True)
class Plan:
    """What one call of the benchmark measures."""

    sizes: tuple[int, ...]
    names: tuple[str, ...]
    runs: int | None
    keep: Path | None
    awkward: bool

    def runs_at(self, size: int) -> int:
        """As asked for; otherwise three, or one where a run takes minutes."""
        return self.runs or (3 if size <= 1000 else 1)


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure, and print the table; progress goes to standard error."""
    words = sys.argv[1:] if arguments is None else arguments
    plan = _plan(words)
    command = shlex.join(["python", "scripts/bench", *words])
    with _workplace(plan.keep) as folder:
        results = [result for size in plan.sizes for result in _measured(plan, size, folder)]
    print(report.report(command, results))


def _measured(plan: Plan, size: int, folder: Path) -> list[timing.Measurement]:
    content = awkward(corpus(size, SEED)) if plan.awkward else corpus(size, SEED)
    projects = {name: folder / f"{name}-{size}" for name in plan.names}
    for name, project in projects.items():
        sites.write(name, content, project)
    return timing.measure(projects, size, plan.runs_at(size))


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
    parser.add_argument("--only", type=_names, default=sites.DEFAULT, help=", ".join(sites.WRITERS))
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="write the sites there")
    parser.add_argument("--hostile", action="store_true", help="words that trip programs up")
    found = parser.parse_args(arguments)
    return Plan(found.sizes, found.only, found.runs, found.keep, found.hostile)


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError(f"'{text}' is not 1 or more")
    return number


def _sizes(text: str) -> tuple[int, ...]:
    return tuple(sorted({_positive(part) for part in text.split(",")}))


def _names(text: str) -> tuple[str, ...]:
    names = tuple(dict.fromkeys(text.split(",")))
    for name in names:
        if name not in sites.WRITERS:
            raise argparse.ArgumentTypeError(f"no site '{name}'; choose of {list(sites.WRITERS)}")
    return names
