"""What was moved, what was left and why, and what the site's checks will say: in Markdown."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..problem_codes import CODES
from ..problems import Problem
from ..visible import visible
from .post import Left, Note

MOST_OF_ONE_TEXT = 5
"""The same text in more files than that is told once, with their number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MigrationFacts:
    """Everything that is told of a migration."""

    tool: str
    folder: str
    briefings: Mapping[str, str]
    """The path of the post by that of its briefing."""
    drafts: int
    sourced: int
    redirects: int
    subjects: Mapping[str, int]
    """How many new profiles there are of each kind."""
    copied: int
    left: Sequence[Left]
    notes: Sequence[Note]
    problems: Sequence[Problem]
    """What `briefings check` says of the new files."""
    extensions: Counter[str]


def migration_counts(told: MigrationFacts) -> Iterator[str]:
    """The numbers, one a line."""
    yield f"briefings: {len(told.briefings)}, of them drafts: {told.drafts}"
    yield f"briefings with sources: {told.sourced}; the others say 'sources: none'"
    made = ", ".join(f"{kind}: {count}" for kind, count in told.subjects.items() if count)
    yield f"new profiles: {sum(told.subjects.values())}" + (f" ({made})" if made else "")
    yield f"old addresses that lead to them: {told.redirects}"
    yield f"files copied: {told.copied}"
    yield f"files left: {len(told.left)}"


def migration_report(told: MigrationFacts) -> str:
    """The whole report."""
    return "\n".join(("# Report of briefings migrate", "", *_sections(told), ""))


def _sections(told: MigrationFacts) -> Iterator[str]:
    yield f"From {_code(told.folder)} ({told.tool})."
    yield ""
    yield from (f"- {line}" for line in migration_counts(told))
    yield from _left(told.left)
    yield from _notes(told.notes)
    yield from _checked(told.problems)
    yield from _extensions(told.extensions)
    yield from ("", "## Briefings", "")
    yield from (f"- {_code(new)} from {_code(old)}" for new, old in sorted(told.briefings.items()))


def _left(left: Sequence[Left]) -> Iterator[str]:
    reasons: dict[str, list[str]] = defaultdict(list)
    for one in left:
        reasons[one.why].append(one.path)
    yield from ("", f"## Files left: {len(left)}")
    for why, paths in sorted(reasons.items(), key=lambda pair: (-len(pair[1]), pair[0])):
        yield from ("", f"### {_plain(why)}: {len(paths)}", "")
        yield from (f"- {_code(path)}" for path in sorted(paths))


def _notes(notes: Sequence[Note]) -> Iterator[str]:
    kinds: dict[str, list[Note]] = defaultdict(list)
    for one in dict.fromkeys(notes):
        kinds[one.what].append(one)
    yield from ("", "## Changed, or not taken along")
    for what, found in sorted(kinds.items()):
        yield from ("", f"### {_plain(what)}: {len(found)}", "")
        yield from _places(found)


def _places(notes: Iterable[Note]) -> Iterator[str]:
    by_text: dict[str, list[Note]] = defaultdict(list)
    for one in notes:
        by_text[one.text].append(one)
    for text, found in by_text.items():
        if text and len(found) > MOST_OF_ONE_TEXT:
            yield f"- {_code(text)} in {len(found)} places, the first in {_place(found[0])}"
            continue
        for one in found:
            yield f"- {_place(one)}" + (f": {_code(text)}" if text else "")


def _place(note: Note) -> str:
    return _code(f"{note.path}:{note.line}" if note.line else note.path)


def _checked(problems: Sequence[Problem]) -> Iterator[str]:
    yield from ("", f"## What 'briefings check' says of the new files: {len(problems)}", "")
    if problems:
        yield from ("| code | severity | what | number |", "|---|---|---|---|")
    for code, count in sorted(Counter(one.code for one in problems).items()):
        severity, title = CODES[code]
        yield f"| {code} | {severity} | {title} | {count} |"


def _extensions(needed: Counter[str]) -> Iterator[str]:
    if not needed:
        return
    yield from ("", "## To add under 'markdown_extensions' in mkdocs.yml", "")
    yield from (
        f"- {_code(name)}, for {count} of the texts" for name, count in needed.most_common()
    )


def _code(text: str) -> str:
    """A stranger's text as code: nothing in it can end the code."""
    shown = visible(text)
    # A span of code ends at the first run of as many backticks as it began with (CommonMark).
    fence = "`" * (1 + max((len(run) for run in _runs(shown)), default=0))
    # A backtick at either end would lengthen the fence; one space on each side is not shown.
    pad = " " if "`" in shown[:1] + shown[-1:] else ""
    return f"{fence}{pad}{shown}{pad}{fence}"


def _runs(text: str) -> Iterator[str]:
    run = ""
    for sign in f"{text} ":
        if sign == "`":
            run += sign
        elif run:
            yield run
            run = ""


def _plain(text: str) -> str:
    shown = visible(text)
    return (
        (shown[:1].upper() + shown[1:]).replace("[", r"\[").replace("<", "&lt;").replace("`", r"\`")
    )
