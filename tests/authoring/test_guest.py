"""`briefings init` in an existing MkDocs site adds what is missing and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from mkdocs_briefings.cli.main import main
from mkdocs_briefings.content import ConfigText
from tests.sites import SiteFolder

CONFIG = """\
# The paper
site_name: Example Paper   # its name
site_url: !ENV [SITE_URL, "https://example.org/"]

theme:
  name: material
  language: de
nav:
  - Start: index.md
  # below: about us
  - Über uns: about.md   # us

plugins:
  - search
  - tags   # ours
  # the end of the list

markdown_extensions:
  - pymdownx.emoji:
      emoji_index: !!python/name:material.extensions.emoji.twemoji
      emoji_generator: !!python/name:material.extensions.emoji.to_svg
"""
DIFF = """\
--- a/mkdocs.yml
+++ b/mkdocs.yml
@@ -9,10 +9,14 @@
   - Start: index.md
   # below: about us
   - Über uns: about.md   # us
+  - Briefings: briefings/index.md
+  - Themen: topics/index.md
+  - Personen: people/index.md
 
 plugins:
   - search
   - tags   # ours
+  - briefings
   # the end of the list
 
 markdown_extensions:
"""  # noqa: W293


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> SiteFolder:
    """An existing site with two pages."""
    monkeypatch.setenv("NO_MKDOCS_2_WARNING", "1")
    site = SiteFolder(tmp_path)
    site.write("-- docs/index.md --\n# Start\n-- docs/about.md --\n# Us\n")
    (tmp_path / "briefings").rmdir()
    (tmp_path / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    return site


def init(folder: SiteFolder, *arguments: str) -> tuple[int, str, str]:
    """Run the command in the folder: its exit code and what it printed on both streams."""
    result = CliRunner().invoke(main, ["init", str(folder.root), *arguments])
    return result.exit_code, result.stdout, result.stderr


def test_an_existing_site_gets_what_is_missing_and_builds(folder: SiteFolder) -> None:
    code, diff, told = init(folder)
    assert (code, told) == (0, "2 files written. Next: briefings new 'What happened'\n")
    assert diff.startswith(DIFF)
    assert "+++ b/briefings/README.md" in diff
    built = folder.build("--strict")
    assert built.code == 0, built.output
    assert folder.has("briefings")


def test_a_second_time_there_is_nothing_to_add(folder: SiteFolder) -> None:
    init(folder)
    before = (folder.root / "mkdocs.yml").read_bytes()
    assert init(folder) == (
        0,
        "",
        "Nothing to add: this site has everything that briefings need.\n",
    )
    assert (folder.root / "mkdocs.yml").read_bytes() == before


def test_another_theme_is_refused_and_nothing_written(folder: SiteFolder) -> None:
    config = folder.root / "mkdocs.yml"
    config.write_text("site_name: Old\ntheme: readthedocs\n", encoding="utf-8")
    code, diff, told = init(folder)
    assert (code, diff) == (2, "")
    assert "has the theme 'readthedocs', and the pages of briefings need 'material'." in told
    assert config.read_text("utf-8") == "site_name: Old\ntheme: readthedocs\n"
    assert not (folder.root / "briefings").exists()


@pytest.mark.parametrize("text", ["site_name: [open\n", "- a list\n", "{site_name: one line}\n"])
def test_what_is_no_configuration_is_refused(folder: SiteFolder, text: str) -> None:
    (folder.root / "mkdocs.yml").write_text(text, encoding="utf-8")
    code, _, told = init(folder)
    assert (code, "cannot be added to" in told) == (2, True)
    assert (folder.root / "mkdocs.yml").read_text("utf-8") == text


def test_a_sample_needs_a_folder_of_its_own(folder: SiteFolder) -> None:
    code, _, told = init(folder, "--sample")
    assert (code, "has a site already. --sample needs a new or empty folder." in told) == (2, True)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("plugins: [search]\nx: 1\n", "plugins: [search, briefings]\nx: 1\n"),
        ("plugins: []\n", "plugins: [briefings]\n"),
        ("plugins: [search,]\n", "plugins: [search, briefings]\n"),
        ("plugins: {search: {}}\n", "plugins: {search: {}, briefings: {}}\n"),
        ("plugins:\n- search", "plugins:\n- search\n- briefings\n"),
        ("plugins:\r\n  - search\r\n", "plugins:\r\n  - search\r\n  - briefings\r\n"),
        (
            "plugins:\n  search:\n    lang: en  # x\nnav: []\n",
            "plugins:\n  search:\n    lang: en  # x\n  briefings: {}\nnav: []\n",
        ),
        (
            "plugins:\n  - search\n  - x:\n      text: |\n        one\n        two\n\nnav: []\n",
            "plugins:\n  - search\n  - x:\n      text: |\n        one\n        two\n"
            "  - briefings\n\nnav: []\n",
        ),
    ],
)
def test_a_list_gets_an_item_in_its_own_form(before: str, after: str) -> None:
    config = ConfigText(before)
    config.add_items("plugins", ["briefings"])
    assert config.text == after
