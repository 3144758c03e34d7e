"""`python scripts/bench/search.py`: our search against Material's, over the same pages.

Bytes that a page view costs before anybody searches; then the time from the first key to the first
page found, and the bytes until then. Every view starts with an empty cache.
"""

from __future__ import annotations

import argparse
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

# Python puts a script's folder on the path; this package is found from the folder above.
sys.path[0] = str(Path(__file__).resolve().parents[1])

from playwright.sync_api import Browser, sync_playwright  # noqa: E402

from bench import sites  # noqa: E402
from bench.corpus import corpus  # noqa: E402
from bench.server import FAST, SLOW, Host, Line, hosted  # noqa: E402

SEED = 20251104
QUERY = "inspections"
"""A word found in the text of many invented briefings, but in no subject's name."""
FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage")
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
LONGEST = 120_000
"""Milliseconds that a search may take."""


@dataclass(frozen=True, slots=True)
class Search:
    """One of the two searches, and how to tell its parts."""

    site: str
    box: str
    """Selector of what is typed into."""
    offered: str
    """Selector of what is offered first, before any page is found."""
    found: str
    """Selector of a page that was found."""
    paths: tuple[str, ...]
    """How the paths of its files start, including its styles and scripts."""


SEARCHES: Mapping[str, Search] = {
    "ours": Search(
        "ours-for-people",
        ".br-search__input",
        ".br-search__option",
        "[role=group] .br-search__option:not([data-subject])",
        (
            "assets/briefings/search",
            "assets/briefings/subjects.json",
            "assets/briefings/details-",
            "pagefind/",
        ),
    ),
    "Material": Search(
        "ours-material",
        ".md-search__input",
        ".md-search-result__item",
        ".md-search-result__item",
        ("search/", "assets/javascripts/workers/"),
    ),
}


@dataclass(frozen=True, slots=True)
class View:
    """One view of a page, and one search on it."""

    before: int
    """Bytes of the search's own files before a key was pressed."""
    page: int
    """Bytes of everything else."""
    bytes: int
    """Of the search's own files until the first page was found."""
    offer: float
    """Seconds from the first key to what is offered first."""
    seconds: float
    """From the first key to the first page found."""


@dataclass(frozen=True, slots=True)
class Result:
    """All views of one search at one size over one line."""

    size: int
    line: str
    name: str
    views: tuple[View, ...]

    def mid(self, value: Callable[[View], float]) -> float:
        """The median of a figure."""
        return median(map(value, self.views))


def main() -> None:
    """Build what is missing, measure, and print the table."""
    plan = _plan()
    with _folder(plan.keep) as folder, sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=browser_path(), args=list(FLAGS))
        results = [
            result for size in plan.sizes for result in _measured(chromium, size, plan, folder)
        ]
    print(_table(results))
    print(f"\n`{shlex.join(['python', 'scripts/bench/search.py', *sys.argv[1:]])}`; medians")


def _measured(
    browser: Browser, size: int, plan: argparse.Namespace, folder: Path
) -> Iterator[Result]:
    searches = {plan.only: SEARCHES[plan.only]} if plan.only else SEARCHES
    content = corpus(size, SEED)
    for line in (FAST, SLOW):
        views: dict[str, list[View]] = {name: [] for name in searches}
        for _ in range(plan.runs):
            for name, search in searches.items():
                project = _built(folder / f"{search.site}-{size}", search.site, size)
                page = f"briefings/{content.briefings[-1].path}".replace(".md", "/")
                views[name].append(_view(browser, search, project / "site", _address(page), line))
                print(f"{name} at {size:,}, {line.name}: {views[name][-1]}", file=sys.stderr)
        yield from (Result(size, line.name, name, tuple(found)) for name, found in views.items())


def _address(path: str) -> str:
    """`briefings/2025/12/31/talks-00042/` for `briefings/2025/2025-12-31-talks-00042/`."""
    folder, _, name = path.strip("/").rpartition("/")
    return f"{folder.split('/')[0]}/{name[:10].replace('-', '/')}/{name[11:]}/"


