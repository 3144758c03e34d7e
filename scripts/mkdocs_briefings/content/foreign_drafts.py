"""Front matter by which other tools hold a page back: here it would have no effect."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from ..problems import Problem
from .briefing_fields import BriefingFields, Fields
from .field_types import shown
from .frontmatter import FrontMatter

# `draft` and `headless` are Hugo's, `unlisted` is Docusaurus'; `published: false` is Jekyll's,
# `publish: false` Obsidian's, `permalink: false` Eleventy's.
_HOLD_IF_TRUE = frozenset(
    (*("draft", "isdraft", "unpublished", "unlisted", "hidden"), *("private", "wip", "headless"))
)
_HOLD_IF_FALSE = frozenset(
    (
        *("published", "ispublished", "publish", "public", "ispublic"),
        *("visible", "render", "permalink"),
    )
)
_HOLD_UNTIL = frozenset(
    (
        *("publishdate", "publishedat", "publishon", "publishat", "pubdate", "releasedate"),
        *("goliveat", "embargo", "embargoed", "embargountil"),
    )
)
_HOLD_FROM = frozenset(
    (
        *("expire", "expires", "expireson", "expiresat", "expirydate"),
        *("unpublishdate", "unpublishon"),
    )
)
_HELD_STATES = frozenset(["draft", "private", "hidden", "pending", "unpublished", "embargoed"])
_STATES = frozenset(["status", "state", "poststatus", "visibility"])
_YES, _NO = frozenset(["true", "yes", "on", "1"]), frozenset(["false", "no", "off", "0", "never"])
_DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})", re.ASCII)


def foreign_drafts(
    front: FrontMatter, fields_class: type[Fields], today: dt.date
) -> Iterator[Problem]:
    """BR117 for each field that some other tool would hold the page back for.

    None in a briefing with `status: draft`, which is held back as the author wishes.
    """
    is_briefing = fields_class is BriefingFields
    if is_briefing and front.data.get("status") == "draft":
        return
    ours = _names(fields_class)
    for name, value in front.data.items():
        # `published` is a field of ours too, but a day; with `false` it is still Jekyll's draft.
        if (name not in ours or name == "published") and _holds_back(name, value, today):
            message = f"'{name}: {_written(value)}' holds nothing back here"
            yield Problem(front.at(name), "BR117", message, _hint(is_briefing))


@cache
def _names(fields_class: type[Fields]) -> frozenset[str]:
    return frozenset(field.alias or name for name, field in fields_class.model_fields.items())


def _hint(is_briefing: bool) -> str:
    if is_briefing:
        return "Write 'status: draft' instead, or remove it."
    return "List the file under 'exclude_docs' in mkdocs.yml instead, or remove it."


def _holds_back(name: str, value: Any, today: dt.date) -> bool:
    plain = re.sub(r"[\W_]", "", str(name).lower())
    word = str(value).strip().lower()
    if plain in _STATES:
        return word in _HELD_STATES
    if plain in _HOLD_UNTIL or plain in _HOLD_FROM:
        day = _day(value)
        return word in _YES if day is None else (day > today) is (plain in _HOLD_UNTIL)
    if plain == "build" and isinstance(value, Mapping):
        return str(value.get("render")).lower() in _NO
    if plain not in _HOLD_IF_TRUE | _HOLD_IF_FALSE:
        return False
    return word in (_YES if plain in _HOLD_IF_TRUE else _NO)


def _day(value: object) -> dt.date | None:
    match = _DAY.match(str(value).strip())
    try:
        return dt.date(*map(int, match.groups())) if match else None
    except ValueError:
        return None


def _written(value: object) -> str:
    return shown(value).strip("'")
