"""What the theme prints as it stands: titles, descriptions, the site's name, the footer.

MkDocs' and Material's templates escape nothing, and print titles on every page. Here texts are
escaped, and what is HTML by Material's documentation is cleaned.
"""

from __future__ import annotations

import html
from collections.abc import Callable, Iterable, Iterator, Mapping, MutableMapping
from typing import Any

from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure import StructureItem
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Link, Section
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink

from ..rendering import is_safe_address

Clean = Callable[[str], str]

TEXTS = ("title", "description", "author", "subtitle", "status")
"""Fields of a page that Material prints as text, some inside attributes."""
SITE_TEXTS = ("site_name", "site_description", "site_author", "repo_name")
EXTRA_TEXTS = (
    *("social.*.name", "alternate.*.name", "alternate.*.lang", "status.*", "consent.title"),
    *("analytics.feedback.title", "analytics.feedback.ratings.*.name"),
)
EXTRA_HTML = ("consent.description", "analytics.feedback.ratings.*.note")
EXTRA_ADDRESSES = ("social.*.link", "alternate.*.link", "homepage")
_IN_ADDRESS = str.maketrans({sign: f"%{ord(sign):02X}" for sign in "<>\"'`\\ "})


def printable(text: object) -> Markup:
    """A text as HTML for any place of a page; what is escaped already stays as it is."""
    # Titles come as text from front matter and as HTML from headings: `&amp;` is escaped once only.
    return Markup(html.escape(html.unescape(str(text)), quote=True))


def printable_site(
    config: MkDocsConfig, files: Files, clean: Clean, printable: Callable[[Page], None]
) -> None:
    """Make the site's texts fit, and, by `printable`, those of all pages that MkDocs has made."""
    printable_config(config, clean)
    for file in files.documentation_pages():
        if file.page:
            printable(file.page)


def printable_config(config: MkDocsConfig, clean: Clean) -> None:
    """Make the site's own texts fit for the theme; whoever wants them as written comes before."""
    for name in SITE_TEXTS:
        if config[name]:
            config[name] = printable(config[name])
    if config.copyright:
        config.copyright = clean(config.copyright)
    for names, change in (
        (EXTRA_TEXTS, printable),
        (EXTRA_HTML, clean),
        (EXTRA_ADDRESSES, _address),
    ):
        for name in names:
            _change(config.extra, name.split("."), change)


def printable_nav(items: Iterable[StructureItem]) -> None:
    """Make the titles and addresses of sections and outside links fit; pages come later."""
    for item in items:
        if isinstance(item, Section | Link):
            item.title = printable(item.title or "")
        if isinstance(item, Link):
            item.url = _address(item.url)
        if isinstance(item, Section):
            printable_nav(item.children)


def printable_tags(meta: MutableMapping[str, Any]) -> None:
    """Keep tags from being HTML; Material's plugin reads them before `printable_page` comes."""
    tags = meta.get("tags")
    if isinstance(tags, list):
        meta["tags"] = [_without_signs(tag) if isinstance(tag, str) else tag for tag in tags]


def printable_page(page: Page, clean: Clean) -> None:
    """Make everything fit that the theme prints of a page besides its content."""
    page.title = printable(page.title or "")
    page.edit_url = page.edit_url.translate(_IN_ADDRESS) if page.edit_url else page.edit_url
    page.meta = dict(_printable_meta(page.meta, clean))
    if "&" in page.title and not page.is_homepage:
        # Otherwise Material strips the tags of the title, which unescapes it.
        page.meta.setdefault("title", page.title)
    _printable_contents(page.toc)


def _printable_meta(meta: Mapping[str, Any], clean: Clean) -> Iterator[tuple[str, Any]]:
    for name, value in meta.items():
        if name in TEXTS and value is not None:
            yield name, printable(value)
        elif name == "location":
            yield name, _address(str(value))
        else:
            yield name, _cleaned(value, clean)


def _cleaned(value: Any, clean: Clean) -> Any:
    """Fields that we do not know may hold HTML of other plugins, such as dates."""
    if isinstance(value, str):
        return clean(value) if "<" in value else value
    if isinstance(value, list):
        return [_cleaned(one, clean) for one in value]
    if isinstance(value, dict):
        return {key: _cleaned(one, clean) for key, one in value.items()}
    return value


def _printable_contents(items: Iterable[AnchorLink]) -> None:
    for item in items:
        item.title = printable(item.title)
        item.id = printable(item.id)
        _printable_contents(item.children)


def _address(address: str) -> str:
    return address.translate(_IN_ADDRESS) if is_safe_address(address) else "#"


def _without_signs(text: str) -> str:
    # An ampersand does no harm and would change the tag's own address.
    return text.replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def _change(values: Any, names: list[str], change: Callable[[str], str]) -> None:
    """Change every text at a path through mappings and lists; `*` is any key or place."""
    first, *rest = names
    for key in _keys(values, first):
        if rest:
            _change(values[key], rest, change)
        elif isinstance(values[key], str):
            values[key] = change(values[key])


def _keys(values: Any, name: str) -> list[Any]:
    if isinstance(values, list):
        return list(range(len(values))) if name == "*" else []
    if isinstance(values, MutableMapping):
        return list(values) if name == "*" else [name] if name in values else []
    return []
