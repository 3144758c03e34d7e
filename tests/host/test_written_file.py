"""A file that is written when it is made, and that MkDocs finds where it would have put it."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from mkdocs_briefings.host.written_file import WrittenFile


def made(folder: Path) -> tuple[WrittenFile, Path]:
    config = MkDocsConfig(str(folder / "mkdocs.yml"))
    (folder / "docs").mkdir()
    config.load_dict({"site_name": "Test site", "plugins": ["search"]})
    assert config.validate() == ([], [])
    # As in an event, where MkDocs notes who has made a file.
    config.plugins._current_plugin = "briefings"
    file = WrittenFile.of("topics/harbour/feed.xml", "<a>ä</a>\n", config)
    return file, folder / "site/topics/harbour/feed.xml"


def test_it_is_there_at_once_and_can_be_read(tmp_path: Path) -> None:
    file, path = made(tmp_path)
    assert path.read_text("utf-8") == "<a>ä</a>\n"
    assert (file.src_uri, file.dest_uri) == ("topics/harbour/feed.xml",) * 2
    assert file.generated_by == "briefings"
    assert file.content_string == "<a>ä</a>\n"
    file.copy_file()
    assert path.read_text("utf-8") == "<a>ä</a>\n"


def test_what_a_plugin_makes_of_it_is_written(tmp_path: Path) -> None:
    file, path = made(tmp_path)
    file.content_string = file.content_string.replace("ä", "ö")
    file.copy_file()
    assert path.read_text("utf-8") == "<a>ö</a>\n"
