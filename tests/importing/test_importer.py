"""`briefings import`: saved articles of invented newspapers to drafts."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from unicodedata import normalize

import pytest
import yaml
from click.testing import CliRunner, Result

from mkdocs_briefings.cli.main import main
from mkdocs_briefings.importing.decoding import MAX_BYTES
from tests.sites import SiteFolder

ARTICLES = Path(__file__).parent / "articles"
CONTENT = """\
-- docs/topics/harbour.md --
---
name: Harbour
aliases: [항만, Harbour rebuilding]
---
-- docs/topics/fisheries.md --
---
name: Fisheries
aliases: [수산업]
---
-- docs/people/jane-doe.md --
---
name: Jane Doe
native_name: 홍길동
family_name: Doe
roles: [{title: President of Exampleland, from: 2025-06-04}]
---
-- docs/people/pat-sample.md --
---
name: Pat Sample
native_name: 성춘향
roles: [{title: Presidential spokesperson, from: 2025-06-04}]
---
-- docs/people/john-roe.md --
---
name: John Roe
native_name: 이몽룡
roles: [{title: Minister of Fisheries, from: 2025-06-04}]
---
-- docs/people/richard-miles.md --
---
name: Richard Miles
native_name: 리처드 마일스
roles: [{title: Secretary of Trade, from: 2024-01-20, until: 2025-11-05}]
---
-- briefings/2025/2025-10-01-before.md --
---
title: Before
date: 2025-10-01
topics: [harbour]
sources:
  - {id: agency, publisher: Example News Agency, url: "https://weekly.example.org/2025/the-long-way?ref=mail"}
  - {id: ilbo, publisher: 예시 일보, url: "https://ilbo.example.org/1"}
---
Text [@agency; @ilbo].
"""

Run = Callable[..., Result]


@pytest.fixture
def run(site: Callable[[str], SiteFolder], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run the command in a small site."""
    monkeypatch.chdir(site(CONTENT).root)
    return lambda *arguments: CliRunner().invoke(main, arguments)


def outline(path: Path) -> list[str]:
    """What an import found out, in a line for each kind of thing."""
    _, front, body = path.read_text("utf-8").split("---\n", 2)
    data = yaml.safe_load(front)
    (source,) = data["sources"]
    said = [(one["by"], one.get("via", "")) for one in data.get("statements", [])]
    return [
        data["title"],
        f"{data['date']} {data['status']}",
        " ".join(data["topics"]),
        " ".join(data.get("people", [])),
        f"{source['publisher']}, {source['date']}, {source.get('language')}, {source['url']}",
        source["title"],
        " ".join(f"{by}<{via}" if via else by for by, via in said),
        *(line for line in body.split("\n") if line.startswith(("Caption:", "Credit:"))),
    ]


def drafted(run: Run, article: str) -> tuple[list[str], list[str]]:
    """The outline of an article's draft, and what was left to decide."""
    result = run("import", str(ARTICLES / article))
    assert result.exit_code == 0, result.output
    return outline(Path(result.stdout.strip())), result.stderr.splitlines()[1:]


