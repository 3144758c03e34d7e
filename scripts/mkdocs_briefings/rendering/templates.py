"""The only Jinja environment: everything is escaped, nothing is silently undefined.

Hand-written words go through Markdown, generated lists through here. A link starts with ROOT, which
stands for the way up until the page is known.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, MutableMapping
from datetime import date
from functools import cache, partial
from types import CodeType, MappingProxyType
from typing import Any
from urllib.parse import urlsplit

from jinja2 import (
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    PackageLoader,
    StrictUndefined,
    Template,
)
from jinja2.runtime import Context
from markupsafe import Markup, escape

from .. import urls
from ..model import FOLLOWED, Kind, LinkStatus
from ..sentinels import ROOT
from ..settings import Settings
from .compiled import OWN
from .opening import opened
from .own_catalogues import own_catalogues
from .words import Words


class Templates:
    """Our templates, with the user's of the same name in their place."""

    def __init__(
        self, settings: Settings, link_statuses: Mapping[str, LinkStatus] = MappingProxyType({})
    ) -> None:
        own = own_catalogues(settings, settings.language)
        self.words = Words(settings.language, own.words)
        self.problems = own.problems
        """What is wrong with the words that the site says in its own way."""
        own_folder = settings.overrides_dir
        self.has_own = own_folder is not None and any(own_folder.rglob("*.j2"))
        """Whether some are the user's, of which nobody knows what they look up."""
        self.site_name = settings.site_name
        self.today = settings.today
        self._index = "" if settings.directory_urls else "index.html"
        self._environment = _environment(settings)
        self._environment.globals.update(self._known(settings, link_statuses), **_offers(settings))
        self._environment.filters.update(self._filters())

    def _known(self, settings: Settings, link_statuses: Mapping[str, LinkStatus]) -> dict[str, Any]:
        """What all templates may ask for, beside what they are given."""
        return {
            "t": self.words,
            "count_of": cache(self._count_of),
            "dated": cache(self._dated),
            "link": self.link,
            "absolute": partial(urls.absolute, settings=settings),
            "link_status": link_statuses.get,
            "Kind": Kind,
            "opened": opened,
            "FOLLOWED": FOLLOWED,
            "urls": urls,
            "site_name": settings.site_name,
            "today": settings.today,
            "ages": json.dumps(self.words.starting_with("age_"), ensure_ascii=False),
        }

    def _filters(self) -> dict[str, Any]:
        return {
            "day": self.words.day,
            "medium_day": self.words.medium_day,
            "short_day": self.words.short_day,
            "long_month": self.words.long_month,
            "host": _host,
            "between_tags": _between_tags,
        }

    def link(self, url: str) -> Markup:
        """An address for an attribute; one of the site is valid once `at` has placed it."""
        if url.startswith(("https://", "http://")):
            return escape(url)
        # So a card or a link is rendered once for pages at every depth, and the site works in any
        # folder; nothing from content can be taken for ROOT, since the reader refuses it (BR116).
        page, hash_, anchor = url.partition("#")
        address = page + self._index if _is_folder(page) else page
        # Markup's own `+` takes twice as long, and this is asked for tens of thousands of times.
        return Markup(f"{ROOT}{escape(address + hash_ + anchor)}")

    def _count_of(self, n: int) -> Markup:
        """A number of briefings as it stands beside a name, thousands of times in a site."""
        title = escape(self.words("briefings_count", n=n))
        return Markup(f'<span class="br-count" title="{title}">{n}</span>')

    def _dated(self, day: date) -> Markup:
        """A day in words, with what machines read; the same days stand on many pages."""
        words = escape(self.words.day(day))
        return Markup(f'<time datetime="{day.isoformat()}">{words}</time>')

    def render(self, name: str, values: Mapping[str, Any]) -> Markup:
        """A template's HTML, whose links still start with ROOT."""
        return Markup(self._environment.get_template(f"{name}.html.j2").render(values))


def at(url: str, html: str) -> str:
    """The same HTML with its links made relative to the page at `url`."""
    # A plain string: going through Markup character by character takes ten times as long.
    return str.replace(html, ROOT, urls.root_from(url))


