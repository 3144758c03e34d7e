"""The newest axe-core that is installed, run in a page."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def _newest() -> Axe:
    # Another package has a newer axe, but not for Python 3.11. It is not imported: it is a plugin
    # of pytest with fixtures of its own.
    spec = find_spec("pytest_playwright_axe")
    folders = (spec.submodule_search_locations if spec else None) or ()
    for folder in folders:
        return Axe.from_file(Path(folder) / "resources/axe.min.js")
    return Axe()


AXE = _newest()


OF_COLOURS = ["color-contrast", "link-in-text-block"]
"""The rules that may judge a page otherwise once its colours change, and nothing else of it."""


def violations(page: Page) -> list[str]:
    """What is wrong with a page, each with its places."""
    return _violations(page, {"type": "tag", "values": RULES})


def violations_of_colours(page: Page) -> list[str]:
    """What is wrong with its colours as they are now."""
    return _violations(page, {"type": "rule", "values": OF_COLOURS})


def _violations(page: Page, rules: dict[str, object]) -> list[str]:
    options = {"runOnly": rules, "resultTypes": ["violations"]}
    return [_told(each) for each in AXE.run(page, options=options).response["violations"]]


def _told(violation: dict[str, object]) -> str:
    nodes = violation["nodes"]
    assert isinstance(nodes, list)
    places = "\n".join(f"  {node['html'][:200]} {node['failureSummary']}" for node in nodes[:5])
    return f"{violation['id']} ({len(nodes)} times)\n{places}"
