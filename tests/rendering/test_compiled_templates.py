"""A template is compiled once, and again as soon as it says something else."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

from jinja2 import DictLoader, Environment

from mkdocs_briefings.rendering.compiled import ThemeCompiled
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


def test_the_themes_templates_are_compiled_once_for_environments_that_are_alike() -> None:
    kept = ThemeCompiled()

    def rendered(source: str, shout: Callable[[str], str] = str.upper) -> tuple[str, int]:
        """What comes out in an environment of its own, and the address of what it was made of."""
        environment = Environment(loader=DictLoader({"main.html": source}))
        environment.filters["shout"] = shout
        kept.serve(environment)
        template = environment.get_template("main.html")
        assert environment.bytecode_cache is not None
        ((_, code),) = kept._compiled._code.values()
        return template.render(), id(code)

    ships = "{{ 'ships'|shout }}"
    first, code = rendered(ships)
    assert first == "SHIPS"
    assert rendered(ships) == ("SHIPS", code)
    assert rendered("{{ 'boats'|shout }}")[0] == "BOATS"
    # What a filter makes of a constant is worked out by the compiler.
    assert rendered(ships, str.title)[0] == "Ships"
