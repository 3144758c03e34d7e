"""A preview lasts for a day: what is remembered without a bound must keep nothing of its sites."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[2] / "scripts" / "mkdocs_briefings"
FILES = {path.relative_to(PACKAGE).as_posix(): path for path in sorted(PACKAGE.rglob("*.py"))}
KEEP_NOTHING = ("bool", "int", "str", "type[", "FreeTypeFont")
"""How annotations begin of what is no part of a site."""
METHODS_OWN = ("self", "cls")


def _kept(path: Path) -> Iterator[str]:
    """What a cache without a bound is asked for, wherever it is more than a few letters."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.FunctionDef) and _has_no_bound(node):
            for one in (*node.args.args, *node.args.kwonlyargs):
                said = ast.unparse(one.annotation) if one.annotation else ""
                if one.arg not in METHODS_OWN and not said.startswith(KEEP_NOTHING):
                    yield f"{node.name}({one.arg}: {said})"


def _has_no_bound(function: ast.FunctionDef) -> bool:
    caches = {ast.unparse(one).removeprefix("functools.") for one in function.decorator_list}
    return bool(caches & {"cache", "lru_cache(maxsize=None)", "lru_cache(None)"})


@pytest.mark.parametrize("name", FILES)
def test_no_cache_without_a_bound_keeps_a_part_of_a_site(name: str) -> None:
    assert list(_kept(FILES[name])) == []
