"""The pages and files of our site, put among those that MkDocs found."""

from __future__ import annotations

import os
import posixpath
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from .. import urls
from ..outputs import PREVIEWS_FILE, previews_json
from ..pages import SitePage
from ..settings import Settings
from ..site import Site
from .blank_space import SHARED_SCRIPTS
from .editions import choose_pages, with_translations
from .joined_assets import ASSETS, published
from .kept_groups import KeptGroups
from .material import SCRIPT, leave_out_source_maps, mended_script, shared_scripts
from .neighbours import leave_out_of_history, show_lists
from .pipeline import OwnFile
from .redirect_file import RedirectFile
from .site_file import copied_file
from .source_links import path_on_disk, source_path
from .written_file import WrittenFile

SEARCH_STYLESHEET = f"{ASSETS}search.css"
SEARCH_SCRIPT = f"{ASSETS}search.js"


def add_pages(files: Files, config: MkDocsConfig, site: Site) -> None:
    """Add to MkDocs' files the pages that it does not find in `docs/` by itself."""
    choose_pages(files, site)
    for name, page in site.pages.items():
        existing = files.get_file_from_path(name)
        if existing and _is_shown(existing, site.settings):
            # Navigation is rendered into every page: an entry for each of n pages costs n².
            existing.inclusion = InclusionLevel.NOT_IN_NAV
            _move(existing, urls.file_name(page.url))
            _own(existing, page)
            continue
        if existing:
            files.remove(existing)
        files.append(_page_file(name, page, config, site.settings))
    show_lists(files, config, site)
    leave_out_of_history(config, site)


def add_assets(files: Files, config: MkDocsConfig, site: Site) -> None:
    """Add what stands beside the pages: redirects, files beside briefings, stylesheets, scripts."""
    for redirect in site.redirects:
        name = urls.file_name(redirect.url)
        files.append(RedirectFile.of(name, redirect, config, site.redirect))
    for name, path in site.attachments.published.items():
        files.append(copied_file(name, path, config))
    shown = previews_json(site.library, site.fragments.templates.words, site.settings.today)
    files.append(File.generated(config, ASSETS + PREVIEWS_FILE, content=shown))
    for name, content in published():
        files.append(File.generated(config, ASSETS + name, content=content))
    leave_out_source_maps(files, config)
    _mend_scripts(files)
    _share_scripts(files, config)
    _add_pictures(files, config, site)
    if site.settings.site_url and site.settings.sitemap:
        _replace_sitemap(config)
    if site.settings.search:
        _add_search(files, config, site)


def _add_pictures(files: Files, config: MkDocsConfig, site: Site) -> None:
    """Add pictures in several sizes; the largest takes the place of the author's file."""
    there = {file.dest_uri: file for file in files}
    for name, content in site.pictures():
        if name in there:
            # Not as it came from the camera, which notes where it was.
            there[name].content_bytes = content
        else:
            files.append(File.generated(config, name, content=content))


def write_redirects(files: Files, config: MkDocsConfig, site: Site, kept: KeptGroups) -> None:
    """Write the pages at old addresses, those of a year together, unless a plugin looks at them."""
    groups: dict[str, list[RedirectFile]] = {}
    shows = partial(_is_shown, settings=site.settings)
    for file in files:
        if isinstance(file, RedirectFile) and not file.is_made and shows(file):
            groups.setdefault("/".join(file.src_uri.split("/")[:2]), []).append(file)

    def make(group: Sequence[RedirectFile]) -> Iterator[File]:
        for one in group:
            yield WrittenFile.of(one.src_uri, one.content_string, config)

    def shown(group: Sequence[RedirectFile]) -> Iterator[str]:
        for one in group:
            yield repr((one.redirect.url, one.redirect.target, one.redirect.title))

    is_known = not site.fragments.templates.has_own
    for name, group in groups.items():
        says = partial(shown, group) if is_known else None
        made = kept.group(f"redirects {name}", (), says).files(partial(make, group), config)
        for file in made:
            files.remove(file)
            files.append(file)


