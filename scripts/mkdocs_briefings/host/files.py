"""Our site in MkDocs' terms: files, page metadata and the table of contents."""

from __future__ import annotations

import html
import os
import posixpath
import re
from collections.abc import Mapping
from importlib import resources
from pathlib import Path
from typing import cast

from markdown.extensions import Extension
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents
from mkdocs.utils.templates import TemplateContext

from .. import urls
from ..content import composed
from ..outputs import PREVIEWS_FILE, OutputFile, previews_json
from ..pages import SitePage, dossiers
from ..search import IndexEntry, entry_html, subjects_file_name
from ..settings import Settings
from ..site import Site
from .assets import published

ASSETS = "assets/briefings/"
STYLESHEETS = (f"{ASSETS}briefings.css", f"{ASSETS}briefings-tools.css")
SCRIPT = f"{ASSETS}briefings.js"
SEARCH_STYLESHEET = f"{ASSETS}search.css"
SEARCH_SCRIPT = f"{ASSETS}search.js"
_PACKAGE = Path(str(resources.files("mkdocs_briefings")))
_HEADING = re.compile(r'<h([23]) id="([^"]+)"[^>]*>(.*?)</h\1>', re.DOTALL)
_NOT_TITLE = re.compile(r'<a class="headerlink".*?</a>|<span class="br-count".*?</span>|<[^>]+>')


def prepare_config(config: MkDocsConfig, settings: Settings, *ours: Extension) -> None:
    """Make MkDocs watch our folders, load our assets and use our extensions of Markdown."""
    folders = (settings.briefings_dir, settings.overrides_dir)
    config.watch.extend(str(folder) for folder in folders if folder and folder.is_dir())
    _use_theme(config)
    # First, so that the site's own stylesheets win over ours. Once: plugins for languages build
    # several times with one configuration.
    config.extra_css[:0] = [name for name in STYLESHEETS if name not in config.extra_css]
    if SCRIPT not in config.extra_javascript:
        config.extra_javascript.insert(0, SCRIPT)
    # MkDocs types this as names; Python-Markdown also takes an extension itself.
    extensions = cast("list[object]", config.markdown_extensions)
    extensions.extend(extension for extension in ours if extension not in extensions)


def add_files(files: Files, config: MkDocsConfig, site: Site) -> None:
    """Add to MkDocs' files what it does not find in `docs/` by itself."""
    for name, page in site.pages.items():
        existing = files.get_file_from_path(name)
        if existing and _is_shown(existing, site.settings):
            # Navigation is rendered into every page: an entry for each of n pages costs n².
            existing.inclusion = InclusionLevel.NOT_IN_NAV
            continue
        if existing:
            files.remove(existing)
        files.append(_page_file(name, page, config, site.settings))
    for redirect in site.redirects:
        name = urls.file_name(redirect.url)
        files.append(File.generated(config, name, content=site.redirect(redirect)))
    for name, path in site.attachments.published.items():
        files.append(_file(name, path, config))
    shown = previews_json(site.library, site.fragments.templates.words, site.settings.today)
    files.append(File.generated(config, ASSETS + PREVIEWS_FILE, content=shown))
    for name, content in published():
        files.append(File.generated(config, ASSETS + name, content=content))


def add_outputs(files: Files, config: MkDocsConfig, site: Site, bodies: Mapping[str, str]) -> None:
    """Add what machines read, which MkDocs writes next. The author's own files take precedence."""
    if site.settings.site_url and site.settings.sitemap:
        _replace_sitemap(config)
    taken = {file.dest_uri for file in files}
    for output in site.files(bodies, _addresses(files)):
        if output.url not in taken:
            files.append(_output_file(output, config))


def add_dossiers(files: Files, config: MkDocsConfig, site: Site, bodies: Mapping[str, str]) -> None:
    """Add each topic's page for printing."""
    for name, content in dossiers(site.fragments, site.settings, bodies):
        files.append(File.generated(config, name, content=content))


def add_search(files: Files, config: MkDocsConfig, site: Site) -> None:
    """Add what the search box loads on first use, and tell the theme where it is."""
    text = site.suggestions()
    name = ASSETS + subjects_file_name(text)
    files.append(File.generated(config, name, content=text))
    config.extra["briefings_search"] = {
        "subjects": name,
        "page": urls.SEARCH + ("" if config.use_directory_urls else "index.html"),
        "words": site.fragments.templates.words,
    }
    if SEARCH_STYLESHEET not in config.extra_css:
        config.extra_css.insert(0, SEARCH_STYLESHEET)
    if SEARCH_SCRIPT not in config.extra_javascript:
        config.extra_javascript.append(SEARCH_SCRIPT)


