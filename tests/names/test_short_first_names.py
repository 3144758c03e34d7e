"""A short first name is a question, never an answer."""

from __future__ import annotations

import pytest

from mkdocs_briefings.model import Kind, Person
from mkdocs_briefings.names.resolver import Names, Unknown

JAMES = Person(id="james-comber", name="James Comber")
LIZ = Person(id="liz-roe", name="Liz Roe", aliases=("Ms. Roe",))
NAMES = Names([JAMES, LIZ, Person(id="kim-min-ji", name="Kim Min-ji")])


@pytest.mark.parametrize(
    ("text", "perhaps"),
    [
        ("Jim Comber", (JAMES,)),
        ("Rep. Jamie Comber", (JAMES,)),
        ("Elizabeth Roe", (LIZ,)),
        ("Betty Roe", (LIZ,)),
        ("J. Comber", (JAMES,)),
        ("J. P. Comber", (JAMES,)),
        ("James Peter Comber", (JAMES,)),
        ("P. Comber", ()),
        ("Jim Roe", ()),
        ("Robert Comber", ()),
        ("Comber", ()),
        ("홍길동", ()),
    ],
)
def test_who_may_be_meant_by_another_form_of_the_first_name(
    text: str, perhaps: tuple[Person, ...]
) -> None:
    assert NAMES.perhaps(text) == perhaps


def test_nobody_is_found_by_it() -> None:
    assert NAMES.resolve(Kind.PERSON, "Jim Comber", None) == Unknown()
