"""A German desk's new site, as `briefings init` makes it and MkDocs builds it."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest
from click.testing import CliRunner

from mkdocs_briefings.cli.main import main
from tests.pages.test_languages import ADDRESS, said_in
from tests.sites import SiteFolder

_WORD = re.compile(r"[a-zäöüß]{3,}")
_UNREAD = re.compile(
    r"<(?P<tag>script|style|code)\b.*?</(?P=tag)>|<pre\b[^>]*>(?:@|\[).*?</pre>",
    re.DOTALL,
)
_ALOUD = re.compile(r'\b(?:aria-label|title|placeholder|alt)="([^"]*)"')
_MATERIAL = "Made with\\s+Material for MkDocs"
_GERMAN_TOO = {"also"}


@pytest.fixture
def folder(tmp_path: Path) -> SiteFolder:
    made = CliRunner().invoke(main, ["init", "--language", "de", str(tmp_path / "hafen")])
    assert made.exit_code == 0
    return SiteFolder(tmp_path / "hafen")


def words(text: str) -> set[str]:
    return set(_WORD.findall(text.lower()))


def shown(file: Path) -> str:
    """What a page or a feed says."""
    text = _UNREAD.sub("\n", file.read_text("utf-8"))
    plain = re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", text)))
    aloud = _ALOUD.findall(text) if file.suffix == ".html" else []
    return ADDRESS.sub(" ", "\n".join([re.sub(_MATERIAL, "", plain), *aloud]))


def test_no_page_or_feed_of_a_new_german_site_has_an_english_word_of_ours(
    folder: SiteFolder,
) -> None:
    built = folder.build("--strict")
    assert built.code == 0, built.output
    folders = (folder.root / name for name in ("briefings", "docs"))
    sources = [path for one in folders for path in one.rglob("*.md")]
    content = "\n".join(path.read_text("utf-8") for path in sources)
    english = words(said_in("en")) - words(said_in("de"))
    english -= words(content) | _GERMAN_TOO
    assert {"where", "stands", "latest", "newest"} <= english
    files = [
        path
        for path in (folder.root / "site").rglob("*")
        if path.suffix in (".html", ".xml", ".opml")
    ]
    left = {
        path.name if path.suffix != ".html" else path.parent.name: found
        for path in files
        if (found := words(shown(path)) & english)
    }
    assert left == {}
    assert len(files) > 30