EXPECTED: dict[str, tuple[list[str], list[str]]] = {
    "bogi-sinmun.html": (
        [
            "항만 협정 국회로",
            "2025-11-07 draft",
            "harbour",
            "jane-doe pat-sample",
            "보기신문, 2025-11-10, ko, https://sinmun.example.org/news/77",
            "항만 협정 국회로",
            "jane-doe<pat-sample",
        ],
        [],
    ),
    "bogi-tongsin.txt": (
        [
            "이웃나라 장관 방한…항만 협정 서명",
            "2025-11-06 draft",
            "harbour",
            "richard-miles",
            "보기통신, 2025-11-06, ko, None",
            "이웃나라 장관 방한…항만 협정 서명",
            "richard-miles richard-miles",
        ],
        [
            "- the address of the source: the text does not say",
            "- Richard Miles (richard-miles): the source says '통상장관', the profile has "
            "no office on 2025-11-06",
            "- Richard Miles (richard-miles): the source says '장관', the profile has no "
            "office on 2025-11-06",
        ],
    ),
    "example-agency.txt": (
        [
            "Exampleland, Otherland agree to rebuild harbour",
            "2025-11-04 draft",
            "harbour",
            "pat-sample",
            "Example News, 2025-11-05, en, None",
            "Exampleland, Otherland agree to rebuild harbour",
            "",
        ],
        [
            "- the day of the event: 'Tuesday' was read as 2025-11-04",
            "- the address of the source: the text does not say",
            "- quotation 1 (“Whoever lives by the …”): who said it? The text only says 'Doe'",
        ],
    ),
    "example-times.txt": (
        [
            "President opens talks on rebuilding the harbour …",
            "2025-11-04 draft",
            "harbour",
            "jane-doe richard-miles john-roe",
            "The Example Times, 2025-11-06, en, None",
            "President opens talks on rebuilding the harbour with Otherland",
            "jane-doe richard-miles john-roe",
            "Caption: President Jane Doe, left, greets Trade Secretary Richard Miles "
            "in Exampleville on Tuesday.",
            "Credit: Example Times",
        ],
        [
            "- the day of the event: 'Tuesday' was read as 2025-11-04",
            "- the address of the source: the text does not say",
            "- 'Robin Stranger' (Ambassador) is not known: give them a profile, or leave them out",
        ],
    ),
    "example-weekly.txt": (
        [
            "The long way back to the sea",
            "2025-11-12 draft",
            "harbour fisheries",
            "jane-doe",
            "Example News Agency, 2025-11-14, en, "
            "https://weekly.example.org/2025/the-long-way?ref=mail",
            "The long way back to the sea",
            "jane-doe",
        ],
        [
            "- briefings/2025/2025-10-01-before.md already cites this source",
            "- tag 'tides' names no known subject",
        ],
    ),
    "far-coast-gazetteer.txt": (
        [
            "[NEWS ANALYSIS] Is the road map for …",
            "2025-11-12 draft",
            "harbour",
            "richard-miles john-roe jane-doe",
            "TODO, 2025-11-13, en, None",
            "[NEWS ANALYSIS] Is the road map for the harbour on track?",
            "richard-miles richard-miles john-roe",
            "Caption: Trade Secretary Richard Miles speaks at a seminar in "
            "Exampleville on Wednesday.",
            "Credit: YONHAP",
        ],
        [
            "- the day of the event: 'Wednesday' was read as 2025-11-12",
            "- the day of the event: 2025-11-12 is named first, then 2025-11-11 ('Nov. 11')",
            "- the publisher: the text does not say",
            "- the address of the source: the text does not say",
            "- Richard Miles (richard-miles): the source says 'Trade "
            "Secretary', the profile has no office on 2025-11-12",
        ],
    ),
    "sample-herald.html": (
        [
            "Harbour talks end with a plan",
            "2025-11-06 draft",
            "harbour",
            "jane-doe richard-miles pat-sample",
            "Sample Herald, 2025-11-07, en, https://herald.example.org/2025/harbour-talks-end",
            "Harbour talks end with a plan",
            "jane-doe<pat-sample richard-miles",
            "Caption: Jane Doe and Richard Miles in the town hall.",
            "Credit: Example Photo Agency",
        ],
        [
            "- tag 'Otherland' names no known subject",
        ],
    ),
    "yesi-ilbo.txt": (
        [
            '홍길동 대통령 "항만 다시 연다"…이웃나라와 첫 회담',
            "2025-11-04 draft",
            "harbour fisheries",
            "jane-doe richard-miles pat-sample john-roe",
            "예시 일보, 2025-11-05, ko, None",
            '홍길동 대통령 "항만 다시 연다"…이웃나라와 첫 회담',
            "jane-doe<pat-sample john-roe",
            "Caption: 홍길동 대통령이 4일 예시시 청사에서 리처드 마일스 통상장관과 악수하고 있다",
            "Credit: 예시부 제공",
        ],
        [
            "- the address of the source: the text does not say",
            "- tag '이웃나라' names no known subject",
        ],
    ),
    "yesi-tongsin.txt": (
        [
            '홍대통령 "항만 협의 조속히"…이웃나라 장관 방한',
            "2025-12-16 draft",
            "harbour",
            "jane-doe pat-sample john-roe",
            "예시통신, 2025-12-16, ko, None",
            '홍대통령 "항만 협의 조속히"…이웃나라 장관 방한',
            "jane-doe<pat-sample john-roe",
            "Caption: 홍길동 대통령이 16일 예시시 청사에서 열린 국무회의에서 발언하고 있다.",
            "Credit: 예시통신",
        ],
        [
            "- the address of the source: the text does not say",
            "- '변학도' (항만청장) is not known: give them a profile, or leave them out",
        ],
    ),
}


