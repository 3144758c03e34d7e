"""Whatever points back to itself is found."""

from __future__ import annotations

from mkdocs_briefings.resolving.cycles import circles


def test_there_are_no_circles_in_a_tree() -> None:
    assert list(circles({"a": ("b", "c"), "b": ("c",), "c": ("x",)})) == []
    assert list(circles({})) == []


def test_a_circle_starts_and_ends_with_its_least_member() -> None:
    assert list(circles({"c": ("a",), "b": ("c",), "a": ("b",)})) == [("a", "b", "c", "a")]
    assert list(circles({"a": ("a",)})) == [("a", "a")]


def test_every_circle_is_found_behind_a_long_way() -> None:
    edges = {"a": ("b", "z"), "b": ("c",), "c": ("b",), "y": ("z",), "z": ("y", "c")}
    assert list(circles(edges)) == [("b", "c", "b"), ("y", "z", "y")]


def test_a_thread_of_ten_thousand_is_no_burden() -> None:
    edges = {f"{number:05}": (f"{number + 1:05}",) for number in range(10_000)}
    assert list(circles(edges)) == []
