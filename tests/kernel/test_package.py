"""What other programs take from the package itself."""

from __future__ import annotations

import pytest

import mkdocs_briefings
from mkdocs_briefings import model, problems


def test_the_package_lets_out_the_model_and_its_problems() -> None:
    found = {name: getattr(mkdocs_briefings, name) for name in mkdocs_briefings.__all__}
    faults = (problems.BriefingsError, problems.Problem)
    subjects = (model.Organisation, model.Person, model.Place, model.Topic)
    wanted = (model.Briefing, model.Kind, *subjects, *faults)
    assert found == {one.__name__: one for one in wanted}


def test_the_package_has_no_other_names() -> None:
    with pytest.raises(AttributeError, match="no attribute 'Nobody'"):
        _ = mkdocs_briefings.Nobody  # type: ignore[attr-defined]
