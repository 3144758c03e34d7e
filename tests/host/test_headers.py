"""Which scripts of finished pages the headers allow, and which sources from elsewhere."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable

import pytest

from mkdocs_briefings.host.inline_code import InlineCode
from tests.sites import MKDOCS_YML, SiteFolder

PAGE = """\
<head><script>one()</script><style>b {}</style><script src="a.js"></script>
<script type="application/ld+json">{"two": 2}</script></head>
<body><article class="md-content__inner md-typeset"><script>words()</script>
<style>p {}</style></article><p></article></p><script id="__config" type="application/json">{}
</script><script type="module">three()</script></body>
"""
Make = Callable[[str], SiteFolder]


def sha(code: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()


def test_scripts_around_the_words_are_allowed_and_data_needs_no_leave() -> None:
    code = InlineCode()
    code.note(PAGE)
    assert code.hashes.scripts == {sha("one()"), sha("three()")}
    assert code.hashes.styles == {sha("b {}")}


def test_scripts_in_the_words_are_allowed_where_authors_may_write_them() -> None:
    code = InlineCode(words_too=True)
    code.note(PAGE)
    assert code.hashes.scripts == {sha("one()"), sha("words()"), sha("three()")}
    assert code.hashes.styles == {sha("b {}"), sha("p {}")}


@pytest.mark.parametrize(
    "words", ["<article>", "<article class='x'>", "<article id=md-content__inner>"]
)
def test_of_a_page_without_the_themes_article_only_the_head_counts(words: str) -> None:
    code = InlineCode()
    code.note(f"<head><script>one()</script></head><body>{words}<script>two()</script></article>")
    assert code.hashes.scripts == {sha("one()")}


def policy(folder: SiteFolder) -> dict[str, list[str]]:
    """The directives of the published policy."""
    text = (folder.root / "site/_headers").read_text("utf-8")
    line = next(line for line in text.splitlines() if "Content-Security-Policy" in line)
    directives = line.partition(": ")[2].split("; ")
    return {one.split()[0]: one.split()[1:] for one in directives}


def configured(text: str, options: str) -> str:
    config = MKDOCS_YML.replace("briefings]", f"{{briefings: {{{options}}}}}]")
    return f"-- mkdocs.yml --\n{config.replace(', font: false', '')}{text}"


def test_what_the_configuration_takes_from_elsewhere_is_allowed(site: Make) -> None:
    extra = "extra_javascript: ['https://cdn.example.org/a.js']\nextra_css: ['//x', 'a.css']\n"
    options = (
        "headers: {formats: [netlify], allow: {frame-src: ['https://video.example.org']}},"
        " media_hosts: [images.example.org], search: {enabled: false}"
    )
    folder = site(configured(extra, options))
    assert folder.build().code == 0
    found = policy(folder)
    assert "https://cdn.example.org" in found["script-src"]
    assert "'wasm-unsafe-eval'" not in found["script-src"]
    assert found["font-src"] == ["'self'", "https://fonts.gstatic.com"]
    assert found["img-src"] == ["'self'", "data:", "https://images.example.org"]
    assert found["frame-src"] == ["https://video.example.org"]


def test_a_page_can_have_its_own_policy(site: Make) -> None:
    folder = site(configured("", "headers: {formats: [meta]}"))
    assert folder.build().code == 0
    for name in ("index.html", "404.html", "briefings/index.html"):
        page = (folder.root / "site" / name).read_text("utf-8")
        before, _, after = page.partition('<meta http-equiv="Content-Security-Policy" content="')
        assert before.endswith('<meta charset="utf-8">\n')
        given = after.partition('"')[0].split("; ")
        assert given[0] == "default-src 'none'"
        assert "frame-ancestors 'self'" not in given
        code = InlineCode()
        code.note(page)
        hashes = {f"'{one}'" for one in code.hashes.scripts}
        assert set(given[1].split()[3:]) == hashes
        assert hashes
    assert not (folder.root / "site/_headers").exists()


def test_the_authors_own_file_stays(site: Make) -> None:
    folder = site(
        configured("-- docs/_headers --\n/*\n  X-Own: 1\n", "headers: {formats: [netlify]}")
    )
    assert folder.build().code == 0
    assert (folder.root / "site/_headers").read_text("utf-8") == "/*\n  X-Own: 1\n"


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (
            "headers: {formats: [apache]}",
            "Expected one of: ('netlify', 'cloudflare', 'nginx', 'caddy', 'meta')",
        ),
        (
            "headers: {allow: {script-src: https://x.example}}",
            "'script-src' needs a list of sources",
        ),
        ("headers: {allow: {script-src: ['a; b']}}", "'script-src' needs a list of sources"),
        ('headers: {allow: {script-src: ["a\\nX: y"]}}', "'script-src' needs a list of sources"),
    ],
)
def test_what_cannot_be_a_header_is_refused(site: Make, options: str, message: str) -> None:
    result = site(configured("", options)).build()
    assert (result.code, "Traceback" in result.output) == (1, False)
    assert message in result.output
