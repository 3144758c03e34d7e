"""What lies in the content folders: briefings, profiles, all other files, and what leads out."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType

from ..model import Kind, Position
from ..problems import Problem
from ..settings import Settings
from ..visible import visible
from .briefing_fields import BriefingFields, Fields
from .content_file import MARKDOWN, NOTHING_UNSAVED, ContentFile, Unsaved, is_markdown
from .folders import folder_problems
from .profile_fields import PROFILE_FIELDS, PublisherFields
from .translation_files import TranslationFile
from .walk import Walk, is_inside

_NO_CONTENT = {"readme", "index"}
"""Files beside the content that explain it, without their ending."""


@dataclass(frozen=True, slots=True)
class Files:
    """Everything in the content folders but hidden files, each in the order of the paths."""

    briefings: tuple[ContentFile, ...]
    profiles: Mapping[Kind, tuple[ContentFile, ...]]
    publishers: tuple[ContentFile, ...]
    """Profiles of publishers."""
    held_back: tuple[ContentFile, ...]
    """Briefings and profiles that the site's configuration leaves out."""
    beside: tuple[ContentFile, ...]
    """Files in the briefings' folder that are not Markdown."""
    docs: tuple[ContentFile, ...]
    """Files in the documents' folder that are not content: pages, pictures and the like."""
    translations: tuple[TranslationFile, ...] = ()
    """The words of all these in the other languages of the site."""
    explaining: tuple[ContentFile, ...] = ()
    """What explains the briefings' folder to whoever looks into it: `README.md` and the like."""
    faults: tuple[Problem, ...] = ()
    """Why nothing can be read at all."""

    @property
    def pages(self) -> Iterator[ContentFile]:
        """All Markdown that is read: briefings, profiles, other pages."""
        yield from self.briefings
        for kind in Kind:
            yield from self.profiles[kind]
        yield from self.publishers
        yield from (found for found in self.docs if is_markdown(found.path))
        yield from (one.found for one in self.translations)

    @property
    def problems(self) -> Iterator[Problem]:
        """What is wrong with files that nobody reads; the reader tells of the others."""
        yield from self.faults
        yield from (found.problem for found in (*self.beside, *self.docs) if found.problem)

    def in_language(self, language: str) -> Files:
        """The same with pages that are translated in the place of their originals."""
        pages = {
            one.original: one.found
            for one in self.translations
            if one.language == language and one.fields is None
        }
        return replace(self, docs=tuple(pages.get(one.path, one) for one in self.docs))

    @property
    def unsaved(self) -> Mapping[Path, str]:
        """What editors hold of all this and have not saved."""
        found = (*self.pages, *self.explaining, *self.held_back)
        return {one.path: one.unsaved for one in found if one.unsaved is not None}

    @classmethod
    def of(cls, settings: Settings, unsaved: Unsaved = NOTHING_UNSAVED) -> Files:
        """Walk through both folders once; of a file that an editor holds, its text counts."""
        sorting = _Sorting(settings, unsaved)
        faults = tuple(folder_problems(settings))
        # Without a folder of briefings yet, an import or a first draft still knows the profiles.
        if faults and (
            settings.briefings_dir.is_dir() or any(one.code == "BR115" for one in faults)
        ):
            return sorting.files(faults)
        # Once: reached by two links a briefing would be two of one id. A page of `docs/` is at both
        # addresses, as MkDocs has it.
        for found in Walk(settings, once=True).files(settings.briefings_dir):
            sorting.briefing(found)
        inside = settings.briefings_dir if _inside_docs(settings) else None
        for found in Walk(settings, skipped=inside).files(settings.docs_dir):
            sorting.document(found)
        for path in sorted(unsaved):
            if not path.exists():
                sorting.new(path)
        return sorting.files(faults)

    @classmethod
    def alone(cls, path: Path, text: str, settings: Settings) -> Files:
        """A file that an editor holds, and nothing else; none if it is not of these folders."""
        sorting = _Sorting(settings, {path: text})
        sorting.new(path)
        return sorting.files()


def on_disk(path: Path) -> Path | None:
    """What is at a path, in whichever form of Unicode the system keeps its names."""
    if os.path.exists(path) or path == path.parent:  # noqa: PTH110 - Path's raises for long names
        return path
    parent, name = on_disk(path.parent), composed(path.name)
    try:
        beside = list(parent.iterdir()) if parent else []
    except OSError:
        return None
    return next((one for one in beside if composed(one.name) == name), None)


def composed(text: str) -> str:
    """A name in the form of Unicode in which addresses and people write it (NFC)."""
    return unicodedata.normalize("NFC", text)


def _inside_docs(settings: Settings) -> bool:
    return settings.briefings_dir.is_relative_to(settings.docs_dir)


