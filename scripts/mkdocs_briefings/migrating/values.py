"""Values of front matter as the kinds that a post has, whatever an author wrote."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from ..content import CONTROL_CHARACTER, WebAddressError, web_address
from ..model import Kind
from .post import Note

_WIKILINK = re.compile(
    r"\[\[(?:[^\[\]|]*/)?(?P<page>[^\[\]|#/]+)(?:#[^\[\]|]*)?(?:\|(?P<words>[^\[\]]+))?\]\]"
)
_NAMED = {
    Kind.PERSON: ("people", "persons"),
    Kind.TOPIC: ("topics",),
    Kind.ORGANISATION: ("organisations", "organizations"),
    Kind.PLACE: ("places", "locations"),
}
_SOURCES = ("source", "sources", "source_url", "source-url", "via", "original_url", "external_url")
_KNOWN = frozenset(
    (
        *("title", "date", "updated", "lastmod", "last_modified_at", "modified", "tags", "tag"),
        *("categories", "category", "author", "authors", "slug", "url", "permalink", "aliases"),
        *("redirect_from", "draft", "published", "publish", "status", "summary", "description"),
        *("excerpt", "publishdate", "created", "lang", "language", *_SOURCES),
        *(name for names in _NAMED.values() for name in names),
    )
)
"""Fields that are taken along."""
NO_EFFECT = "field that has no counterpart"


def one_text(value: object) -> str:
    """A value as one line of plain text; empty for a list or a mapping."""
    if isinstance(value, bool) or value is None or isinstance(value, list | dict):
        return ""
    text = CONTROL_CHARACTER.sub(" ", str(value))
    return " ".join(_WIKILINK.sub(lambda match: match["words"] or match["page"], text).split())


def first_line(fields: Mapping[str, object], *names: str) -> str:
    """The first of these fields that has a text."""
    return next(filter(None, (one_text(fields.get(name)) for name in names)), "")


def several(value: object, separator: str = ",") -> tuple[str, ...]:
    """A list, or a text with separators, as texts, each once."""
    if isinstance(value, str):
        # Jekyll parts by spaces, others by commas.
        parts: list[object] = [*(value.split(separator) if separator else value.split())]
    else:
        parts = [*value] if isinstance(value, list | tuple) else [value]
    return tuple(dict.fromkeys(filter(None, map(one_text, parts))))


def is_yes(value: object) -> bool:
    """Whether a value says yes, as YAML, TOML and headers write it."""
    return value is True or str(value).strip().lower() in ("true", "yes", "1")


def is_no(value: object) -> bool:
    """Whether a value says no; one that is left out does not."""
    return value is False or (
        isinstance(value, str) and value.strip().lower() in ("false", "no", "0")
    )


def author_names(value: object, known: Mapping[str, str] | None = None) -> tuple[str, ...]:
    """Authors: a name, an id, a list of them, or mappings with a `name`."""
    parts = [*value] if isinstance(value, list) else [value]
    found = (one_text(one.get("name") if isinstance(one, Mapping) else one) for one in parts)
    return tuple(dict.fromkeys((known or {}).get(one, one) for one in found if one))


def named_of(fields: Mapping[str, object]) -> dict[Kind, tuple[str, ...]]:
    """What fields that bear the names of kinds of subject list."""
    found = {
        kind: tuple(name for field in names for name in several(fields.get(field)))
        for kind, names in _NAMED.items()
    }
    return {kind: names for kind, names in found.items() if names}


def cited_of(fields: Mapping[str, object]) -> tuple[str, ...]:
    """The web addresses in fields that can mean nothing but a source."""
    texts = (text for name in _SOURCES for text in _texts(fields.get(name)))
    return tuple(dict.fromkeys(text for text in texts if _is_address(text)))


def unknown_fields(fields: Mapping[str, object], path: str, *known: str) -> tuple[Note, ...]:
    """A note for each field that is not taken along and says something."""
    names = (name for name, value in fields.items() if value not in (None, "", [], {}))
    return tuple(Note(NO_EFFECT, path, name) for name in names if name not in {*_KNOWN, *known})


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value.strip()
    elif isinstance(value, Mapping):
        yield from _texts(value.get("url"))
    elif isinstance(value, list):
        for one in value:
            yield from _texts(one)


def _is_address(text: str) -> bool:
    try:
        return bool(web_address(text))
    except WebAddressError:
        return False
