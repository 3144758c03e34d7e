from __future__ import annotations

import random
from datetime import UTC, date, datetime

import pytest

from mkdocs_briefings.content.frontmatter import FrontMatter, parse_front_matter

GOOD = """---
title: Talks
people:
  - jane-doe
  - person: john-roe
    role: Minister
topics: [one, two]
---

Text.
"""


def front_matter(text: str) -> FrontMatter:
    front, problems = parse_front_matter(text.encode(), "a.md")
    assert problems == ()
    assert front is not None
    return front


def said(text: str | bytes) -> list[str]:
    data = text.encode() if isinstance(text, str) else text
    return [str(problem) for problem in parse_front_matter(data, "a.md")[1]]


def yaml(text: str) -> list[str]:
    return said(f"---\n{text}\n---\n")


def test_every_key_and_every_item_keeps_its_line() -> None:
    front = front_matter(GOOD)
    assert front.data == {
        "title": "Talks",
        "people": ["jane-doe", {"person": "john-roe", "role": "Minister"}],
        "topics": ["one", "two"],
    }
    assert front.lines == {
        (): 2,
        ("title",): 2,
        ("people",): 3,
        ("people", 0): 4,
        ("people", 1): 5,
        ("people", 1, "person"): 5,
        ("people", 1, "role"): 6,
        ("topics",): 7,
        ("topics", 0): 7,
        ("topics", 1): 7,
    }
    assert (front.body, front.body_line) == ("\nText.\n", 9)


def test_a_position_that_is_not_known_is_that_of_its_parent() -> None:
    front = front_matter(GOOD)
    places = [front.at("people", 1, "rank"), front.at("people", 7), front.at("date"), front.at()]
    assert [str(place) for place in places] == ["a.md:5", "a.md:3", "a.md:1", "a.md:1"]


@pytest.mark.parametrize("ends", ["\r\n", "\r"])
def test_a_byte_order_mark_and_foreign_line_ends_change_nothing(ends: str) -> None:
    front, problems = parse_front_matter(
        b"\xef\xbb\xbf" + GOOD.replace("\n", ends).encode(), "a.md"
    )
    assert (front, problems) == (front_matter(GOOD), ())


def test_front_matter_may_be_empty_and_the_body_too() -> None:
    front = front_matter("---\n---")
    assert (front.data, front.body, front.body_line) == ({}, "", 3)


def test_a_rule_in_the_body_belongs_to_the_body() -> None:
    assert front_matter("---\na: b\n---\nOne\n\n---\n\nTwo").body == "One\n\n---\n\nTwo"


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("2025-11-04", date(2025, 11, 4)),
        ("2025-11-04T10:00:00Z", datetime(2025, 11, 4, 10, tzinfo=UTC)),
        ("2025-13-01", "2025-13-01"),
        ("2026-10", "2026-10"),
        ("2025", 2025),
        ("010", "010"),
        ("1_000", "1_000"),
        ("12:30", "12:30"),
        ("1.50", "1.50"),
        ("1.5", 1.5),
        ("9" * 5000, "9" * 5000),
        ("no", False),
        ("'no'", "no"),
        ("~", None),
        ("<<", "<<"),
        ("=", "="),
    ],
)
def test_values_lose_nothing_that_is_written(written: str, value: object) -> None:
    assert front_matter(f"---\na: {written}\n---").data == {"a": value}


@pytest.mark.parametrize(
    ("line", "left_out"),
    [
        ("title: The country's #1 builder", "#1 builder"),
        ("title: Talks and #MeToo", "#MeToo"),
        ("title: Ship # 3 delivered", None),
        ("title: Yard delivers ship # 3", "# 3"),
        ("  - the yard's #1", "#1"),
        # Comments that were meant as such.
        ("date: 2025-11-04 #later?", None),
        ("status: draft  # until Monday", None),
        ("title: 'Yard #1'  # working title", None),
        ("# title: Yard is #1", None),
        ("title: C#", None),
    ],
)
def test_a_value_that_a_comment_cuts_short_is_named(line: str, left_out: str | None) -> None:
    message = (
        f"a.md:3: BR123 '{left_out}' is left out as a comment, since the value has no quotation "
        "marks. Put quotation marks around the value, or the comment on a line of its own."
    )
    before = "a:" if line.startswith("  -") else "a: b"
    assert yaml(f"{before}\n{line}") == ([message] if left_out else [])


def test_a_name_is_what_is_written_whatever_yaml_makes_of_it() -> None:
    assert front_matter("---\non: a\n2025: b\n---").data == {"on": "a", "2025": "b"}


