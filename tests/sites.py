"""The one maker of small sites: files in one string, built for real or read in this process."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from mkdocs_briefings import site
from mkdocs_briefings.content import Reader
from mkdocs_briefings.settings import Settings
from mkdocs_briefings.site import Site
from tests import ready

MKDOCS_YML = """\
site_name: Test site
site_url: https://example.org/
theme: {name: material, font: false}
plugins: [search, briefings]
"""

TODAY = date(2026, 6, 1)
_FILE = re.compile(r"^-- (?P<name>\S+) --$\n", re.MULTILINE)


def files_of(text: str) -> dict[str, str]:
    """The files of a string like `-- docs/index.md --`, each after its name."""
    _, *parts = _FILE.split(text)
    return dict(zip(parts[::2], parts[1::2], strict=True))


def write_files(root: Path, files: Mapping[str, str]) -> None:
    """Write each file below a folder, which has a folder of briefings in any case."""
    (root / "briefings").mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")


def settings_of(root: Path, **options: Any) -> Settings:
    """The settings of a site in a folder, on a day that is always the same."""
    given = {"site_url": "https://example.org/", "today": TODAY, **options}
    return Settings(root=root, docs_dir=root / "docs", briefings_dir=root / "briefings", **given)


def site_of(root: Path, **options: Any) -> Site:
    """The site of a folder, made in this process, without MkDocs."""
    return site.build(settings_of(root, **options), Reader())


@dataclass(frozen=True)
class Result:
    """How a command ended."""

    code: int
    output: str
    """What it printed on both streams, in order."""


@dataclass(frozen=True)
class SiteFolder:
    """A site's project folder."""

    root: Path

    def write(self, text: str) -> None:
        """Write the files of a string like `-- docs/index.md --`, each after its name."""
        write_files(self.root, files_of(text))

    def add_hook(self, program: str) -> None:
        """Have MkDocs call the functions of a program."""
        self.write(f"-- hook.py --\n{program}")
        config = self.root / "mkdocs.yml"
        config.write_text(f"{config.read_text('utf-8')}hooks: [hook.py]\n", "utf-8")

    def build(self, *arguments: str) -> Result:
        """Run a real `mkdocs build`."""
        return self.run("mkdocs", "build", *arguments)

    def run(self, module: str, *arguments: str, **environment: str) -> Result:
        """Run a Python module, or a file, as a command in the folder, with more around it."""
        code, output = ready.run(self.root, module, *arguments, **environment)
        return Result(code, output.decode("utf-8"))

    def page(self, url: str) -> str:
        """The HTML of a page of the built site."""
        return (self.root / "site" / url / "index.html").read_text(encoding="utf-8")

    def article(self, url: str) -> str:
        """The part of a page that we make: what is inside `<article>`."""
        match = re.search(r"<article.*?>(.*)</article>", self.page(url), re.DOTALL)
        assert match is not None
        return match[1]

    def has(self, url: str) -> bool:
        """Whether the built site has a page at the address."""
        return (self.root / "site" / url / "index.html").is_file()
