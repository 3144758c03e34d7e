"""No slip in a stylesheet: a browser ignores without a word what it does not know."""

from __future__ import annotations

import re
from collections import Counter

from playwright.sync_api import Browser

from mkdocs_briefings.host.joined_assets import published

_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_UNKNOWN = """([selectors, declarations]) => {
  const sheet = new CSSStyleSheet();
  const isWrong = (selector) => {
    sheet.replaceSync(`@namespace html "http://www.w3.org/1999/xhtml";${selector}{}`);
    return sheet.cssRules.length < 2;
  };
  const isUnknown = (declaration) => !CSS.supports(`(${declaration})`);
  return [...selectors.filter(isWrong), ...declarations.filter(isUnknown)];
}"""


def rules() -> list[tuple[str, list[str]]]:
    """Every selector of ours with its declarations."""
    texts = [text for name, text in published() if name.endswith(".css")]
    found = [rule for text in texts for rule in _RULE.findall(text)]
    # The first selector of a feed's stylesheet stands behind its namespace.
    return [(selector.rpartition(";")[2], block.split(";")) for selector, block in found]


def test_chromium_knows_every_selector_and_every_declaration(browser: Browser) -> None:
    selectors = [selector for selector, _ in rules()]
    declarations = [declaration for _, block in rules() for declaration in block]
    page = browser.new_page()
    unknown = page.evaluate(_UNKNOWN, [[*selectors, "p::hover"], [*declarations, "colour: red"]])
    page.close()
    assert unknown == ["p::hover", "colour: red"]


def test_no_rule_gives_a_property_twice() -> None:
    names = [Counter(each.split(":")[0] for each in block) for _, block in rules()]
    assert [name for rule in names for name, times in rule.items() if times > 1] == []
