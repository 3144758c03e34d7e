"""What is true of every file for machines."""

from __future__ import annotations

from pathlib import Path

from mkdocs_briefings.content import Reader
from mkdocs_briefings.outputs import TEXT_ENDINGS
from mkdocs_briefings.site import build
from tests import followed
from tests.sites import files_of, settings_of, write_files


def is_text(content: str | bytes | Path) -> bool:
    if isinstance(content, bytes):
        try:
            content = content.decode()
        except UnicodeDecodeError:
            return False
    return isinstance(content, str)


def test_links_are_followed_in_every_file_that_is_text(tmp_path: Path) -> None:
    write_files(tmp_path, files_of(followed.FILES))
    options = ("news_sitemap", "llms_txt", "sitemap", "robots_txt", "calendar", "open_data")
    settings = settings_of(tmp_path, site_url=followed.BASE, **dict.fromkeys(options, True))
    texts = [one.url for one in build(settings, Reader()).files({}, []) if is_text(one.content)]
    assert {url for url in texts if not url.endswith(TEXT_ENDINGS)} == set()
    # None of them stands in the list for nothing.
    assert {f".{url.rpartition('.')[2]}" for url in texts} == {*TEXT_ENDINGS}
