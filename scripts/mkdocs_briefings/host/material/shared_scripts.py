"""Material's own small scripts in one file, which it prints whole into every page.

They are the same on all pages but for the way to the site's root, which a file knows by where it
is. What has to run at its place in the page, such as the choice of colours before anything is seen,
is called from there. A script that a theme's override writes in another way stays in the page.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Protocol

from mkdocs.config.defaults import MkDocsConfig

_PARTIALS = "partials/javascripts/"
_FIRST = f"{_PARTIALS}base.html"
"""Defines what the other ones use."""
_CALLED = (
    ("__br_palette", f"{_PARTIALS}palette.html"),
    ("__br_target", f"{_PARTIALS}content.html"),
)
"""Run at their places, under these names."""
_BASE = re.compile(r'"base": "([^"]*)"')
"""The way to the site's root, as a page tells the theme's script."""
_WHOLE = re.compile(r"\s*<script>((?:(?!</?script).)*)</script>\s*", re.DOTALL)
_START = '__md_scope=new URL("{}",location),'


class Partial(Protocol):
    """A part of a page, as Jinja's templates are."""

    def render(self, values: dict[str, Any], /) -> str:
        """Its HTML."""


Partials = Callable[[str], Partial]


@dataclass(frozen=True, slots=True)
class SharedScripts:
    """Where the file is and what it holds."""

    url: str
    first: str
    """What the first script does once it knows the root."""
    called: tuple[tuple[str, str], ...]
    """The names of the others, and what each does."""

    @property
    def text(self) -> str:
        """The file."""
        up = "/".join([".."] * self.url.count("/"))
        start = f'__md_scope=new URL("{up}",document.currentScript.src),{self.first};\n'
        return start + "".join(f"function {name}(){{{does}}}\n" for name, does in self.called)

    def in_place(self, page: str) -> str:
        """The page with the file in the place of the scripts; as it is if it lacks the first."""
        found = _BASE.search(page)
        base = found[1] if found else ""
        first = f"<script>{_START.format(base)}{self.first}</script>"
        if not base or first not in page:
            return page
        page = page.replace(first, f'<script src="{base.rstrip("/")}/{self.url}"></script>', 1)
        for name, does in self.called:
            page = page.replace(f"<script>{does}</script>", f"<script>{name}()</script>", 1)
        return page


def shared_scripts(partials: Partials, url: str, config: MkDocsConfig) -> SharedScripts | None:
    """The theme's scripts for a file at `url`; None if it does not begin as we know it."""
    values = {"config": config, "features": config.theme.get("features") or [], "base_url": "."}
    first = _alone(partials, _FIRST, values) or ""
    start = _START.format(".")
    if not first.startswith(start):
        return None
    return SharedScripts(url, first.removeprefix(start), tuple(_called(partials, values)))


def _called(partials: Partials, values: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for name, partial in _CALLED:
        if does := _alone(partials, partial, values):
            yield name, does


def _alone(partials: Partials, partial: str, values: dict[str, Any]) -> str | None:
    """The script of a partial that consists of one."""
    found = _WHOLE.fullmatch(partials(partial).render(values))
    return found[1] if found else None