class _Sorting:
    """Files on their way to where they belong."""

    def __init__(self, settings: Settings, unsaved: Unsaved) -> None:
        self.settings = settings
        self.unsaved = unsaved
        self.briefings: list[ContentFile] = []
        self.profiles: dict[Kind, list[ContentFile]] = {kind: [] for kind in Kind}
        self.publishers: list[ContentFile] = []
        self.held_back: list[ContentFile] = []
        self.beside: list[ContentFile] = []
        self.docs: list[ContentFile] = []
        self.explaining: list[ContentFile] = []
        self.translations: list[TranslationFile] = []
        self.folders = {settings.profiles_dir(kind): self.profiles[kind] for kind in Kind}
        self.folders[settings.publishers_dir] = self.publishers
        self.fields_in: dict[Path, type[Fields]] = {
            settings.profiles_dir(kind): PROFILE_FIELDS[kind] for kind in Kind
        }
        self.fields_in[settings.publishers_dir] = PublisherFields
        self._docs_start = _start(settings.docs_dir)
        self._briefings_start = _start(settings.briefings_dir.parent)

    def new(self, path: Path) -> None:
        """Sort a file that may be nowhere but in an editor."""
        if not is_inside(path, self.settings):
            return
        found = ContentFile(path, visible(self.settings.relative(path)))
        if path.is_relative_to(self.settings.briefings_dir):
            self.briefing(found)
        else:
            self.document(found)

    def briefing(self, found: ContentFile) -> None:
        """Sort a file of the briefings' folder."""
        found = self._with_text(found)
        is_content = is_markdown(found.path)
        if is_content and found.path.stem.lower() in _NO_CONTENT:
            # Beside `docs/` it explains the folder, in it MkDocs has it for a page.
            if found.path.parent == self.settings.briefings_dir and _inside_docs(self.settings):
                self.document(found)
            else:
                self.explaining.append(found)
        elif self.settings.is_excluded(self._name(found)):
            self.held_back += [found] if is_content else []
        elif not self._translation(found, BriefingFields):
            (self.briefings if is_content else self.beside).append(found)

    def document(self, found: ContentFile) -> None:
        """Sort a file of the documents' folder."""
        found = self._with_text(found)
        profiles = self.folders.get(found.path.parent)
        is_content = is_markdown(found.path) and found.path.stem.lower() not in _NO_CONTENT
        if self.settings.is_excluded(self._name(found)):
            self.held_back += [found] if is_content and profiles is not None else []
        elif self._translation(found, self.fields_in.get(found.path.parent)):
            pass
        elif is_content and profiles is not None:
            profiles.append(found)
        else:
            self.docs.append(_only_left_out(_as_page(found)))

    def _translation(self, found: ContentFile, fields: type[Fields] | None) -> bool:
        """Take a file that has the words of another; hardly any site has a second language."""
        languages = self.settings.languages
        made = TranslationFile.of(found, languages, fields) if languages else None
        self.translations += [made] if made else []
        return made is not None

    def files(self, faults: tuple[Problem, ...] = ()) -> Files:
        """All of them."""
        return Files(
            briefings=tuple(self.briefings),
            profiles=MappingProxyType({kind: tuple(self.profiles[kind]) for kind in Kind}),
            publishers=tuple(self.publishers),
            held_back=tuple(self.held_back),
            beside=tuple(self.beside),
            docs=tuple(self.docs),
            explaining=tuple(self.explaining),
            translations=tuple(self.translations),
            faults=faults,
        )

    def _with_text(self, found: ContentFile) -> ContentFile:
        text = self.unsaved.get(found.path)
        return found if text is None or found.problem else replace(found, unsaved=text)

    def _name(self, found: ContentFile) -> str:
        """As patterns in `mkdocs.yml` name it: from `docs/`, or from the folder of `briefings/`."""
        # As texts, since it is asked of every file.
        path = str(found.path)
        start = self._docs_start if path.startswith(self._docs_start) else self._briefings_start
        return path.removeprefix(start).replace(os.sep, "/")


def _start(folder: Path) -> str:
    """How the path of everything in a folder begins; that of a root ends in a separator already."""
    return f"{str(folder).removesuffix(os.sep)}{os.sep}"


def _as_page(found: ContentFile) -> ContentFile:
    """MkDocs knows pages by endings in lower case, and would publish the source of others."""
    path = found.path
    if found.problem or path.suffix in MARKDOWN or not is_markdown(path):
        return found
    better = path.with_suffix(path.suffix.lower()).name
    message = f"the file name '{visible(path.name)}' does not end in '{path.suffix.lower()}'"
    fault = Problem(Position(found.shown), "BR113", message, f"Rename it to '{visible(better)}'.")
    return replace(found, problem=fault)


def _only_left_out(found: ContentFile) -> ContentFile:
    """A file that MkDocs would publish: without it, the rest of the site is what it was."""
    if found.problem is None or found.problem.code == "BR113" or found.path.is_dir():
        return found
    hint = f"It is left out of the site. {found.problem.hint}"
    return replace(found, problem=replace(found.problem, code="BR119", hint=hint))
