"""Looks for bytes that make a reader of ours raise: `python tests/fuzz/fuzz.py TARGET [OPTIONS]`.

The options are libFuzzer's: `-max_total_time=60`, `-runs=100000`, a folder to keep finds in. What
is found becomes a case in `tests/fuzz/test_finds.py`.
"""

from __future__ import annotations

import sys

import atheris

with atheris.instrument_imports(include=["mkdocs_briefings", "yaml"]):
    from tests.fuzz.targets import TARGETS


def main() -> None:
    """Fuzz the target that is named first."""
    if len(sys.argv) < 2 or sys.argv[1] not in TARGETS:
        sys.exit(f"Name a target: {', '.join(TARGETS)}.")
    target = TARGETS[sys.argv[1]]
    atheris.Setup([sys.argv[0], *sys.argv[2:]], target)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
