"""Front matter to fields, or to every fault in it with its line."""

from __future__ import annotations

from typing import TypeVar

from pydantic import ValidationError

from ..problems import Problem
from .briefing_fields import Fields
from .cited_values import with_citations_settled
from .field_problems import UNKNOWN, problems_of, without_empty, without_unknown
from .frontmatter import FrontMatter

_F = TypeVar("_F", bound=Fields)


def validate(
    fields_class: type[_F], front_matter: FrontMatter
) -> tuple[_F | None, tuple[Problem, ...]]:
    """The fields, unless a value is wrong, and every fault in them with its line.

    A field without a value counts as left out. Unknown fields are reported and have no effect.
    """
    written = without_empty(front_matter.data)
    data, uncited = with_citations_settled(written, fields_class, front_matter)
    try:
        return fields_class.model_validate(data), uncited
    except ValidationError as error:
        faults = error.errors(include_url=False)
    problems = (*uncited, *problems_of(faults, fields_class, front_matter))
    if any(fault["type"] != UNKNOWN for fault in faults):
        return None, problems
    return fields_class.model_validate(without_unknown(data, faults)), problems
