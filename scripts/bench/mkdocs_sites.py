"""The sites with an `mkdocs.yml`, all with the same words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from .corpus import Briefing, Corpus
from .site import Post, Site, head, page, text, yaml_of
from .tools import MKDOCS, ZENSICAL

_COMMON: Mapping[str, object] = {
    "site_name": "Benchmark",
    "site_url": "https://example.org/",
    "theme": {
        "name": "material",
        "language": "en",
        "font": False,
        "features": ["navigation.tabs", "navigation.top", "toc.follow"],
        "palette": [
            {"media": "(prefers-color-scheme: light)", "scheme": "default"},
            {"media": "(prefers-color-scheme: dark)", "scheme": "slate"},
        ],
    },
    "markdown_extensions": ["attr_list", "tables", {"toc": {"permalink": True}}],
    # No site lists its briefings in the navigation: that alone takes quadratic time.
    "validation": {"nav": {"omitted_files": "ignore"}},
}
_FOR_PEOPLE: Mapping[str, object] = {
    "feeds": {"enabled": False},
    **dict.fromkeys(("calendar", "open_data", "metadata", "sitemap", "robots_txt"), False),
}
"""Options that leave out what machines read."""
_HOME = "# Benchmark\n\nInvented briefings, to measure how long a build takes.\n"


def _our_post(briefing: Briefing) -> Post:
    day, event = f"{briefing.day:%Y/%m/%d}", briefing.id[11:]
    fields = {**head(briefing, "summary"), **briefing.fields}
    path = f"briefings/{briefing.path}"
    return Post(path, fields, briefing.body, f"briefings/{day}/{event}/")


def _our_frame(*plugins: object) -> Callable[[Corpus, Path], None]:
    def frame(corpus: Corpus, project: Path) -> None:
        _profiles(corpus, project)
        nav = ["index.md", "briefings/index.md", "topics/index.md", "people/index.md"]
        _configure(project, nav, list(plugins))

    return frame


def _profiles(corpus: Corpus, project: Path) -> None:
    for subject in corpus.subjects:
        page(project / "docs" / subject.path, subject.fields, subject.body)


def _plain_post(briefing: Briefing) -> Post:
    fields = head(briefing, "description")
    del fields["key_points"]
    address = f"briefings/{briefing.day.year}/{briefing.id}/"
    return Post(f"docs/briefings/{briefing.path}", fields, briefing.body, address)


def _plain_frame(corpus: Corpus, project: Path) -> None:
    _configure(project, ["index.md"], ["search"])


def _plain_frame_with_profiles(corpus: Corpus, project: Path) -> None:
    _plain_frame(corpus, project)
    for subject in corpus.subjects:
        page(project / "docs" / subject.path, {"title": subject.name}, subject.body)


def _blog_post(briefing: Briefing) -> Post:
    fields = head(briefing, "description")
    del fields["key_points"]
    fields["categories"] = [topic.name for topic in briefing.topics]
    fields["tags"] = [person.name for person in briefing.people]
    body = briefing.body.replace("\n\n", "\n\n<!-- more -->\n\n", 1)
    return Post(f"docs/blog/posts/{briefing.path}", fields, body, f"blog/{briefing.id}/")


def _blog_frame(corpus: Corpus, project: Path) -> None:
    text(project / "docs/blog/index.md", "# Briefings\n")
    text(project / "docs/tags.md", "# People\n\n<!-- material/tags -->\n")
    options = {
        **{"authors": False, "archive": True, "pagination_per_page": 20},
        "post_url_format": "{file}",
    }
    nav = ["index.md", "blog/index.md", "tags.md"]
    _configure(project, nav, ["search", {"blog": options}, "tags"])


_FOR_MATERIAL = {**_FOR_PEOPLE, "search": {"enabled": False}}
SITES: Mapping[str, Site] = {
    "ours": Site(_our_post, _our_frame("briefings"), MKDOCS),
    "ours-for-people": Site(_our_post, _our_frame({"briefings": _FOR_PEOPLE}), MKDOCS),
    "ours-material": Site(_our_post, _our_frame("search", {"briefings": _FOR_MATERIAL}), MKDOCS),
    "plain": Site(_plain_post, _plain_frame, MKDOCS),
    "plain-profiles": Site(_plain_post, _plain_frame_with_profiles, MKDOCS),
    "blog": Site(_blog_post, _blog_frame, MKDOCS),
    "zensical": Site(_plain_post, _plain_frame, ZENSICAL),
}
"""The sites with an `mkdocs.yml`. `plain-profiles` is `plain` with a page for every profile too;
`ours-for-people` is `ours` without feeds, calendars, data, metadata and sitemap;
`ours-material` is the same with Material's search instead of ours; `zensical` builds `plain`."""


def _configure(project: Path, nav: list[str], plugins: list[object]) -> None:
    text(project / "docs/index.md", _HOME)
    text(project / "mkdocs.yml", yaml_of({**_COMMON, "nav": nav, "plugins": plugins}))
