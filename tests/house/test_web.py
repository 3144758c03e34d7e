"""What holds for scripts, stylesheets and templates."""

from __future__ import annotations

import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "scripts" / "mkdocs_briefings"
ASSETS = PACKAGE / "assets"
OF_PREVIEWS = PACKAGE / "preview" / "assets"
OF_EDITING = PACKAGE / "editing" / "browser"
OF_EDITOR = PACKAGE.parent / "vscode" / "src"
PUBLISHED = sorted(path for path in ASSETS.iterdir() if path.is_file())
PARTS = sorted(path for path in ASSETS.rglob("*.*") if path not in PUBLISHED)
TEMPLATES = sorted([*PACKAGE.rglob("*.j2"), *(PACKAGE / "theme").rglob("*.html")])
MOST_CHARACTERS_OF_A_LINE = 119
_IMPORTED = re.compile(r'^(?:@import|import(?: \{[^}]*\} from)?) "(.+)";$', re.MULTILINE)
_NAMED = re.compile(r"^(?:export )?(?:async )?(?:const|let|function|class) ([\w, ]+)", re.MULTILINE)
_MACROS = re.compile(r"\{%-? (?:from|import) .*?%\}")


def name(path: Path) -> str:
    """A file by its place in the package."""
    return path.relative_to(PACKAGE).as_posix()


def parts_of(path: Path) -> set[Path]:
    """A script or stylesheet and all that is put in its place."""
    found = {path}
    for address in _IMPORTED.findall(path.read_text("utf-8")):
        target = (path.parent / address).resolve()
        if target not in PUBLISHED:
            found |= parts_of(target)
    return found


def lint(path: Path) -> subprocess.CompletedProcess[str]:
    """What the linter says of a script by our rules."""
    oxlint = Path(sys.executable).with_name("oxlint")
    rules = ROOT / ".oxlintrc.jsonc"
    return subprocess.run(
        [oxlint, "--config", rules, "--format", "unix", path],
        capture_output=True,
        text=True,
        check=False,
    )


def function_of(lines: int) -> str:
    """A script with one function of so many lines."""
    return "\n".join(["export function f(g) {", *["  g();"] * (lines - 2), "}", ""])


def test_the_functions_of_scripts_are_shorter_than_twenty_lines(tmp_path: Path) -> None:
    for lines, code in ((19, 0), (20, 1)):
        (tmp_path / "f.js").write_text(function_of(lines), "utf-8")
        result = lint(tmp_path / "f.js")
        assert (result.returncode, "max-lines-per-function" in result.stdout) == (code, bool(code))


@pytest.mark.parametrize("folder", [ASSETS, OF_PREVIEWS, OF_EDITING, OF_EDITOR], ids=str)
def test_the_linter_finds_nothing_in_our_scripts(folder: Path) -> None:
    result = lint(folder)
    assert result.returncode == 0, result.stdout


@pytest.mark.parametrize("path", PUBLISHED, ids=name)
def test_no_two_parts_of_a_script_give_the_same_name(path: Path) -> None:
    texts = [part.read_text("utf-8") for part in parts_of(path) if part.suffix == ".js"]
    names = Counter(re.findall(r"\w+", ",".join(",".join(_NAMED.findall(text)) for text in texts)))
    assert [name for name, times in names.items() if times > 1] == []


def test_every_part_is_published_with_one_script_or_stylesheet() -> None:
    used = Counter(part for path in PUBLISHED for part in parts_of(path))
    assert {name(part): used[part] for part in PARTS} == {name(part): 1 for part in PARTS}


@pytest.mark.parametrize("path", TEMPLATES, ids=name)
def test_lines_of_templates_fit_a_window(path: Path) -> None:
    lines = path.read_text("utf-8").splitlines()
    assert [line for line in lines if len(line) > MOST_CHARACTERS_OF_A_LINE] == []


@pytest.mark.parametrize("path", TEMPLATES, ids=name)
def test_macros_are_imported_with_context(path: Path) -> None:
    imports = _MACROS.findall(path.read_text("utf-8"))
    assert [text for text in imports if "with context" not in text] == []


_ONE_SIDED = re.compile(
    r"^ *(?:(?:margin|padding|border)-(?:left|right)|left|right|float: (?:left|right)"
    r"|text-align: (?:left|right))\b",
    re.MULTILINE,
)


@pytest.mark.parametrize("path", sorted(ASSETS.rglob("*.css")), ids=name)
def test_stylesheets_know_no_left_and_right(path: Path) -> None:
    """Where lines begin depends on the language: `padding-inline-start`."""
    assert _ONE_SIDED.findall(path.read_text("utf-8")) == []
