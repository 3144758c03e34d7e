"""What `briefings check --fix` would do in one file, change by change, for the editor to do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..authoring import Fix, fixes, fixes_apart
from .findings import Marked
from .open_file import OpenFile
from .spans import Edit, edits_between


@dataclass(frozen=True, slots=True)
class QuickFix:
    """A change that ends some problems, or none that has a code."""

    title: str
    line: int
    """Where, counted from 0."""
    edits: tuple[Edit, ...]
    ends: tuple[Marked, ...] = ()


def quick_fixes(file: OpenFile) -> Iterator[QuickFix]:
    """Each change by itself."""
    judgement = file.judgement
    site, shown = judgement.site, file.role.shown
    found = judgement.findings.get(shown, ())
    for fix in fixes_apart(site.reading, site.content, site.settings, shown):
        line, _, words = fix.changes[0].removeprefix(f"{shown}:").partition(": ")
        ends = tuple(one for one in found if fix.ends(one.problem))
        yield QuickFix(f"Fix: {words}", int(line) - 1, _edits(fix), ends)


def all_fixes(file: OpenFile) -> tuple[Edit, ...]:
    """All of them at once."""
    site = file.judgement.site
    found = fixes(site.reading, site.content, site.settings, only=file.role.shown)
    return tuple(edit for fix in found for edit in _edits(fix))


def _edits(fix: Fix) -> tuple[Edit, ...]:
    return tuple(edits_between(fix.before, fix.after))
