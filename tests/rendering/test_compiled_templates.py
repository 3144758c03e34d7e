"""A template is compiled once, and again as soon as it says something else."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from types import CodeType, MappingProxyType

import pytest
from jinja2 import DictLoader, Environment

from mkdocs_briefings.cache import Store
from mkdocs_briefings.rendering.compiled import OWN, Compiled, ThemeCompiled
from mkdocs_briefings.rendering.templates import Templates
from tests.sites import settings_of

NOTHING: Mapping[str, object] = MappingProxyType({})


def test_the_builds_that_follow_take_what_the_first_has_compiled(tmp_path: Path) -> None:
    own = tmp_path / "overrides" / "briefings" / "own.html.j2"
    own.parent.mkdir(parents=True)
    settings = settings_of(tmp_path, overrides_dir=own.parent)

    def rendered(text: str) -> tuple[str, int]:
        own.write_text(text, "utf-8")
        said = str(Templates(settings).render("own", NOTHING))
        return said, len(OWN._code)

    first, before = rendered("{{ 1 + 1 }} ships")
    assert first == "2 ships"
    kept = dict(OWN._code)
    assert rendered("{{ 1 + 1 }} ships") == ("2 ships", before)
    assert all(OWN._code[key][1] is code for key, (_, code) in kept.items())
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
        ((_, code),) = kept.compiled._code.values()
        return template.render(), id(code)

    ships = "{{ 'ships'|shout }}"
    first, code = rendered(ships)
    assert first == "SHIPS"
    assert rendered(ships) == ("SHIPS", code)
    assert rendered("{{ 'boats'|shout }}")[0] == "BOATS"
    # What a filter makes of a constant is worked out by the compiler.
    assert rendered(ships, str.title)[0] == "Ships"


class Uncompiled(Environment):
    """An environment that only takes what others have compiled."""

    def _compile(self, source: str, filename: str) -> CodeType:
        raise AssertionError(f"compiled again: {source}")


def environment(of: type[Environment], compiled: Compiled, source: str) -> Environment:
    return of(loader=DictLoader({"ships.html": source}), bytecode_cache=compiled)


def test_another_process_takes_what_was_compiled_but_not_of_another_source(
    tmp_path: Path,
) -> None:
    store = Store(tmp_path / "project")
    first, second = Compiled(), Compiled()
    source = "{{ ships + 1 }} ships"
    assert environment(Environment, first, source).get_template("ships.html").render(ships=1)
    first.save(store, "templates")
    second.restore(store, "templates")
    alike = environment(Uncompiled, second, source)
    assert alike.get_template("ships.html").render(ships=2) == "3 ships"
    with pytest.raises(AssertionError, match="compiled again"):
        environment(Uncompiled, second, "{{ ships }} boats").get_template("ships.html")
    strange = Compiled()
    strange.restore(Store(tmp_path / "project", "another program"), "templates")
    with pytest.raises(AssertionError, match="compiled again"):
        environment(Uncompiled, strange, source).get_template("ships.html")


def test_what_another_user_has_compiled_is_not_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store, source = Store(tmp_path / "project"), "{{ ships }} ships"
    first, second = Compiled(), Compiled()
    assert environment(Environment, first, source).get_template("ships.html").render(ships=1)
    first.save(store, "templates")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "another user"))
    second.restore(Store(tmp_path / "project"), "templates")
    with pytest.raises(AssertionError, match="compiled again"):
        environment(Uncompiled, second, source).get_template("ships.html")
