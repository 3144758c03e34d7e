"""Whether an SVG only draws. A browser that opens one by its address runs what is in it."""

from __future__ import annotations

import re
from pathlib import Path
from xml.parsers import expat

SVG = "http://www.w3.org/2000/svg"
XHTML = "http://www.w3.org/1999/xhtml"
_ACTS = frozenset(
    (
        *("script", "foreignobject", "iframe", "object", "embed", "audio", "video", "canvas"),
        *("handler", "listener", "set", "discard"),
    )
)
"""Elements that run something, load something or hold HTML; `set` can change any of the others."""
_DRAWN = re.compile(r"data:image/(?:png|jpeg|gif|webp);base64,", re.IGNORECASE)
# `url(#gradient)` stays in the file. `data:image/svg+xml` is a drawing within the drawing, in which
# nobody has looked.
_LOADS = re.compile(
    r"@import|url\s*\(\s*['\"]?\s*(?!['\"#\s]|data:image/(?!svg))|\\", re.IGNORECASE
)
"""In a stylesheet: what comes from elsewhere; a backslash could hide it."""


class _ActiveError(Exception):
    """Something in the file is more than a drawing."""


def only_draws(path: Path) -> bool:
    """Whether all of an SVG can be understood, and nothing in it runs or loads anything."""
    data = path.read_bytes()
    if b"<" not in data:  # nothing in it can be an element
        return True
    try:
        _parser().Parse(data, True)
    except (expat.ExpatError, _ActiveError, ValueError):
        return False
    return True


def _parser() -> expat.XMLParserType:
    parser = expat.ParserCreate(namespace_separator=" ")
    # Otherwise words come in pieces, and `url(` might be parted.
    parser.buffer_text = True
    parser.StartElementHandler = _element
    parser.CharacterDataHandler = _text
    # An entity can hide what is loaded or grow without end, a list of attributes gives `onload` to
    # an element written without it, and `<?xml-stylesheet?>` loads a stylesheet.
    parser.EntityDeclHandler = _refuse
    parser.AttlistDeclHandler = _refuse
    parser.ProcessingInstructionHandler = _refuse
    return parser


def _element(name: str, attributes: dict[str, str]) -> None:
    namespace, _, local = name.rpartition(" ")
    if namespace in (XHTML, "") or local.lower() in _ACTS:
        raise _ActiveError(name)
    for key, value in attributes.items():
        plain = key.rpartition(" ")[2].lower()
        leads = plain in ("href", "src", "action") and not _is_own(value)
        # `<animate attributeName="href" to="javascript:…">`.
        animates = plain == "attributename" and _is_active(value.lower().rpartition(":")[2])
        if plain.startswith("on") or leads or animates or _LOADS.search(value):
            raise _ActiveError(key)


def _is_own(address: str) -> bool:
    return not address.strip() or address.strip().startswith("#") or bool(_DRAWN.match(address))


def _is_active(attribute: str) -> bool:
    return attribute.startswith("on") or attribute in ("href", "src")


def _text(words: str) -> None:
    # Only a stylesheet's words matter, but a drawing has no need for these in any other either.
    if _LOADS.search(words):
        raise _ActiveError(words)


def _refuse(*_: object) -> None:
    raise _ActiveError
