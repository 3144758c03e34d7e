"""The words of a translation laid over its original: whatever it lacks stays the original's."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from ..model import OriginalWords
from ..problems import Problem
from .briefing_fields import Fields
from .frontmatter import FrontMatter
from .strict_yaml import FieldPath
from .translation_fields import BY_PLACE, WORDING, Wording

_F = TypeVar("_F", bound=Fields)
_FACTS = Wording()


@dataclass(slots=True)
class LayingOver:
    """One translation on its way over its original."""

    language: str
    """That of the original."""
    front: FrontMatter | None = None
    """The translation's; None where there is none."""
    problems: list[Problem] = field(default_factory=list)

    def over(self, original: _F, given: Fields | None, key: FieldPath = ()) -> _F:
        """The original with the words given; of its own words each knows its language."""
        wording = WORDING.get(type(original), _FACTS)
        made = {name: self._word(original, given, name, key) for name in wording.words}
        made |= {name: _given(given, name) or getattr(original, name) for name in wording.names}
        for name, by in wording.parts.items():
            part = getattr(original, name)
            made[name] = self._part(part, _given(given, name), by, (*key, name)) if part else part
        if given is not None:
            self._compare(original, given, key)
        # Not validated again: `OriginalWords` would come out of it as plain text.
        return original.model_copy(update=made)

    def _word(self, original: Fields, given: Fields | None, name: str, key: FieldPath) -> Any:
        own, words = getattr(original, name), _given(given, name)
        # A text that is left empty is not translated, since its original says something.
        if isinstance(own, str):
            return words or OriginalWords.of(own, self.language)
        if words and len(words) == len(own):
            return words
        if words:
            self._tell_of_count(own, words, (*key, name))
        return tuple(OriginalWords.of(one, self.language) for one in own)

    def _part(self, own: Any, given: Any, by: str, key: FieldPath) -> Any:
        """A mapping in the original, or a list of mappings."""
        if not isinstance(own, tuple):
            return self.over(own, given, key)
        found = (
            self._by_place(own, given, key) if by == BY_PLACE else self._keyed(own, given, by, key)
        )
        pairs = enumerate(own)
        return tuple(self.over(one, *found.get(at, (None, (*key, at)))) for at, one in pairs)

    def _by_place(
        self, own: Sequence[Fields], given: Sequence[Fields] | None, key: FieldPath
    ) -> Mapping[int, tuple[Fields, FieldPath]]:
        """The items of a translation, if they are surely those of the original."""
        if not given:
            return {}
        if len(given) != len(own):
            self._tell_of_count(own, given, key)
            return {}
        for at, (one, words) in enumerate(zip(own, given, strict=True)):
            if differing := next(iter(_differing(one, words)), None):
                message = (
                    f"item {at + 1} of '{key[-1]}' has another '{differing}' than the original's"
                )
                self._tell("BR153", (*key, at, differing), message, _SAME_ORDER)
                return {}
        return {at: (words, (*key, at)) for at, words in enumerate(given)}

    def _keyed(
        self, own: Sequence[Fields], given: Sequence[Fields] | None, by: str, key: FieldPath
    ) -> Mapping[int, tuple[Fields, FieldPath]]:
        """The items of a translation by the places of those in the original with the same key."""
        # Backwards, so that of two items with one key the first is the one that is meant.
        places = {getattr(one, by): at for at, one in reversed([*enumerate(own)])}
        found = {}
        for at, words in enumerate(given or ()):
            place = places.get(getattr(words, by))
            if place is None:
                self._tell_of_key(words, by, (*key, at))
            else:
                found[place] = (words, (*key, at))
        return found

    def _compare(self, original: Fields, given: Fields, key: FieldPath) -> None:
        for name in _differing(original, given):
            message = f"'{name}' is another than the original's, which counts"
            self._tell("BR152", (*key, name), message, "Remove it: a translation has words only.")

    def _tell_of_key(self, words: Fields, by: str, key: FieldPath) -> None:
        value = getattr(words, by)
        what = f"no '{by}' is '{value}'" if value else f"an item has no '{by}'"
        message = f"{what} among '{key[0]}' of the original" if value else f"{what} in '{key[0]}'"
        self._tell("BR153", key, message, f"Give the '{by}' of the item that it translates.")

    def _tell_of_count(self, own: Sequence[Any], given: Sequence[Any], key: FieldPath) -> None:
        message = f"'{key[-1]}' has {len(given)}, but the original {len(own)}"
        self._tell("BR153", key, message, _SAME_ORDER)

    def _tell(self, code: str, key: FieldPath, message: str, hint: str) -> None:
        assert self.front is not None, "only a translation has something to say"
        self.problems.append(Problem(self.front.at(*key), code, message, hint))


_SAME_ORDER = "Until they agree, item by item, all of them are shown in the original's words."


def _given(given: Fields | None, name: str) -> Any:
    return getattr(given, name, None)


def _differing(original: Fields, given: Fields) -> list[str]:
    """The facts that a translation repeats otherwise, as authors call them."""
    wording = WORDING.get(type(original), _FACTS)
    free = {*wording.words, *wording.names, *wording.parts, *wording.own}
    return [
        info.alias or name
        for name, info in type(original).model_fields.items()
        if name not in free
        and (value := _given(given, name)) is not None
        and value != getattr(original, name)
    ]
