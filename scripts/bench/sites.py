"""The MkDocs sites that are compared, all with the same words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import yaml

from .corpus import Briefing, Corpus

_Dumper: type[yaml.SafeDumper] | type[yaml.CSafeDumper] = getattr(
    yaml, "CSafeDumper", yaml.SafeDumper
)
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


def write(name: str, corpus: Corpus, project: Path) -> None:
    """Write one of the sites, with its `mkdocs.yml`, into an empty or new folder."""
    _write(project / "docs/index.md", _HOME)
    WRITERS[name](corpus, project)


def _ours(corpus: Corpus, project: Path, *plugins: object) -> None:
    for briefing in corpus.briefings:
        fields = {**_head(briefing, "summary"), **briefing.fields}
        _page(project / "briefings" / briefing.path, fields, briefing.body)
    for subject in corpus.subjects:
        _page(project / "docs" / subject.path, subject.fields, subject.body)
    nav = ["index.md", "briefings/index.md", "topics/index.md", "people/index.md"]
    _configure(project, nav, list(plugins) or ["briefings"])


def _ours_for_people(corpus: Corpus, project: Path) -> None:
    _ours(corpus, project, {"briefings": _FOR_PEOPLE})


def _ours_material(corpus: Corpus, project: Path) -> None:
    plugin = {"briefings": {**_FOR_PEOPLE, "search": {"enabled": False}}}
    _ours(corpus, project, "search", plugin)


def _plain(corpus: Corpus, project: Path) -> None:
    for briefing in corpus.briefings:
        fields = _head(briefing, "description")
        del fields["key_points"]
        _page(project / "docs/briefings" / briefing.path, fields, briefing.body)
    _configure(project, ["index.md"], ["search"])


def _plain_profiles(corpus: Corpus, project: Path) -> None:
    _plain(corpus, project)
    for subject in corpus.subjects:
        fields: dict[str, object] = {"title": subject.name}
        _page(project / "docs" / subject.path, fields, subject.body)


def _blog(corpus: Corpus, project: Path) -> None:
    for briefing in corpus.briefings:
        fields = _head(briefing, "description")
        del fields["key_points"]
        fields["categories"] = [topic.name for topic in briefing.topics]
        fields["tags"] = [person.name for person in briefing.people]
        text = briefing.body.replace("\n\n", "\n\n<!-- more -->\n\n", 1)
        _page(project / "docs/blog/posts" / briefing.path, fields, text)
    _write(project / "docs/blog/index.md", "# Briefings\n")
    _write(project / "docs/tags.md", "# People\n\n<!-- material/tags -->\n")
    options = {"authors": False, "archive": True, "pagination_per_page": 20}
    nav = ["index.md", "blog/index.md", "tags.md"]
    _configure(project, nav, ["search", {"blog": options}, "tags"])


WRITERS: Mapping[str, Callable[[Corpus, Path], None]] = {
    "ours": _ours,
    "ours-for-people": _ours_for_people,
    "ours-material": _ours_material,
    "plain": _plain,
    "plain-profiles": _plain_profiles,
    "blog": _blog,
}
"""Every site by its name. `plain-profiles` is `plain` with a page for every profile too;
`ours-for-people` is `ours` without feeds, calendars, data, metadata and sitemap;
`ours-material` is the same with Material's search instead of ours."""
DEFAULT = ("ours", "plain", "blog")


def _head(briefing: Briefing, summary: str) -> dict[str, object]:
    return {
        "title": briefing.title,
        "date": briefing.day,
        summary: briefing.summary,
        "key_points": list(briefing.key_points),
    }


def _configure(project: Path, nav: list[str], plugins: list[object]) -> None:
    _write(project / "mkdocs.yml", _yaml({**_COMMON, "nav": nav, "plugins": plugins}))


def _page(path: Path, fields: Mapping[str, object], body: str) -> None:
    _write(path, f"---\n{_yaml(dict(fields))}---\n\n{body}")


def _yaml(values: dict[str, object]) -> str:
    return yaml.dump(values, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=2000)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