def _add_search(files: Files, config: MkDocsConfig, site: Site) -> None:
    """Add what the search box loads on first use, and tell the theme where it is."""
    first, second = site.suggestions()
    for file in (first, second):
        files.append(File.generated(config, ASSETS + file.name, content=file.text))
    config.extra["briefings_search"] = {
        "subjects": ASSETS + first.name,
        "page": urls.SEARCH + ("" if config.use_directory_urls else "index.html"),
        "words": site.fragments.templates.words,
    }
    if SEARCH_STYLESHEET not in config.extra_css:
        config.extra_css.insert(0, SEARCH_STYLESHEET)
    if SEARCH_SCRIPT not in config.extra_javascript:
        config.extra_javascript.append(SEARCH_SCRIPT)


def _mend_scripts(files: Files) -> None:
    for file in files:
        if SCRIPT.fullmatch(file.src_uri):
            file.content_string = mended_script(file.content_string)


def _share_scripts(files: Files, config: MkDocsConfig) -> None:
    """Put the theme's scripts that each page has into a file, and tell those who make pages."""
    shared = shared_scripts(config.theme.get_env().get_template, f"{ASSETS}theme.js", config)
    config.extra[SHARED_SCRIPTS] = shared
    if shared is not None:
        files.append(File.generated(config, shared.url, content=shared.text))


def _replace_sitemap(config: MkDocsConfig) -> None:
    """Keep MkDocs from writing its own over ours; an author's own template stays."""
    folder = config.theme.custom_dir
    if not (folder and (Path(folder) / "sitemap.xml").is_file()):
        config.theme.static_templates.discard("sitemap.xml")


def source_names(files: Files, site: Site) -> Mapping[str, str]:
    """Every source file on disk, with the name that MkDocs knows it by."""
    on_disk = ((file, path_on_disk(file)) for file in files)
    names = {source_path(Path(path)): file.src_uri for file, path in on_disk if path}
    return with_translations(names, site)


def _move(file: File, name: str) -> None:
    """Publish an author's file where links lead to its page, with `use_directory_urls` or not."""
    file.dest_uri = name
    # MkDocs keeps what follows from it, if somebody has asked before.
    for known in ("url", "abs_dest_path"):
        vars(file).pop(known, None)


def _own(file: File, page: SitePage) -> None:
    """Make it one of ours, in its place among the files of the site."""
    file.__class__ = OwnFile
    assert isinstance(file, OwnFile), "it has become one"
    file.address = page.url
    file.template = page.template
    folder, _, below = page.url.partition("/")
    # Where the navigation leads into a folder, the theme makes the pages in it in another way.
    file.kind = (page.template, folder, below.count("/"), bool(page.description))


def _is_shown(file: File, settings: Settings) -> bool:
    """Whether a file is published: `exclude_docs` and `draft_docs` hold some back."""
    hidden = {InclusionLevel.EXCLUDED}
    if not settings.include_drafts:
        hidden.add(InclusionLevel.DRAFT)
    return file.inclusion not in hidden


def _page_file(name: str, page: SitePage, config: MkDocsConfig, settings: Settings) -> File:
    file = OwnFile.begun(name, config)
    file.inclusion, file._content = InclusionLevel.NOT_IN_NAV, ""
    _own(file, page)
    file.dest_uri = urls.file_name(page.url)
    # Where it pretends to be: few plugins know that a page may have no path.
    file.abs_src_path = os.path.normpath(os.path.join(settings.docs_dir, name))  # noqa: PTH118
    if page.path:
        # MkDocs gives a generated file no link for editing; this one is on disk.
        file.generated_by = None
        file.abs_src_path = os.path.normpath(os.path.join(settings.root, page.path))  # noqa: PTH118
        file.edit_uri = posixpath.relpath(page.path, settings.relative(settings.docs_dir))
    return file
