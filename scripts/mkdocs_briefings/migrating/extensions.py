"""Extensions of Markdown that the words of posts need, and that the site does not have."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from ..content import load_yaml
from .body import prose

_SIGNS = {
    "admonition": re.compile(r"^[ ]*!!! ?\w", re.MULTILINE),
    "attr_list": re.compile(
        r"[)\]*_`]\{:?[ ]*[.#\w][^{}\n]*\}|^\{:[ ]*[.#][^{}\n]*\}", re.MULTILINE
    ),
    "def_list": re.compile(r"^:[ ]{1,3}\S", re.MULTILINE),
    "footnotes": re.compile(r"^\[\^[^\]\n]+\]:", re.MULTILINE),
    "md_in_html": re.compile(r"<\w+[^<>]*\smarkdown(?:=|[ >])"),
    "pymdownx.arithmatex": re.compile(r"^[ ]*\$\$", re.MULTILINE),
    "pymdownx.details": re.compile(r"^[ ]*\?\?\?\+? ?\w", re.MULTILINE),
    "pymdownx.emoji": re.compile(r":(?:material|fontawesome|octicons|simple)-[\w-]+:"),
    "pymdownx.mark": re.compile(r"(?<![=\w])==[^=\s][^=\n]*==(?![=\w])"),
    "pymdownx.tabbed": re.compile(r"^[ ]*===!?\+? \"", re.MULTILINE),
    "pymdownx.tasklist": re.compile(r"^[ ]*[-*+] \[[ xX]\] ", re.MULTILINE),
    "tables": re.compile(r"^[ ]{0,3}\|?[ ]*:?-{3,}:?[ ]*\|", re.MULTILINE),
}
_BROUGHT_BY_MKDOCS = {"tables"}


def lacking(texts: Iterable[str], config: Path) -> Counter[str]:
    """How many texts need each extension that is not in the site's configuration."""
    there = _configured(config) | _BROUGHT_BY_MKDOCS
    signs = {name: sign for name, sign in _SIGNS.items() if name not in there}
    found: Counter[str] = Counter()
    for text in texts:
        bare = prose(text)
        found.update(name for name, sign in signs.items() if sign.search(bare))
    return found


def _configured(config: Path) -> set[str]:
    try:
        data = load_yaml(config.read_text("utf-8-sig"), config.name).data
    except (OSError, UnicodeDecodeError):
        return set()
    listed = data.get("markdown_extensions") if isinstance(data, dict) else None
    names: set[str] = set(listed) if isinstance(listed, dict) else set()
    for one in listed if isinstance(listed, list) else []:
        names.update([one] if isinstance(one, str) else one if isinstance(one, dict) else ())
    return names
