"""What readers load from us stays light."""

from __future__ import annotations

import gzip
from collections.abc import Callable

from mkdocs_briefings.host.minify import shrunk
from tests.sites import SiteFolder

PAGE = 19 * 1024
"""Bytes of the scripts and stylesheets of ours that every page loads, compressed."""
ALL = 35 * 1024
"""The same, with what only a reader who searches loads: an index a year takes more to ask."""
OF_FEEDS = "feed.css"
"""No page loads it: it dresses feeds that somebody opens in a browser."""
OF_THEME = "theme.js"
"""The theme's own, which it would print into every page."""
OF_DOSSIERS = "dossier.js"
"""A large dossier, which loads nothing else, loads it: at most a kilobyte."""
ON_DEMAND = {"search-box.js", "search-engine.js", "search-page.js"}


def test_scripts_and_stylesheets_are_light(site: Callable[[str], SiteFolder]) -> None:
    folder = site("")
    assert folder.build().code == 0
    ours = folder.root / "site" / "assets" / "briefings"
    files = [path for path in ours.iterdir() if path.suffix in (".js", ".css")]
    sizes = {path.name: len(gzip.compress(path.read_bytes(), 9)) for path in files}
    sizes.pop(OF_FEEDS)
    assert sizes.pop(OF_THEME) <= 1024
    assert sizes.pop(OF_DOSSIERS) <= 1024
    assert sizes.keys() > {"briefings.js", "briefings.css", "search.js", *ON_DEMAND}
    assert sum(size for name, size in sizes.items() if name not in ON_DEMAND) <= PAGE, sizes
    assert sum(sizes.values()) <= ALL, sizes


def test_comments_and_indentation_go() -> None:
    assert shrunk("a.css", "/* why */\na {\n  color: red;\n}\n") == "a{color:red}"
    assert shrunk("a.js", "// why\nconst a = 1;\n  const b = `x  y`;\n") == (
        "const a=1;const b=`x  y`;"
    )
    assert shrunk("a.txt", "a  b") == "a  b"
