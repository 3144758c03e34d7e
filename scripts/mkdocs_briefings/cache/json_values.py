"""Values of the kinds that settings and subjects are made of, as JSON has them, and back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, is_dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any
from zoneinfo import ZoneInfo

from ..model import Kind


def json_of(value: Any) -> Any:
    """A value as JSON has it; TypeError for one of another kind."""
    match value:
        case None | str() | bool() | int() | float() if not isinstance(value, Kind):
            return value
        case Kind():
            return {"kind": str(value)}
        case Path():
            return {"path": str(value)}
        case ZoneInfo():
            return {"zone": value.key}
        case dt.datetime():
            return {"moment": value.isoformat()}
        case tuple():
            return [*map(json_of, value)]
        case frozenset():
            return {"set": sorted(value)}
        case Mapping():
            return {"mapping": [[json_of(key), json_of(one)] for key, one in value.items()]}
        case _ if is_dataclass(value):
            return {"class": type(value).__name__, "fields": [*_given(value)]}
        case _:
            raise TypeError(f"a value of this kind is not remembered: {value!r}")


def _given(value: Any) -> Iterable[Any]:
    return (json_of(getattr(value, one.name)) for one in fields(value) if one.init)


def maker_of(*classes: type[Any]) -> Callable[[Any], Any]:
    """What makes values again that `json_of` has taken apart, with dataclasses among them."""
    by_name = {
        one.__name__: (one, [each.name for each in fields(one) if each.init]) for one in classes
    }

    def made(value: Any) -> Any:
        match value:
            case list():
                return tuple(map(made, value))
            case {"class": name, "fields": given}:
                one, names = by_name[name]
                return one(**dict(zip(names, map(made, given), strict=True)))
            case {"mapping": rows}:
                return MappingProxyType({made(key): made(one) for key, one in rows})
            case dict():
                ((kind, given),) = value.items()
                return _SIMPLE[kind](given)
            case _:
                return value

    return made


_SIMPLE: Mapping[str, Callable[[Any], Any]] = {
    "kind": Kind,
    "path": Path,
    "zone": ZoneInfo,
    "moment": dt.datetime.fromisoformat,
    "set": frozenset,
}
