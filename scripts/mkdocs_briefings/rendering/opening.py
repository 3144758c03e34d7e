"""The first paragraph of a text, after which something else can stand."""

from __future__ import annotations

from markupsafe import Markup


def opened(html: str) -> tuple[Markup, Markup]:
    """The HTML of a text as its first paragraph and the rest.

    The first part is empty for a text that begins with anything else: a heading belongs to what
    comes after it.
    """
    first, end, rest = html.partition("</p>")
    if not end or not first.lstrip().startswith("<p>"):
        return Markup(), Markup(html)
    return Markup(f"{first}{end}"), Markup(rest.strip())
