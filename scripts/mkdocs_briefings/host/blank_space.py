"""Pages without the blank lines and the indentation that the theme's templates leave behind.

Browsers show any blank space between words as one, and it is a tenth of a page: every byte of a
site is written, sent and kept. A line break stays where one was, so that words stay apart. What
nobody ever sees goes too: what the theme says of its own search where that is not, and a table of
contents that a page hides.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, Protocol

from ..theme_facts import CONTENTS_ENTRY, PAGE_TEMPLATE, WORDS_BEGIN
from .material import without_unseen

_COUNTS = r"script|style|pre|textarea"
"""Elements in which blank space has a meaning, or may have one for a policy's hash."""
_KEPT = re.compile(rf"(<(?:{_COUNTS})\b.*?</(?:{_COUNTS})>)", re.DOTALL)
_BLANK = re.compile(r"\n\s+")
_SEARCH = 'data-md-component="search"'
"""The theme's own search, which a page with ours has not."""
_WORDS_OF_SEARCH = re.compile(r'"search(?:\.[\w.]+)?": "(?:[^"\\]|\\.)*", ')
"""Its words, and where its worker is, among what the theme's script is told."""


SHARED_SCRIPTS = "briefings_scripts"
"""The value of `extra` that says which scripts of the theme are in a file."""


class Template(Protocol):
    """What renders a page, as Jinja's templates do."""

    def render(self, context: dict[str, Any], /) -> str:
        """The page's HTML."""


class TemplateEnvironment(Protocol):
    """Where templates come from, as Jinja's environment."""

    get_template: Callable[..., Any]
    """Gives the template of a name."""


class Tight:
    """A template of the theme whose HTML comes without blank space around the words."""

    def __init__(self, template: Template) -> None:
        self._template = template

    def render(self, context: dict[str, Any]) -> str:
        """The template's own HTML, but for blank space."""
        page = tight(self._template.render(context))
        shared = context["config"].extra.get(SHARED_SCRIPTS) if "config" in context else None
        return shared.in_place(page) if shared else page


def tighten(environment: TemplateEnvironment) -> None:
    """Make the environment's template of pages leave no blank space, nor that of their contents."""
    get_template = environment.get_template
    ours = {name: Tight(get_template(name)) for name in (PAGE_TEMPLATE, CONTENTS_ENTRY)}

    def get(name: str, *arguments: object, **options: object) -> object:
        # Jinja also passes the name of the asking template, which needs the real one to extend.
        alone = not arguments and name in ours
        return ours[name] if alone else get_template(name, *arguments, **options)

    environment.get_template = get


def tight(page: str) -> str:
    """The same page; its words, which are others' and ours, are as they were."""
    start, end = page.find(WORDS_BEGIN), page.rfind("</article>")
    if not 0 <= start < end:
        return _without_blanks(page)
    before, after = page[:start], page[end:]
    if _SEARCH not in before:
        after = _WORDS_OF_SEARCH.sub("", after)
    before = without_unseen(_without_blanks(before))
    return "".join((before, _edges_tight(page[start:end]), _without_blanks(after)))


def _edges_tight(article: str) -> str:
    """The words without blank space before the first and behind the last of them."""
    tag, end, words = article.partition(">")
    words = words.strip()
    return f"{tag}{end}\n{words}\n" if words else f"{tag}{end}\n"


def _without_blanks(html: str) -> str:
    pieces = _KEPT.split(html)
    pieces[::2] = [_BLANK.sub("\n", piece) for piece in pieces[::2]]
    return "".join(pieces)
