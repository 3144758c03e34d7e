"""What the guide tells authors to put into the settings of their editors."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def settings_in_guide(title: str) -> str:
    """The block of the page on editors with that title."""
    page = (ROOT / "docs/guide/editors.md").read_text("utf-8")
    pattern = rf'^```\w+ title="{re.escape(title)}"\n(.*?)^```'
    (block,) = re.findall(pattern, page, re.MULTILINE | re.DOTALL)
    return str(block)
