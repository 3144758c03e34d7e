"""Which fields of front matter say when: all whose value is a kind of date."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any, get_args

from ..dates import Interval, PartialDate
from .briefing_fields import Fields
from .profile_fields import ProfileFields

_TYPES = frozenset((dt.date, dt.datetime, PartialDate, Interval))


def _names(model: type[Fields]) -> Iterator[str]:
    for name, field in model.model_fields.items():
        if _is_date(field.annotation):
            yield field.alias or name
    for narrower in model.__subclasses__():
        yield from _names(narrower)


def _is_date(annotation: Any) -> bool:
    # `Day | None` is a union of an annotated type: dates may be two levels down.
    return annotation in _TYPES or any(map(_is_date, get_args(annotation)))


# Profiles are fields as well; named here, so that they exist by now.
DATE_FIELDS = frozenset((*_names(Fields), *_names(ProfileFields)))
"""Their names, wherever they stand: `date`, `as_of`, `until` …"""
