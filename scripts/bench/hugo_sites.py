"""The same words for Hugo, with a theme as small as does the work of the others.

It has pages of briefings with a table of contents and links to their neighbours, lists of twenty,
pages and feeds of topics and people with the words of their profiles, and resolves relative links.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from shutil import copytree

from .corpus import Briefing, Corpus
from .site import Post, Site, head, page, text, yaml_of
from .tools import HUGO

_THEME = Path(__file__).parent / "hugo_theme"
_KINDS = ("topics", "people")
_SETTINGS: Mapping[str, object] = {
    "baseURL": "https://example.org/",
    "title": "Benchmark",
    "languageCode": "en",
    "publishDir": "site",
    "paginate": 20,
    "taxonomies": {"topic": "topics", "person": "people"},
    "rssLimit": 20,
    "markup": {"goldmark": {"renderer": {"unsafe": True}}},
}
_RELATED: Mapping[str, object] = {
    "threshold": 20,
    "includeNewer": True,
    "indices": [
        {"name": "topics", "weight": 100},
        {"name": "people", "weight": 60},
        {"name": "date", "weight": 10},
    ],
}


def _post(briefing: Briefing) -> Post:
    fields = head(briefing, "summary")
    for kind, subjects in (("topics", briefing.topics), ("people", briefing.people)):
        fields[kind] = [subject.id for subject in subjects]
    address = f"briefings/{briefing.day.year}/{briefing.id}/"
    return Post(f"content/briefings/{briefing.path}", fields, briefing.body, address)


def _frame(related: bool) -> Callable[[Corpus, Path], None]:
    def frame(corpus: Corpus, project: Path) -> None:
        for subject in corpus.subjects:
            if subject.kind in _KINDS:
                place = project / f"content/{subject.kind}/{subject.id}/_index.md"
                page(place, {"title": subject.name}, subject.body)
        copytree(_THEME, project / "layouts", dirs_exist_ok=True)
        settings = {**_SETTINGS, "params": {"related": related}}
        text(project / "config.yaml", yaml_of({**settings, "related": _RELATED}))

    return frame


SITES: Mapping[str, Site] = {
    "hugo": Site(_post, _frame(related=False), HUGO),
    "hugo-related": Site(_post, _frame(related=True), HUGO),
}
"""Both are searched by Pagefind; the second names related briefings on each page."""
