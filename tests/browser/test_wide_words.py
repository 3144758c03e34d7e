"""Words, addresses, tables and code that are wider than a phone, on a site without search."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.sites import SiteFolder

from .conftest import Served

LONG = "donaudampfschifffahrtsgesellschaftskapitaensmuetzenabzeichenverordnung"
SITE = f"""\
-- mkdocs.yml --
site_name: Test site
site_url: https://example.org/
theme: {{name: material, font: false}}
plugins: [briefings: {{search: {{enabled: false}}}}]
markdown_extensions: [tables, pymdownx.superfences]
-- docs/index.md --
# Test site
-- docs/topics/harbour.md --
---
name: Harbour
---
-- briefings/2026-05-26-talks.md --
---
title: {LONG}
date: 2026-05-26
summary: https://example.org/{LONG}/{LONG}
topics: [harbour]
sources: [{{id: daily, publisher: Example Daily, title: {LONG}, url: "https://example.org/{LONG}"}}]
---
`{LONG}` on the harbour [@daily].

| {LONG} | {LONG} | {LONG} |
|---|---|---|
| a | b | c |

```text
{LONG}{LONG}
```
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory, serve: Callable[[Path], Served]) -> Served:
    folder = SiteFolder(tmp_path_factory.mktemp("wide"))
    folder.write(SITE)
    assert folder.build("--strict").code == 0
    return serve(folder.root / "site")


@pytest.mark.parametrize(
    "path", ["briefings/2026/05/26/talks/", "topics/harbour/", "briefings/", "sources/", ""]
)
def test_a_page_is_never_wider_than_a_phone(site: Served, browser: Browser, path: str) -> None:
    page = browser.new_page(viewport={"width": 360, "height": 800})
    page.goto(site.url(path))
    page.wait_for_load_state("networkidle")
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    page.close()
