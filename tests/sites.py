"""Small sites in one string, built for real."""

from __future__ import annotations

import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

MKDOCS_YML = """\
site_name: Test site
site_url: https://example.org/
theme: {name: material, font: false}
plugins: [search, briefings]
"""

_FILE = re.compile(r"^-- (?P<name>\S+) --$\n", re.MULTILINE)


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
        _, *parts = _FILE.split(text)
        for name, content in zip(parts[::2], parts[1::2], strict=True):
            path = self.root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(content, encoding="utf-8")

    def build(self, *arguments: str) -> Result:
        """Run a real `mkdocs build`."""
        return self.run("mkdocs", "build", *arguments)

    def run(self, module: str, *arguments: str) -> Result:
        """Run a Python module as a command in the folder."""
        done = subprocess.run(
            [sys.executable, "-m", module, *arguments],
            cwd=self.root,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            check=False,
        )
        return Result(done.returncode, done.stdout)

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
