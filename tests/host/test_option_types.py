"""What our options in `mkdocs.yml` refuse, and in which words."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.sites import SiteFolder

SITE = """\
-- mkdocs.yml --
site_name: Test site
site_url: https://example.org/
theme: {{name: material, font: false}}
plugins:
  - briefings: {options}
-- docs/index.md --
# Test site
"""
SERVICES = "'facebook', 'x', 'linkedin', 'kakaotalk', 'bluesky', 'mastodon'"


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ("{share: [facebook, myspace]}", SERVICES),
        ("{share: facebook}", "Expected a list of items"),
        ("{publisher: {contact: the desk}}", "Write 'desk@example.org', or"),
        ("{publisher: {contact: 'javascript:alert(1)'}}", "neither an e-mail address nor"),
        ("{publisher: {contact: 'a@example.org?bcc=b@example.org'}}", "neither an e-mail address"),
        ("{card_fonts: [fonts/none.ttf]}", "fonts/none.ttf"),
        ("{per_page: 0}", "it is '0'. Write a whole number from 1 to"),
        ("{per_page: many}", "it is 'many'. Write a whole number from 1 to"),
        ("{languages: ko}", "write a list of languages: '[ko]'"),
        ("{languages: [../up]}", "'../up' is not a language"),
        ("{languages: [xx]}", "'xx' is not a language"),
        ("{languages: {ko: {title: 소식}}}", "'ko.title'"),
        ("{languages: {ko: 소식}}", "'ko' needs fields"),
        ("{languages: [en]}", "'languages' names 'en', the site's own"),
    ],
)
def test_what_makes_no_sense_is_refused(tmp_path: Path, options: str, words: str) -> None:
    folder = SiteFolder(tmp_path)
    folder.write(SITE.format(options=options))
    result = folder.build()
    assert result.code != 0
    assert words in result.output
