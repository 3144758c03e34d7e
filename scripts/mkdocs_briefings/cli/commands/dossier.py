"""`briefings dossier`."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from ...authoring import Desk
from ...model import Kind
from ...pages import joined_dossier
from ...urls import dossier_part_url, dossier_url, file_name
from ..pdf import NOWHERE, BuiltSite, Pdf, lacks_hangul, save, to_pdf
from ..usage import config_option, give, refuse, site_settings, tell, today_option

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
@click.option("--force", is_flag=True, help="Replace the file if it exists.")
@today_option
@config_option
def dossier(topic: str, output: Path, force: bool, config_file: Path) -> None:
    """Write everything on TOPIC into one PDF, in reading order.

    TOPIC is an id, a name, or any known spelling. Needs WeasyPrint: the extra "pdf".
    """
    if not force and (output.exists() or output.is_symlink()):
        refuse(f"{output} exists. Choose another name, or add --force to replace it.")
    settings = site_settings(config_file)
    found = Desk.of(settings).choose(Kind.TOPIC, topic, settings.today)
    pdf = _pdf(found.text, config_file, settings.site_url or NOWHERE)
    if pdf is None:
        refuse(f"no briefing on the topic '{topic}' has been published.")
    for address in pdf.left_out:
        tell(f"Warning: {address} is left out: it is not a file of the site.")
    save(pdf.data, output)
    give(f"{output} ({pdf.pages} pages)")


def _pdf(topic: str, config_file: Path, site_url: str) -> Pdf | None:
    # MkDocs is slow to import, and help needs none of it.
    from ...host import build_into

    with TemporaryDirectory() as name:
        folder = Path(name)
        build_into(folder, config_file)
        page = folder / file_name(dossier_url(topic))
        if not page.is_file():
            return None
        html = joined_dossier(page.read_text("utf-8"), partial(_part, folder, topic))
        if lacks_hangul(html):
            tell(NO_HANGUL)
        return to_pdf(html, BuiltSite(folder, site_url), dossier_url(topic))


def _part(folder: Path, topic: str, year: int) -> str:
    return (folder / file_name(dossier_part_url(topic, year))).read_text("utf-8")
