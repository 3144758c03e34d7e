"""`briefings dossier`."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import click

from ...authoring import Desk
from ...model import Kind
from ...urls import dossier_url, file_name
from ..pdf import lacks_hangul, write_pdf
from ..usage import config_option, refuse, settings_of, tell

NO_HANGUL = (
    "Warning: no font on this machine has Hangul, so Korean names will be boxes. Install one, such"
    " as Noto Serif CJK (Debian: fonts-noto-cjk)."
)


@click.command()
@click.argument("topic")
@click.option(
    "--output",
    "-o",
    type=click.Path(dir_okay=False, path_type=Path),
    required=True,
    help="The PDF to write.",
)
@config_option
def dossier(topic: str, output: Path, config_file: Path) -> None:
    """Write everything on TOPIC into one PDF, in reading order.

    TOPIC is an id, a name, or any known spelling. Needs WeasyPrint: the extra "pdf".
    """
    settings = settings_of(config_file)
    found = Desk.of(settings).choose(Kind.TOPIC, topic, settings.today)
    html = _page(found.text, config_file)
    if html is None:
        refuse(f"no briefing on the topic '{topic}' has been published.")
    if lacks_hangul(html):
        tell(NO_HANGUL)
    pages = write_pdf(html, output)
    click.echo(f"{output} ({pages} pages)")


def _page(topic: str, config_file: Path) -> str | None:
    # MkDocs is slow to import, and help needs none of it.
    from ...host import build_into

    with TemporaryDirectory() as folder:
        build_into(Path(folder), config_file)
        page = Path(folder) / file_name(dossier_url(topic))
        return page.read_text("utf-8") if page.is_file() else None
