"""A new site: a few files, ready to build, serve and check."""

from __future__ import annotations

from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from ..content import scalar
from ..problems import RefusedError

_NAME = "SITE NAME"
_IGNORED = {".git"}
"""What a folder may hold and still count as empty: a new repository."""


def start(folder: Path) -> dict[Path, str]:
    """The files of a new site in that folder; RefusedError if anything is there already."""
    folder = folder.resolve()
    if folder.exists() and not folder.is_dir():
        raise RefusedError(f"{folder} is a file. Give a folder that is new or empty.")
    try:
        there = sorted(path.name for path in folder.iterdir()) if folder.exists() else []
    except OSError as error:
        raise RefusedError(f"{folder} cannot be read ({error.strerror}).") from error
    if taken := [name for name in there if name not in _IGNORED]:
        message = f"{folder} is not empty: it has '{taken[0]}'"
        raise RefusedError(f"{message}. Give a folder that is new or empty.")
    name = _site_name(folder.name)
    return {folder / path: _named(path, text, name) for path, text in _files()}


def _site_name(folder: str) -> str:
    """`harbour-news` is called Harbour news."""
    words = " ".join(folder.replace("_", " ").replace("-", " ").split())
    return words[:1].upper() + words[1:] or "Briefings"


def _named(path: str, text: str, name: str) -> str:
    return text.replace(_NAME, scalar(name) if path == "mkdocs.yml" else name)


def _files() -> list[tuple[str, str]]:
    root = files("mkdocs_briefings") / "starter"
    return sorted(_below(root, ""))


def _below(folder: Traversable, prefix: str) -> list[tuple[str, str]]:
    """Every file with its path; `dot-` stands for the full stop of a hidden name."""
    found = []
    for entry in folder.iterdir():
        # Under its own name git would obey the starter's `.gitignore` in this repository.
        path = prefix + (f".{entry.name[4:]}" if entry.name.startswith("dot-") else entry.name)
        if entry.is_dir():
            found += _below(entry, f"{path}/")
        else:
            found.append((path, entry.read_text("utf-8")))
    return found
