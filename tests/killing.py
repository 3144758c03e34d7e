"""Many builds killed, one after another: `python -m tests.killing --count 240 --seed 1`.

Half of them die at a step, spread evenly over all steps; half at a moment of the clock, drawn at
random. After each, the published site must be one of two versions, whole.
"""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import click

from tests.sites import SiteFolder
from tests.wholeness import TwoVersions


@click.command()
@click.option("--count", default=240, show_default=True)
@click.option("--seed", default=1, show_default=True)
def main(count: int, seed: int) -> None:
    """Kill builds and count what is published after them."""
    with tempfile.TemporaryDirectory() as folder:
        versions = TwoVersions.of(SiteFolder(Path(folder)))
        found = Counter[str]()
        for number, death in enumerate(_deaths(versions, count, seed), 1):
            before, wanted = versions.published(), versions.change()
            death()
            after = versions.published()
            found["old" if after == before else "new" if after == wanted else "neither"] += 1
            click.echo(f"\r{number} of {count}: {dict(found)}", nl=False)
        versions.change()
        clean = versions.folder.build("--strict").code == 0 and not versions.left()
    click.echo(f"\nThe last build {'cleaned up' if clean else 'left something'}.")
    sys.exit(bool(found["neither"]) or not clean)


def _deaths(versions: TwoVersions, count: int, seed: int) -> Iterator[Callable[[], object]]:
    steps = versions.steps()
    for number in range(count // 2):
        yield partial(versions.die, 1 + number * steps // (count // 2), "SIGKILL")
    versions.change()
    start = time.monotonic()
    versions.folder.build()
    longest = time.monotonic() - start
    moments = random.Random(seed)
    for _ in range(count - count // 2):
        yield partial(_kill_after, versions.folder.root, moments.uniform(0, longest))


def _kill_after(root: Path, seconds: float) -> None:
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    build = subprocess.Popen(command, cwd=root, start_new_session=True)
    try:
        build.wait(seconds)
    except subprocess.TimeoutExpired:
        build.send_signal(signal.SIGKILL)
        build.wait()


if __name__ == "__main__":
    main()
