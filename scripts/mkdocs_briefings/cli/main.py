"""The command `briefings`."""

from __future__ import annotations

import os

import click

from .usage import Commands, Deferred

COMMANDS = {
    "agenda": Deferred(
        ".commands.agenda",
        "agenda_command",
        "Print what is due, stale or unanswered, the most urgent first.",
    ),
    "check": Deferred(
        ".commands.check",
        "check_command",
        "Report every problem in the content; with PATHS, only in those files and folders.",
    ),
    "digest": Deferred(
        ".commands.digest",
        "digest_command",
        "Print what changed in some days as a mail, which is yours to send.",
    ),
    "dossier": Deferred(
        ".commands.dossier",
        "dossier",
        "Write everything on TOPIC into one PDF, in reading order.",
    ),
    "import": Deferred(
        ".commands.import_",
        "import_",
        "Turn a saved article, plain text or HTML, into a draft and print its path.",
    ),
    "init": Deferred(
        ".commands.init",
        "init",
        "Make a new site in DIR, which must be new or empty, and print its path.",
    ),
    "install-editor": Deferred(
        ".commands.install_editor",
        "install_editor",
        "Fetch the program of the editing page with npm, into the site's cache.",
    ),
    "links": Deferred(
        ".commands.links",
        "links",
        "Ask whether the sources of the site can still be read at their addresses.",
    ),
    "lsp": Deferred(
        ".commands.lsp",
        "lsp",
        "Answer an editor by the Language Server Protocol, on the standard streams.",
    ),
    "merge": Deferred(
        ".commands.rename",
        "merge",
        "Merge the subject FROM into INTO, which also gets the spellings of FROM.",
    ),
    "migrate": Deferred(
        ".commands.migrate",
        "migrate",
        "Turn the posts of another site, in DIR, into briefings.",
    ),
    "new": Deferred(
        ".commands.new",
        "new",
        "Write a draft with this TITLE and print its path.",
    ),
    "rename": Deferred(
        ".commands.rename",
        "rename",
        "Give the subject OLD another id or name in every file.",
    ),
    "schema": Deferred(
        ".commands.schema",
        "schema_command",
        "Print the JSON Schema of front matter, for editors.",
    ),
    "untranslated": Deferred(
        ".commands.untranslated",
        "untranslated_command",
        "Print the files that have no translation into LANGUAGE, one on each line.",
    ),
    "words": Deferred(
        ".commands.words",
        "words",
        "Print the words that pages say and LANGUAGE lacks, as a catalogue to translate.",
    ),
}


@click.group(
    cls=Commands, deferred=COMMANDS, context_settings={"help_option_names": ["-h", "--help"]}
)
@click.version_option(package_name="mkdocs-briefings")
@click.option("--traceback", is_flag=True, help="Show where in the program a fault is.")
def main(traceback: bool) -> None:
    """Write, check and publish briefings."""
    # pydantic would read the metadata of every package, to find such as listen to it.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