@pytest.mark.parametrize("article", sorted(path.name for path in ARTICLES.iterdir()))
def test_an_article_becomes_a_draft(run: Run, article: str) -> None:
    assert drafted(run, article) == EXPECTED[article]
    assert run("check").exit_code == 0


FURNITURE = (
    "Facebook Subscribe ADVERTISEMENT newsletter Related rights Writer Home Ten "
    "글자크기 인쇄 구독 관련기사 저작권자 제보 기자 입력 수정 폐쇄"
)


@pytest.mark.parametrize("article", sorted(path.name for path in ARTICLES.iterdir()))
def test_what_stands_around_an_article_is_dropped(run: Run, article: str) -> None:
    path = Path(run("import", str(ARTICLES / article)).stdout.strip())
    _, _, text = path.read_text("utf-8").partition("<!-- source text")
    assert [word for word in FURNITURE.split() if word in text] == []


@pytest.mark.parametrize("article", sorted(path.name for path in ARTICLES.iterdir()))
def test_the_words_of_the_article_are_only_in_the_note(run: Run, article: str) -> None:
    path = Path(run("import", str(ARTICLES / article)).stdout.strip())
    outside, _, text = path.read_text("utf-8").partition("<!-- source text")
    assert text.rstrip().endswith("-->")
    assert "BR321" not in run("check").stdout
    path.write_text(
        outside.replace("status: draft", "status: published") + "<!-- source text" + text
    )
    found = {line.split()[1] for line in run("check").stdout.splitlines()[:-1]}
    assert {code for code in found if code.startswith("BR32")} == {"BR320", "BR322"}


def test_the_host_of_an_article_says_who_published_it(run: Run) -> None:
    Path("docs/publishers").mkdir()
    profile = "---\nname: Herald Group\nhosts: [herald.example.org]\n---\n"
    Path("docs/publishers/herald-group.md").write_text(profile)
    published = drafted(run, "sample-herald.html")[0][4]
    assert published.startswith("Herald Group, ")


def test_out_says_where_the_draft_goes(run: Run, tmp_path: Path) -> None:
    result = run("import", str(ARTICLES / "yesi-ilbo.txt"), "--out", str(tmp_path / "drafts"))
    (path,) = (tmp_path / "drafts").rglob("*.md")
    assert result.stdout.strip() == str(path.relative_to(tmp_path))


def test_a_draft_is_never_overwritten(run: Run) -> None:
    first = run("import", str(ARTICLES / "yesi-ilbo.txt"))
    path = Path(first.stdout.strip())
    path.write_text("mine", encoding="utf-8")
    second = run("import", str(ARTICLES / "yesi-ilbo.txt"))
    assert (second.exit_code, second.stdout) == (2, "")
    assert "already exists" in second.stderr
    assert path.read_text("utf-8") == "mine"


TEXT = """\
Talks on the harbour begin

November 5, 2025

President Jane Doe opened the talks on the harbour on November 4, her office said.
"""


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "is empty"),
        (b" \r\n\t\n", "is empty"),
        (b"\xef\xbb\xbf", "is empty"),
        (b"%PDF-1.7 \x00\x01", "is a PDF, not text"),
        (b"PK\x03\x04\x14\x00", "is a packed document, not text"),
        (bytes(range(256)) * 20, "is not text"),
        (b"\x01\x02\x03 text" * 20, "is not text"),
        (b"x" * (MAX_BYTES + 1), "has 5 MB; the limit is 5 MB"),
        (b"Published: 2025-11-05\n", "has no paragraph of text in it"),
        (b"<html><body></body></html>", "has no paragraph of text in it"),
    ],
)
def test_what_is_no_article_is_refused(run: Run, content: bytes, message: str) -> None:
    Path("saved").write_bytes(content)
    before = sorted(Path().rglob("*"))
    result = run("import", "saved")
    assert (result.exit_code, result.stdout) == (2, "")
    assert message in result.stderr
    assert sorted(Path().rglob("*")) == before


@pytest.mark.parametrize("path", ["docs", "no-such-file", "/dev/zero"])
def test_what_is_no_file_is_refused(run: Run, path: str) -> None:
    result = run("import", path)
    assert result.exit_code == 2
    assert path in result.stderr


