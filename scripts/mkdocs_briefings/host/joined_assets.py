"""Our scripts and stylesheets as readers load them: each in one file, its parts in their place.

The files in `assets/` itself are published. They import their parts from folders, so that readers
ask for one file; what they import from beside them, readers load by itself. All parts of a script
share one scope: a house test makes sure that no two give the same name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib import resources
from os.path import normpath
from pathlib import Path

from .minify import shrunk

ASSETS = "assets/briefings/"
"""Where readers load them from."""
_FOLDER = Path(str(resources.files("mkdocs_briefings"))) / "assets"
_STYLES = re.compile(r'^@import "(.+)";\n', re.MULTILINE)
_SCRIPT = re.compile(r'^import (?:\{([^}]*)\} from )?"(.+)";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export ", re.MULTILINE)


def published() -> Iterator[tuple[str, str]]:
    """The name and the text of every script and stylesheet that readers load."""
    for path in sorted(_FOLDER.glob("*.*")):
        yield path.name, shrunk(path.name, joined_asset(path))


def joined_asset(path: Path) -> str:
    """A script or a stylesheet with its parts in the place of their imports."""
    return _script(path) if path.suffix == ".js" else _stylesheet(path)


def _stylesheet(path: Path) -> str:
    text = path.read_text("utf-8")
    return _STYLES.sub(lambda found: _stylesheet(path.parent / found[1]), text)


def _script(path: Path) -> str:
    parts: dict[Path, str] = {}
    loaded: dict[str, set[str]] = {}
    _gather(path, path.parent, parts, loaded)
    own = parts.pop(path)
    text = "".join(_EXPORT.sub("", part) for part in parts.values()) + own
    imports = "".join(
        f'import {{ {", ".join(sorted(names))} }} from "./{name}";\n'
        for name, names in loaded.items()
    )
    is_module = bool(imports or _EXPORT.search(own))
    # The names of a script that is not a module would be those of the whole page.
    return imports + text if is_module else f"(() => {{\n{text}}})();\n"


def _gather(path: Path, top: Path, parts: dict[Path, str], loaded: dict[str, set[str]]) -> None:
    """Put a script after all that it imports; note what it takes from those published in `top`."""
    text = path.read_text("utf-8")
    for names, address in _SCRIPT.findall(text):
        target = Path(normpath(path.parent / address))
        if target.parent == top:
            loaded.setdefault(target.name, set()).update(re.findall(r"\w+", names))
        elif target not in parts:
            _gather(target, top, parts, loaded)
    parts[path] = _SCRIPT.sub("", text)
