"""What pydantic finds wrong in front matter, in words for authors and with the line."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, get_args

from pydantic import BaseModel
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from ..names import nearest
from ..problems import Problem
from .field_types import CONTROL, WRONG, shown
from .frontmatter import FrontMatter
from .strict_yaml import FieldPath
from .yaml_faults import is_other_list

UNKNOWN = "extra_forbidden"
"""The type of a pydantic error for a field that the model does not have."""

Worded = tuple[str, str, str]
"""Code, message and hint."""

_OTHER_NAMES = {
    "draft": "status: draft",
    "tag": "topics",
    "categories": "topics",
    "description": "summary",
    "lastmod": "updated",
    "modified": "updated",
    "time": "date",
}
"""What other generators call our fields."""


def without_empty(value: Any) -> Any:
    """A copy without the fields that have no value: `summary:` alone means no summary."""
    if isinstance(value, str):
        return value if value.strip() else None
    if isinstance(value, list):
        return [without_empty(inner) for inner in value]
    if isinstance(value, Mapping):
        kept = {name: without_empty(inner) for name, inner in value.items()}
        return {name: inner for name, inner in kept.items() if not _empty(inner)}
    return value


def _empty(value: object) -> bool:
    return value is None or (not value and isinstance(value, list | dict))


def without_unknown(data: Any, faults: Iterable[ErrorDetails]) -> Any:
    """The same data, its unknown fields removed from it."""
    for fault in faults:
        *outer, name = fault["loc"]
        mapping = data
        for part in outer:
            mapping = mapping[part]
        mapping.pop(name, None)
    return data


def problems_of(
    faults: Iterable[ErrorDetails], fields_class: type[BaseModel], front: FrontMatter
) -> Iterator[Problem]:
    """Each of pydantic's errors as a problem at the line of its value."""
    for fault in faults:
        place = _Place(fault, fields_class, front)
        code, message, hint = _WORDS.get(fault["type"], _other)(place)
        yield Problem(front.at(*place.key), code, message, hint)


class _Place:
    """Where an error is: the key, the field there, and how to call it."""

    def __init__(
        self, fault: ErrorDetails, fields_class: type[BaseModel], front: FrontMatter
    ) -> None:
        self.fault = fault
        self.key: FieldPath = fault["loc"]
        self.written = self.key in front.lines
        if not self.written and fault["type"] != "missing" and len(self.key) > 1:
            # A bare name stood for a mapping: the fault is in the list's item.
            self.key = self.key[:-1]
        self.models = models_along(fields_class, self.key)

    @property
    def name(self) -> str:
        names = [part for part in self.key if isinstance(part, str)]
        return names[-1] if names else ""

    @property
    def label(self) -> str:
        """How messages call it: `'url' in 'sources'`, or `an item of 'topics'`."""
        names = [f"'{part}'" for part in self.key if isinstance(part, str)]
        if isinstance(self.key[-1], int):
            return f"an item of {names[-1]}"
        return " in ".join(reversed(names[-2:]))

    @property
    def field(self) -> FieldInfo | None:
        return _fields_by_name(self.models[-1]).get(self.name)

    @property
    def value(self) -> object:
        return self.fault["input"]

    def example(self) -> str:
        """How to write the field, from the examples that the models give."""
        examples = self.field.examples if self.field else None
        value: object = examples[0] if examples else "…"
        if isinstance(self.key[-1], int):
            return _yaml(value[0] if isinstance(value, list) else value)
        return f"{self.name}: {_yaml(value)}"


def models_along(model: type[BaseModel], key: FieldPath) -> list[type[BaseModel]]:
    """The models that the names of a key belong to, from the outermost to that of its last name."""
    names = [part for part in key if isinstance(part, str)]
    models = [model]
    for name in names[:-1]:
        field = _fields_by_name(models[-1]).get(name)
        inner = _model_in(field.annotation) if field else None
        models.append(inner or models[-1])
    return models


def _fields_by_name(model: type[BaseModel]) -> dict[str, FieldInfo]:
    """A model's fields as authors call them."""
    return {field.alias or name: field for name, field in model.model_fields.items()}


