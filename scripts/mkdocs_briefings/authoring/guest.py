"""An existing MkDocs site as a site with briefings: what is missing is added, nothing else."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ..content import ConfigText, ConfigTextError, scalar
from ..problems import RefusedError
from ..theme_facts import THEME

CONFIGS = ("mkdocs.yml", "mkdocs.yaml")
_PLUGIN = "briefings"
_SECTIONS = ("briefings", "topics", "people")
"""Words in the navigation, each with the folder of its page."""
_ABOUT = """\
One Markdown file for each event, named by its day: `2025-11-04-talks-begin.md`, in any folders.
`briefings new "What happened"` writes one; this file is not read.
"""


@dataclass(frozen=True, slots=True)
class Additions:
    """What an existing site lacks."""

    files: dict[Path, str]
    """The new texts of files, the configuration among them if it changes."""
    diff: str


def is_site(folder: Path) -> bool:
    """Whether the folder has the configuration of a MkDocs site."""
    return any((folder / name).is_file() for name in CONFIGS)


def additions(folder: Path) -> Additions:
    """What an existing site lacks; empty if nothing. Raises RefusedError."""
    folder = folder.resolve()
    path = next(folder / name for name in CONFIGS if (folder / name).is_file())
    before = _read(path)
    try:
        after = _completed(ConfigText(before), path)
    except ConfigTextError as error:
        raise RefusedError(f"{path} cannot be added to: {error}. Correct it first.") from error
    files = {path: after} if after != before else {}
    briefings = folder / "briefings"
    # Of a site whose briefings are elsewhere, the folder is there already.
    if not briefings.exists() and "briefings_dir" not in after:
        files[briefings / "README.md"] = _ABOUT
    return Additions(files, "".join(_difference(files, folder)))


def _read(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise RefusedError(f"{path} cannot be read ({type(error).__name__}).") from error


def _completed(config: ConfigText, path: Path) -> str:
    _add_theme(config, path)
    _add_plugin(config)
    _add_navigation(config)
    return config.text


def _add_theme(config: ConfigText, path: Path) -> None:
    theme = config.value("theme")
    name = config.inner("theme", "name") if isinstance(theme, tuple) else theme
    # A theme that another file gives, by INHERIT, is not known here; the build will say.
    if name == THEME or (name is None and config.value("INHERIT") is not None):
        return
    if theme is not None:
        message = f"{path} has the theme '{name}', and the pages of briefings need '{THEME}'"
        raise RefusedError(f"{message}. Change 'theme' first: that changes every page.")
    config.add_field(["theme:", f"  name: {THEME}"])


def _add_plugin(config: ConfigText) -> None:
    there = config.value("plugins")
    if isinstance(there, tuple) and _PLUGIN in there:
        return
    if not there:
        # Without the list, MkDocs has `search`; with one, only what is in it.
        config.add_field(["plugins:", "  - search", f"  - {_PLUGIN}"])
    else:
        config.add_items("plugins", [_PLUGIN])


def _add_navigation(config: ConfigText) -> None:
    """Lead to the new pages, if the site has navigation of its own that does not yet."""
    if not config.value("nav") or "briefings/index.md" in config.text:
        return
    language = config.inner("theme", "language") or "en"
    # Only here: drafts and fixes wait for no templates, and no words of pages.
    from ..rendering import Words, is_language

    words = Words(language if is_language(language) else "en")
    config.add_items("nav", [f"{scalar(words(name))}: {name}/index.md" for name in _SECTIONS])


def _difference(files: dict[Path, str], folder: Path) -> Iterator[str]:
    for path, text in files.items():
        name = path.relative_to(folder).as_posix()
        before = path.read_bytes().decode("utf-8") if path.exists() else None
        lines = difflib.unified_diff(
            (before or "").splitlines(keepends=True),
            text.splitlines(keepends=True),
            "/dev/null" if before is None else f"a/{name}",
            f"b/{name}",
        )
        for line in lines:
            yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
