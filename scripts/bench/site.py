"""What all sites of the benchmark share: a briefing as a file with front matter, and the rest."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

from .corpus import Briefing, Corpus
from .tools import Tool

_Dumper: type[yaml.SafeDumper] | type[yaml.CSafeDumper] = getattr(
    yaml, "CSafeDumper", yaml.SafeDumper
)


@dataclass(frozen=True, slots=True)
class Post:
    """A briefing as one of the sites has it."""

    path: str
    """Below the site's folder."""
    fields: Mapping[str, object]
    body: str
    address: str
    """Of its page, below the site's address."""

    def write(self, project: Path) -> Path:
        """Write it into the site's folder; the path of the file."""
        page(project / self.path, self.fields, self.body)
        return project / self.path


@dataclass(frozen=True, slots=True)
class Site:
    """One of the sites that are compared: how it has a briefing, and what it has besides."""

    post: Callable[[Briefing], Post]
    frame: Callable[[Corpus, Path], None]
    tool: Tool

    def write(self, corpus: Corpus, project: Path) -> None:
        """Write all of it into an empty or new folder."""
        self.frame(corpus, project)
        for briefing in corpus.briefings:
            self.post(briefing).write(project)


def head(briefing: Briefing, summary: str) -> dict[str, object]:
    """The front matter that every site has; what the summary is called differs."""
    return {
        "title": briefing.title,
        "date": briefing.day,
        summary: briefing.summary,
        "key_points": list(briefing.key_points),
    }


def page(path: Path, fields: Mapping[str, object], body: str) -> None:
    """Write a Markdown file with front matter."""
    text(path, f"---\n{yaml_of(dict(fields))}---\n\n{body}")


def yaml_of(values: dict[str, object]) -> str:
    """The values as YAML, in their order."""
    return yaml.dump(values, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=2000)


def text(path: Path, words: str) -> None:
    """Write a file, and the folders that it needs."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(words, encoding="utf-8")