def _model_in(annotation: object) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    found = (_model_in(part) for part in get_args(annotation))
    return next((model for model in found if model), None)


def _yaml(value: object) -> str:
    """A value as one line of YAML."""
    if isinstance(value, list):
        return f"[{', '.join(map(_yaml, value))}]"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, dict):
        return "{" + ", ".join(f"{name}: {_yaml(inner)}" for name, inner in value.items()) + "}"
    return str(value)


def _missing(place: _Place) -> Worded:
    what = "is empty" if place.written else "is missing"
    several = bool(place.field and isinstance((place.field.examples or [""])[0], list))
    verb = "Add at least one" if several else "Add it"
    return "BR110", f"{place.label} {what}", f"{verb}: '{place.example()}'."


def _wrong(place: _Place) -> Worded:
    if place.value is None:
        return "BR110", f"{place.label} is empty", "Fill it in or remove it."
    context = place.fault["ctx"]
    return "BR111", f"{place.label} is {shown(place.value)}, {context['what']}", context["hint"]


def _no_list(place: _Place) -> Worded:
    if isinstance(place.value, dict):
        what = f"{place.label} is a mapping, but it must be a list"
        return "BR111", what, "Put '- ' before its first field, and indent the others to match."
    what = f"{place.label} is {shown(place.value)}, but it must be a list"
    if is_other_list(str(place.value)):
        return (
            "BR111",
            what,
            "Start each item on a line of its own with a hyphen and a space: '- …'.",
        )
    return "BR111", what, f"Write '{_listed(place)}'."


def _listed(place: _Place) -> str:
    """The author's own words as a list, if they can be in one; otherwise the field's example."""
    own = str(place.value)
    examples = (place.field.examples if place.field else None) or [[]]
    # A hint has to be YAML: what would need quotation marks in a list is not offered.
    plain = own.isprintable() and len(own) <= 60 and not set(own) & set("[]{}:#&*!|>'\"%@`")
    names = all(isinstance(item, str) for item in examples[0])
    return f"{place.name}: [{own}]" if plain and names else place.example()


def _no_mapping(place: _Place) -> Worded:
    if place.value is None:
        return "BR110", f"{place.label} is empty", "Fill it in or remove it."
    what = f"{place.label} is {shown(place.value)}, but it must have fields"
    return "BR111", what, f"Write '{place.example()}'."


def _no_choice(place: _Place) -> Worded:
    choices = place.fault["ctx"]["expected"]
    return "BR111", f"{place.label} is {shown(place.value)}", f"Write {choices}."


def _control(place: _Place) -> Worded:
    return "BR116", f"{place.label} contains an invisible control character", "Delete it."


def _unknown(place: _Place) -> Worded:
    names = [part for part in place.key if isinstance(part, str)]
    inside = f" in '{names[-2]}'" if len(names) > 1 else ""
    message = f"unknown field {shown(place.name)}{inside}"
    meant = _meant(place.name, list(_fields_by_name(place.models[-1])))
    hint = f"Did you mean '{meant}'?" if meant else _NO_EFFECT
    return "BR112", message, hint


_NO_EFFECT = "It has no effect; remove it or see the list of fields."


def _meant(name: str, known: list[str]) -> str | None:
    """The known field meant by an unknown one: from habit, cut short, or mistyped."""
    plain = name.strip().lower().replace("-", "_").replace(" ", "_")
    other = _OTHER_NAMES.get(plain, "")
    if other.split(":")[0] in known:
        return other
    longer = (field for field in known if len(plain) > 2 and field.startswith(plain))
    return next(longer, None) or nearest(plain, known)


def _other(place: _Place) -> Worded:
    return "BR111", f"{place.label} is {shown(place.value)}", f"{place.fault['msg']}."


_WORDS: dict[str, Callable[[_Place], Worded]] = {
    "missing": _missing,
    "tuple_type": _no_list,
    "model_type": _no_mapping,
    "dict_type": _no_mapping,
    "literal_error": _no_choice,
    UNKNOWN: _unknown,
    WRONG: _wrong,
    CONTROL: _control,
}
