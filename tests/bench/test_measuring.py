"""The benchmark at work: real builds, a real preview, of three briefings."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from bench import preview, processes, sites
from bench.cli import main
from bench.corpus import corpus
from bench.timing import timed

LINUX = pytest.mark.skipif(not processes.AVAILABLE, reason="other systems tell it otherwise")


@LINUX
def test_builds_and_the_preview_are_measured_and_saved(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(preview, "IDLE", 0.1)
    monkeypatch.setattr(preview, "MOMENT", 0.2)
    results = tmp_path / "results.json"
    call = ["--sizes", "3", "--runs", "1", "--saves", "1", "--only", "plain"]
    main([*call, "--json", str(results)])
    found = json.loads(results.read_text("utf-8"))
    # The pages are the home page, the page for what is not found, and the briefings.
    assert [(one["row"], one["pages"], one["changed"]) for one in found["builds"]] == [
        ("cold", 5, 5),
        ("warm", 5, 0),
        ("edited", 5, 1),
        ("new", 6, 1),
        ("tomorrow", 6, 0),
    ]
    (served,) = found["previews"]
    for save in served["bodies"] + served["titles"]:
        assert save["shown"] > 0
        assert save["rebuilt"] > 0
    assert min(served["start"], served["again"]) > 0
    assert len(served["memory"]) == 2
    assert min(served["memory"]) > 10**7
    assert found["versions"]["mkdocs"].startswith("1.6")
    assert "| 3 | edited | plain | 5 | 1 |" in capsys.readouterr().out


def test_a_generator_that_is_not_installed_is_left_out_and_named(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(SystemExit, match="nothing is left to measure"):
        main(["--only", "hugo"])
    assert capsys.readouterr().err == "hugo is left out: no program 'hugo'\n"


def test_a_command_that_fails_ends_the_benchmark(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="failed"):
        timed([(sys.executable, "-c", "raise SystemExit(1)")], tmp_path)


@LINUX
def test_a_process_is_counted_with_what_it_started() -> None:
    own, before = processes.memory(os.getpid()), processes.cpu(os.getpid())
    with subprocess.Popen(
        [sys.executable, "-c", "kept = b'1' * 10**8; print(flush=True); input()"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as child:
        assert child.stdout is not None
        child.stdout.readline()
        assert processes.memory(os.getpid()) - own > 10**8
        child.communicate(b"\n")
    start = time.process_time()
    while time.process_time() - start < 0.2:
        pass
    assert processes.cpu(os.getpid()) - before > 0.15


@pytest.mark.skipif(shutil.which("hugo") is None, reason="Hugo is not installed")
def test_hugo_resolves_links_and_names_what_is_related(tmp_path: Path) -> None:
    content = corpus(20, seed=7)
    for name in ("hugo", "hugo-related"):
        sites.write(name, content, tmp_path / name)
        subprocess.run(["hugo", "--quiet"], cwd=tmp_path / name, check=True)
    address = sites.SITES["hugo"].post(content.briefings[-1]).address
    without, related = (
        (tmp_path / name / "site" / address / "index.html").read_text("utf-8")
        for name in ("hugo", "hugo-related")
    )
    assert "<h2>Related</h2>" in related
    assert "<h2>Related</h2>" not in without
    assert ".md" not in related
