"""Everything that one call of the benchmark found out, and where."""

from __future__ import annotations

import json
import os
import platform
import re
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from .commands import Timed
from .preview import Preview
from .rows import Measurement
from .tools import MKDOCS, Tool

_PACKAGES = (
    *("mkdocs-briefings", "mkdocs", "mkdocs-material", "markdown", "jinja2", "pydantic", "pyyaml"),
    *("python-frontmatter", "rapidfuzz", "python-slugify", "babel", "pagefind"),
)


@dataclass(frozen=True, slots=True)
class Results:
    """What was measured, by which command, on which machine, with what."""

    command: str
    machine: Mapping[str, str]
    versions: Mapping[str, str]
    left_out: Mapping[str, str]
    """Sites whose generator is not there, and why."""
    builds: tuple[Measurement, ...]
    previews: tuple[Preview, ...] = ()
    commands: tuple[Timed, ...] = ()

    def save(self, path: Path) -> None:
        """Write all of it as JSON: every run in seconds and bytes, not only the medians."""
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{json.dumps(asdict(self), indent=1)}\n", encoding="utf-8")


def machine() -> dict[str, str]:
    """What counts for time, in words."""
    return {
        "python": f"Python {platform.python_version()}",
        "system": f"{platform.system()} {platform.release()} {platform.machine()}",
        "processor": f"{os.cpu_count()} processors{_model()}",
        "load": f"load at the start {os.getloadavg()[0]:.1f}",
    }


def versions(tools: Iterable[Tool]) -> dict[str, str]:
    """Of the packages that build our site, and of the tools that do not come with them."""
    others = {tool.name: _number(tool.says()) for tool in tools if tool != MKDOCS}
    return {**{package: _version(package) for package in _PACKAGES}, **others}


def _model() -> str:
    try:
        told = Path("/proc/cpuinfo").read_text("utf-8")
    except OSError:
        return ""
    found = re.search(r"^model name\s*: (.*)", told, re.MULTILINE)
    return f" ({found[1]})" if found else ""


def _number(said: str) -> str:
    found = re.search(r"\d+(\.\d+)+", said)
    return found[0] if found else said


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "(not installed)"
