"""Faults in Material's own markup and script, fixed in the finished site.

Each was met in Material for MkDocs 9.8.1. A test builds a site with Material as it is installed and
fails for a mend that no longer finds its fault, which can then be deleted. Working on the finished
page, not on copies of Material's templates, keeps Material's own changes and a site's overrides.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ...theme_facts import WORDS_BEGIN


@dataclass(frozen=True, slots=True)
class Mend:
    """One fault: how it is found, what replaces it, and who reports it."""

    fault: str
    """A regular expression."""
    cure: str
    complaint: str
    sign: str
    """In every page that has the fault, and quicker to find than the fault itself."""


MENDS = (
    Mend(
        r'(<div class="md-search" data-md-component="search" role="dialog")'
        # The dialog gets the name of its own field: what is searched for stops at the form's end.
        r'(?=>(?:(?!</form>).)*?class="md-search__input"[^>]*? (?P<name>aria-label="[^"]*"))',
        r"\1 \g<name>",
        "axe: aria-dialog-name (a dialog needs a name)",
        sign='class="md-search__input"',
    ),
    Mend(
        r'(<input class="md-toggle" [^>]*type="checkbox"[^>]*) autocomplete="off"',
        r"\1",
        "Nu: autocomplete is not allowed on a checkbox",
        sign='class="md-toggle"',
    ),
    Mend(
        r'(<nav class="md-nav" [^>]*)aria-labelledby="(?P<id>__nav[\d_]*)_label"(?P<rest>[^>]*>\s*'
        r'<label class="md-nav__title" for="(?P=id)">\s*<span class="md-nav__icon md-icon"></span>'
        r"\s*(?P<name>[^<>]*?)\s*</label>)",
        r'\1aria-label="\g<name>"\g<rest>',
        "axe: landmark-unique (the label of a section with an index is an icon without words)",
        sign='aria-labelledby="__nav',
    ),
    Mend(
        r'<nav class="md-nav" aria-label="[^"]*">',
        '<nav class="md-nav" role="none">',
        "axe: landmark-unique (headings below headings are landmarks, named like sections)",
        sign='<nav class="md-nav" aria-label=',
    ),
    Mend(
        r'(<label class="md-nav__link[^>]*) tabindex=""',
        r"\1",
        "Nu: an empty tabindex is not a number",
        sign=' tabindex=""',
    ),
    Mend(
        r'(<a [^>]*class="md-source") data-md-component="source"',
        r"\1",
        "Its script asks api.github.com for stars, on every reader's behalf",
        sign='data-md-component="source"',
    ),
)
SCRIPT = re.compile(r"assets/javascripts/bundle\.\w+\.min\.js")
"""The theme's own script among its files."""
SCRIPT_MENDS = (
    Mend(
        r"link\[rel=alternate\](?!\[)",
        "link[rel=alternate][hreflang]:not([data-br-edition])",
        "It takes every feed for a translation, and asks for a sitemap beside each",
        sign="link[rel=alternate]",
    ),
)
_MENDS = tuple((mend.sign, re.compile(mend.fault, re.DOTALL), mend.cure) for mend in MENDS)

_TOC_LABEL = ' for="__toc"'
_TOC_TOGGLE = 'id="__toc"'


def mended_script(script: str) -> str:
    """The theme's script without its known faults."""
    for mend in SCRIPT_MENDS:
        script = re.sub(mend.fault, mend.cure, script)
    return script


def mended(page: str) -> str:
    """A finished page without Material's known faults."""
    start, end = page.find(WORDS_BEGIN), page.rfind("</article>")
    if not 0 <= start < end:
        return _without_faults(page)
    # Two thirds of a page are its words, in which Material puts nothing.
    around = page[: start + len(WORDS_BEGIN)] + page[end:]
    before, _, after = _without_faults(around).partition(WORDS_BEGIN)
    return "".join((before, page[start:end], after))


def _without_faults(page: str) -> str:
    for sign, fault, cure in _MENDS:
        if sign in page:
            page = fault.sub(cure, page)
    return _without_idle_label(page)


def _without_idle_label(page: str) -> str:
    """Nu: a label needs a control; a page outside `nav` has none for its contents."""
    return page if _TOC_TOGGLE in page else page.replace(_TOC_LABEL, "")
