"""The theme's source maps stay out of the site; an author's own are published."""

from __future__ import annotations

from collections.abc import Callable

from tests.sites import SiteFolder

SITE = """\
-- docs/index.md --
# Welcome
-- docs/assets/javascripts/own.min.js --
f()
//# sourceMappingURL=own.min.js.map
-- docs/assets/javascripts/own.min.js.map --
{}
"""


def test_only_an_authors_own_source_map_is_published(site: Callable[[str], SiteFolder]) -> None:
    folder = site(SITE)
    result = folder.build("--strict")
    assert result.code == 0, result.output
    public = folder.root / "site"
    maps = [path.relative_to(public).as_posix() for path in public.rglob("*.map")]
    files = [*public.rglob("*.js"), *public.rglob("*.css")]
    asking = [path.name for path in files if "sourceMappingURL" in path.read_text("utf-8")]
    assert (maps, asking) == (["assets/javascripts/own.min.js.map"], ["own.min.js"])
    (theme,) = public.glob("assets/javascripts/bundle.*.min.js")
    assert theme.read_text("utf-8").endswith("\n")