def test_a_file_that_is_not_utf_8_is_unreadable() -> None:
    assert said(b"---\ntitle: Caf\xe9\n---\n") == [
        "a.md:2: BR101 the file is not UTF-8. Save it as UTF-8."
    ]


@pytest.mark.parametrize("data", [b"", b" \n\t\n", b"\xef\xbb\xbf\r\n"])
def test_an_empty_file_is_named(data: bytes) -> None:
    assert said(data) == [
        "a.md:1: BR102 the file is empty. "
        "Start the file with a line '---', then 'title: …', and another line '---'."
    ]


def test_a_file_without_front_matter_is_told_how_to_begin() -> None:
    assert said("Text.\n") == [
        "a.md:1: BR103 no front matter. "
        "Start the file with a line '---', then 'title: …', and another line '---'."
    ]


def test_front_matter_that_comes_late_is_told_to_move_up() -> None:
    assert said("\n---\ntitle: Talks\n---\n") == [
        "a.md:1: BR103 no front matter. Move the opening '---' up to the first line."
    ]


def test_front_matter_must_be_closed() -> None:
    assert said("---\ntitle: Talks\n\nText.\n") == [
        "a.md:1: BR104 the front matter is never closed. End it with a line that has only '---'."
    ]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "a: b\ntitle: Talks: day two",
            "3: BR105 this is not valid YAML: 'title: Talks: day two'. "
            "Put quotes around a value that has a colon and a space in it.",
        ),
        (
            "a:\n\tb: c",
            "3: BR105 this is not valid YAML: 'b: c'. Indent with spaces, not tabs.",
        ),
        (
            "a: @b",
            "2: BR105 this is not valid YAML: 'a: @b'. "
            "Put quotes around a value that starts with '@'.",
        ),
        (
            "a: **b**",
            "2: BR105 this is not valid YAML: 'a: **b**'. "
            "Put quotes around a value that starts with '*' or '&'.",
        ),
        (
            "a: 'b\nc: d",
            "2: BR105 this is not valid YAML: 'a: 'b'. Close the quotation mark.",
        ),
        (
            "a: [b\nc: d",
            "2: BR105 this is not valid YAML: 'a: [b'. "
            "Close the list with ']'; put commas between its items.",
        ),
        (
            'a: "b" c',
            "2: BR105 this is not valid YAML: 'a: \"b\" c'. "
            "Close the quotation mark at the end of the value, or correct the indent.",
        ),
        (
            "a: 1\n  b: 2",
            "3: BR105 this is not valid YAML: 'b: 2'. "
            "Write 'name: value', and start the fields of one group in the same column.",
        ),
        (
            "a: {{ title }}",
            "2: BR105 a field name must be one word. "
            "Put quotes around a value that starts with '{' or '['.",
        ),
        (
            "a: b\n--- # again\nc: d",
            "3: BR105 a second YAML document starts here. "
            "End the front matter with a line that has only '---'.",
        ),
        # What a word processor, an input method or another tool leaves behind is named on its own
        # line, although the parser stumbles only over the next one.
        (
            "title:\u00a0 Talks\ndate: 2025-11-04",
            "2: BR105 this is not valid YAML: 'title: Talks'. "
            "Its no-break space (U+00A0) is not a space here. Type an ordinary one.",
        ),
        (
            "title: Talks\npeople:\n\u3000- jane-doe\ndate: 2025-11-04",
            "4: BR105 this is not valid YAML: '- jane-doe'. "
            "Its ideographic space (U+3000) is not a space here. Type an ordinary one.",
        ),
        (
            "title：Talks\ndate: 2025-11-04",
            "2: BR105 this is not valid YAML: 'title：Talks'. "
            "Write an ordinary colon and a space: 'title: …'.",
        ),
        (
            "title:Talks\n\n\ndate: 2025-11-04",
            "2: BR105 this is not valid YAML: 'title:Talks'. Put a space after 'title:'.",
        ),
        (
            "title: “Talks: day one”\ndate: 2025-11-04",
            "2: BR105 this is not valid YAML: 'title: “Talks: day one”'. Typographic quotation "
            "marks do not quote here. Use straight ones around the value.",
        ),
        (
            "title: Talks\n...\ndate: 2025-11-04",
            "3: BR105 this is not valid YAML: '...'. A line of dots ends YAML. Delete it.",
        ),
    ],
)
def test_invalid_yaml_is_named_with_its_usual_cause(text: str, message: str) -> None:
    assert yaml(text) == [f"a.md:{message}"]


