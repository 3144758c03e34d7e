"""Citations in front matter: where a mapping has sources of its own, they count among these."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ..markdown import find_citations
from ..problems import Problem
from .briefing_fields import Fields
from .field_problems import models_along
from .frontmatter import FrontMatter
from .strict_yaml import FieldPath

_POINTS = "key_points"
"""They keep their citations, which only the briefing's own page shows."""


def without_citations(text: str) -> tuple[str, tuple[str, ...]]:
    """A text without its citations, and the ids of the sources that it cites."""
    parts, keys, end = [], list[str](), 0
    for citation in find_citations(text):
        if citation.is_certain:
            parts.append(text[end : citation.start].rstrip(" "))
            keys += citation.keys
            end = citation.end
    return "".join([*parts, text[end:]]).strip() if keys else text, tuple(keys)


def with_citations_settled(
    data: Any, fields_class: type[Fields], front: FrontMatter
) -> tuple[Any, tuple[Problem, ...]]:
    """The data without citations in its texts, and BR124 where they could go nowhere.

    Nothing raw is left for a title, list or feed to show.
    """
    if "@" not in front.text:
        return data, ()
    settling = _Settling(fields_class, front, [])
    return settling.value(data, ()), tuple(settling.problems)


@dataclass(frozen=True, slots=True)
class _Settling:
    fields_class: type[Fields]
    front: FrontMatter
    problems: list[Problem]

    def value(self, value: Any, key: FieldPath) -> Any:
        """The value at that place, without its citations."""
        if key == (_POINTS,):
            return value
        if isinstance(value, list):
            return [self.value(item, (*key, number)) for number, item in enumerate(value)]
        if isinstance(value, Mapping):
            settled = {name: self.value(item, (*key, name)) for name, item in value.items()}
            cited = [*_cited(value)]
            return self._with_sources(settled, cited, key) if cited else settled
        if not isinstance(value, str) or "[" not in value:
            return value
        return without_citations(value)[0]

    def _with_sources(
        self, settled: dict[Any, Any], cited: Sequence[tuple[Any, str]], key: FieldPath
    ) -> dict[Any, Any]:
        """The mapping with the sources that its texts cite among those that it lists."""
        listed = settled.get("sources") or []
        if key and isinstance(listed, list) and self._has_sources(key):
            keys = dict.fromkeys(source for _, source in cited)
            return settled | {"sources": [*listed, *(one for one in keys if one not in listed)]}
        for name, source in cited:
            what = [f"'{part}'" for part in (*key, name) if isinstance(part, str)]
            message = f"{' in '.join(reversed(what[-2:]))} cites '{source}', but is plain text"
            place = self.front.at(*key, name)
            self.problems.append(Problem(place, "BR124", message, "Cite it in the body."))
        return settled

    def _has_sources(self, key: FieldPath) -> bool:
        """Whether the mapping at that place is one that lists ids of sources."""
        return "sources" in models_along(self.fields_class, (*key, ""))[-1].model_fields


def _cited(mapping: Mapping[Any, Any]) -> Iterator[tuple[Any, str]]:
    """The texts of a mapping that cite, by name, and the ids that they cite."""
    for name, value in mapping.items():
        if isinstance(value, str) and "[" in value:
            yield from ((name, key) for key in dict.fromkeys(without_citations(value)[1]))
