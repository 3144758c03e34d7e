"""The same words for Pelican with the theme that it brings: topics are its tags, people authors."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from .corpus import Briefing, Corpus
from .site import Post, Site, head, text
from .tools import PELICAN

_SETTINGS = """\
SITENAME = "Benchmark"
SITEURL = "https://example.org"
PATH = "content"
OUTPUT_PATH = "site"
TIMEZONE = "UTC"
DEFAULT_LANG = "en"
DEFAULT_CATEGORY = "briefings"
SLUGIFY_SOURCE = "basename"
ARTICLE_URL = "briefings/{slug}/"
ARTICLE_SAVE_AS = "briefings/{slug}/index.html"
DEFAULT_PAGINATION = 20
FEED_ALL_ATOM = "feeds/all.atom.xml"
TAG_FEED_ATOM = "feeds/tag-{slug}.atom.xml"
AUTHOR_FEED_ATOM = "feeds/author-{slug}.atom.xml"
"""


def _post(briefing: Briefing) -> Post:
    fields = head(briefing, "summary")
    del fields["key_points"]
    fields["tags"] = ", ".join(topic.name for topic in briefing.topics)
    fields["authors"] = "; ".join(person.name for person in briefing.people)
    return _Post(f"content/{briefing.path}", fields, briefing.body, f"briefings/{briefing.id}/")


class _Post(Post):
    """Its fields are lines of text, not YAML."""

    def write(self, project: Path) -> Path:
        text(project / self.path, "\n".join([*self._lines(), "", self.body]))
        return project / self.path

    def _lines(self) -> Iterator[str]:
        return (f"{key}: {value}" for key, value in self.fields.items())


def _frame(corpus: Corpus, project: Path) -> None:
    text(project / "pelicanconf.py", _SETTINGS)


SITES: Mapping[str, Site] = {"pelican": Site(_post, _frame, PELICAN)}
