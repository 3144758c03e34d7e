"""The newest axe-core that is installed, run in a page."""

from __future__ import annotations

from collections.abc import Callable
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
DIFFERENT = """() => {
  const numbers = new Map(), kinds = new Map(), kind_of = new Map()
  const looks = (one) => {
    const style = getComputedStyle(one)
    const seen = one.checkVisibility() && one.getClientRects().length > 0
    return [one.localName, one.className.baseVal ?? one.className, seen, style.color,
      style.backgroundColor, style.backgroundImage, style.fontSize, style.fontWeight,
      style.opacity, style.filter, style.textShadow, style.textDecoration, style.position,
      style.borderBottom, style.mixBlendMode, style.visibility].join("|")
  }
  const kind = (one) => {
    if (one === null) return 0
    if (kind_of.has(one)) return kind_of.get(one)
    const name = `${kind(one.parentElement)}|${looks(one)}`
    if (!numbers.has(name)) numbers.set(name, numbers.size + 1)
    kind_of.set(one, numbers.get(name))
    return kind_of.get(one)
  }
  const says = (one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim())
  for (const one of document.body.querySelectorAll("*"))
    if (one.matches("a, input, select, textarea, button") || says(one))
      kinds.set(kind(one), [...(kinds.get(kind(one)) ?? []), one])
  return [...kinds.values()].flatMap((alike) => [...alike.slice(0, 2), ...alike.slice(2).slice(-1)])
}"""
"""Of all that looks alike and stands in what looks alike, the first two and the last.

They have the same colours on the same ground, so a fault of one is a fault of each.
"""
Judge = Callable[[Page], list[str]]


def violations(page: Page) -> list[str]:
    """What is wrong with a page, each with its places."""
    return _violations(page, "document", {"type": "tag", "values": RULES})


def violations_of_colours(page: Page) -> list[str]:
    """What is wrong with its colours as they are now."""
    return _violations(
        page, f"{{include: ({DIFFERENT})()}}", {"type": "rule", "values": OF_COLOURS}
    )


def _violations(page: Page, where: str, rules: dict[str, object]) -> list[str]:
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE.axe_script)
    options = {"runOnly": rules, "resultTypes": ["violations"]}
    run = f"options => axe.run({where}, options).then((found) => found.violations)"
    return [_told(each) for each in page.evaluate(run, options)]


def _told(violation: dict[str, object]) -> str:
    nodes = violation["nodes"]
    assert isinstance(nodes, list)
    places = "\n".join(f"  {node['html'][:200]} {node['failureSummary']}" for node in nodes[:5])
    return f"{violation['id']} ({len(nodes)} times)\n{places}"
