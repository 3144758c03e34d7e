"""What was measured, as Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from . import preview
from .commands import Timed
from .preview import Preview
from .results import Results
from .rows import Measurement

_AIMS = {
    ("ours/hugo-related, cold", "10,000"): "at most 0.6",
    ("ours/hugo, cold", "10,000"): "at most 1.6",
    ("ours/blog, cold", "1,000"): "at most 0.33",
    ("ours/blog, cold", "10,000"): "at most 0.14",
    ("ours, warm/cold", "10,000"): "at most 0.02",
    ("ours, edited/cold", "10,000"): "at most 0.05",
    ("ours, new/cold", "10,000"): "at most 0.08",
    ("ours, cold", "10,000/1,000"): "at most 11",
    ("ours, cold", "100,000/10,000"): "at most 11",
}

Row = tuple[str, ...]


def report(results: Results) -> str:
    """The times, their ratios, and what it takes to repeat them."""
    builds = results.builds
    ratios = [*_between_sites(builds), *_between_rows(builds), *_growth(builds)]
    parts = (
        _table(
            "Briefings|Build|Site|Pages|Changed|MB|Wall s|CPU s|Peak MB|Runs", map(_build, builds)
        ),
        _table("Ratio|Briefings|Wall|CPU|Aim", ratios),
        _table(
            "Briefings|Preview of|Start s|again s|Body saved: shown s|all s|with search s"
            "|Title saved: shown s|all s|Idle %|MB at first|after 1/4 of saves|1/2|3/4|all|Saves",
            map(_preview, results.previews),
        ),
        _table("Briefings|Command|Wall s|CPU s|Peak MB|Runs", map(_command, results.commands)),
        "\n".join(f"Left out: {name}, {why}." for name, why in results.left_out.items()),
        _surroundings(results.command, results.machine, results.versions),
    )
    return "\n\n".join(filter(None, parts))


def _build(result: Measurement) -> Row:
    return (
        f"{result.size:,}",
        result.row,
        result.site,
        f"{result.pages:,}",
        f"{result.changed:,}",
        f"{result.weight / 1e6:.1f}",
        *_cost(result),
    )


def _command(result: Timed) -> Row:
    return f"{result.size:,}", f"`{result.command}`", *_cost(result)


def _cost(result: Measurement | Timed) -> Row:
    return (
        f"{result.wall:.2f}",
        f"{result.cpu:.2f}",
        f"{result.peak / 1e6:.0f}",
        str(len(result.runs)),
    )


def _preview(result: Preview) -> Row:
    body, title = preview.middle(result.bodies), preview.middle(result.titles)
    return (
        f"{result.size:,}",
        result.site,
        f"{result.start:.2f}",
        f"{result.again:.2f}",
        f"{body.shown:.2f}",
        f"{body.rebuilt:.2f}",
        "never" if body.rested is None else f"{body.rested:.0f}",
        f"{title.shown:.2f}",
        f"{title.rebuilt:.2f}",
        f"{100 * result.idle:.1f}",
        f"{result.first_memory / 1e6:.0f}",
        *(f"{after / 1e6:.0f}" for after in _on_the_way(result.memory)),
        str(len(result.memory)),
    )


def _on_the_way(memory: Sequence[int]) -> Iterator[int]:
    """After each quarter of the saves: what grows goes on growing from one to the next."""
    for quarter in (1, 2, 3, 4):
        yield memory[-(-len(memory) * quarter // 4) - 1]


def _between_sites(builds: Sequence[Measurement]) -> Iterator[Row]:
    ours = {(one.size, one.row): one for one in builds if one.site == "ours"}
    for other in builds:
        if other.site != "ours" and (found := ours.get((other.size, other.row))):
            yield _ratio(f"ours/{other.site}, {other.row}", f"{other.size:,}", found, other)


def _between_rows(builds: Sequence[Measurement]) -> Iterator[Row]:
    cold = {(one.site, one.size): one for one in builds if one.row == "cold"}
    for one in builds:
        if one.row != "cold":
            name, base = f"{one.site}, {one.row}/cold", cold[one.site, one.size]
            yield _ratio(name, f"{one.size:,}", one, base)


def _growth(builds: Sequence[Measurement]) -> Iterator[Row]:
    for site, row in dict.fromkeys((one.site, one.row) for one in builds):
        sizes = [one for one in builds if (one.site, one.row) == (site, row)]
        for small, large in pairwise(sizes):
            yield _ratio(f"{site}, {row}", f"{large.size:,}/{small.size:,}", large, small)


def _ratio(name: str, at: str, upper: Measurement, lower: Measurement) -> Row:
    wall, cpu = upper.wall / lower.wall, upper.cpu / lower.cpu
    return name, at, f"{wall:.3f}", f"{cpu:.3f}", _AIMS.get((name, at), "")


def _table(heads: str, rows: Iterable[Row]) -> str:
    lines = [f"| {' | '.join(row)} |" for row in rows]
    columns = heads.split("|")
    head = [f"| {' | '.join(columns)} |", f"|{'---|' * len(columns)}"]
    return "\n".join(head + lines) if lines else ""


def _surroundings(command: str, machine: Mapping[str, str], versions: Mapping[str, str]) -> str:
    programs = ", ".join(f"{name} {version}" for name, version in versions.items())
    return f"`{command}`; medians\n\n{', '.join(machine.values())}; {programs}"
