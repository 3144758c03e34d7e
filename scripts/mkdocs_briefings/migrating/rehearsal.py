"""The migration in a copy of the site: its problems are known before anything is written."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from ..content import Reader
from ..problems import Problem
from ..settings import Settings
from ..site import build

NewContent = str | Path
"""A text, or the file that is copied."""


def rehearsed(settings: Settings, files: Mapping[Path, NewContent]) -> tuple[Problem, ...]:
    """What `briefings check` will say when these files are there; paths are those of the site."""
    with tempfile.TemporaryDirectory(prefix="briefings-") as name:
        # Deep in it, for a site whose documents lie beside its folder: `../docs`.
        stage = Path(os.path.realpath(name), *"above", "site")
        stage.mkdir(parents=True)
        for folder in settings.content_dirs:
            if folder.is_dir():
                place = _placed(folder, settings, stage)
                shutil.copytree(
                    folder, place, symlinks=True, copy_function=_linked, dirs_exist_ok=True
                )
        config = settings.root / settings.config_name
        if config.is_file():
            shutil.copyfile(config, stage / config.name)
        for path, content in files.items():
            _write(_placed(path, settings, stage), content)
        reader = Reader(forks=True, writes=False)
        return build(_staged(settings, stage), reader).unbuilt_problems


def _placed(path: Path, settings: Settings, stage: Path) -> Path:
    return stage / settings.relative(path)


def _staged(settings: Settings, stage: Path) -> Settings:
    return replace(
        settings,
        root=stage,
        docs_dir=_placed(settings.docs_dir, settings, stage),
        briefings_dir=_placed(settings.briefings_dir, settings, stage),
    )


def _linked(source: str, target: str) -> str:
    """The same file under a second name, where the disk can do that; else a copy."""
    try:
        os.link(source, target, follow_symlinks=False)
    except OSError:
        shutil.copy2(source, target, follow_symlinks=False)
    return target


def _write(path: Path, content: NewContent) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    if isinstance(content, str):
        path.write_text(content, "utf-8")
    else:
        _linked(str(content), str(path))
