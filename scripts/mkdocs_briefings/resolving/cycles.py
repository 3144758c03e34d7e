"""Circles among things that point to one another: threads, parents."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence


def circles(edges: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, ...]]:
    """At least one circle where there are any, each from its least member back to itself.

    Every node and every edge is visited once; `("a", "b", "a")` is a circle of two.
    """
    done: set[str] = set()
    # In a fixed order, so that the same content always gets the same messages.
    for start in sorted(edges):
        if start not in done:
            yield from _circles_from(start, edges, done)


def _circles_from(
    start: str, edges: Mapping[str, Sequence[str]], done: set[str]
) -> Iterator[tuple[str, ...]]:
    # A loop with its own stack: a thread may be longer than Python lets functions call themselves.
    path = {start: iter(edges[start])}
    while path:
        node = next(reversed(path))
        for target in path[node]:
            if target in path:
                yield _turned(list(path), target)
            elif target in edges and target not in done:
                path[target] = iter(edges[target])
                break
        else:
            done.add(node)
            del path[node]


def _turned(path: Sequence[str], target: str) -> tuple[str, ...]:
    circle = path[path.index(target) :]
    least = circle.index(min(circle))
    return (*circle[least:], *circle[:least], circle[least])