def _between_tags(text: str) -> Markup:
    """A text for the inside of an element, where quotation marks stand for themselves.

    As entities they would be a fifth of the code that readers copy.
    """
    return Markup(str(escape(text)).replace("&#34;", '"').replace("&#39;", "'"))


def _host(url: str) -> str:
    return urlsplit(url).netloc.removeprefix("www.")


def _is_folder(url: str) -> bool:
    return url == urls.HOME or url.endswith("/")


class _Context(Context):
    """Calls functions directly, in a third of the time.

    Jinja checks each function for its decorators that ask for more arguments. None of ours has
    one, and macros escape by default, as everything here does.
    """

    # Content of all pages of 1,000 briefings: 2.8 s of processor time without this, 2.3 with it.
    def call(self, function: Callable[..., Any], /, *values: Any, **named: Any) -> Any:
        """What the function gives for these values; names that begin with `_` are Jinja's."""
        # Jinja 3 gives these to every call, for functions that ask for their context.
        named.pop("_loop_vars", None)
        named.pop("_block_vars", None)
        return function(*values, **named)


class _Template(Template):
    """Escapes what it prints in half of the time: much of it is HTML already."""

    @classmethod
    def from_code(
        cls,
        environment: Environment,
        code: CodeType,
        globals: MutableMapping[str, Any],  # noqa: A002 - Jinja's name
        uptodate: Callable[[], bool] | None = None,
    ) -> Template:
        """The template of a compiled module, which asks us to escape instead of MarkupSafe."""
        made = super().from_code(environment, code, globals, uptodate)
        made.root_render_func.__globals__["escape"] = _printed
        return made


_INDENTED = re.compile(
    r"(?P<kept><(?P<name>pre|script|style|textarea)\b.*?</(?P=name)>)"
    # Jinja takes out the line break behind a block: there, the indentation keeps words apart.
    r"|(?P<apart>(?<=[%#]\}\n))?^[ \t]+",
    re.DOTALL | re.MULTILINE,
)
"""The beginnings of lines, but not of those in elements in which blank space has a meaning."""


def _without_indentation(found: re.Match[str]) -> str:
    return found["kept"] or ("" if found["apart"] is None else " ")


def _offers(settings: Settings) -> dict[str, bool]:
    """What a site offers, or does without."""
    return {
        "has_feeds": settings.has_feeds,
        "has_search": settings.search,
        "has_data": settings.has_data,
        "has_calendar": settings.has_calendar,
    }


def _printed(value: Any) -> str:
    # MarkupSafe makes new Markup of Markup.
    return value if type(value) is Markup else escape(value)


class _Environment(Environment):
    """Gives templates in a fraction of the time: the same few are asked for many times a page."""

    context_class = _Context
    template_class = _Template

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self._known: dict[str, Template] = {}

    def get_template(
        self,
        name: str | Template,
        parent: str | None = None,
        globals: MutableMapping[str, Any] | None = None,  # noqa: A002 - Jinja's name
    ) -> Template:
        """The template of a name, which is the same through a build."""
        if globals or isinstance(name, Template):
            return super().get_template(name, parent, globals)
        if name not in self._known:
            self._known[name] = super().get_template(name, parent)
        return self._known[name]

    def preprocess(self, source: str, name: str | None = None, filename: str | None = None) -> str:
        """A template without the indentation that shows its authors what is inside of what.

        Browsers show none of it, and it would be in thousands of pages.
        """
        return super().preprocess(_INDENTED.sub(_without_indentation, source), name, filename)

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """What all templates know; of two dictionaries joined, Jinja asks one by one, in Python."""
        return {**self.globals, **d} if d else self.globals


def _environment(settings: Settings) -> Environment:
    ours = PackageLoader("mkdocs_briefings", "templates")
    theirs = [FileSystemLoader(settings.overrides_dir)] if settings.overrides_dir else []
    return _Environment(
        loader=ChoiceLoader([*theirs, ours]),
        # MkDocs' own environment does neither: text from authors would come out raw, and a slip in
        # a template would come out as nothing.
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        # Templates are the same through a build; Jinja would ask the disk at each use of one.
        auto_reload=False,
        bytecode_cache=OWN,
    )
