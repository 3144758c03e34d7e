"""A new site: a few files, ready to build, serve and check."""

from __future__ import annotations

from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from string import Template

from ..content import load_yaml, scalar
from ..problems import RefusedError
from ..slugs import spells_out

_NAME = "SITE NAME"
_IGNORED = {".git"}
"""What a folder may hold and still count as empty: a new repository."""


_NAMED_AFTER = {
    "harbour.md": "topic_id",
    "jane-doe.md": "person_id",
    "talks-begin.md": "briefing_id",
}
"""How the names of files end that another example names otherwise."""
_SLUGS = """\
      # Ids made from names spell letters out: Müller is mueller.
      language_slugs: true
"""
_EXAMPLE = ("briefings/", "docs/")
"""Where the starter's example is."""
_SECTIONS = (
    *("home", "briefings", "changes", "topics", "people", "organisations", "places"),
    *("timeline", "expected", "differences", "glossary", "sources"),
)
"""Words in the navigation."""


def start(folder: Path, language: str = "en") -> dict[Path, str]:
    """The files of a new site in that folder, its example and navigation in a language.

    RefusedError if anything is there already, or if the language is none.
    """
    sample = _sample(language)
    texts = {_renamed(path, sample): text for path, text in _files("starter")}
    return _started(folder, sample, texts)


def sample_site(folder: Path, language: str = "en") -> dict[Path, str]:
    """The same with a whole small site in the place of the example, in English.

    Its navigation and pages are in the language.
    """
    base = [pair for pair in _files("starter") if not pair[0].startswith(_EXAMPLE)]
    return _started(folder, _sample(language), dict(base) | dict(_files("starter_site")))


_PLUGIN = "plugins:\n  - briefings:\n"
_EDITOR = """\
      # The page /admin/, on which colleagues write without Git.
      editor:
        enabled: true
        # backend: github  # or gitlab, gitea: docs/guide/editors.md says how people sign in
        # repo: owner/name
"""


def with_editor(started: dict[Path, str]) -> dict[Path, str]:
    """The files of a new site with the editing page switched on."""
    config = next(path for path in started if path.name == "mkdocs.yml")
    return started | {config: started[config].replace(_PLUGIN, _PLUGIN + _EDITOR, 1)}


def _started(folder: Path, sample: dict[str, str], texts: dict[str, str]) -> dict[Path, str]:
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
    return {
        folder / path: _named(path, Template(text).safe_substitute(sample), name)
        for path, text in sorted(texts.items())
    }


def _sample(language: str) -> dict[str, str]:
    """The texts of the example; in English for a language that has none."""
    # Only here: drafts and fixes wait for no templates, and no words of pages.
    from ..rendering import Words, chain, is_language

    if not is_language(language):
        message = f"'{language}' is not a language. Write it as in 'theme.language'"
        raise RefusedError(f"{message}: 'de' for German, 'pt-BR' for Portuguese in Brazil.")
    samples = files("mkdocs_briefings") / "starter_samples"
    texts = [samples / f"{one}.yml" for one in ("en", *chain(language))]
    *_, nearest = (file for file in texts if file.is_file())
    sample = load_yaml(nearest.read_text("utf-8"), nearest.name).data
    assert isinstance(sample, dict), "a sample has names and texts"
    words = Words(language)
    return {
        **sample,
        **{f"{name}_title": scalar(words(name)) for name in _SECTIONS},
        "language": language,
        "slugs": _SLUGS if spells_out(language) else "",
    }


def _renamed(path: str, sample: dict[str, str]) -> str:
    for ending, name in _NAMED_AFTER.items():
        if path.endswith(ending):
            return f"{path.removesuffix(ending)}{sample[name]}.md"
    return path


def _site_name(folder: str) -> str:
    """`harbour-news` is called Harbour news."""
    words = " ".join(folder.replace("_", " ").replace("-", " ").split())
    return words[:1].upper() + words[1:] or "Briefings"


def _named(path: str, text: str, name: str) -> str:
    return text.replace(_NAME, scalar(name) if path == "mkdocs.yml" else name)


def _files(name: str) -> list[tuple[str, str]]:
    root = files("mkdocs_briefings") / name
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
