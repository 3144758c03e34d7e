from __future__ import annotations

import gzip
import random
import re
import time
import urllib.request
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from bench import report, sites
from bench.awkward import awkward
from bench.corpus import Corpus, corpus
from bench.project import Project
from bench.results import Results
from bench.rows import Measurement
from bench.server import Line, hosted
from bench.timing import Run
from bench.vocabulary import SIZE, vocabulary, words
from tests.sites import SiteFolder


@pytest.fixture(scope="module")
def content() -> Corpus:
    return corpus(60, seed=7)


def _files(folder: Path) -> dict[str, str]:
    paths = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in paths}


def _words(body: str) -> int:
    return len(re.sub(r" \[@[^\]]*\]|^#+ .*$|^- ", "", body, flags=re.MULTILINE).split())


def _cited(body: str) -> set[str]:
    return {
        key.strip(" @") for group in re.findall(r"\[(@[^\]]+)\]", body) for key in group.split(";")
    }


def _linked(content: Corpus) -> Iterator[tuple[str, str]]:
    for briefing in content.briefings:
        for target in re.findall(r"\]\(\.\./([^)]+)\)", briefing.body):
            yield briefing.path, target


def test_same_seed_same_corpus(content: Corpus) -> None:
    assert corpus(60, seed=7) == content
    assert corpus(60, seed=8) != content


def test_one_more_briefing_follows_on_the_last_day(content: Corpus) -> None:
    assert content.newest.day == content.briefings[-1].day
    assert content.newest.id not in {briefing.id for briefing in content.briefings}
    assert content.newest.id.endswith("-00061")


def test_words_are_fifty_thousand_and_used_by_zipfs_law() -> None:
    known = vocabulary()
    assert len(set(known)) == len(known) == SIZE
    assert all(re.fullmatch("[a-z]{4,}", word) for word in known)
    drawn = Counter(words(random.Random(7), 200_000).split())
    often = [sum(drawn[word] for word in known[first : 2 * first]) for first in (10, 100, 1000)]
    # From each rank to twice that rank, the law has the same share: ln 2 of the sum.
    assert max(often) < 1.25 * min(often)
    assert len(drawn) > SIZE / 3


def test_briefings_have_many_words(content: Corpus) -> None:
    text = " ".join(briefing.body for briefing in content.briefings)
    assert len(set(re.findall("[a-z]+", text)) & set(vocabulary())) > 2_000


def test_awkward_words_change_no_reference(content: Corpus) -> None:
    words = awkward(content)
    assert [briefing.id for briefing in words.briefings] == [one.id for one in content.briefings]
    assert {subject.id for subject in words.subjects} == {one.id for one in content.subjects}
    assert max(len(briefing.title) for briefing in words.briefings) > 10_000
    assert words.briefings[0].body == content.briefings[0].body


def test_a_strict_build_has_nothing_to_say_of_awkward_words(
    content: Corpus, tmp_path: Path
) -> None:
    Project("ours", sites.SITES["ours"], awkward(content), tmp_path).write()
    result = SiteFolder(tmp_path).build("--strict")
    assert result.code == 0, result.output


def test_bodies_have_150_to_400_words(content: Corpus) -> None:
    assert all(150 <= _words(briefing.body) <= 400 for briefing in content.briefings)


def test_every_source_is_cited_and_every_citation_has_its_source(content: Corpus) -> None:
    for briefing in content.briefings:
        sources = briefing.fields["sources"]
        assert isinstance(sources, list)
        assert _cited(briefing.body) == {source["id"] for source in sources}


def test_topics_have_a_glossary_and_bodies_use_its_abbreviations(content: Corpus) -> None:
    explained = {one.id: set(one.terms) for one in content.subjects if one.kind == "topics"}
    assert len({term for terms in explained.values() for term in terms}) == 4 * len(explained)
    for briefing in content.briefings:
        words = set(re.findall(r"[A-Z]{2}\d{3}", briefing.body))
        assert all(words & explained[topic.id] for topic in briefing.topics)


