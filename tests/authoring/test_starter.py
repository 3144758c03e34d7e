"""A new site works as it is."""

from __future__ import annotations

import re
from importlib import resources
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from mkdocs_briefings.cli.main import COMMANDS, main
from mkdocs_briefings.content import BriefingFields
from tests.serving import serving
from tests.sites import SiteFolder

SAMPLES = Path(str(resources.files("mkdocs_briefings"))) / "starter_samples"
LANGUAGES = sorted(path.stem for path in SAMPLES.glob("*.yml") if path.stem != "en")


def sample(language: str) -> dict[str, str]:
    """The texts of the example in a language."""
    texts: dict[str, str] = yaml.safe_load((SAMPLES / f"{language}.yml").read_text("utf-8"))
    return texts


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> SiteFolder:
    """A site made by `briefings init`."""
    monkeypatch.setenv("NO_MKDOCS_2_WARNING", "1")
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(main, ["init", "harbour-news"])
    assert (result.exit_code, result.stdout) == (0, "harbour-news\n")
    return SiteFolder(tmp_path / "harbour-news")


def test_a_new_site_has_these_files(folder: SiteFolder) -> None:
    paths = (path for path in folder.root.rglob("*") if path.is_file())
    assert sorted(path.relative_to(folder.root).as_posix() for path in paths) == [
        ".gitignore",
        ".pre-commit-config.yaml",
        ".vscode/extensions.json",
        ".vscode/settings.json",
        "README.md",
        "briefings/2025/2025-11-04-talks-begin.md",
        "docs/index.md",
        "docs/people/jane-doe.md",
        "docs/topics/harbour.md",
        "mkdocs.yml",
    ]


def test_a_new_site_checks_and_builds_without_a_warning(folder: SiteFolder) -> None:
    assert folder.run("mkdocs_briefings", "check", "--strict").output == "No problems.\n"
    built = folder.build("--strict")
    assert (built.code, "WARNING" in built.output) == (0, False), built.output
    assert folder.has("briefings/2025/11/04/talks-begin")
    assert "<h1" in folder.article("people/jane-doe")
    assert "Harbour news" in folder.page("")


def test_a_new_site_is_served_and_shows_a_new_briefing(folder: SiteFolder) -> None:
    with serving(folder.root) as server:
        assert "Jane Doe opens talks" in server.get("")
        server.rebuild(
            lambda: folder.run("mkdocs_briefings", "new", "More talks", "--date=2025-11-06")
        )
        assert "More talks" in server.get("briefings/2025/11/06/more-talks/")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_new_site_speaks_its_language(language: str, tmp_path: Path) -> None:
    folder = tmp_path / "site"
    made = CliRunner().invoke(main, ["init", "--language", language, str(folder)])
    assert made.exit_code == 0
    checked = CliRunner().invoke(main, ["check", "-f", str(folder / "mkdocs.yml")])
    assert checked.stdout == "No problems.\n"
    said = "\n".join(
        path.read_text("utf-8") for path in folder.rglob("*") if path.suffix in (".md", ".yml")
    )
    assert f"\n  language: {language}\n" in said
    english = {key: text for key, text in sample("en").items() if len(text) > 2}
    assert {key: text for key, text in english.items() if text in said} == {}
    assert "$" not in said.replace("\n$ ", "")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_example_has_the_same_texts(language: str) -> None:
    assert sample(language).keys() == sample("en").keys()


def test_an_example_without_its_own_language_is_in_the_nearest(tmp_path: Path) -> None:
    for language, topic in (("pt-BR", "porto"), ("it", "harbour")):
        CliRunner().invoke(main, ["init", "--language", language, str(tmp_path / language)])
        assert (tmp_path / language / f"docs/topics/{topic}.md").is_file()
    refused = CliRunner().invoke(main, ["init", "--language", "german", str(tmp_path / "x")])
    assert (refused.exit_code, "is not a language" in refused.stderr) == (2, True)
    assert not (tmp_path / "x").exists()


def test_a_folder_with_something_in_it_is_refused(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")
    result = CliRunner().invoke(main, ["init", str(tmp_path)])
    assert (result.exit_code, result.stdout) == (2, "")
    assert "is not empty: it has 'mine.txt'." in result.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


def test_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")
    result = CliRunner().invoke(main, ["init", str(tmp_path / "mine.txt")])
    assert (result.exit_code, "is a file." in result.stderr) == (2, True)
    result = CliRunner().invoke(main, ["init", str(tmp_path / "mine.txt" / "below")])
    assert (result.exit_code, "Nothing was changed" in result.stderr) == (2, True)


def test_a_new_repository_counts_as_empty(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    assert CliRunner().invoke(main, ["init", str(tmp_path)]).exit_code == 0


def test_the_name_of_a_folder_can_be_anything(tmp_path: Path) -> None:
    odd = tmp_path / "yes: 'a' #1"
    assert CliRunner().invoke(main, ["init", str(odd)]).exit_code == 0
    result = CliRunner().invoke(main, ["check", "-f", str(odd / "mkdocs.yml")])
    assert result.stdout == "No problems.\n"


def test_the_readme_names_only_commands_that_exist(folder: SiteFolder) -> None:
    readme = (folder.root / "README.md").read_text("utf-8")
    assert set(re.findall(r"bin/briefings (\w+)", readme)) <= set(COMMANDS)


OF_THE_THEME = ("comments", "hide", "icon", "social", "subtitle", "tags", "template")
"""Fields that the theme or another plugin reads, and of which a sample has no use."""


def test_a_sample_site_shows_every_field_and_builds_without_a_warning(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_MKDOCS_2_WARNING", "1")
    result = CliRunner().invoke(main, ["init", str(tmp_path / "sample"), "--sample"])
    assert result.exit_code == 0, result.stderr
    sample = SiteFolder(tmp_path / "sample")
    checked = sample.run("mkdocs_briefings", "check", "--strict", "--today", "2026-03-21")
    assert checked.output == "No problems.\n"
    texts = [path.read_text("utf-8") for path in (sample.root / "briefings").rglob("*.md")]
    used = {name for text in texts for name in re.findall(r"^(\w+):", text, re.MULTILINE)}
    all_fields = {field.alias or name for name, field in BriefingFields.model_fields.items()}
    assert all_fields - used == {"not_mentioned", "search", *OF_THE_THEME}
    built = sample.build("--strict")
    assert (built.code, "WARNING" in built.output) == (0, False), built.output
    assert "Cost of the harbour" in sample.article("topics/harbour")
    assert not sample.has("briefings/2026/03/20/draft-on-the-quay")


def test_a_sample_site_has_its_navigation_in_a_language(tmp_path: Path) -> None:
    CliRunner().invoke(main, ["init", str(tmp_path / "probe"), "--sample", "--language", "de"])
    config = (tmp_path / "probe/mkdocs.yml").read_text("utf-8")
    assert "  - Themen: topics/index.md" in config
    assert "${" not in config
