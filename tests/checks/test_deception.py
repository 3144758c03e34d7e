"""Names and addresses that are not what they look like; and that ordinary names alarm nobody."""

from __future__ import annotations

from pathlib import Path

import pytest

from mkdocs_briefings.model import Kind
from tests.sites import site_of, write_files

CODES = ("BR370", "BR371", "BR372", "BR373", "BR374", "BR375")
APPLE = "\u0430\u0440\u0440\u04cf\u0435.com"
JANE = {"docs/people/jane-doe.md": "---\nname: Jane Doe\n---\n"}


def found(
    root: Path, body: str = "Text [@daily].", known: tuple[str, ...] = (), **fields: str
) -> list[str]:
    """The problems of our codes in a site with one briefing; its fields are lines from 6 on."""
    lines = "".join(f"{name}: {value}\n" for name, value in fields.items())
    front = "title: Talks\ndate: 2026-01-10\ntopics: [Talks]\n"
    front += "sources: [{id: daily, publisher: Example Daily}]\n" if "sources" not in fields else ""
    text = f"---\n{front}{lines}---\n{body}\n"
    write_files(root, JANE | {"briefings/2026-01-10-talks.md": text})
    site = site_of(root, known={Kind.PERSON: known})
    told = [one for one in site.problems if one.code in CODES]
    return [f"{one.position.line}: {one.code} {one.message}" for one in told]


def test_a_word_of_two_alphabets_is_told_with_its_line(tmp_path: Path) -> None:
    assert found(tmp_path, people="[J\u0430ne Doe]") == [
        "6: BR370 'J\u0430ne' has letters that look alike from two alphabets: Latin and Cyrillic",
    ]
    body = "One [@daily].\n\nHell\u03bf there, \u043a\u0430k."
    assert [one[:9] for one in found(tmp_path, body)] == ["9: BR370 ", "9: BR370 "]


def test_a_name_in_another_alphabet_that_looks_the_same_is_told(tmp_path: Path) -> None:
    same = "\u0408\u0430\u043d\u0435"  # not Latin, all of it Cyrillic but for one letter
    assert found(tmp_path, people="[\u0408\u0430ne D\u043ee]") != []
    write_files(tmp_path, {"docs/people/seo.md": "---\nname: Seo\n---\n"})
    told = found(tmp_path, people="[\u0405\u0435\u043e]")
    assert told == ["6: BR373 '\u0405\u0435\u043e' looks like 'Seo' (seo), but has other letters"]
    assert found(tmp_path, people="[\u0405\u0435\u043e]", known=("\u0405\u0435\u043e",)) == []
    assert found(tmp_path, people=f"[{same}]") == []


@pytest.mark.parametrize(
    "name",
    [
        *(
            "이재명",
            "Lee 이재명",
            "LG전자",
            "SK하이닉스",
            "T셔츠",
            "KF-21 보라매",
            "김정은 Kim Jong Un",
        ),
        *("習近平", "石破茂", "Tシャツ", "NHK党", "東京2020", "ヤマハ Yamaha", "ー", "一"),
        *("Владимир Путин", "МИД России", "СССР", "Ева", "IT-компания", "Їжак", "Μαρία Παππά"),
        *("نامه\u200cای", "محمد بن سلمان", "בנימין נתניהו", "शिव", "नरेन्द्र मोदी", "ไทย", "Հայաստան"),
        *(
            "Müller-Lüdenscheid",
            "Nguyễn Văn Thiệu",
            "Guðni",
            "Əliyev",
            "İstanbul",
            "ısparta",
            "D’Arcy",
        ),
        *(
            "58th SCM",
            "F-35",
            "μm",
            "Δt",
            "10 µg",
            "Ωmega",
            "C♯",
            "👩\u200d🚀",
            "❤\ufe0f",
            "O’Brien №5",
        ),
    ],
)
def test_names_as_people_write_them_alarm_nobody(tmp_path: Path, name: str) -> None:
    body = f"Of {name} [@daily]: «{name}», {name}의, **{name}**."
    assert found(tmp_path, body, organisations=f"['{name}']") == []


@pytest.mark.parametrize(
    ("written", "number"),
    [
        *(("Jane\u200b Doe", "U+200B"), ("\ufeffJane Doe", "U+FEFF"), ("Jane\u200d Doe", "U+200D")),
        *(("Jane\u3164Doe", "U+3164"), ("Jane\u2060 Doe", "U+2060"), ("Jane\u200f Doe", "U+200F")),
        *(
            ("Jane\u00adDoe", "U+00AD"),
            ("Jane\U000e0041 Doe", "U+E0041"),
            ("이\u200c재명", "U+200C"),
        ),
    ],
)
def test_characters_that_nobody_sees_are_told(tmp_path: Path, written: str, number: str) -> None:
    told = found(tmp_path, summary=f"'With {written}.'")
    assert told == [f"6: BR371 an invisible character ({number})"]


