"""A post as the file of a briefing."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..content import flow, scalar
from ..model import Kind, Source
from .post import Post


@dataclass(frozen=True, slots=True)
class Moved:
    """A post with everything that was found out about it."""

    post: Post
    body: str
    subjects: Mapping[Kind, Sequence[str]]
    """Ids by kind."""
    sources: Sequence[Source]
    old: Sequence[str]
    """Addresses that lead to it."""
    draft: bool
    bylined: Sequence[str] = ()
    """The ids of authors who are people of the site: in the byline nobody is in the news."""

    def __str__(self) -> str:
        front = "\n".join(_front(self))
        return f"---\n{front}\n---\n{self.body.strip()}\n"


def _front(moved: Moved) -> Iterator[str]:
    post = moved.post
    yield f"title: {scalar(post.title)}"
    # Of when it happened the post says nothing else: on the day on which it was published.
    yield f"date: {post.day.isoformat()}"
    yield f"published: {_written(post.moment)}"
    if post.updated and post.updated > post.day:
        yield f"updated: {post.updated.isoformat()}"
    if post.summary:
        yield f"summary: {scalar(post.summary)}"
    for kind in Kind:
        if moved.subjects.get(kind):
            yield f"{kind.plural}: {flow(moved.subjects[kind])}"
    yield from _sources(moved.sources)
    if moved.old:
        yield f"redirect_from: {flow(moved.old)}"
    if unmentioned := [one for one in moved.bylined if one not in moved.subjects[Kind.PERSON]]:
        yield f"not_mentioned: {flow(unmentioned)}"
    if moved.draft:
        yield "status: draft"


def _written(moment: dt.date | dt.datetime) -> str:
    return moment.isoformat()


def _sources(sources: Sequence[Source]) -> Iterator[str]:
    if not sources:
        yield "sources: none"
        return
    yield "sources:"
    for one in sources:
        yield f"  - id: {scalar(one.id)}"
        yield f"    publisher: {scalar(one.publisher)}"
        if one.title:
            yield f"    title: {scalar(one.title)}"
        yield f"    url: {scalar(one.url)}"
