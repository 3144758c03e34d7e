"""The fields of front matter as a form: made from the one schema, so that no field is forgotten."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ..model import Kind
from .labels import Labels

Mapped = dict[str, Any]

_KINDS = frozenset(kind.plural for kind in Kind)
_BRIEFINGS = "briefings"
_SENTENCES = frozenset(["says", "summary", "text", "note", "meaning", "caption"])
"""Fields that people write more than a line into."""
_DAY = r"^\d{4}-\d{2}-\d{2}"
"""How the schema describes a day that may have a time; the form leaves a time as it is."""


@dataclass(frozen=True, slots=True)
class WebForm:
    """The form of one kind of file, in the words of a language."""

    schema: Mapping[str, Any]
    """As `content.schema` makes it, whatever its choices are."""
    labels: Labels

    def fields(self) -> list[Mapped]:
        """All fields: first what has to be said, then the text, then everything else."""
        fields = list(self._fields(self.schema))
        body = {
            "name": "body",
            "label": self.labels.fields["body"],
            "widget": "markdown",
            # The other mode writes tables, emphasis and lists again in its own way.
            "modes": ["raw"],
            "required": False,
            "hint": self.labels.page["text_hint"],
        }
        asked = [one for one in fields if one["required"]]
        return [*asked, body, *(one for one in fields if not one["required"])]

    def shapes(self) -> Mapped:
        """How fields that can be written in two ways become one: `front-matter.js` reads it."""
        found = {}
        for name, place in self.schema["properties"].items():
            if shape := self._shape(place):
                found[name] = shape
        return found

    def _shape(self, place: Mapped) -> Mapped:
        variants = _variants(place)
        items = _variants(place.get("items", {}))
        entry = next((one for one in items if self._model(one)), None)
        lists = [one for one in variants if one.get("type") == "array"]
        if entry and len(items) > 1:
            return {"entry": self._first(entry)}
        if any("prefixItems" in one for one in lists):
            return {"joined": True}
        if lists and any(self._model(one) for one in variants):
            return {"several": True}
        word = next((one["const"] for one in variants if "const" in one), None)
        if lists and word:
            return {"word": word, "entry": self._first(lists[0]["items"])}
        return {}

    def _fields(self, described: Mapping[str, Any]) -> Iterator[Mapped]:
        required = described.get("required", ())
        for name, place in described["properties"].items():
            field = {
                "name": name,
                "label": self.labels.of_field(name),
                "required": name in required,
                "hint": place.get("description", ""),
            }
            yield field | self._widget(name, place)

    def _widget(self, name: str, place: Mapped) -> Mapped:
        if "enum" in place:
            return {"widget": "select", "options": [one for one in place["enum"] if one]}
        variants = _variants(place)
        lists = [one for one in variants if _is(one, "array")]
        model = next(filter(None, map(self._model, variants)), None)
        if lists and "prefixItems" not in lists[0]:
            fewest = {"min": 1} if place.get("minItems") or lists[0].get("minItems") else {}
            return self._list(lists[0]["items"]) | fewest
        if model:
            return {"widget": "object", "fields": list(self._fields(model)), "collapsed": "auto"}
        return _chosen(variants) or self._text(name, variants[0])

    def _list(self, items: Mapped) -> Mapped:
        variants = _variants(items)
        model = next(filter(None, map(self._model, variants)), None)
        if model:
            first = str(model["required"][0])
            return {
                "widget": "list",
                "fields": list(self._fields(model)),
                "summary": f"{{{{fields.{first}}}}}",
                "collapsed": "auto",
            }
        chosen = _chosen(variants)
        return chosen | {"multiple": True} if chosen else {"widget": "list"}

    def _text(self, name: str, place: Mapped) -> Mapped:
        pattern = place.get("pattern", "")
        if _is(place, "boolean"):
            return {"widget": "boolean"}
        if _is(place, "integer") and not pattern:
            return {"widget": "number", "value_type": "int"}
        if place.get("format") == "date" or pattern == _DAY:
            return {"widget": "datetime", "type": "date", "format": "YYYY-MM-DD"}
        if place.get("format") == "uri-reference":
            return {"widget": "image"}
        checked = {"pattern": [pattern, self.labels.page["pattern"]]} if pattern else {}
        return {"widget": "text" if name in _SENTENCES else "string"} | checked

    def _first(self, place: Mapped) -> str:
        """The field by which an entry of a list is known."""
        model = self._model(place) or {}
        return str(model["required"][0])

    def _model(self, place: Mapped) -> Mapped | None:
        """The mapping that a place refers to; None for a text, and for a choice of the site's."""
        name = _ref(place)
        found: Mapped | None = self.schema.get("$defs", {}).get(name) if name else None
        return found if found and "properties" in found else None


def _chosen(variants: list[Mapped]) -> Mapped:
    """A choice among the files of a collection, where the schema offers one kind of them.

    Where several kinds fit, or what is not a file, it is a text: a form can only choose in one.
    """
    names = [_ref(one) for one in variants]
    if len(names) != 1 or names[0] not in _KINDS | {_BRIEFINGS}:
        return {}
    of_briefing = names[0] == _BRIEFINGS
    return {
        "widget": "relation",
        "collection": names[0],
        "value_field": "{{slug}}",
        "display_fields": ["date", "title"] if of_briefing else ["name"],
        # Not the aliases: whoever has none would not be offered at all.
        "search_fields": ["title"] if of_briefing else ["name", "native_name"],
    }


def _variants(place: Mapped) -> list[Mapped]:
    """What a place may hold, but for nothing."""
    return [one for one in place.get("anyOf", [place]) if one and one != {"type": "null"}]


def _is(place: Mapped, kind: str) -> bool:
    types = place.get("type", ())
    return kind in ([types] if isinstance(types, str) else types)


def _ref(place: Mapped) -> str:
    return str(place.get("$ref", "")).rpartition("/")[2]
