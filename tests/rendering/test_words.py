"""The words of the interface, in every language."""

from __future__ import annotations

import pytest

from mkdocs_briefings.model import Kind
from mkdocs_briefings.rendering.words import available, catalogue


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("language", sorted(available()))
def test_every_kind_of_subject_has_its_words(language: str, kind: Kind) -> None:
    needed = {str(kind), kind.plural, f"search_facet_{kind}"}
    assert needed - catalogue(language).keys() == set()
