"""The HTML that may come from whoever writes the words: it shows, and does nothing by itself.

What Markdown and the extensions in Material's reference make of a text is in these lists, and what
READMEs often hold. No script, no form, no frame, no style sheet; no picture from a stranger's host,
which would learn of every reader; nothing that Material's scripts or ours take for their own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from ..sentinels import CITATION
from ..theme_facts import CLASSES_OF_ITS_OWN

ELEMENTS = frozenset(
    (
        *("a", "abbr", "acronym", "address", "article", "aside", "b", "bdi", "bdo", "big"),
        *("blockquote", "br", "caption", "center", "cite", "code", "col", "colgroup", "data"),
        *("dd", "del", "details", "dfn", "div", "dl", "dt", "em", "figcaption", "figure"),
        *("footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "i", "input"),
        *("ins", "kbd", "label", "li", "mark", "nav", "ol", "p", "pre", "q", "rp", "rt"),
        *("ruby", "s", "samp", "section", "small", "span", "strike", "strong", "sub"),
        *("summary", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "time", "tr", "tt"),
        *("u", "ul", "var", "wbr"),
        *("audio", "img", "picture", "source", "track", "video"),
        *("svg", "g", "path", "circle", "ellipse", "line", "polygon", "polyline", "rect"),
        *("desc", "defs", "stop", "linearGradient", "radialGradient", "text", "tspan"),
    )
)
WITHOUT_CONTENT = frozenset(("script", "style", "title", "template", "iframe", "object", "math"))
"""What stands in these is not text for readers, so it goes with them."""

# No `on…`, which runs, and no `data-md-…`, by which Material's scripts find what they work on.
EVERYWHERE = frozenset(
    (
        *("class", "id", "style", "title", "lang", "dir", "translate", "role", "hidden"),
        *("tabindex", "align", "valign", "width", "height", "itemprop", "itemscope", "itemtype"),
        *("aria-describedby", "aria-details", "aria-hidden", "aria-label", "aria-labelledby"),
        *("aria-level", "aria-current", "aria-roledescription"),
        *("data-caption-position", "data-description", "data-gallery", "data-height"),
        *("data-lang", "data-linenos", "data-preview", "data-search-exclude", "data-sort"),
        *("data-sort-default", "data-sort-method", "data-tabs", "data-title", "data-type"),
        *("data-width", "data-zoomable", "markdown"),
    )
)
_MEDIA = ("src", "controls", "loop", "muted", "preload", "crossorigin")
_SHAPE = ("fill", "stroke", "stroke-width", "stroke-linecap", "stroke-linejoin", "transform")
_SHAPES = (*_SHAPE, "fill-rule", "clip-rule", "opacity", "fill-opacity", "stroke-dasharray")
_POINTS = ("x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "points", "d")
_GRADIENT = ("gradientUnits", "gradientTransform", *_POINTS)
ATTRIBUTES: Mapping[str, frozenset[str]] = {
    element: frozenset(names)
    for element, names in {
        "a": ("href", "hreflang", "rel", "target", "type", "download", "name"),
        "audio": _MEDIA,
        "bdo": ("dir",),
        "blockquote": ("cite",),
        "code": ("data-lang",),
        "col": ("span",),
        "colgroup": ("span",),
        "data": ("value",),
        "del": ("cite", "datetime"),
        "details": ("open",),
        "img": ("src", "srcset", "sizes", "alt", "loading", "decoding"),
        "input": ("type", "checked", "disabled", "name"),
        "ins": ("cite", "datetime"),
        "label": ("for",),
        "li": ("value",),
        "ol": ("start", "reversed", "type"),
        "q": ("cite",),
        "source": ("src", "srcset", "sizes", "type", "media"),
        "svg": ("viewBox", "xmlns", "preserveAspectRatio", "focusable", *_SHAPES),
        "table": ("border", "cellpadding", "cellspacing", "summary"),
        "td": ("colspan", "rowspan", "headers"),
        "th": ("colspan", "rowspan", "headers", "scope", "abbr"),
        "time": ("datetime",),
        "track": ("src", "kind", "srclang", "label", "default"),
        "ul": ("type",),
        "video": (*_MEDIA, "poster", "playsinline"),
        **dict.fromkeys(("g", "path", "circle", "ellipse", "line"), (*_SHAPES, *_POINTS)),
        **dict.fromkeys(("polygon", "polyline", "rect", "text", "tspan"), (*_SHAPES, *_POINTS)),
        **dict.fromkeys(("linearGradient", "radialGradient"), _GRADIENT),
        "stop": ("offset", "stop-color", "stop-opacity"),
    }.items()
}
STYLES = frozenset(
    (
        *("text-align", "vertical-align", "width", "color", "background-color"),
        *("font-style", "font-weight", "text-decoration"),
    )
)
"""What an inline style may set: nothing that leaves its place, and no address."""
SCHEMES = frozenset(("http", "https", "mailto", "tel"))
FETCHED = frozenset(("src", "srcset", "poster"))
"""Attributes whose address a browser asks for by itself."""
ADDRESSES = FETCHED | {"href", "cite"}

_RELATIONS = frozenset(
    (
        *("author", "bookmark", "external", "help", "license", "me", "next", "nofollow"),
        *("noopener", "noreferrer", "prev", "search", "sponsored", "tag", "ugc"),
    )
)
_THEIR_CLASS = re.compile(f"{CLASSES_OF_ITS_OWN}|br-")
# Ids that extensions make: of lines of code, tabs and captions.
_MADE_ID = re.compile(r"__(?:codelineno|code|span|tabbed|[a-z]+-caption)[_-][\w-]*")
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*(?=:)")
_PARTS = re.compile(r"([a-z][a-z0-9+.-]*:)?(/*)(.*)", re.DOTALL)
# Browsers drop tabs and line breaks, so `java&#10;script:` is a script (URL Standard, 4.4).
_NOT_IN_ADDRESS = re.compile(r"[\x00-\x20]+")
_CITED = re.compile(f"{CITATION}([0-9]+){CITATION}")
_MARKS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")


def scheme_of(address: str) -> str:
    """The scheme that a browser sees, which passes over white space; empty for a relative one."""
    found = _SCHEME.match(_NOT_IN_ADDRESS.sub("", address).lower())
    return found[0] if found else ""


def is_safe_address(address: str) -> bool:
    """Whether following a link does no more than open a page, a letter or a call."""
    return not scheme_of(address) or scheme_of(address) in SCHEMES


def without_marks(value: str) -> str:
    """An attribute's value without the characters that mark places in the words around it."""
    return _MARKS.sub("", _CITED.sub(r"[\1]", value))


