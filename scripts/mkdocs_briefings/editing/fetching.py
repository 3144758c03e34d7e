"""The programs of the editing page fetched by npm, which knows from where, or taken from files."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path

from ..problems import RefusedError
from .packages import PACKAGES, Package, absent_packages

_MOST_SECONDS = 600
BY_HAND = "Or fetch the archives elsewhere and give them as FILES: {}"


def fetched(root: Path, cache: Path, files: Iterable[Path] = ()) -> Mapping[Path, bytes]:
    """What has to be written into the cache: an archive for each program that it lacks.

    Taken from the files if some are given, otherwise from npm with the settings that hold in the
    site's folder. RefusedError if npm is not there or fails, or if an archive is another one.
    """
    wanted, given = absent_packages(cache), tuple(files)
    if not wanted:
        return {}
    contents = {path.name: path.read_bytes() for path in given} or _packed(wanted, root)
    return {cache / one.archive: _checked(one, contents) for one in wanted}


def _checked(package: Package, contents: Mapping[str, bytes]) -> bytes:
    content = contents.get(package.archive)
    if content is None:
        raise RefusedError(f"{package.archive} is missing. {_by_hand()}")
    if not package.is_archive(content):
        raise RefusedError(
            f"{package.archive} is not what was published as {package.name} {package.version}: "
            f"its hash differs. Nothing was installed. Expected is {package.integrity}."
        )
    return content


def _packed(wanted: Iterable[Package], root: Path) -> dict[str, bytes]:
    npm = shutil.which("npm")
    if npm is None:
        raise RefusedError(
            "npm is not installed, which fetches the program of the editing page. Install Node.js, "
            f"npm comes with it; the site itself needs neither. {_by_hand()}"
        )
    with tempfile.TemporaryDirectory() as folder:
        for one in wanted:
            _pack(npm, one, Path(folder), root)
        return {path.name: path.read_bytes() for path in Path(folder).iterdir()}


def _pack(npm: str, package: Package, folder: Path, root: Path) -> None:
    spec = f"{package.name}@{package.version}"
    command = [
        npm,
        "pack",
        spec,
        "--ignore-scripts",
        "--loglevel=error",
        f"--pack-destination={folder}",
    ]
    try:
        # In the site's folder, for its own `.npmrc`.
        done = subprocess.run(
            command, cwd=root, capture_output=True, text=True, timeout=_MOST_SECONDS, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise RefusedError(f"npm did not fetch {spec} ({error}).") from error
    if done.returncode:
        said = " ".join(done.stderr.split())[:300] or "it does not say why"
        raise RefusedError(f"npm could not fetch {spec}: {said}. {_by_hand()}")


def _by_hand() -> str:
    return BY_HAND.format(" and ".join(one.archive for one in PACKAGES)) + "."
