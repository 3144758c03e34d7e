"""Words that a site says in its own way, or in a language that we have none of."""

from __future__ import annotations

from pathlib import Path

import pytest

from mkdocs_briefings.rendering.own_catalogues import own_catalogues
from mkdocs_briefings.rendering.words import Words
from tests.sites import SiteFolder, files_of, settings_of, write_files

FAULTS = """\
-- overrides/briefings/languages/it.yml --
topics: Temi
topisc: Temi
masthead_note: Detto da noi
year: 2025
briefings_count: {one: "{n} nota", many: "{n} note"}
topics_count: {one: "un tema", other: "{n} temi"}
places_count: {other: "{n} luoghi"}
people_count: {one: "{n} persona", few: "{n} persone", other: "{n} persone"}
people: {one: persona, other: persone}
page_of: Pagina {n} di {totale}
until: {day: "fino al {date}", other: "fino a {date.year}"}
since: {day: "dal {date}", other: "da {date}"}
citation: Fonte {n
copy: "Co\\x01pia"
share: [Condividi]
topics: Argomenti
-- overrides/briefings/languages/italiano.yml --
topics: Temi
-- overrides/briefings/languages/de.yaml --
topics: Themen
"""

PROBLEMS = """\
overrides/briefings/languages/de.yaml:1: BR143 the file is not read, since its name is not a \
language. Name it after 'theme.language', such as 'it.yml'.
overrides/briefings/languages/it.yml:2: BR141 no page says 'topisc'. Did you mean 'topic'?
overrides/briefings/languages/it.yml:4: BR140 'year' is not text. Write 'year: "…"'.
overrides/briefings/languages/it.yml:5: BR140 'briefings_count' has no form 'other'. \
Write 'briefings_count: {one: "…", other: "…"}', with the language's own forms.
overrides/briefings/languages/it.yml:7: BR142 'places_count' lacks 'one', and says 'other' \
instead. The language has the forms one, other.
overrides/briefings/languages/it.yml:9: BR140 'people' has the form 'one', which is never chosen. \
Write 'people: "…"'.
overrides/briefings/languages/it.yml:10: BR140 'page_of' has the unknown placeholder '{totale}'. \
In English it is "Page {n} of {total}".
overrides/briefings/languages/it.yml:10: BR140 'page_of' lacks '{total}'. \
In English it is "Page {n} of {total}".
overrides/briefings/languages/it.yml:11: BR140 'until' has the unknown placeholder '{date.year}' \
in the form 'other'. In English it is "until {date}".
overrides/briefings/languages/it.yml:11: BR140 'until' lacks '{date}' in the form 'other'. \
In English it is "until {date}".
overrides/briefings/languages/it.yml:13: BR140 'citation' has a brace that belongs to no \
placeholder. In English it is "Source {n}".
overrides/briefings/languages/it.yml:14: BR116 'copy' contains an invisible control character. \
Delete it.
overrides/briefings/languages/it.yml:15: BR140 'share' is not text. Write 'share: "…"'.
overrides/briefings/languages/it.yml:16: BR107 'topics' is given twice, the first time on line 1. \
Keep one of them.
overrides/briefings/languages/italiano.yml:1: BR143 the file is not read, since its name is not a \
language. Name it after 'theme.language', such as 'it.yml'.
"""


@pytest.fixture
def problems(tmp_path: Path) -> list[str]:
    write_files(tmp_path, files_of(FAULTS))
    overrides = tmp_path / "overrides/briefings"
    found = own_catalogues(settings_of(tmp_path, overrides_dir=overrides), "it")
    return sorted(map(str, found.problems), key=lambda line: (line.split(":")[0], number(line)))


def number(line: str) -> int:
    return int(line.split(":")[1].split()[0])


def test_every_fault_is_told_with_its_line(problems: list[str]) -> None:
    *told, unsaid = (
        [line for line in problems if "English instead" not in line],
        [line for line in problems if "English instead" in line],
    )
    assert "".join(f"{line}\n" for line in told[0]) == PROBLEMS
    assert len(unsaid) == 1


def test_what_is_faulty_is_said_in_english_and_the_rest_in_the_language(tmp_path: Path) -> None:
    write_files(tmp_path, files_of(FAULTS))
    settings = settings_of(tmp_path, overrides_dir=tmp_path / "overrides/briefings")
    words = Words("it", own_catalogues(settings, "it").words)
    assert words("topics") == "Temi"
    assert words("year") == "Year"
    assert words("page_of", n=1, total=2) == "Page 1 of 2"
    assert [words("topics_count", n=n) for n in (1, 2)] == ["un tema", "2 temi"]
    assert words("masthead_note") == "Detto da noi"
    assert words.language == "it"


SITE = """\
-- mkdocs.yml --
site_name: Test site
site_url: https://example.org/
theme: {name: material, font: false, language: de}
plugins: [briefings]
-- overrides/briefings/redirect.html.j2 --
<p>Moved.</p>
-- docs/index.md --
# Test site
-- docs/topics/harbour.md --
---
name: Harbour
---
Words.
-- overrides/briefings/languages/de.yml --
topics: Dossiers & <Themen>
briefings_count: {one: "{n} Lage", other: "{n} Lagen"}
"""


@pytest.mark.parametrize("custom_dir", ["", ", custom_dir: overrides"])
def test_a_site_says_some_words_in_its_own_way_and_publishes_no_catalogue(
    tmp_path: Path, custom_dir: str
) -> None:
    folder = SiteFolder(tmp_path)
    folder.write(SITE.replace("language: de}", f"language: de{custom_dir}}}"))
    result = folder.build("--strict")
    assert result.code == 0, result.output
    page = folder.page("topics")
    assert "<h1>Dossiers &amp; &lt;Themen&gt; " in page
    assert 'title="0 Lagen"' in page
    assert list((folder.root / "site").rglob("*.yml")) == []
    assert list((folder.root / "site").rglob("*.j2")) == []


def test_a_site_in_a_language_without_words_is_told_so(tmp_path: Path) -> None:
    folder = SiteFolder(tmp_path)
    folder.write(SITE.replace("language: de}", "language: it}"))
    result = folder.run("mkdocs_briefings", "check")
    assert result.code == 0
    hints = [line for line in result.output.splitlines() if " BR142 " in line]
    assert [line.partition(":")[0] for line in hints] == ["mkdocs.yml"]
    assert "languages/it.yml" in hints[0]


def test_the_words_to_translate_are_those_that_are_missing(tmp_path: Path) -> None:
    folder = SiteFolder(tmp_path)
    folder.write(SITE.replace("language: de}", "language: pl}"))
    whole = folder.run("mkdocs_briefings", "words", "pl").output
    assert 'topics: "Topics"\n' in whole
    forms = ", ".join(f'{form}: "{{n}} topics"' for form in ("few", "many", "other"))
    assert f'topics_count: {{one: "{{n}} topic", {forms}}}\n' in whole
    folder.write(f"-- overrides/briefings/languages/pl.yml --\n{whole}")
    again = folder.run("mkdocs_briefings", "words", "pl")
    assert again.output == "No word is missing in 'pl'.\n"
    assert " BR14" not in folder.run("mkdocs_briefings", "check").output
    refused = folder.run("mkdocs_briefings", "words", "polish")
    assert (refused.code, "is not a language" in refused.output) == (2, True)
