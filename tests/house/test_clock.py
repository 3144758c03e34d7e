"""No page is dated by the clock: only the day of a build comes from it, and that can be given."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[2] / "scripts/mkdocs_briefings"
CLOCK = {"now", "today", "utcnow", "localtime", "gmtime", "time", "time_ns", "ctime"}
ALLOWED = {
    "cache/stamps.py": {"time.time_ns"},
    "clock.py": {"datetime.now"},
    "links/outside/patience.py": {"time.time"},
}
"""The day of a build, which everything else is told; and how long until the moment that a host has
named, which no build asks. Stamps tell whether a file was changed only just."""


def asked(path: Path) -> Iterator[str]:
    """What in a module asks the clock, such as `datetime.now`."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            owner = ast.unparse(node.func.value)
            if node.func.attr in CLOCK and owner.rpartition(".")[2] in {"datetime", "date", "time"}:
                yield f"{owner.rpartition('.')[2]}.{node.func.attr}"


def test_what_day_it_is_is_asked_in_one_place() -> None:
    found = {path.relative_to(PACKAGE).as_posix(): {*asked(path)} for path in PACKAGE.rglob("*.py")}
    assert {name: calls for name, calls in found.items() if calls} == ALLOWED
