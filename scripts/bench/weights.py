"""`python scripts/bench/weights.py SITE`: what a first view of each kind of page loads.

Bytes as a host sends them, compressed, into an empty cache, until the page makes no more requests.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

# Python puts a script's folder on the path; this package is found from the folder above.
sys.path[0] = str(Path(__file__).resolve().parents[1])

from playwright.sync_api import Browser, sync_playwright  # noqa: E402

from bench.search import FLAGS, browser_path  # noqa: E402
from bench.server import Host, hosted  # noqa: E402

KINDS: Mapping[str, str] = {
    "home": "",
    "briefing": "briefings/2025/11/04/lee-hegseth-meeting/",
    "topic": "topics/opcon-transfer/",
    "person": "people/lee-jae-myung/",
    "organisation": "organisations/us-forces-korea/",
    "place": "places/seoul/",
    "publisher": "publishers/yonhap/",
    "topics": "topics/",
    "people": "people/",
    "places, with the map": "places/",
    "briefings": "briefings/",
    "timeline": "timeline/",
    "expected": "expected/",
    "what changed": "changes/",
    "a week's changes": "changes/2026/w21/",
    "differences": "differences/",
    "sources": "sources/",
    "weak evidence": "sources/weak/",
    "glossary": "glossary/",
    "corrections": "corrections/",
    "follow": "follow/",
    "open data": "data/",
    "search": "search/",
    "dossier": "topics/united-nations-command/dossier/",
    "hand-written": "about/",
}
"""Pages of this repository's site."""


def main() -> None:
    """Measure each kind, and print the table."""
    parser = argparse.ArgumentParser(prog="python scripts/bench/weights.py")
    parser.add_argument("site", type=Path, help="a built site of this repository")
    site = parser.parse_args().site
    print("| Page | HTML | Scripts | Styles | Other | Together, KB | Requests |")
    print("|---|---|---|---|---|---|---|")
    with sync_playwright() as playwright, hosted(site) as host:
        chromium = playwright.chromium.launch(executable_path=browser_path(), args=list(FLAGS))
        for name, path in KINDS.items():
            print(f"| {' | '.join([name, *_row(_loaded(chromium, host, path))])} |")


def _loaded(browser: Browser, host: Host, path: str) -> dict[str, int]:
    """The bytes of each file that a first view of a page asks for."""
    host.sent.clear()
    page = browser.new_page()
    page.goto(host.address + path)
    page.wait_for_load_state("networkidle")
    page.close()
    return dict(host.sent)


def _row(sent: Mapping[str, int]) -> Iterator[str]:
    for endings in (("/", ".html", ""), (".js",), (".css",)):
        found = (size for name, size in sent.items() if _ending(name) in endings)
        yield f"{sum(found) / 1000:.1f}"
    known = ("/", ".html", "", ".js", ".css")
    rest = (size for name, size in sent.items() if _ending(name) not in known)
    yield f"{sum(rest) / 1000:.1f}"
    yield f"{sum(sent.values()) / 1000:.1f}"
    yield str(len(sent))


def _ending(name: str) -> str:
    return "/" if name.endswith("/") else Path(name).suffix


if __name__ == "__main__":
    main()
