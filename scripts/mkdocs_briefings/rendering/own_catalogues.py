"""The words that a site says in its own way, or in a language that we have none of.

They stand in `languages/de.yml` among its overrides. What cannot be used there is a problem with
its line, and is said as if it were not there.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from ..content import CONTROL_CHARACTER, decoded_text, load_yaml, size_problem
from ..model import Position
from ..names import nearest
from ..problems import Problem
from ..settings import Settings
from .catalogues import (
    Catalogue,
    Message,
    all_words,
    as_message,
    catalogue,
    is_counted,
    placeholder_faults,
)
from .languages import chain, is_language, plural_forms

FOLDER = "languages"
_ENDING = ".yml"
_SHOWN = 5
"""So many missing words are named."""


@dataclass(frozen=True, slots=True)
class OwnCatalogues:
    """What a site says in its own way, and what is wrong with how it is written."""

    words: Catalogue = field(default_factory=lambda: MappingProxyType({}))
    problems: tuple[Problem, ...] = ()


def own_catalogues(settings: Settings, language: str) -> OwnCatalogues:
    """The words of a site in one language, those of `pt-BR` over those of `pt`."""
    words: dict[str, Message] = {}
    problems: list[Problem] = []
    for file in _files(settings):
        if file.suffix != _ENDING or not is_language(file.stem):
            problems.append(_useless(settings.relative(file)))
    for name in chain(language):
        found = _read(settings, name)
        words |= found.words
        problems += found.problems
    problems += _unsaid(settings, language, words)
    return OwnCatalogues(MappingProxyType(words), tuple(problems))


def _files(settings: Settings) -> list[Path]:
    folder = _folder(settings)
    return sorted(folder.iterdir()) if folder and folder.is_dir() else []


def _folder(settings: Settings) -> Path | None:
    return settings.overrides_dir / FOLDER if settings.overrides_dir else None


def _useless(shown: str) -> Problem:
    message = "the file is not read, since its name is not a language"
    hint = "Name it after 'theme.language', such as 'it.yml'."
    return Problem(Position(shown), "BR143", message, hint)


def _read(settings: Settings, language: str) -> OwnCatalogues:
    folder = _folder(settings)
    path = folder / f"{language}{_ENDING}" if folder else None
    if path is None or not path.is_file():
        return OwnCatalogues()
    shown = settings.relative(path)
    text = _text(path, shown, settings)
    if isinstance(text, Problem):
        return OwnCatalogues(problems=(text,))
    tree = load_yaml(text, shown)
    if tree.broken or tree.data is None:
        return OwnCatalogues(problems=tuple(tree.problems))
    if not isinstance(tree.data, dict):
        message, hint = "the file has no keys with words", "Write 'key: words', one on each line."
        return OwnCatalogues(problems=(Problem(Position(shown), "BR140", message, hint),))
    lines = {key: Position(shown, tree.lines[(key,)]) for key in tree.data}
    found = _Read(language, tree.data, lines)
    return OwnCatalogues(found.words, (*tree.problems, *found.problems))


def _text(path: Path, shown: str, settings: Settings) -> str | Problem:
    try:
        data = path.read_bytes()
    except OSError as error:
        message = f"the file cannot be read ({error.strerror})"
        return Problem(Position(shown), "BR101", message, "Check its permissions.")
    return size_problem(shown, len(data), settings.limits) or decoded_text(data, shown)


class _Read:
    """The entries of one file, those that can be used and what is wrong with the others."""

    def __init__(
        self, language: str, entries: Mapping[str, object], lines: Mapping[str, Position]
    ) -> None:
        self.words: dict[str, Message] = {}
        self.problems: list[Problem] = []
        self._forms = plural_forms(language)
        for key, written in entries.items():
            faults = list(self._faults(key, written))
            self.problems += [Problem(lines[key], *fault) for fault in faults]

    def _faults(self, key: str, written: object) -> Iterator[tuple[str, str, str]]:
        known = all_words("en")
        if key not in known and (near := nearest(key, known)):
            # Kept all the same: templates of the site's own may say it.
            yield "BR141", f"no page says '{key}'", f"Did you mean '{near}'?"
        try:
            message = as_message(key, written)
        except ValueError as reason:
            yield "BR140", f"'{key}' {reason}", _form_hint(key)
            return
        texts = message.values() if isinstance(message, Mapping) else [message]
        if any(CONTROL_CHARACTER.search(text) for text in texts):
            yield "BR116", f"'{key}' contains an invisible control character", "Delete it."
            return
        faults = list(placeholder_faults(key, message))
        yield from (("BR140", f"'{key}' {fault}", _placeholder_hint(key)) for fault in faults)
        if not faults:
            self.words[key] = message
            yield from self._missing_forms(key, message)

    def _missing_forms(self, key: str, message: Message) -> Iterator[tuple[str, str, str]]:
        if not is_counted(key) or not isinstance(message, Mapping):
            return
        if missing := [form for form in self._forms if form not in message]:
            forms = ", ".join(f"'{form}'" for form in missing)
            hint = f"The language has the forms {', '.join(self._forms)}."
            yield "BR142", f"'{key}' lacks {forms}, and says 'other' instead", hint


def _form_hint(key: str) -> str:
    if is_counted(key):
        return f'Write \'{key}: {{one: "…", other: "…"}}\', with the language\'s own forms.'
    return f"Write '{key}: \"…\"'."


def _placeholder_hint(key: str) -> str:
    english = catalogue("en")[key]
    words = english["other"] if isinstance(english, Mapping) else english
    return f'In English it is "{words.replace(chr(10), " ")}".'


def _unsaid(settings: Settings, language: str, own: Catalogue) -> Iterator[Problem]:
    """BR142 for words that are said in English on a site of another language."""
    missing = sorted(all_words("en").keys() - all_words(language).keys() - own.keys())
    if not missing:
        return
    names = ", ".join(missing[:_SHOWN]) + (" …" if len(missing) > _SHOWN else "")
    count = f"{len(missing)} words have" if len(missing) > 1 else "one word has"
    path = _folder(settings)
    file = path / f"{language}{_ENDING}" if path else None
    there = file is not None and file.is_file()
    shown = settings.relative(file) if file and there else settings.config_name
    hint = f"Add them to {FOLDER}/{language}{_ENDING} among the overrides; see Languages."
    yield Problem(
        Position(shown), "BR142", f"{count} no '{language}', and English instead: {names}", hint
    )
