"""Pages rendered through frames are byte for byte what the theme makes of them."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

from mkdocs.config import load_config
from mkdocs.structure.files import File
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

from mkdocs_briefings.host.frames import TRIALS, Framed
from tests.sites import SiteFolder
from tests.whole.test_build import SITE

MORE = "".join(
    f"-- briefings/2026-03-{day:02}-day.md --\n"
    f"---\ntitle: Day {day} & <night>\ndate: 2026-03-{day:02}\n"
    "summary: A 'day' & a \"night\".\ntopics: [harbour]\npeople: [jane-doe]\n"
    "sources: [{id: daily, publisher: Example Daily}]\n---\nIt [@daily].\n\n## Then\n\nMore.\n"
    for day in range(1, 12)
)


class Theme:
    """A theme's page template, which counts how often it is asked."""

    asked = 0

    def render(self, context: dict[str, Any]) -> str:
        """A page with its title, its entries and its content."""
        self.asked += 1
        page: Page = context["page"]
        entries = " | ".join(item.title for item in page.toc)
        return f"<title>{page.title}</title><nav>{entries}</nav>{page.content}"


class Entry:
    """A theme's template for an entry of the table of contents."""

    def render(self, context: dict[str, Any]) -> str:
        """Just its title."""
        return str(context["toc_item"].title)


def page(number: int) -> Page:
    """A page with that many headings."""
    config = load_config(io.StringIO("site_name: Test"), docs_dir=str(Path(__file__).parent))
    file = File(f"{number}.md", None, config.site_dir, use_directory_urls=True)
    made = Page(f"Page {number}", file, config)
    made.content = f"<h1>Page {number}</h1>"
    made.toc = TableOfContents([AnchorLink(f"Part {n}", f"part-{n}", 2) for n in range(number)])
    return made


def test_the_theme_is_asked_for_a_frame_and_a_few_trials_only() -> None:
    theme = Theme()
    framed = Framed(theme, Entry(), kind_of=lambda page: "any")
    pages = [framed.render({"page": page(number)}) for number in range(1, 20)]
    assert theme.asked == 1 + TRIALS
    assert pages == [Theme().render({"page": page(number)}) for number in range(1, 20)]


def test_pages_without_headings_have_a_frame_of_their_own() -> None:
    theme = Theme()
    framed = Framed(theme, Entry(), kind_of=lambda page: "any")
    numbers = [0, 2] * 9
    pages = [framed.render({"page": page(number)}) for number in numbers]
    assert theme.asked == 2 * (1 + TRIALS)
    assert pages == [Theme().render({"page": page(number)}) for number in numbers]
    without, others = (
        {framed.mark(page(n), is_tried=True) for n in some} for some in ([0], [1, 2])
    )
    assert (len(without), len(others), without & others) == (1, 1, set())


def test_a_page_of_no_kind_is_the_themes() -> None:
    theme = Theme()
    assert "Page 2" in Framed(theme, Entry(), kind_of=lambda page: None).render({"page": page(2)})
    assert theme.asked == 1


def written(folder: SiteFolder, reuse_frames: str) -> dict[str, bytes]:
    """Every page of a build with frames or without."""
    config = folder.root / "mkdocs.yml"
    text = config.read_text("utf-8").partition("plugins:")[0]
    option = f"{{briefings: {{reuse_frames: {reuse_frames}}}}}"
    config.write_text(f"{text}plugins: [search, {option}]\n", "utf-8")
    result = folder.build()
    assert result.code == 0, result.output
    site = folder.root / "site"
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*.html")}


def test_frames_change_no_byte(site: Callable[[str], SiteFolder]) -> None:
    folder = site(SITE + MORE)
    assert written(folder, "true") == written(folder, "false")


def test_a_template_that_uses_more_of_a_page_is_rendered_in_full(
    site: Callable[[str], SiteFolder],
) -> None:
    own = "{% extends 'base.html' %}{% block extrahead %}<meta name=u content={{ page.url }}>"
    folder = site(f"{SITE}{MORE}-- overrides/main.html --\n{own}{{% endblock %}}\n")
    config: Path = folder.root / "mkdocs.yml"
    text = config.read_text("utf-8").replace("font: false", "font: false, custom_dir: overrides")
    config.write_text(text, "utf-8")
    pages = written(folder, "true")
    assert (
        b"<meta name=u content=briefings/2026/03/11/day/>"
        in pages["briefings/2026/03/11/day/index.html"]
    )
    assert pages == written(folder, "false")