@pytest.mark.parametrize(("text", "what"), [("- a\n- b", "a list"), ("Only words", "text")])
def test_front_matter_must_be_fields(text: str, what: str) -> None:
    assert yaml(text) == [
        f"a.md:2: BR106 the front matter is {what}, but it must have fields. "
        "Write 'name: value', one field per line."
    ]


def test_a_key_given_twice_is_named_with_both_lines() -> None:
    text = "---\ntitle: One\npeople:\n  - person: a\n    person: b\ntitle: Two\n---\n"
    front, problems = parse_front_matter(text.encode(), "a.md")
    assert [str(problem) for problem in problems] == [
        "a.md:5: BR107 'person' is given twice, the first time on line 4. Keep one of them.",
        "a.md:6: BR107 'title' is given twice, the first time on line 2. Keep one of them.",
    ]
    assert front is not None
    assert front.data == {"title": "One", "people": [{"person": "a"}]}


def test_front_matter_of_more_than_64_kilobytes_is_too_large() -> None:
    assert yaml(f"title: {'é' * 40_000}") == [
        "a.md:1: BR108 the front matter has 80,009 bytes; at most 65,536 are allowed. "
        "Move text into the body."
    ]


def test_tags_anchors_and_aliases_are_refused_where_they_stand() -> None:
    assert yaml("a: !!python/object:os.system [x]\nb: &c d\ne: *c") == [
        "a.md:2: BR109 the YAML tag '!python/object:os.system' is not allowed here. "
        "Write the value out, or put quotes around it if '!' is part of the text.",
        "a.md:3: BR109 the YAML anchor '&c' is not allowed here. "
        "Write the value out, or put quotes around it if '&' is part of the text.",
        "a.md:4: BR109 the YAML alias '*c' is not allowed here. "
        "Write the value out, or put quotes around it if '*' is part of the text.",
    ]


def test_an_alias_bomb_is_never_expanded() -> None:
    bomb = ["a: &a [x, x, x]", *(f"b{i}: &b{i} [{', '.join(['*a'] * 9)}]" for i in range(9))]
    front, problems = parse_front_matter("\n".join(["---", *bomb, "---"]).encode(), "a.md")
    assert front is not None
    assert front.data["b8"] == ["*a"] * 9
    assert {problem.code for problem in problems} == {"BR109"}


@pytest.mark.parametrize("depth", [30, 900, 30_000])
def test_a_nesting_bomb_is_refused(depth: int) -> None:
    codes = {problem.code for problem in parse_front_matter(_nested(depth), "a.md")[1]}
    assert codes <= {"BR105", "BR109"}
    assert codes


@pytest.mark.parametrize("sign", ["? ", "a: b\na: "])
def test_a_nesting_bomb_is_refused_where_nothing_is_kept_of_it(sign: str) -> None:
    deep = 900 * "["
    text = f"---\n{sign}{deep}{deep.replace('[', ']')}\n---\n"
    assert {problem.code for problem in parse_front_matter(text.encode(), "a.md")[1]} <= {
        "BR105",
        "BR107",
    }


def test_nesting_is_refused_at_its_line() -> None:
    assert said(_nested(30)) == [
        "a.md:2: BR109 values are nested more than 20 levels deep. "
        "Front matter needs three levels at most."
    ]


def _nested(depth: int) -> bytes:
    return f"---\na: {'[' * depth}{']' * depth}\n---\n".encode()


@pytest.mark.parametrize(
    ("character", "name"), [("\x00", "0000"), ("\x1b", "001B"), ("\u2028", "2028")]
)
def test_a_control_character_anywhere_is_named(character: str, name: str) -> None:
    assert said(f"---\ntitle: a\n---\n\nText{character}\n") == [
        f"a.md:5: BR116 an invisible control character (U+{name}). Delete it."
    ]


PIECES = ["---\n", "a: ", "- ", "\n", "  ", "[", "]", "{", "}", "'", '"', "&a ", "*a", "!!x ", ": "]
PIECES += ["\t", "|\n", "? ", "<<: ", "\ufeff", "한", "2025-99-99", "0x1F", "#", "%YAML 1.1\n"]
PIECES += ["...\n", "\\", ",", "\x85", "\u2028"]


def test_no_bytes_whatever_raise() -> None:
    dice = random.Random(7)
    pieces = [piece.encode() for piece in PIECES]
    for _ in range(3000):
        noise = bytes(dice.randrange(256) for _ in range(dice.randrange(60)))
        mixed = b"".join(dice.choice(pieces) for _ in range(dice.randrange(40)))
        for data in (noise, b"---\n" + noise + b"\n---\n", b"---\n" + mixed + b"\n---\n"):
            front, problems = parse_front_matter(data, "a.md")
            assert front is not None or problems
