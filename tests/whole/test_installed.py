"""What is released works where the repository is not."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import tarfile
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def run(*command: str | Path, folder: Path) -> str:
    """What a command says; it must not fail."""
    given = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(
        list(map(str, command)),
        cwd=folder,
        env={**given, "NO_MKDOCS_2_WARNING": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout
    return done.stdout


def built(target: str, source: Path, into: Path) -> Path:
    """The wheel or the source distribution of a folder."""
    run(sys.executable, "-m", "hatchling", "build", "-t", target, "-d", into, folder=source)
    (path,) = into.glob("*.whl" if target == "wheel" else "*.tar.gz")
    return path


@pytest.fixture(scope="module")
def sdist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built("sdist", ROOT, tmp_path_factory.mktemp("sdist"))


@pytest.fixture(scope="module")
def wheel(sdist: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of the source distribution, so that this alone is enough to make it."""
    folder = tmp_path_factory.mktemp("unpacked")
    with tarfile.open(sdist) as archive:
        if hasattr(tarfile, "data_filter"):
            # Python asks for one where it has them, since 3.11.4 (PEP 706).
            archive.extraction_filter = tarfile.data_filter
        archive.extractall(folder)
    (source,) = folder.iterdir()
    return built("wheel", source, tmp_path_factory.mktemp("wheel"))


def test_the_wheel_is_the_same_from_repository_and_source_distribution(
    wheel: Path, tmp_path: Path
) -> None:
    assert built("wheel", ROOT, tmp_path).read_bytes() == wheel.read_bytes()


def test_nothing_of_the_repository_but_the_package_is_released(sdist: Path, wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        tops = {name.partition("/")[0] for name in archive.namelist()}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"mkdocs_briefings"}
    with tarfile.open(sdist) as archive:
        inside = {name.split("/", 1)[1].partition("/")[0] for name in archive.getnames()}
    metadata = {"PKG-INFO", "pyproject.toml", "README.md", "LICENSE", "CHANGELOG.md", ".gitignore"}
    assert inside <= {"scripts", *metadata}


def test_an_empty_environment_with_the_wheel_makes_a_site(wheel: Path, tmp_path: Path) -> None:
    environment, work = tmp_path / "environment", tmp_path / "work"
    work.mkdir()
    run(sys.executable, "-m", "venv", "--without-pip", environment, folder=tmp_path)
    scripts = environment / ("Scripts" if os.name == "nt" else "bin")
    python = scripts / "python"
    install = (
        "-m",
        "pip",
        "--python",
        str(python),
        "install",
        "--no-deps",
        "--no-index",
        "--quiet",
    )
    run(sys.executable, *install, wheel, folder=tmp_path)
    # What it needs is taken from here. Read in this way, a folder's own `.pth` files do not count,
    # among which is the one that leads to the repository.
    (packages,) = {sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}
    where = "import mkdocs_briefings as m, sysconfig as s; print(s.get_path('purelib'), m.__file__)"
    inside = Path(run(python, "-c", where, folder=work).split()[0])
    (inside / "needed.pth").write_text(f"{packages}\n", "utf-8")
    assert Path(run(python, "-c", where, folder=work).split()[1]).is_relative_to(inside)

    run(scripts / "briefings", "init", "site", folder=work)
    run(scripts / "briefings", "check", "--strict", folder=work / "site")
    run(python, "-m", "mkdocs", "build", "--strict", folder=work / "site")
    made = work / "site/site"
    wanted = ("index.html", "people/index.html", "feed.xml", "data/people.json")
    assert [name for name in wanted if not (made / name).is_file()] == []
    assert (made / "pagefind/pagefind-entry.json").is_file()
    assert (made / "assets/briefings/briefings.js").is_file()
