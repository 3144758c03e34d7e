"""Which of the author's own files are the pages of a language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from mkdocs.structure.files import File, Files

from ...content import TranslationFile
from ...site import Site
from ..source_links import SourceFile, path_on_disk, source_path


def choose_pages(files: Files, site: Site) -> None:
    """Take out translations, and put them in the places of their originals in their language."""
    known = {source_path(one.found.path): one for one in site.content_files.translations}
    if not known:
        return
    by_path = {source_path(Path(file.abs_src_path)): file for file in files if file.abs_src_path}
    for path, translation in known.items():
        if file := by_path.get(path):
            files.remove(file)
            original = by_path.get(source_path(translation.original))
            if original and _is_shown(translation, site):
                _put(file, original)


def _is_shown(translation: TranslationFile, site: Site) -> bool:
    is_of_part = bool(site.settings.original_language)
    return is_of_part and not translation.fields and translation.language == site.settings.language


def _put(translated: File, original: File) -> None:
    """Have MkDocs read, and offer for editing, the one file in the place of the other."""
    original.abs_src_path = translated.abs_src_path
    original.edit_uri = translated.edit_uri


def language_of_words(file: SourceFile, site: Site) -> str:
    """The language of an author's words, if it is another than that of this part of the site."""
    settings = site.settings
    path = path_on_disk(file) if settings.original_language else None
    # By its name: this is asked of every page.
    is_original = path and not Path(path).stem.endswith(f".{settings.language}")
    return settings.original_language if is_original else ""


def with_translations(names: Mapping[str, str], site: Site) -> Mapping[str, str]:
    """The names of source files, with those by which a file is called in another language.

    Whether a link names the original or its translation, it leads to the page in its language.
    """
    return {**dict(_others(names, site)), **names}


def _others(names: Mapping[str, str], site: Site) -> Iterator[tuple[str, str]]:
    for one in site.content_files.translations:
        ours, theirs = source_path(one.found.path), source_path(one.original)
        name = names.get(ours) or names.get(theirs)
        if name:
            yield ours, name
            yield theirs, name
