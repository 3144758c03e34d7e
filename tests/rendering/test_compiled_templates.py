"""A template is compiled once, and again as soon as it says something else."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from mkdocs_briefings.rendering.templates import _COMPILED, Templates
from tests.sites import settings_of

NOTHING: Mapping[str, object] = MappingProxyType({})


def test_the_builds_that_follow_take_what_the_first_has_compiled(tmp_path: Path) -> None:
    own = tmp_path / "overrides" / "briefings" / "own.html.j2"
    own.parent.mkdir(parents=True)
    settings = settings_of(tmp_path, overrides_dir=own.parent)

    def rendered(text: str) -> tuple[str, int]:
        own.write_text(text, "utf-8")
        said = str(Templates(settings).render("own", NOTHING))
        return said, len(_COMPILED._code)

    first, before = rendered("{{ 1 + 1 }} ships")
    assert first == "2 ships"
    kept = dict(_COMPILED._code)
    assert rendered("{{ 1 + 1 }} ships") == ("2 ships", before)
    assert all(_COMPILED._code[key][1] is code for key, (_, code) in kept.items())
    assert rendered("{{ 2 + 1 }} ships") == ("3 ships", before)