def kept_value(element: str, name: str, value: str, media: tuple[str, ...]) -> str | None:
    """What stays of an attribute on the lists; None if nothing does.

    `media` are the beginnings of addresses outside the site from which pages may load pictures.
    """
    value = without_marks(value)
    if name in FETCHED and not _is_own(name, value, media):
        return None
    if name in ADDRESSES and not is_safe_address(value):
        return None
    # `fill="url(https://…)"` is asked for like a picture.
    return _RULES[name](value) if name in _RULES else value if "url(" not in value else None


def _is_own(name: str, value: str, media: tuple[str, ...]) -> bool:
    """Whether what a browser asks for by itself is in the site, or where it may be."""
    if name != "srcset":
        return _is_near(value, media)
    words = (candidate.split() for candidate in value.split(","))
    return all(_is_near(one[0], media) for one in words if one)


def _is_near(address: str, media: tuple[str, ...]) -> bool:
    # Browsers take a backslash for a slash, any number of slashes for two, and no spaces.
    flat = _NOT_IN_ADDRESS.sub("", address).replace("\\", "/").lower()
    scheme, slashes, rest = _PARTS.fullmatch(flat).groups()  # type: ignore[union-attr]
    if not scheme and len(slashes) < len("//"):
        return True
    # A host may be allowed for one folder only: `https://example.org/ours/../theirs/`.
    climbs = ".." in rest or "%2e" in rest
    return not climbs and f"{scheme or 'https:'}//{rest}".startswith(media)


def _classes(value: str) -> str | None:
    return " ".join(one for one in value.split() if not _THEIR_CLASS.match(one)) or None


def _anchor(value: str) -> str | None:
    """Ids that scripts look for by name would give them the author's element for their own."""
    is_theirs = value.startswith(("__", "br-")) and not _MADE_ID.fullmatch(value)
    return None if is_theirs else value


def _of_tabs(value: str) -> str | None:
    return value if value.startswith("__tabbed_") else None


def _relation(value: str) -> str | None:
    return " ".join(one for one in value.split() if one.lower() in _RELATIONS) or None


_RULES: Mapping[str, Callable[[str], str | None]] = {
    "class": _classes,
    "id": _anchor,
    "name": _anchor,
    "for": _of_tabs,
    "rel": _relation,
    "target": lambda value: value if value == "_blank" else None,
    "href": lambda value: value,
    "title": lambda value: value,
    "alt": lambda value: value,
    "style": lambda value: value,
}
