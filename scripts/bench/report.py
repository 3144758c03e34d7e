"""What was measured, as Markdown."""

from __future__ import annotations

import os
import platform
from collections.abc import Iterator, Sequence
from importlib.metadata import PackageNotFoundError, version
from itertools import pairwise

from .timing import BUILD, Measurement

_PACKAGES = (
    *("mkdocs-briefings", "mkdocs", "mkdocs-material", "markdown", "jinja2", "pydantic", "pyyaml"),
    *("python-frontmatter", "rapidfuzz", "python-slugify", "babel"),
)
_AIMS = {
    ("ours/plain", "1,000"): "at most 2",
    ("ours/blog", "1,000"): "at most 0.6",
    ("ours/blog", "10,000"): "at most 0.2",
    ("ours", "10,000/1,000"): "at most 11",
}


def report(command: str, results: Sequence[Measurement]) -> str:
    """The times, their ratios, and what it takes to repeat them."""
    measured = _table("Briefings|Site|Pages|MB|Wall s|CPU s|Peak MB|Runs", map(_row, results))
    ratios = _table("Ratio|Briefings|Wall|CPU|Aim", [*_between_sites(results), *_growth(results)])
    return "\n\n".join(part for part in (measured, ratios, _surroundings(command)) if part)


def _row(result: Measurement) -> tuple[str, ...]:
    return (
        f"{result.size:,}",
        result.site,
        f"{result.pages:,}",
        f"{result.weight / 1e6:.1f}",
        f"{result.wall:.2f}",
        f"{result.cpu:.2f}",
        f"{result.peak / 1e6:.0f}",
        str(len(result.runs)),
    )


def _between_sites(results: Sequence[Measurement]) -> Iterator[tuple[str, ...]]:
    ours = {result.size: result for result in results if result.site == "ours"}
    for other in results:
        if other.site != "ours" and other.size in ours:
            yield _ratio(f"ours/{other.site}", f"{other.size:,}", ours[other.size], other)


def _growth(results: Sequence[Measurement]) -> Iterator[tuple[str, ...]]:
    for site in dict.fromkeys(result.site for result in results):
        sizes = [result for result in results if result.site == site]
        for small, large in pairwise(sizes):
            yield _ratio(site, f"{large.size:,}/{small.size:,}", large, small)


def _ratio(name: str, at: str, upper: Measurement, lower: Measurement) -> tuple[str, ...]:
    wall, cpu = upper.wall / lower.wall, upper.cpu / lower.cpu
    return name, at, f"{wall:.2f}", f"{cpu:.2f}", _AIMS.get((name, at), "")


def _table(heads: str, rows: Iterator[tuple[str, ...]] | Sequence[tuple[str, ...]]) -> str:
    lines = [f"| {' | '.join(row)} |" for row in rows]
    columns = heads.split("|")
    head = [f"| {' | '.join(columns)} |", f"|{'---|' * len(columns)}"]
    return "\n".join(head + lines) if lines else ""


def _surroundings(command: str) -> str:
    packages = ", ".join(f"{package} {_version(package)}" for package in _PACKAGES)
    return (
        f"`{command}`, each run one `{' '.join(BUILD)}`; medians\n\n"
        f"Python {platform.python_version()}, {platform.system()} {platform.machine()}, "
        f"{os.cpu_count()} processors; {packages}"
    )


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "(not installed)"
