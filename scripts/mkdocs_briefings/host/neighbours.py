"""Other plugins of a site: what they expect of our pages, and what they do to them.

All that we know of a single one is here; `docs/guide/beside.md` tells it to authors.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from .. import urls
from ..model import Briefing, Kind, Position
from ..pages import COLUMN_OF, SitePage
from ..problems import Problem
from ..site import Site

_LISTS = {urls.HOME, *COLUMN_OF}
"""Pages of ours that a navigation may list."""

FOR_NEIGHBOURS = ("date", "draft")


def refused_plugins(config: MkDocsConfig) -> Iterator[Problem]:
    """BR162 for plugins beside which the site cannot be built."""
    if "i18n" in config.plugins:
        message = "the plugin 'i18n' takes our pages out, and builds the site once per language"
        hint = "Take it out of 'plugins', and name the languages under 'languages' of this plugin."
        yield Problem(Position(Path(config.config_file_path).name), "BR162", message, hint)


def rewrites_links(config: MkDocsConfig) -> bool:
    """Whether a plugin looks for the files that links name in the documents' folder alone."""
    return not {"ezlinks", "roamlinks"}.isdisjoint(config.plugins)


def show_lists(files: Files, config: MkDocsConfig, site: Site) -> None:
    """Let a plugin put pages into the navigation that takes those alone which belong into it."""
    if "awesome-nav" not in config.plugins:
        return
    for name, page in site.pages.items():
        file = files.get_file_from_path(name)
        if file and page.url in _LISTS:
            file.inclusion = InclusionLevel.INCLUDED


def leave_out_of_history(config: MkDocsConfig, site: Site) -> None:
    """Have nobody asked for the authors of a page that has none."""
    plugin = config.plugins.get("git-authors")
    if plugin is not None:
        generated = [name for name, page in site.pages.items() if not page.path]
        plugin.config["exclude"] = [*(plugin.config["exclude"] or ()), *generated]


def for_neighbours(page: SitePage, config: MkDocsConfig) -> Iterator[tuple[str, object]]:
    """What only plugins read of a page's metadata, by the names of `FOR_NEIGHBOURS`."""
    if isinstance(page.about, Briefing):
        yield "date", page.about.date
    if "rss" in config.plugins and not page.path:
        # What nobody has written is not news.
        yield "draft", True


def changed_files(files: Files, config: MkDocsConfig, site: Site) -> Iterator[Problem]:
    """BR160 for pages that are gone, BR161 for content that a plugin has written."""
    for name, page in site.pages.items():
        if files.get_file_from_path(name) is None:
            yield _gone(name, page, site)
    ours = config.plugins._current_plugin
    for file in files.documentation_pages():
        made_by = file.generated_by
        if made_by and made_by != ours and (file.src_uri in site.pages or _is_profile(file)):
            yield _late(file, made_by)


def _gone(name: str, page: SitePage, site: Site) -> Problem:
    in_docs = page.path and (site.settings.root / page.path).is_relative_to(site.settings.docs_dir)
    hint = (
        f"List it under 'exclude_docs' in {site.settings.config_name} instead: then it is not read."
        if in_docs
        else "Set 'status: draft' in it, or narrow what that plugin is told to leave out."
        if page.path
        else "Narrow what that plugin is told to leave out."
    )
    message = f"another plugin has taken '{name}' out of the site, but pages link to it"
    return Problem(Position(page.path or site.settings.config_name), "BR160", message, hint)


def _late(file: File, made_by: str) -> Problem:
    message = f"the plugin '{made_by}' has made this file, but content is read before plugins work"
    hint = "Let a script of yours write it into docs before 'mkdocs build'."
    return Problem(Position(f"docs/{file.src_uri}"), "BR161", message, hint)


def _is_profile(file: File) -> bool:
    path = PurePosixPath(file.src_uri)
    return path.parent.name in {kind.plural for kind in Kind} and len(path.parts) == 2
