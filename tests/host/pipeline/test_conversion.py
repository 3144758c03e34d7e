"""Words of which one converter of Markdown makes HTML are as MkDocs itself makes them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.toc import slugify
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from mkdocs_briefings.host.headers import SiteHeaders
from mkdocs_briefings.host.pipeline.conversion import Conversion
from mkdocs_briefings.host.pipeline.kept_pages import KeptPages
from mkdocs_briefings.host.source_links import SourceLinks

EXTENSIONS = [
    *("abbr", "admonition", "attr_list", "def_list", "footnotes", "md_in_html", "smarty"),
    *("pymdownx.details", "pymdownx.emoji", "pymdownx.highlight", "pymdownx.superfences"),
    *("pymdownx.snippets", "pymdownx.tabbed", "pymdownx.tasklist"),
]
TEXTS = [
    "# Talks\n\n## Part\n\n## Part\n\nOne[^1] of [two][2].\n\n[^1]: Note.\n\n[2]: p4.md#part\n",
    "",
    "## Part\n\nOne[^1] and [two][2] of the UN.\n\n*[UN]: United Nations\n",
    '=== "A"\n\n    Text.\n\n=== "B"\n\n    ```python\n    x = 1\n    ```\n\n- [x] The UN\n',
    "??? note\n\n    A *fold*.\n\n<div markdown>\n\n## Part { #own }\n\n</div>\n\nTerm\n: Words\n",
    '=== "C"\n\n    Text.[^a]\n\n[^a]: Another :smile:\n',
]


def config_of(folder: Path, *extensions: Extension, **toc: Any) -> MkDocsConfig:
    (folder / "docs").mkdir()
    config = MkDocsConfig(str(folder / "mkdocs.yml"))
    given = [*EXTENSIONS, {"toc": {"permalink": True, **toc}}]
    config.load_dict(
        {"site_name": "Test site", "plugins": ["search"], "markdown_extensions": given}
    )
    assert config.validate() == ([], [])
    # MkDocs types this as names; Python-Markdown also takes an extension itself.
    config.markdown_extensions = [*config.markdown_extensions, *extensions]  # type: ignore[list-item]
    return config


def nothing_kept() -> KeptPages:
    return KeptPages(SourceLinks(), SiteHeaders())


class Site:
    """Pages of these texts, converted one after another."""

    def __init__(self, config: MkDocsConfig) -> None:
        self.config = config
        names = [f"p{number}.md" for number in range(len(TEXTS))]
        self.files = Files([File(name, config.docs_dir, config.site_dir, True) for name in names])

    def converted(self, number: int, conversion: Conversion | None) -> tuple[object, ...]:
        file = list(self.files)[number]
        page = Page(None, file, self.config)
        page.markdown = TEXTS[number]
        if conversion is None:
            page.render(self.config, self.files)
        else:
            with conversion.of(page):
                page.render(self.config, self.files)
        assert "render" not in vars(page)
        return page.content, str(page.toc), page.title, page.present_anchor_ids


@pytest.mark.parametrize("footnotes", [{}, {"UNIQUE_IDS": True}])
def test_no_page_has_anything_of_another(tmp_path: Path, footnotes: dict[str, bool]) -> None:
    site = Site(config_of(tmp_path))
    site.config.mdx_configs["footnotes"] = footnotes
    conversion = Conversion(site.config, nothing_kept())
    order = [*range(len(TEXTS)), *reversed(range(len(TEXTS)))]
    assert [site.converted(n, conversion) for n in order] == [
        site.converted(n, None) for n in order
    ]


def test_after_words_that_fail_the_next_begin_anew(tmp_path: Path) -> None:
    def failing(text: str, separator: str) -> str:
        if text == "Talks":
            raise ValueError("no slug")
        return slugify(text, separator)

    site = Site(config_of(tmp_path, slugify=failing))
    conversion = Conversion(site.config, nothing_kept())
    with pytest.raises(ValueError, match="no slug"):
        site.converted(0, conversion)
    assert site.converted(2, conversion) == site.converted(2, None)


class Counting(Extension):
    """Of whose making nobody knows whether it forgets what it has read."""

    converters = 0

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Markdown's name
        self.converters += 1


def test_with_extensions_of_others_each_page_has_a_converter_of_its_own(tmp_path: Path) -> None:
    counting = Counting()
    site = Site(config_of(tmp_path, counting))
    conversion = Conversion(site.config, nothing_kept())
    for number in range(len(TEXTS)):
        site.converted(number, conversion)
    assert counting.converters == len(TEXTS)
