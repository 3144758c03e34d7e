"""Commands killed at each of their steps: `python -m tests.killing_tools`.

After each death the files on the disk may be mixed; the next command must bring back what was
there, and the command itself, run again, must do all of it.
"""

from __future__ import annotations

import sys
import tempfile
from collections import Counter
from pathlib import Path

import click

from mkdocs_briefings.authoring import settle
from tests.sites import SiteFolder, settings_of
from tests.tools import COMMANDS, Tool, folders


@click.command()
@click.option("--most", default=1000, show_default=True, help="Steps of each command at most.")
def main(most: int) -> None:
    """Kill commands and count what becomes of the files."""
    on_disk, settled, again = Counter[str](), Counter[str](), Counter[str]()
    for name in COMMANDS:
        with tempfile.TemporaryDirectory() as folder:
            tool = Tool.of(name, Path(folder))
            for step in tool.points(min(most, tool.steps)):
                root = tool.killed(step, Path(folder))
                on_disk[tool.state(root)] += 1
                settle(settings_of(root), lambda message: None)
                state = tool.state(root)
                if state == "old" and folders(root) != folders(tool.pristine.root):
                    state = "mixed"
                settled[state] += 1
                SiteFolder(root).run("mkdocs_briefings", *tool.arguments)
                again[tool.state(root)] += 1
                click.echo(f"\r{name} {step} of {tool.steps}   ", nl=False)
    click.echo(f"\nkilled: {settled.total()}; the files then: {dict(on_disk)}")
    click.echo(f"after the next command: {dict(settled)}; after the same command: {dict(again)}")
    sys.exit(bool(settled["mixed"]) or set(again) != {"new"})


if __name__ == "__main__":
    main()