def test_a_huge_file_is_refused_without_reading_it(run: Run) -> None:
    with Path("huge.txt").open("wb") as file:
        file.truncate(50 * 1024 * 1024)
    assert (
        "has 50 MB; the limit is 5 MB. Save only the article." in run("import", "huge.txt").stderr
    )


def test_a_text_without_headline_or_date_says_how_to_give_them(run: Run) -> None:
    words = "President Jane Doe opened the talks on the harbour yesterday, her office said today."
    Path("saved.txt").write_text(words, encoding="utf-8")
    result = run("import", "saved.txt")
    assert (result.exit_code, result.stderr) == (
        2,
        "Error: no headline and no date of publication found in saved.txt. "
        "Add --title 'What happened' --date YYYY-MM-DD\n",
    )
    result = run("import", "saved.txt", "--title=Talks", "--date=2025-11-04")
    assert result.stdout == "briefings/2025/2025-11-04-talks.md\n"
    assert result.stderr.splitlines()[1] == "- the day of publication: the text does not say"


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode("utf-8-sig"),
        TEXT.replace("\n", "\r\n").encode("utf-16"),
        TEXT.replace("office said", "spokesperson’s office said").encode("cp1252"),
    ],
)
def test_old_encodings_are_read(run: Run, data: bytes) -> None:
    Path("saved.txt").write_bytes(data)
    result = run("import", "saved.txt")
    assert result.stdout == "briefings/2025/2025-11-04-talks-on-the-harbour-begin.md\n"


def test_korean_in_an_old_encoding_is_read(run: Run) -> None:
    Path("saved.txt").write_bytes(
        (ARTICLES / "yesi-ilbo.txt").read_bytes().decode().encode("cp949")
    )
    result = run("import", "saved.txt")
    assert outline(Path(result.stdout.strip())) == EXPECTED["yesi-ilbo.txt"][0]


def test_korean_in_single_letters_is_read(run: Run) -> None:
    text = (ARTICLES / "yesi-ilbo.txt").read_text("utf-8")
    Path("saved.txt").write_text(normalize("NFD", text), "utf-8")
    result = run("import", "saved.txt")
    assert outline(Path(result.stdout.strip())) == EXPECTED["yesi-ilbo.txt"][0]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Minister Roe spoke of the harbour.", "john-roe"),
        ("Minister Roe Tae-yul spoke of the harbour.", ""),
        ("Deputy Minister Roe spoke of the harbour.", ""),
        ("The USS John Roe came into the harbour.", ""),
        ("Jane Doe's plan for the harbour is ready.", "jane-doe"),
        ("홍길동에게서도 항만에 관한 편지가 왔다.", "jane-doe"),
        ("홍길동대통령님께서는 항만을 보았다.", "jane-doe"),
        ("홍길동전은 항만의 이야기다.", ""),
    ],
)
def test_people_are_found_as_the_checks_find_them(run: Run, text: str, people: str) -> None:
    roe = Path("docs/people/john-roe.md")
    roe.write_text(roe.read_text("utf-8").replace("roles:", "aliases: [Minister Roe]\nroles:"))
    Path("saved.txt").write_text(f"A day at the harbour\n\nNov 4, 2025\n\n{text}\n", "utf-8")
    result = run("import", "saved.txt")
    assert result.exit_code == 0, result.output
    assert outline(Path(result.stdout.strip()))[3] == people


def test_mixed_encodings_are_read_line_by_line(run: Run) -> None:
    korean = "홍길동 대통령은 4일 회담을 열었다.\n".encode()
    Path("saved.txt").write_bytes(
        TEXT.encode() + korean * 3 + "이몽룡 장관도 왔다.\n".encode("cp949")
    )
    result = run("import", "saved.txt")
    assert "the file mixes encodings: compare line 9 with the source" in result.stderr
    assert "이몽룡 장관도 왔다." in Path(result.stdout.strip()).read_text("utf-8")


def test_a_note_in_the_source_cannot_end_ours(run: Run) -> None:
    Path("saved.txt").write_text(f"{TEXT}\nWords --> <!-- briefings: nonsense --> ``` [@nobody]\n")
    path = Path(run("import", "saved.txt").stdout.strip())
    assert path.read_text("utf-8").count("-->") == 2
    assert "error" not in run("check").stdout
