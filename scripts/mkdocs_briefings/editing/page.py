"""The files of the editing page, and what a browser may load and run on it."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Iterator
from importlib.resources import files

from markupsafe import Markup

from .. import urls
from ..outputs import InlineHashes, OutputFile, in_page, policy
from ..rendering import Fragments
from ..settings import Settings
from .configuration import api_hosts, page_configuration
from .labels import Labels
from .packages import SVELTIA, YAML, package_files

_SCRIPTS = ("start.js", "front-matter.js", "guard.js", "merging.js")
_FOLDERS = ((SVELTIA, "sveltia/"), (YAML, "yaml/"))
_LOCALES = "locales/"


def editing_page(settings: Settings, fragments: Fragments) -> Iterator[OutputFile]:
    """The page and all that it loads; its programs must be in the cache."""
    mapped = _mapped(settings)
    labels = Labels.of(settings.language)
    values = {
        "import_map": Markup(mapped),
        "policy": Markup(in_page(editing_policy(settings))),
        "title": f"{settings.site_name} · {labels.page['editing']}",
        "language": labels.language,
        "needs_scripts": labels.page["needs_scripts"],
    }
    yield _file("index.html", str(fragments.render("editing", values)))
    made = page_configuration(settings, labels)
    yield _file("config.json", json.dumps(made, ensure_ascii=False, indent=1) + "\n")
    folder = files("mkdocs_briefings") / "editing" / "browser"
    for name in _SCRIPTS:
        yield _file(name, (folder / name).read_text("utf-8"))
    for package, place in _FOLDERS:
        for path, content in package_files(package, settings.cache_dir).items():
            name, text = _as_script(path, content)
            yield _file(place + name, text)


def editing_policy(settings: Settings) -> str:
    """The policy of the page alone: wider than the site's in style and in what it asks.

    It saves at one host and nowhere else, so nothing on the page can send what it knows elsewhere.
    """
    hashes = InlineHashes(scripts=frozenset({_hash(_mapped(settings))}))
    more = {
        # Svelte puts the styles of each part into the page as it draws it.
        "style-src": ["'unsafe-inline'"],
        "img-src": ["blob:", *settings.media],
        "media-src": ["blob:"],
        "connect-src": ["data:", "blob:", *api_hosts(settings.editor)],
        "worker-src": ["blob:"],
    }
    return policy(hashes, search=True, more=[more])


def _mapped(settings: Settings) -> str:
    """An import map, so that the page's own words in other languages are read as scripts."""
    # It asks for JSON as a script, which only tools that put scripts together understand.
    names = [path for path in package_files(SVELTIA, settings.cache_dir) if _is_locale(path)]
    imports = {f"./sveltia/{path}": f"./sveltia/{_script_name(path)}" for path in names}
    return json.dumps({"imports": imports}, separators=(",", ":"))


def _is_locale(path: str) -> bool:
    return path.startswith(_LOCALES) and path.endswith(".json")


def _script_name(path: str) -> str:
    return f"{path.removesuffix('.json')}.js"


def _as_script(path: str, content: bytes) -> tuple[str, bytes]:
    if not _is_locale(path):
        return path, content
    return _script_name(path), b"export default " + content


def _hash(script: str) -> str:
    found = base64.b64encode(hashlib.sha256(script.encode()).digest())
    return f"sha256-{found.decode('ascii')}"


def _file(name: str, content: str | bytes) -> OutputFile:
    return OutputFile(urls.EDITING + name, content)
