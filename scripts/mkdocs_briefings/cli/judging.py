"""The content read, mended and judged: what `briefings check` does when something has changed."""

from __future__ import annotations

import difflib
import shlex
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from ..authoring import Fix, fixes, journal, settle
from ..checks import Content
from ..content import Reader
from ..resolving import resolve
from ..site import build
from .standing import decided_apart, keep_apart
from .usage import site_settings, tell
from .verdict import RealPaths, Scene, Verdict, keep_verdict, within

MOST_ROUNDS = 3
"""A date fixed in a first round makes a file readable, so that other fixes can follow."""


class Judging:
    """One call of the command, on one site."""

    def __init__(self, config_file: Path, paths: Sequence[Path]) -> None:
        self._config_file = config_file
        self._paths = paths
        self._settings = site_settings(config_file, keeps=True)
        # Only here in two processes: a preview has threads, which a copy would lack.
        self._reader = Reader(forks=True)
        settle(self._settings, tell)

    def differences(self) -> str:
        """What mending would change."""
        return "".join(map(_difference, self._fixes()))

    def mend(self) -> None:
        """Write every fix, or none of them, and list each on stderr."""
        words = shlex.join(("briefings", "check", "--fix", *map(str, self._paths)))
        root, done = self._settings.root, list[str]()
        with journal(self._settings, words, tell) as at_work:
            for _ in range(MOST_ROUNDS):
                found = self._fixes()
                at_work.write(
                    {root / one.path: one.after for one in found},
                    before={root / one.path: one.before for one in found},
                )
                done += [line for one in found for line in one.changes]
                if not found:
                    break
        if done:
            tell("\n".join(done))

    def verdict(self) -> Verdict:
        """Every problem; remembered for the next call."""
        scene = Scene.of(self._config_file, self._settings)
        built = build(self._settings, self._reader)
        real = RealPaths()
        pages = [real.of(str(one.path)) for one in built.content_files.pages]
        problems = built.unbuilt_problems
        if scene:
            made, reading = built.pages.keys(), built.reading
            keeping = partial(keep_apart, built.content, reading, made, self._settings)
            is_apart = decided_apart(reading)
            keep_verdict(scene, self._settings, pages, problems, is_apart, keeping)
        self._reader.finish()
        return Verdict(problems, frozenset(pages))

    def _fixes(self) -> list[Fix]:
        reading = self._reader.read(self._settings)
        self._reader.finish()
        content = Content.of(reading, resolve(reading, self._settings), self._settings)
        found = fixes(reading, content, self._settings)
        is_within = within(self._paths, self._settings.root)
        return [one for one in found if is_within(one.path)]


def _difference(fix: Fix) -> str:
    before, after = (text.splitlines(keepends=True) for text in (fix.before, fix.after))
    return "".join(difflib.unified_diff(before, after, f"a/{fix.path}", f"b/{fix.path}"))
