"""Links that open a file in its author's editor."""

from __future__ import annotations

from pathlib import Path

import pytest

from mkdocs_briefings.preview.editor_links import EDITOR, EDITORS, EditorLinks, UnknownEditorError

GUIDE = Path(__file__).resolve().parents[2] / "docs/guide/preview.md"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project with files of ordinary and of odd names."""
    for name in ("a.md", 'b?c#d "e".md'):
        (tmp_path / name).write_text("", "utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("chosen", "link"),
    [
        ("", "vscode://file{root}/a.md:7"),
        ("VSCodium", "vscodium://file{root}/a.md:7"),
        ("pycharm", "pycharm://open?file={root}/a.md&line=7"),
        ("none", ""),
        ("my-editor://{line}@{path}", "my-editor://7@{root}/a.md"),
    ],
)
def test_the_environment_chooses(
    root: Path, monkeypatch: pytest.MonkeyPatch, chosen: str, link: str
) -> None:
    monkeypatch.setenv(EDITOR, chosen)
    assert EditorLinks.chosen(root).to("a.md", 7) == link.replace("{root}", root.as_posix())


@pytest.mark.parametrize(
    "chosen",
    ["notepad", "vscode://file", "JavaScript:alert('{path}')", "data:{path}", "a b:{path}"],
)
def test_what_no_editor_could_open_is_refused(
    root: Path, monkeypatch: pytest.MonkeyPatch, chosen: str
) -> None:
    monkeypatch.setenv(EDITOR, chosen)
    with pytest.raises(UnknownEditorError, match="Write one of vscode,"):
        EditorLinks.chosen(root)


def test_signs_in_names_do_not_end_the_path(root: Path) -> None:
    link = EditorLinks(root).to('b?c#d "e".md')
    assert link == f"vscode://file{root.as_posix()}/b%3Fc%23d%20%22e%22.md:1"


def test_what_is_not_there_has_no_link(root: Path) -> None:
    assert EditorLinks(root).to("no-such.md") == ""


@pytest.mark.parametrize("name", EDITORS)
def test_every_editor_is_in_the_guide(name: str) -> None:
    assert f"`{name}`" in GUIDE.read_text("utf-8")
