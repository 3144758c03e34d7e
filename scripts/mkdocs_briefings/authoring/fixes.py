"""What can be fixed without asking: the same meaning, in the form this project uses."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from ..checks import UNDECLARED, Content, Entry, missing, usual_publishers
from ..content import (
    DATE_FIELDS,
    NAMING_FIELDS,
    FieldPath,
    Fields,
    FrontMatterText,
    IfUnknown,
    NamedIn,
    NotEditableError,
    Reading,
    names_in,
    written_day,
)
from ..model import Kind, Subject
from ..names import Found
from ..problems import Problem
from ..settings import Settings

_WRONG_KIND = "BR111"

Mending = Callable[[FrontMatterText], str]
"""Makes one change to a file and says which, in a few words; empty if it cannot be made."""


@dataclass(frozen=True, slots=True)
class Step:
    """A change, and the problem that it ends."""

    change: Mending
    code: str = ""
    """Empty for what is not a problem: a spelling that becomes an id, a list that is sorted."""
    ids: tuple[str, ...] = ()
    """What it declares, if a declaration ends the problem."""


@dataclass(frozen=True, slots=True)
class Fix:
    """What one file becomes, and why."""

    path: str
    before: str
    after: str
    changes: tuple[str, ...]
    """`path:line: what was done`, a line for each."""
    steps: tuple[Step, ...] = ()
    """What was done, in the same order."""

    def ends(self, problem: Problem) -> bool:
        """Whether that problem of the file is one that the fix ends."""
        # A hint names what to declare, in quotation marks as every id in a message.
        return any(
            one.code == problem.code and all(f"'{each}'" in problem.hint for each in one.ids)
            for one in self.steps
        )


def fixes(reading: Reading, content: Content, settings: Settings, only: str = "") -> Iterator[Fix]:
    """Every file that can be fixed, or only one, by its path in messages; nothing is written.

    Subjects mentioned and not declared are declared, spellings of subjects with a profile become
    their ids, publishers get one spelling, dates become YYYY-MM-DD, and lists ordered by date are
    sorted.
    """
    for path, steps in _steps(reading, content, only):
        yield from _fixed(path, steps, reading, settings)


def fixes_apart(reading: Reading, content: Content, settings: Settings, path: str) -> Iterator[Fix]:
    """What `fixes` does in a file, each change as if it were the only one."""
    for _, steps in _steps(reading, content, path, apart=True):
        for step in steps:
            yield from _fixed(path, [step], reading, settings)


def _steps(
    reading: Reading, content: Content, only: str, *, apart: bool = False
) -> Iterator[tuple[str, list[Step]]]:
    yield from (one for one in _of_faulty(reading) if only in ("", one[0]))
    yield from _of_briefings(content, only, apart=apart)
    yield from _of_profiles(content, only)


def _fixed(path: str, steps: Iterable[Step], reading: Reading, settings: Settings) -> Iterator[Fix]:
    file = settings.root / path
    held = reading.files.unsaved.get(file)
    try:
        before = _as_it_is(file) if held is None else held
        edit = FrontMatterText(before)
    # What is wrong with such a file has been told by the checks.
    except (OSError, UnicodeDecodeError, NotEditableError):
        return
    done = [(words, step) for step in steps if (words := step.change(edit))]
    if done:
        changes = tuple(f"{path}:{words}" for words, _ in done)
        yield Fix(path, before, edit.edited(), changes, tuple(step for _, step in done))


def _as_it_is(file: Path) -> str:
    # Line endings stay as they are: on Windows a fix must not touch every line.
    with file.open(encoding="utf-8", newline="") as opened:
        return opened.read()


def _of_faulty(reading: Reading) -> Iterator[tuple[str, list[Step]]]:
    """Files with a value of the wrong kind, which may be a date in another form."""
    faulty = (one.position.path for one in reading.problems if one.code == _WRONG_KIND)
    for path in sorted(set(faulty)):
        yield path, [Step(_dates, _WRONG_KIND)]


def _of_briefings(content: Content, only: str, *, apart: bool) -> Iterator[tuple[str, list[Step]]]:
    usual = usual_publishers(content)
    for entry in content.entries:
        if only not in ("", entry.document.path):
            continue
        fields = entry.document.fields
        steps = list(_as_ids(fields, None, fields.day_at, content))
        steps += _declared(entry, content, apart=apart)
        steps += _respelled(entry, usual)
        steps += _sorted("corrections", [one.date for one in fields.corrections])
        steps += _sorted("upcoming", [one.date.first_day for one in fields.upcoming])
        if steps:
            yield entry.document.path, steps


def _of_profiles(content: Content, only: str) -> Iterator[tuple[str, list[Step]]]:
    for kind in Kind:
        for document in content.profiles[kind].values():
            if only not in ("", document.path):
                continue
            steps = list(_as_ids(document.fields, kind, lambda key: None, content))
            roles = getattr(document.fields, "roles", ())
            starts = [one.from_.first_day if one.from_ else date.min for one in roles]
            steps += _sorted("roles", starts, newest_first=True)
            if steps:
                yield document.path, steps


def _declared(entry: Entry, content: Content, *, apart: bool) -> Iterator[Step]:
    wanted: dict[Kind, list[str]] = {}
    for kind, one in missing(entry, content):
        wanted.setdefault(kind, []).append(one)
    for kind, ids in wanted.items():
        for some in [[one] for one in ids] if apart else [ids]:
            yield Step(_declaration(kind, some), UNDECLARED, tuple(some))


def _declaration(kind: Kind, ids: Sequence[str]) -> Mending:
    def step(edit: FrontMatterText) -> str:
        line = edit.line(kind.plural) if edit.has(kind.plural) else edit.line("topics")
        done = edit.add(kind.plural, ids, after="topics")
        return f"{line}: added {_quoted(ids)} to '{kind.plural}'" if done else ""

    return step


def _respelled(entry: Entry, usual: Mapping[str, str]) -> Iterator[Step]:
    """Publishers without a profile under the spelling that the site's sources use most."""
    for number, source in enumerate(entry.document.fields.sources):
        name = usual.get(source.publisher, source.publisher)
        if name == source.publisher:
            continue

        def step(edit: FrontMatterText, number: int = number, name: str = name) -> str:
            place = ("sources", number, "publisher")
            done = edit.replace(place, name)
            was = entry.document.fields.sources[number].publisher
            return f"{edit.line(*place)}: '{was}' becomes '{name}'" if done else ""

        yield Step(step)