def indexed(content: str, page: Page, site: Site) -> str | None:
    """What the search index reads of a page; None for a page that stays out of it."""
    wish = page.meta.get("search")
    if not site.settings.search or (isinstance(wish, Mapping) and wish.get("exclude")):
        return None
    ours = site.pages.get(page.file.src_uri)
    entry = site.index_entry(ours) if ours else _index_entry(page, site)
    return entry_html(content, entry, site.settings.language) if entry else None


def _replace_sitemap(config: MkDocsConfig) -> None:
    """Keep MkDocs from writing its own over ours; an author's own template stays."""
    folder = config.theme.custom_dir
    if not (folder and (Path(folder) / "sitemap.xml").is_file()):
        config.theme.static_templates.discard("sitemap.xml")


def _addresses(files: Files) -> list[str]:
    """The addresses of all published pages, without the drafts of a preview."""
    return sorted(file.dest_uri.removesuffix("index.html") for file in files.documentation_pages())


def source_names(files: Files) -> Mapping[str, str]:
    """Every source file on disk, with the name that MkDocs knows it by."""
    return {composed(file.abs_src_path): file.src_uri for file in files if file.abs_src_path}


def describe(page: Page, ours: SitePage) -> None:
    """Fill the page's metadata; MkDocs' and Material's templates print it without escaping."""
    given = {key: page.meta[key] for key in ("hide", "template") if key in page.meta}
    # Our pages bring their own columns: the navigation beside them would be empty.
    hidden = {"hide": ["navigation", "toc"]}
    page.meta = {**hidden, **given, "title": html.escape(ours.title)}
    if ours.description:
        page.meta["description"] = html.escape(ours.description)
    if not ours.in_search:
        page.meta["search"] = {"exclude": True}


def with_not_found(context: TemplateContext, site: Site) -> TemplateContext:
    """The template values of `404.html` with our words among them."""
    ours = {
        "briefings_not_found": site.not_found(),
        "briefings_not_found_title": site.fragments.templates.words("not_found_title"),
    }
    return cast("TemplateContext", {**context, **ours})


def described(page: Page, site: Site) -> tuple[str, str, str]:
    """A page's address, title and description as plain text."""
    ours = site.pages.get(page.file.src_uri)
    if ours is not None:
        return ours.url, ours.title, ours.description
    url = page.file.dest_uri.removesuffix("index.html")
    title = html.unescape(str(page.title or site.settings.site_name))
    return url, title, html.unescape(str(page.meta.get("description") or ""))


def contents(content: str) -> TableOfContents:
    """The table of contents of a finished page: its headings of the second and third level."""
    items: list[AnchorLink] = []
    for level, anchor, title in _HEADING.findall(content):
        link = AnchorLink(_NOT_TITLE.sub("", title).strip(), anchor, int(level))
        siblings = items[-1].children if level == "3" and items else items
        siblings.append(link)
    return TableOfContents(items)


def _index_entry(page: Page, site: Site) -> IndexEntry:
    title = html.unescape(re.sub("<[^>]+>", "", str(page.title)))
    summary = html.unescape(str(page.meta.get("description") or ""))
    return IndexEntry(title, site.fragments.templates.words("search_page"), summary)


def _use_theme(config: MkDocsConfig) -> None:
    """Put our theme overrides after the user's own and before Material's templates."""
    theme = str(_PACKAGE / "theme")
    if theme not in config.theme.dirs:
        config.theme.dirs.insert(1 if config.theme.custom_dir else 0, theme)


def _is_shown(file: File, settings: Settings) -> bool:
    """Whether the author's file is published: `exclude_docs` and `draft_docs` hold some back."""
    hidden = {InclusionLevel.EXCLUDED}
    if not settings.include_drafts:
        hidden.add(InclusionLevel.DRAFT)
    return file.inclusion not in hidden


def _page_file(name: str, page: SitePage, config: MkDocsConfig, settings: Settings) -> File:
    file = File.generated(config, name, content="", inclusion=InclusionLevel.NOT_IN_NAV)
    file.dest_uri = urls.file_name(page.url)
    if page.path:
        # MkDocs gives a generated file no link for editing; this one is on disk.
        file.generated_by = None
        file.abs_src_path = os.path.normpath(settings.root / page.path)
        file.edit_uri = posixpath.relpath(page.path, settings.relative(settings.docs_dir))
    return file


def _output_file(output: OutputFile, config: MkDocsConfig) -> File:
    if isinstance(output.content, Path):
        return _file(output.url, output.content, config)
    return File.generated(config, output.url, content=output.content)


def _file(name: str, path: Path, config: MkDocsConfig) -> File:
    file = File(name, None, config.site_dir, config.use_directory_urls)
    file.abs_src_path = str(path)
    return file
