"""The generators that are compared: how each builds and serves a site, and whether it is there."""

from __future__ import annotations

import shutil
import subprocess
import sys
import venv
from dataclasses import dataclass
from pathlib import Path

from packaging.requirements import Requirement

_ENVIRONMENTS = Path(__file__).resolve().parents[2] / ".cache/bench"
PYTHON = sys.executable

Command = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tool:
    """A generator of sites; every command is called in the site's folder and writes `site/`."""

    name: str
    build: tuple[Command, ...]
    """Called one after another: the generator, and a search engine for those without one."""
    version: Command
    serve: Command = ()
    """With `{port}`; nothing if its preview is not measured."""
    rebuilt: str = ""
    """What the preview prints when everything is made again."""
    package: str = ""
    """What is installed into an environment of its own, if that is where it comes from."""

    def missing(self) -> str:
        """Why it cannot be measured, or nothing. One that is a package is installed first."""
        program = Path(self.build[0][0])
        if self.package and not program.exists():
            return _install(self.package, program.parents[1])
        return "" if shutil.which(program) else f"no program '{program}'"

    def says(self) -> str:
        """What it says of its version, in one line."""
        said = subprocess.run(self.version, capture_output=True, text=True, check=False)
        return (said.stdout or said.stderr).strip().partition("\n")[0]


def _install(package: str, folder: Path) -> str:
    print(f"installing {package} into {folder}", file=sys.stderr, flush=True)
    venv.create(folder, clear=True, with_pip=True)
    call = [str(folder / "bin/python"), "-m", "pip", "install", "--quiet", package]
    if subprocess.run(call, stdout=subprocess.DEVNULL, check=False).returncode == 0:
        return ""
    shutil.rmtree(folder)
    return f"pip cannot install {package}"


def _program(package: str) -> str:
    name = Requirement(package).name
    return str(_ENVIRONMENTS / name / "bin" / name)


_PELICAN = "pelican[markdown]"
_ZENSICAL = "zensical"
_PAGEFIND = (PYTHON, "-m", "pagefind", "--silent", "--site", "site")

MKDOCS = Tool(
    "mkdocs",
    # Strict, because a corpus with faults would time the printing of warnings. Never with `-q`,
    # which switches strict off.
    build=((PYTHON, "-m", "mkdocs", "build", "--strict"),),
    version=(PYTHON, "-m", "mkdocs", "--version"),
    # MkDocs with some versions of click watches nothing unless it is told to.
    serve=(PYTHON, "-u", "-m", "mkdocs", "serve", "--livereload", "-a", "127.0.0.1:{port}"),
    rebuilt="Reloading browsers",
)
HUGO = Tool(
    "hugo",
    build=(("hugo", "--quiet"), _PAGEFIND),
    version=("hugo", "version"),
    serve=("hugo", "server", "--bind", "127.0.0.1", "--port", "{port}"),
    rebuilt="Total in",
)
"""Its preview has no search: Pagefind does not see what Hugo keeps in memory."""
PELICAN = Tool(
    "pelican",
    build=((_program(_PELICAN), "--quiet", "--settings", "pelicanconf.py"), _PAGEFIND),
    version=(_program(_PELICAN), "--version"),
    package=_PELICAN,
)
ZENSICAL = Tool(
    "zensical",
    build=((_program(_ZENSICAL), "build", "--strict"),),
    version=(_program(_ZENSICAL), "--version"),
    package=_ZENSICAL,
)
