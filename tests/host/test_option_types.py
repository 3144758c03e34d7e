"""What `mkdocs.yml` may say under our options, and what it is told otherwise."""

from __future__ import annotations

import pytest
from mkdocs.config.base import ValidationError

from mkdocs_briefings.host.option_types import Seconds, WholeNumber

PER_PAGE = WholeNumber(20, least=1, most=10_000)


@pytest.mark.parametrize("value", [1, 20, 10_000])
def test_a_whole_number_within_its_bounds_is_taken(value: int) -> None:
    assert PER_PAGE.run_validation(value) == value


@pytest.mark.parametrize("value", [0, -5, 10_001, True, 3.5, "20", None])
def test_any_other_is_refused_with_what_to_write(value: object) -> None:
    message = f"it is '{value}'. Write a whole number from 1 to 10,000."
    with pytest.raises(ValidationError) as caught:
        PER_PAGE.run_validation(value)
    assert str(caught.value) == message


@pytest.mark.parametrize(("value", "seconds"), [(0, 0.0), (1, 1.0), (0.25, 0.25)])
def test_a_pause_may_have_a_fraction(value: float, seconds: float) -> None:
    assert Seconds(float, default=1.0).run_validation(value) == seconds


@pytest.mark.parametrize("value", [-1, float("inf"), float("nan"), True, "1"])
def test_a_pause_is_a_time_that_can_be_waited_for(value: object) -> None:
    with pytest.raises(ValidationError) as caught:
        Seconds(float, default=1.0).run_validation(value)
    assert str(caught.value) == f"it is '{value}'. Write seconds, from 0 to 3,600."
