"""Every page kind in every language: no English word of ours is left on it.

A word of a page is right if it is one of the content, of the language's catalogue, or of Unicode's
data for the language, as the names of months are. Names of formats are the same everywhere.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from html import unescape

import pytest

from mkdocs_briefings.rendering.catalogues import all_words, available
from mkdocs_briefings.rendering.data_words import data_words
from mkdocs_briefings.rendering.words import Words
from mkdocs_briefings.site import Site
from tests.pages.test_pages import CONTENT, MARKUP, OTHERS, build, output

__all__ = ["build"]

LANGUAGES = sorted(available() - {"en"})
WORD = re.compile(r"[A-Za-zÀ-ɏ]{2,}")
READ_ALOUD = re.compile(r'\b(?:aria-label|title|placeholder|alt|data-(?:count|copied))="([^"]*)"')
MACHINE_READ = re.compile(
    r'<code\b.*?</code>|<pre\b[^>]*>(?:@|\[).*?</pre>|<a [^>]*href="[^"]*\.json"[^>]*>.*?</a>',
    re.DOTALL,
)
ADDRESS = re.compile(r"https?://\S+|\S+\.(?:csv|ics|json|opml|xml)\b|\{\w+\}")
"""Names of files are no words, and neither are placeholders that scripts fill in."""
SAME_EVERYWHERE = frozenset(
    ["apa", "bibtex", "chicago", "csl", "csv", "json", "kb", "opml", "site", "xml"]
)
"""Names of formats and units; `site` is a word of the test's own home page."""


def read_by_people(html: str) -> str:
    """What a page says, also to those who hear it."""
    aloud = READ_ALOUD.findall(html)
    said = unescape("\n".join([MARKUP.sub("\n", MACHINE_READ.sub("\n", html)), *aloud]))
    return ADDRESS.sub(" ", said)


def said_in(language: str) -> str:
    """All words of a language's catalogue, without its keys and placeholders."""
    messages = all_words(language).values()
    texts = [text for one in messages for text in ([one] if isinstance(one, str) else one.values())]
    return re.sub(r"\{\w+\}", " ", "\n".join(texts))


def words_in(text: str) -> set[str]:
    return set(WORD.findall(text.lower()))


def of_the_language(words: Words) -> Iterator[str]:
    """What CLDR says in the language: months, and the languages of the sources."""
    yield from words.months
    yield from (words.language_name(tag) for tag in ("en", "ko"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_english_word_of_ours_is_on_any_page(language: str, build: Callable[..., Site]) -> None:
    site = build(language)
    known = words_in(
        "\n".join(
            [
                CONTENT,
                said_in(language),
                *data_words(language).values(),
                site.settings.site_name,
            ]
        )
    )
    known |= words_in("\n".join(of_the_language(Words(language)))) | SAME_EVERYWHERE
    left = {
        word: name
        for name in [*site.pages, *OTHERS]
        for word in words_in(read_by_people(output(site, name))) - known
    }
    assert left == {}


def test_the_test_would_see_an_english_word(build: Callable[..., Site]) -> None:
    english = output(build(), "search/index.md")
    known = words_in("\n".join([CONTENT, said_in("de")])) | SAME_EVERYWHERE
    assert words_in(read_by_people(english)) - known != set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_table_and_column_of_the_open_data_is_told_of(
    language: str, build: Callable[..., Site]
) -> None:
    view = build().pages["data/index.md"].view()
    columns = (column for columns in view["columns"].values() for column in columns)
    told = {*view["tables"], *(column.description for column in columns)}
    assert told - data_words(language).keys() == set()
    assert data_words(language).keys() - told == set()


@pytest.mark.parametrize("name", ["dossier", "digest", "redirect"])
def test_pages_outside_the_theme_run_from_the_right_too(
    name: str, build: Callable[..., Site]
) -> None:
    assert '<html lang="ar" dir=rtl>' in output(build("ar"), name)
    assert '<html lang="de">' in output(build("de"), name)
