"""Scripts that the theme prints into every page are in one file, and run where they stood."""

from __future__ import annotations

import re
from collections.abc import Callable

from jinja2 import DictLoader, Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.theme import Theme

from mkdocs_briefings.host.material.shared_scripts import SharedScripts, shared_scripts
from tests.sites import SiteFolder

SHARED = SharedScripts("assets/a.js", "f=1", (("__br_b", "b(f)"), ("__br_c", "c(f)")))
PAGE = """\
<head><script>__md_scope=new URL("{0}",location),f=1</script></head>
<p></p><script>b(f)</script><script>other(f)</script>
<script id="__config">{{"base": "{0}"}}</script>
"""


def test_the_file_does_what_the_scripts_did() -> None:
    assert SHARED.text == (
        '__md_scope=new URL("..",document.currentScript.src),f=1;\n'
        "function __br_b(){b(f)}\nfunction __br_c(){c(f)}\n"
    )


def test_a_page_asks_for_the_file_and_calls_each_at_its_place() -> None:
    for base, asked in (("../..", "../../assets/a.js"), ("/", "/assets/a.js")):
        assert SHARED.in_place(PAGE.format(base)) == (
            f'<head><script src="{asked}"></script></head>\n'
            "<p></p><script>__br_b()</script><script>other(f)</script>\n"
            f'<script id="__config">{{"base": "{base}"}}</script>\n'
        )


def test_a_page_with_another_first_script_keeps_all_of_them() -> None:
    for page in (PAGE.format(".").replace("f=1", "f=2"), PAGE.format("").replace('"base"', "")):
        assert SHARED.in_place(page) == page


def test_scripts_written_in_another_way_stay_in_pages() -> None:
    config = MkDocsConfig()
    config.theme = Theme(name=None, custom_dir=None, locale="en")
    base = '<script>__md_scope=new URL("{{ base_url }}",location),f=1</script>\n'
    two = "<script>a()</script><script>b()</script>"
    partials = {"base": base, "palette": " <script>p(f)</script>\n", "content": two}
    partials = {f"partials/javascripts/{name}.html": text for name, text in partials.items()}
    found = shared_scripts(Environment(loader=DictLoader(partials)).get_template, "a.js", config)
    assert found == SharedScripts("a.js", "f=1", (("__br_palette", "p(f)"),))
    partials["partials/javascripts/base.html"] = "<script>f=1</script>"
    assert (
        shared_scripts(Environment(loader=DictLoader(partials)).get_template, "a.js", config)
        is None
    )


def test_those_of_the_theme_as_it_is_installed(site: Callable[[str], SiteFolder]) -> None:
    folder = site("")
    assert folder.build().code == 0
    text = (folder.root / "site" / "assets" / "briefings" / "theme.js").read_text("utf-8")
    names = re.findall(r"(\w+)=|function (\w+)", text.partition("{var")[0])
    assert {one or other for one, other in names} >= {"__md_scope", "__md_get", "__br_palette"}
    page = folder.page("topics")
    assert '<script src="../assets/briefings/theme.js"></script>' in page
    assert "<script>__br_target()</script>" in page
    assert "location.hash" not in page
