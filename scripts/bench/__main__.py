"""`python scripts/bench`: our site against those of other generators with the same words."""

from __future__ import annotations

import sys
from pathlib import Path

# Python puts a folder that it runs on the path; this package is found from the folder above.
sys.path[0] = str(Path(__file__).resolve().parents[1])

from bench.cli import main  # noqa: E402

main()
