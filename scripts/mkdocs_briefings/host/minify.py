"""Our scripts and stylesheets without what only their authors need."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from rcssmin import cssmin
from rjsmin import jsmin

_SHRINK: Mapping[str, Callable[[str], str]] = {".css": cssmin, ".js": jsmin}


def shrunk(name: str, text: str) -> str:
    """The same script or stylesheet without comments and indentation; anything else as it is."""
    suffix = name[name.rfind(".") :]
    return str(_SHRINK.get(suffix, str)(text))
