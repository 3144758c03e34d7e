"""What the README and the guide show works as it stands."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from tests.sites import SiteFolder

ROOT = Path(__file__).resolve().parents[2]
_BLOCK = re.compile(r"^```(\w+)[^\n]*\n(.*?)^```$", re.MULTILINE | re.DOTALL)
NAME = "briefings/2025/2025-11-04-talks-begin.md"


def blocks(path: str) -> dict[str, str]:
    """The first piece of code of each language in a page."""
    found = _BLOCK.findall((ROOT / path).read_text("utf-8"))
    return dict(reversed(found))


def test_the_example_of_the_readme_has_nothing_to_report(
    site: Callable[[str], SiteFolder],
) -> None:
    shown = blocks("README.md")
    folder = site(f"-- mkdocs.yml --\n{shown['yaml']}-- {NAME} --\n{shown['markdown']}")
    result = folder.run("mkdocs_briefings", "check", "--strict")
    assert (result.code, result.output) == (0, "No problems.\n")


def test_the_example_of_the_guide_lacks_profiles_alone(
    site: Callable[[str], SiteFolder],
) -> None:
    shown = blocks("docs/guide/index.md")
    folder = site(f"-- mkdocs.yml --\n{shown['yaml']}-- {NAME} --\n{shown['markdown']}")
    said = folder.run("mkdocs_briefings", "check").output.splitlines()
    assert [re.findall(r"BR\d+ no \w+ '([^']+)' yet", line) for line in said[:-1]] == [
        ["harbour"],
        ["Jane Doe"],
        ["John Roe"],
        ["Exampleville"],
    ]