def _built(project: Path, site: str, size: int) -> Path:
    if not (project / "site/index.html").is_file():
        sites.write(site, corpus(size, SEED), project)
        print(f"building {project.name}", file=sys.stderr)
        subprocess.run(
            [sys.executable, "-m", "mkdocs", "build", "--strict"],
            cwd=project,
            check=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
    return project


def _view(browser: Browser, search: Search, site: Path, address: str, line: Line) -> View:
    with hosted(site) as host:
        _warm(host, search)
        host.line = line
        context = browser.new_context()
        page = context.new_page()
        page.set_default_timeout(LONGEST)
        page.goto(host.address + address, wait_until="load")
        # What a view costs without a search: everything until no more requests are made.
        page.wait_for_load_state("networkidle")
        before, rest = _weight(host, search)
        context.close()
        host.sent.clear()
        offer, found = _search(browser, search, host.address + address)
        weight, _ = _weight(host, search)
    return View(before, rest, weight, offer, found)


def _search(browser: Browser, search: Search, address: str) -> tuple[float, float]:
    """Seconds from the first key, pressed once the page is there, to an offer and to a page."""
    context = browser.new_context()
    page = context.new_page()
    page.set_default_timeout(LONGEST)
    page.goto(address, wait_until="load")
    page.keyboard.press("/")
    page.wait_for_function("box => document.activeElement?.matches(box)", arg=search.box)
    page.evaluate("start = performance.now()")
    page.keyboard.insert_text(QUERY)
    offer, found = page.evaluate(
        """selectors => Promise.all(selectors.map((selector) => new Promise((resolve) => {
            const look = () => document.querySelector(selector)
                ? resolve((performance.now() - start) / 1000) : requestAnimationFrame(look);
            look();
        })))""",
        [search.offered, search.found],
    )
    context.close()
    return offer, found


def _weight(host: Host, search: Search) -> tuple[int, int]:
    own = sum(size for path, size in host.sent.items() if path.startswith(search.paths))
    return own, sum(host.sent.values()) - own


def _warm(host: Host, search: Search) -> None:
    """Compress the large files before timing starts, as hosts do."""
    for path in host.folder.rglob("*.js*"):
        if path.relative_to(host.folder).as_posix().startswith((*search.paths, "assets/")):
            host.content(path)


def _table(results: Sequence[Result]) -> str:
    lines = [
        "| Briefings | Line | Search | Before use, KB | Rest of the page, KB | Until the first page"
        " found, KB | First key to first offer, s | First key to first page found, s |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for result in results:
        weights = (lambda view: view.before, lambda view: view.page, lambda view: view.bytes)
        kilobytes = " | ".join(f"{result.mid(weight) / 1000:,.1f}" for weight in weights)
        times = (lambda view: view.offer, lambda view: view.seconds)
        seconds = " | ".join(f"{result.mid(time):.2f}" for time in times)
        row = (f"{result.size:,}", result.line, result.name, kilobytes, seconds)
        lines.append(f"| {' | '.join(row)} |")
    return "\n".join(lines)


@contextmanager
def _folder(keep: Path | None) -> Iterator[Path]:
    if keep is not None:
        yield keep.resolve()
        return
    with TemporaryDirectory(prefix="bench-") as folder:
        yield Path(folder).resolve()


def browser_path() -> str:
    """Where Chromium is."""
    path = next(filter(None, map(shutil.which, BROWSERS)), None)
    return path or sys.exit(f"none of {', '.join(BROWSERS)} is on PATH: install Chromium")


def _plan() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python scripts/bench/search.py")
    sizes = lambda text: [int(part) for part in text.split(",")]  # noqa: E731
    parser.add_argument("--sizes", type=sizes, default=[1000], help="such as 1000,10000")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--only", choices=[*SEARCHES], help="one of the two searches")
    parser.add_argument("--keep", type=Path, help="build the sites there, or take them from there")
    return parser.parse_args()


if __name__ == "__main__":
    main()
