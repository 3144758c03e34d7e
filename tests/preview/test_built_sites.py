"""Nothing that only a preview shows is in a built site."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from importlib import resources
from pathlib import Path

from mkdocs_briefings.rendering.catalogues import available, catalogue
from tests.preview.desk_site import SITE
from tests.sites import SiteFolder

PACKAGE = Path(str(resources.files("mkdocs_briefings")))
OWN = [*(PACKAGE / "preview").rglob("*.*"), PACKAGE / "templates/desk.html.j2"]
SHORTEST = 28
"""Characters: shorter lines, such as `display: grid;`, are anybody's."""


def lines(path: Path) -> Iterator[str]:
    """What a file has and no other file of the package: its longer lines."""
    for line in path.read_text("utf-8").splitlines():
        # Minified as well as as written.
        for form in (line.strip(), re.sub(r"\s*([{}:;,=()])\s*", r"\1", line.strip())):
            if len(form) >= SHORTEST:
                yield form


def words() -> Iterator[str]:
    """The words for it, in every language."""
    for language in available():
        for key, message in catalogue(language).items():
            if key.startswith(("desk_", "preview_")):
                yield from (message,) if isinstance(message, str) else message.values()


def test_no_byte_of_the_preview_is_in_a_built_site(site: Callable[[str], SiteFolder]) -> None:
    folder = site(SITE)
    built = folder.build()
    assert built.code == 0, built.output
    published = [path for path in (folder.root / "site").rglob("*") if path.is_file()]
    everything = b"\n".join(path.read_bytes() for path in published)
    scripts = [path for path in OWN if path.suffix in (".js", ".css", ".j2")]
    assert len(scripts) > 10
    ours = {line for path in scripts for line in lines(path)}
    theirs = _of_the_site()
    told = {word for word in words() if len(word) >= SHORTEST}
    names = {"/.briefings/", "overlay.js", "data-br-desk", "br-desk", "briefings-problems"}
    found = {one for one in (ours - theirs) | told | names if one.encode() in everything}
    assert found == set()
    # What a build does publish is found in this way.
    published_too = set(lines(PACKAGE / "assets/search/box.css"))
    assert {one for one in published_too if one.encode() in everything} != set()
    assert not folder.has("desk")
    assert not [path for path in published if "desk" in path.name or "overlay" in path.name]


def test_a_build_does_not_even_load_it(site: Callable[[str], SiteFolder]) -> None:
    folder = site(SITE)
    (folder.root / "build.py").write_text(BUILD, "utf-8")
    # Started for it alone: `folder.run` is the copy of a process that has loaded everything.
    command = [sys.executable, "build.py"]
    done = subprocess.run(command, cwd=folder.root, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "loaded: []"


BUILD = """\
import sys

from mkdocs.__main__ import cli

cli(["build"], standalone_mode=False)
print("loaded:", [name for name in sys.modules if "briefings.preview" in name])
"""


def _of_the_site() -> set[str]:
    """Lines that scripts, stylesheets and templates of the site have as well."""
    shared = [*(PACKAGE / "assets").rglob("*.*"), *(PACKAGE / "templates").glob("*.j2")]
    return {
        line
        for path in shared
        if path.name != "desk.html.j2" and path.is_file()
        for line in lines(path)
    }
