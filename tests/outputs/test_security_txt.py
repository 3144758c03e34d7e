"""`security.txt`, as RFC 9116 wants it, or a reason why there is none."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.sites import SiteFolder

CONFIG = """\
-- mkdocs.yml --
site_name: Test site
site_url: https://example.org/{folder}
theme: {{name: material, font: false}}
plugins:
  - briefings:
      security_txt: {{{options}}}
"""
PATH = "site/.well-known/security.txt"
Make = Callable[[str], SiteFolder]


@pytest.fixture(autouse=True)
def the_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BRIEFINGS_TODAY", "2026-11-26")


def test_it_says_whom_to_tell_until_when(site: Make) -> None:
    options = (
        "contact: [mailto:security@example.org, 'https://example.org/contact'],"
        " expires: 2027-06-30, policy: https://example.org/policy"
    )
    folder = site(CONFIG.format(folder="", options=options))
    assert folder.build("--strict").code == 0
    assert (folder.root / PATH).read_text("utf-8") == (
        "Contact: mailto:security@example.org\n"
        "Contact: https://example.org/contact\n"
        "Expires: 2027-06-30T00:00:00Z\n"
        "Policy: https://example.org/policy\n"
        "Preferred-Languages: en\n"
        "Canonical: https://example.org/.well-known/security.txt\n"
    )


def test_a_site_in_a_folder_of_its_host_claims_no_place(site: Make) -> None:
    options = (
        "contact: [tel:+82-2-000-0000], expires: 2027-06-30T12:00:00+09:00, languages: [ko, en]"
    )
    folder = site(CONFIG.format(folder="news/", options=options))
    assert folder.build("--strict").code == 0
    assert (folder.root / PATH).read_text("utf-8") == (
        "Contact: tel:+82-2-000-0000\nExpires: 2027-06-30T03:00:00Z\nPreferred-Languages: ko, en\n"
    )


@pytest.mark.parametrize(
    ("options", "fault"),
    [
        ("contact: [mailto:a@example.org]", "no day on which it expires. Add it: 'expires: 2027-"),
        ("expires: 2027-06-30", "no contact. Add one: 'contact: [mailto:security@example.org]'."),
        (
            "contact: [mailto:a@example.org], expires: 2026-11-26",
            "it expired on 2026-11-26. See whether what it says is still right",
        ),
        (
            "contact: ['a@example.org'], expires: 2027-06-30",
            "'a@example.org' is not an address. Write it whole: 'https://…', 'mailto:…' or",
        ),
        (
            'contact: ["mailto:a@example.org\\nContact: b"], expires: 2027-06-30',
            "is not an address. Write it whole",
        ),
    ],
)
def test_what_would_be_wrong_is_left_out_and_named(site: Make, options: str, fault: str) -> None:
    folder = site(CONFIG.format(folder="", options=options))
    result = folder.build()
    assert "WARNING -  mkdocs.yml:1: BR503 security.txt is left out: " in result.output
    assert fault in result.output
    assert (result.code, (folder.root / PATH).exists()) == (0, False)


def test_an_end_that_is_not_a_day_is_named(site: Make) -> None:
    result = site(CONFIG.format(folder="", options="expires: soon")).build()
    assert "'soon' is not a day. Write it as 2027-06-30." in result.output
    assert (result.code, "Traceback" in result.output) == (1, False)


def test_nobody_gets_one_unasked(site: Make) -> None:
    folder = site("")
    assert folder.build("--strict").code == 0
    assert not (folder.root / PATH).exists()