def test_links_and_threads_lead_to_earlier_briefings(content: Corpus) -> None:
    ids = [briefing.id for briefing in content.briefings]
    day = {briefing.path: briefing.day for briefing in content.briefings}
    links = list(_linked(content))
    assert links
    assert all(day[target] < day[path] for path, target in links)
    for briefing in content.briefings:
        follows = briefing.fields.get("follows", [])
        assert isinstance(follows, list)
        assert all(ids.index(earlier) < ids.index(briefing.id) for earlier in follows)


@pytest.mark.parametrize(
    ("name", "configured", "fields"),
    [
        ("plain", "mkdocs.yml", "title date description"),
        ("blog", "mkdocs.yml", "title date description categories tags"),
        ("hugo", "config.yaml", "title date summary key_points topics people"),
        (
            "ours",
            "mkdocs.yml",
            "title date summary key_points topics people organisations places sources",
        ),
    ],
)
def test_every_site_has_every_briefing(
    content: Corpus, tmp_path: Path, name: str, configured: str, fields: str
) -> None:
    sites.write(name, content, tmp_path)
    files = _files(tmp_path)
    assert configured in files
    for briefing in content.briefings:
        post = sites.SITES[name].post(briefing)
        _, front, body = files[post.path].split("---\n", 2)
        keys = [key for key in yaml.safe_load(front) if key not in {"statements", "follows"}]
        assert keys == fields.split()
        assert body.replace("<!-- more -->\n\n", "").strip() == briefing.body.strip()


@pytest.mark.parametrize("name", ["ours", "blog", "hugo", "pelican"])
def test_an_edit_changes_one_file_and_cleaning_takes_it_back(
    content: Corpus, tmp_path: Path, name: str
) -> None:
    project = Project(name, sites.SITES[name], content, tmp_path)
    project.write()
    before = _files(tmp_path)
    project.edit_body("resumed")
    project.edit_title("Again")
    project.add()
    after = _files(tmp_path)
    assert {path for path in after if after[path] != before.get(path)} == {
        project.edited.path,
        project.site.post(content.newest).path,
    }
    assert " resumed [@" in after[project.edited.path]
    assert re.search("(?m)^title: '?Again Meeting 00031", after[project.edited.path])
    project.clean()
    assert _files(tmp_path) == before


def test_ours_has_a_profile_for_everything_that_a_briefing_names(
    content: Corpus, tmp_path: Path
) -> None:
    sites.write("ours", content, tmp_path)
    profiles = {path for path in _files(tmp_path / "docs") if path != "index.md"}
    assert profiles == {subject.path for subject in content.subjects}
    assert len(profiles) == 100 + 500 + 80 + 40


def test_the_table_has_the_ratios_and_their_aims() -> None:
    builds = tuple(
        Measurement(site, size, row, (Run(wall, wall, 10**8),), size, size, 10**6)
        for size, factor in ((1000, 1), (10000, 10))
        for site, row, wall in (
            ("ours", "cold", 6.0 * factor),
            ("ours", "warm", 0.3 * factor),
            ("blog", "cold", 24.0 * factor),
        )
    )
    found = Results("python scripts/bench", {}, {}, {"hugo": "no program 'hugo'"}, builds)
    lines = report.report(found).splitlines()
    assert "| 1,000 | cold | ours | 1,000 | 1,000 | 1.0 | 6.00 | 6.00 | 100 | 1 |" in lines
    assert "| ours/blog, cold | 1,000 | 0.250 | 0.250 | at most 0.33 |" in lines
    assert "| ours, warm/cold | 10,000 | 0.050 | 0.050 | at most 0.02 |" in lines
    assert "| ours, cold | 10,000/1,000 | 10.000 | 10.000 | at most 11 |" in lines
    assert "Left out: hugo, no program 'hugo'." in lines


def test_a_slow_host_sends_compressed_files_no_faster_than_its_line(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("word " * 10_000, "utf-8")
    (tmp_path / "index.bin").write_bytes(bytes(40_000))
    with hosted(tmp_path) as host:
        host.line = Line("slow", rate=200_000)
        start = time.monotonic()
        with urllib.request.urlopen(f"{host.address}index.bin") as answer:
            assert len(answer.read()) == 40_000
        assert time.monotonic() - start >= 0.2
        with urllib.request.urlopen(f"{host.address}page.html") as answer:
            assert gzip.decompress(answer.read()) == b"word " * 10_000
        assert host.sent["index.bin"] == 40_000
        assert host.sent["page.html"] < 1_000
