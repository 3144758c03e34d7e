"""The language of a text, and how texts in old encodings are read."""

from __future__ import annotations

from pathlib import Path

import pytest

from mkdocs_briefings.importing.decoding import load
from mkdocs_briefings.importing.languages import chosen, language_of

TEXTS = {
    "en": "The harbour is open again, and the first ferry of the year has left for the islands.",
    "de": "Der Hafen ist wieder offen, und die erste Fähre des Jahres fährt zu den Inseln.",
    "fr": "Le port est de nouveau ouvert et le premier bateau de l’année est parti pour les îles.",
    "es": "El puerto está abierto de nuevo y el primer barco del año salió para las islas.",
    "ko": "부두가 다시 열렸고 올해 첫 여객선이 섬으로 떠났다.",
    "ja": "港が再び開き、今年最初の船が島へ出発した。",
    "zh": "港口重新开放，今年第一艘船已经出发前往岛上。",
    "nl": "De haven is weer open en de eerste boot van het jaar is naar de eilanden vertrokken.",
    "": "Hafen harbour 123",
}
OLD = [
    ("de", "cp1252"),
    ("fr", "cp1252"),
    ("es", "cp1252"),
    ("ko", "cp949"),
    ("ja", "cp932"),
    ("ja", "euc_jp"),
    ("zh", "gb18030"),
]


@pytest.mark.parametrize("language", TEXTS)
def test_the_language_of_a_text(language: str) -> None:
    assert language_of(TEXTS[language]) == language


def test_a_page_may_declare_the_wrong_language() -> None:
    assert chosen("en", TEXTS["ko"]) == "ko"
    assert chosen("en-GB", TEXTS["en"]) == "en-GB"
    assert chosen("sr", TEXTS[""]) == "sr"


@pytest.mark.parametrize(("language", "encoding"), OLD)
def test_an_encoding_that_nothing_declares(tmp_path: Path, language: str, encoding: str) -> None:
    path = tmp_path / "saved.txt"
    path.write_bytes(TEXTS[language].encode(encoding))
    assert load(path).text == TEXTS[language]


def test_an_encoding_is_read_as_browsers_read_it(tmp_path: Path) -> None:
    path = tmp_path / "saved.html"
    html = '<html><head><meta charset="iso-8859-1"></head><body>L’île – “Été”</body></html>'
    path.write_bytes(html.encode("cp1252"))
    assert load(path).text == html
