"""Whatever syntax a path is written in, the file that it leads to is found."""

from __future__ import annotations

from pathlib import Path

import pytest

from mkdocs_briefings.library.used_files import PageText, UsedFiles

FOLDER = Path("/desk/briefings/2025")
FILES = {
    f"briefings/2025/{name}": FOLDER / name
    for name in ("talks.png", "files/a b (1).pdf", "50% off.png", "a#b.png", "it's & more.png")
} | {"img/logo.png": Path("/desk/docs/img/logo.png")}
URL = "briefings/2025/11/04/talks/"


def used(words: str, folder: Path = FOLDER) -> list[str]:
    text = PageText(words, "talks.md", 1, folder, URL)
    uses = UsedFiles(FILES, "https://example.org/desk/").in_texts([text])
    return [use.path.name for use in uses]


@pytest.mark.parametrize(
    "words",
    [
        "![Talks](talks.png)",
        "![Talks](./talks.png#top 'A title')",
        "![Talks][1]\n\n[1]: ../2025/talks.png",
        '<img alt="" src="talks.png">',
        "<img src=talks.png>",
        "<img srcset='talks.png 2x'>",
        '<img src="../../../../2025/talks.png">',
        "[Talks](/desk/briefings/2025/talks.png)",
        "[Talks](https://example.org/desk/briefings/2025/talks.png)",
        "image: {src: talks.png, alt: Talks}",
        'image:\n  src: "talks.png"',
        '{{ picture("talks.png") }}',
    ],
)
def test_a_path_is_found_in_any_syntax(words: str) -> None:
    assert used(words) == ["talks.png"]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("[Minutes](<files/a b (1).pdf>)", "a b (1).pdf"),
        ("[Minutes](files/a%20b%20(1).pdf)", "a b (1).pdf"),
        (r"[Minutes](files/a%20b%20\(1\).pdf)", "a b (1).pdf"),
        ("![Off](<50% off.png>)", "50% off.png"),
        ("![Off](50%25%20off.png)", "50% off.png"),
        ("![A](a%23b.png)", "a#b.png"),
        ('<img src="it\'s &amp; more.png">', "it's & more.png"),
        ("![Logo](../../docs/img/logo.png)", "logo.png"),
    ],
)
def test_a_name_is_found_in_any_escapes(words: str, name: str) -> None:
    assert used(words) == [name]


@pytest.mark.parametrize(
    "words", ["talks.pngx", "other/talks.png", "2024/talks.png", "talks", "../talks.png", "x.png"]
)
def test_a_path_to_something_else_is_not_found(words: str) -> None:
    assert used(words) == []


def test_a_use_has_its_line() -> None:
    text = PageText("One.\n\n![Talks](talks.png)", "talks.md", 7, FOLDER)
    assert [use.line for use in UsedFiles(FILES, "").in_texts([text])] == [9]


def test_decomposed_names_are_those_of_people() -> None:
    files = {"briefings/cafe\u0301.png": Path("/desk/briefings/cafe\u0301.png")}
    text = PageText("![](caf\u00e9.png)", "talks.md", 1, Path("/desk/briefings"))
    assert [use.path for use in UsedFiles(files, "").in_texts([text])] == [*files.values()]