@pytest.mark.parametrize(
    "body",
    [
        "Paid \u202e001\u202c euros.",
        "Paid &#x202e;001&#x202c; euros.",
        "Paid &#8238;001 euros.",
        "\u2067Never closed.",
        "\u202aNever closed.\n\nAnd closed\u202c here.",
    ],
)
def test_text_that_is_turned_around_is_an_error(tmp_path: Path, body: str) -> None:
    told = found(tmp_path, body)
    assert told
    assert all(" BR372 U+" in one for one in told)


def test_an_escape_of_yaml_hides_nothing(tmp_path: Path) -> None:
    told = found(tmp_path, summary='"Paid \\u202e001 euros."', organisations='["J\\u0430ne"]')
    assert [one[:9] for one in told] == ["6: BR372 ", "7: BR370 "]


def test_what_an_escape_of_yaml_stands_for_may_be_joined(tmp_path: Path) -> None:
    family = "\\U0001F468\u200d\\U0001F469\u200d\\U0001F467"
    assert found(tmp_path, summary=f'"{family} and \\u2764\ufe0f."') == []
    for written in (
        "Jan\\x65\u200d Doe",
        "Jan\\u0065\u200d Doe",
        "Line\\x0a\u200d",
        "\\ud83d\u200d",
    ):
        told = found(tmp_path, summary=f'"{written}"', organisations="['Ja\u200dne']")
        assert told == [f"{line}: BR371 an invisible character (U+200D)" for line in (6, 7)]


def test_directions_of_hebrew_and_arabic_are_theirs_to_mark(tmp_path: Path) -> None:
    body = "He said \u2067שלום\u2069 and \u202bسلام\u202c; שלום!\u200f [@daily]."
    assert found(tmp_path, body) == []


def test_a_word_may_say_where_it_breaks(tmp_path: Path) -> None:
    assert found(tmp_path, "Verteidigungs\u00administerium [@daily].") == []


@pytest.mark.parametrize(
    ("address", "told"),
    [
        (
            "https://www.example.org@evil.test/x",
            "BR374 an address seems to lead to 'www.example.org', but leads to 'evil.test'",
        ),
        (
            "https://example.org:pass@evil.test:8080/x",
            "BR374 an address seems to lead to 'example.org:pass', but leads to 'evil.test'",
        ),
        (
            f"https://{APPLE}/",
            f"BR375 '{APPLE}' looks like another host; it is 'xn--80ak6aa92e.com'",
        ),
        (
            "https://xn--80ak6aa92e.com/",
            f"BR375 '{APPLE}' looks like another host; it is 'xn--80ak6aa92e.com'",
        ),
        (
            "https://ex\u0430mple.org/a",
            "BR370 'ex\u0430mple' has letters that look alike from two alphabets: "
            "Latin and Cyrillic",
        ),
    ],
)
def test_an_address_that_leads_elsewhere_is_told(tmp_path: Path, address: str, told: str) -> None:
    source = f"[{{id: daily, publisher: Example Daily, url: '{address}'}}]"
    assert told in [one.partition(": ")[2] for one in found(tmp_path, sources=source)]
    for body in (f"[a]({address})", f"<{address}>", f'<a href="{address}">b</a>', address):
        assert told in [one.partition(": ")[2] for one in found(tmp_path, f"{body} [@daily].")]


@pytest.mark.parametrize(
    "address",
    [
        *("https://example.org/@jane/1", "https://example.org/?a=b@c", "https://münchen.de/"),
        *("https://한국.kr/", "https://пример.рф/", "https://例え.jp/", "https://xn--3e0b707e.kr/"),
        *("https://example.org에서", "https://medium.example/@이재명", "mailto:jane@example.org"),
    ],
)
def test_addresses_as_people_write_them_alarm_nobody(tmp_path: Path, address: str) -> None:
    assert found(tmp_path, f"See {address} [@daily].") == []


def test_code_may_show_what_words_may_not(tmp_path: Path) -> None:
    body = (
        "Text [@daily].\n\n```\nhttps://a@b.test J\u0430ne \u200b\n```\n\n`https://user@host.test`"
    )
    assert found(tmp_path, body) == []


def test_other_pages_are_looked_at_too(tmp_path: Path) -> None:
    write_files(tmp_path, {"docs/about.md": "# About\n\n[us](https://example.org@evil.test/)\n"})
    told = [str(one) for one in site_of(tmp_path).problems if one.code in CODES]
    assert told == [
        "docs/about.md:3: BR374 an address seems to lead to 'example.org', but leads to "
        "'evil.test'. Remove everything from '//' to '@'."
    ]