def _as_ids(
    fields: Fields, kind: Kind | None, day_at: Callable[[FieldPath], date | None], content: Content
) -> Iterator[Step]:
    """Every name in a file's front matter that is not written as an id."""
    among = (one for one in NAMING_FIELDS[kind] if one.if_unknown is not IfUnknown.NOTHING)
    for one in names_in(fields, among):
        yield from _as_id(one, day_at(one.key), content)


def _as_id(one: NamedIn, day: date | None, content: Content) -> Iterator[Step]:
    found = _meant(one, day, content)
    # Without a profile only the text has the name, which an id would lose: `jane-oneil`.
    if found is None or found.id == one.text or found.profile is None:
        return

    def step(edit: FrontMatterText) -> str:
        mapped = (*one.key, one.field.key)
        place = mapped if one.field.key and edit.has(*mapped) else one.key
        done = edit.replace(place, found.id)
        return f"{edit.line(*place)}: '{one.text}' becomes '{found.id}'" if done else ""

    yield Step(step)


def _meant(one: NamedIn, day: date | None, content: Content) -> Subject | None:
    for kind in one.field.kinds:
        found = content.names.resolve(kind, one.text, day)
        if isinstance(found, Found):
            return content.subjects[kind][found.id]
    return None


def _sorted(field: str, days: Sequence[Any], *, newest_first: bool = False) -> Iterator[Step]:
    # Not `reversed()`: with `reverse`, entries of one day stay in their author's order.
    order = sorted(range(len(days)), key=lambda n: days[n], reverse=newest_first)
    if order == list(range(len(days))):
        return
    rank = {place: n for n, place in enumerate(order)}

    def step(edit: FrontMatterText) -> str:
        how = "newest first" if newest_first else "by date"
        done = edit.sort(field, lambda n: rank[n])
        return f"{edit.line(field)}: sorted '{field}', {how}" if done else ""

    yield Step(step)


def _dates(edit: FrontMatterText) -> str:
    changes = []
    for key, text in edit.scalars():
        day = written_day(text) if key[-1:] and key[-1] in DATE_FIELDS else None
        if day is not None and text != day.isoformat() and edit.replace(key, day.isoformat()):
            changes.append(f"{edit.line(*key)}: '{text}' becomes {day}")
    return "; ".join(changes)


def _quoted(ids: Iterable[str]) -> str:
    return ", ".join(f"'{one}'" for one in ids)
