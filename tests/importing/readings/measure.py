"""How often an import takes from an article what a careful reader takes; run it for the tables.

`python -m tests.importing.readings.measure [LANGUAGE] [-v]`
"""

from __future__ import annotations

import os
import re
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import chdir
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from click.testing import CliRunner

from mkdocs_briefings.cli.main import main
from tests.sites import MKDOCS_YML, SiteFolder

HERE = Path(__file__).parent
YAML = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The reader in C where there is one: each process that tests reads all cases."""
FIELDS = ("headline", "publisher", "published", "event", "language", "people", "quotations")
SPEAKERS = "speakers"


@dataclass(frozen=True)
class Judged:
    """One thing that an import found, asked or got wrong."""

    article: str
    field: str
    verdict: str
    """`right`, `asked`, `missed` (nothing was taken), or `wrong`."""
    found: str
    wanted: str

    def __str__(self) -> str:
        return f"{self.article} {self.field}: {self.verdict}: {self.found!r}, not {self.wanted!r}"


def readings(language: str = "") -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Every article by a name of its own."""
    for path in sorted(HERE.glob(f"{language or '*'}.yml")):
        for article in yaml.load(path.read_text("utf-8"), YAML):
            yield f"{path.stem}/{article['id']}", article


def judged(name: str, article: Mapping[str, Any]) -> list[Judged]:
    """Import an article into the site and compare all of it with the reading."""
    with tempfile.TemporaryDirectory() as folder, chdir(folder):
        site = SiteFolder(Path(folder))
        site.write(f"-- mkdocs.yml --\n{MKDOCS_YML}-- docs/index.md --\n# Home\n")
        site.write((HERE / "site.txt").read_text("utf-8"))
        file = Path(folder, article.get("file", "saved.txt"))
        file.write_bytes(article["text"].encode(article.get("encoding", "utf-8")))
        result = CliRunner().invoke(main, ["import", file.name], env={"COLUMNS": "10000"})
        if result.exit_code:
            return list(_refused(name, article["reading"], result.stderr))
        draft = Path(folder, result.stdout.strip()).read_text("utf-8")
    return list(_compared(name, article["reading"], draft, result.stderr))


def _refused(name: str, reading: Mapping[str, Any], message: str) -> Iterator[Judged]:
    yield Judged(name, "refused", "asked", message.strip(), "")
    for field in FIELDS[:-1]:
        verdict = "right" if reading[field] == "ask" else "asked"
        yield Judged(name, field, verdict, "refused", str(reading[field]))
    for one in reading["quotations"]:
        yield Judged(name, "quotations", "asked", "", one["starts"])


def _compared(name: str, reading: Mapping[str, Any], draft: str, messages: str) -> Iterator[Judged]:
    _, front, body = draft.split("---\n", 2)
    data = yaml.safe_load(front)
    (source,) = data["sources"]
    published = str(source["date"] or "")
    yield _judge(name, "headline", source["title"], reading["headline"])
    # Without a name the host stands in for it.
    is_name = source["publisher"] != "TODO" and source["publisher"] not in str(source["url"])
    publisher = source["publisher"] if is_name else ""
    yield _judge(name, "publisher", publisher, reading["publisher"], "" if publisher else "missed")
    asked = "asked" if "day of publication" in messages else ""
    yield _judge(name, "published", published, str(reading["published"]), asked)
    asked = "asked" if "day of the event" in messages else ""
    yield _judge(name, "event", str(data["date"]), str(reading["event"]), asked)
    language = source.get("language") or ""
    yield _judge(name, "language", language, reading["language"], "" if language else "missed")
    found = sorted(data.get("people") or [])
    missed = "missed" if set(found) < set(reading["people"]) else ""
    yield _judge(name, "people", " ".join(found), " ".join(sorted(reading["people"])), missed)
    yield from _quotations(name, reading["quotations"], body)


def _judge(name: str, field: str, found: str, wanted: str, otherwise: str = "") -> Judged:
    is_right = otherwise == "asked" if wanted == "ask" else found == wanted
    verdict = "right" if is_right else otherwise or "wrong"
    return Judged(name, field, verdict, found, wanted)


_PROMPT = re.compile(
    r"^(?P<number>\d+)\. (?P<who>.*?)(?:, through (?P<via>\S+))?: “(?P<text>.*)”$", re.M
)


def _quotations(name: str, wanted: list[Mapping[str, str]], body: str) -> Iterator[Judged]:
    found = [(match["who"], match["text"]) for match in _PROMPT.finditer(body)]
    for one in wanted:
        match = next((pair for pair in found if _starts(pair[1], one["starts"])), None)
        if match is None:
            yield Judged(name, "quotations", "missed", "", one["starts"])
            continue
        found.remove(match)
        yield Judged(name, "quotations", "right", match[1], one["starts"])
        yield _speaker(name, match[0], one)
    for who, text in found:
        yield Judged(name, "quotations", "wrong", f"{who}: {text}", "no statement")


def _starts(text: str, start: str) -> bool:
    plain = [re.sub(r"[\s,.、，]", "", part) for part in (text, start)]
    return plain[0].startswith(plain[1].replace(",", ""))


def _speaker(name: str, who: str, wanted: Mapping[str, str]) -> Judged:
    is_known = re.fullmatch(r"[a-z-]+", who) is not None and who != "somebody"
    if "by" in wanted:
        verdict = "right" if who == wanted["by"] else "wrong" if is_known else "open"
        return Judged(
            name, f"{SPEAKERS} known", verdict, who, f"{wanted['by']}: {wanted['starts']}"
        )
    if "stranger" in wanted:
        right = who.partition(" (")[0] == wanted["stranger"]
        verdict = "wrong" if is_known else "right" if right else "open"
        shown = f"{wanted['stranger']} ({wanted.get('office', '')}): {wanted['starts']}"
        return Judged(name, f"{SPEAKERS} strange", verdict, who, shown)
    verdict = "wrong" if is_known else "right"
    return Judged(name, f"{SPEAKERS} nobody", verdict, who, f"{wanted['open']}: {wanted['starts']}")


VERDICTS = ("right", "asked", "open", "missed", "wrong")


def table(found: list[Judged]) -> str:
    """Counts by field and verdict, in Markdown."""
    counts = Counter((one.field, one.verdict) for one in found)
    fields = list(dict.fromkeys(one.field for one in found))
    lines = ["| field | " + " | ".join(VERDICTS) + " | of |", "|---|" + "---|" * 6]
    for field in sorted(fields):
        row = [counts[field, verdict] for verdict in VERDICTS]
        cells = " | ".join(str(count or "") for count in row)
        lines.append(f"| {field} | {cells} | {sum(row)} |")
    return "\n".join(lines)


if __name__ == "__main__":
    languages = [argument for argument in sys.argv[1:] if argument != "-v"] or [""]
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    everything = [
        one for language in languages for each in readings(language) for one in judged(*each)
    ]
    if "-v" in sys.argv:
        shown = (one for one in everything if one.verdict != "right" and one.found != "refused")
        sys.stdout.write("".join(f"{one}\n" for one in shown))
    sys.stdout.write(table(everything) + "\n")
