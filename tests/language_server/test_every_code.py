"""Every problem that `briefings check` can find is shown in an editor."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.language_server.editor import Editor
from tests.sites import MKDOCS_YML, SiteFolder, write_files

OPTIONS = """\
plugins:
  - search
  - briefings:
      limits: {kilobytes: 4, names: 4, sources: 2, levels: 3}
      security_txt: {contact: ["nobody"], expires: 2020-01-01}
"""
FRONT = "title: Talks\ndate: 2026-01-{day:02}\ntopics: [talks]\nsummary: They met.\n"
SOURCES = "sources: [{id: a, publisher: Example Daily}]\n"
FAULTY = {
    "BR102": "",
    "BR103": "They met.\n",
    "BR104": "---\ntitle: [Talks\n",
    "BR105": "---\ntitle: [Talks\n---\n",
    "BR106": "---\n- Talks\n---\n",
    "BR107": "---\ntitle: A\ntitle: B\n---\n",
    "BR109": "---\ntitle: &a Talks\nsummary: *a\n---\n",
    "BR121": "---\ntitle: Talks\n---\n" + "They met.\n" * 500,
}
"""Whole files that cannot be read, by the code that says so."""
FIELDS = {
    "BR112": "sumary: They met.\n",
    "BR117": "draft: true\n",
    "BR114": "date: 2025-12-31\n",
    "BR123": "title: Yard is the country's #1 builder\n",
    "BR124": "summary: They met for an hour [@a].\n",
    "BR205": "follows: [2020-01-01-nothing]\n",
    "BR208": "",
    "BR209": "sources: [{id: a, publisher: Example Daily}, {id: a, publisher: Example Daily}]\n",
    "BR212": "people: [Jane Doe, jane-doe]\n",
    "BR322": "key_points: ['TODO: what happened']\n",
    "BR360": "people: [A B, C D, E F, G H, I J]\n",
    "BR361": "sources: [{id: a, publisher: A}, {id: b, publisher: B}, {id: c, publisher: C}]\n",
    "BR370": "people: [Jаne Roe]\n",  # its second letter is Cyrillic
    "BR371": 'key_points: ["Ta\\u200blks began."]\n',
}
"""Lines of front matter by the code that they bring about."""
BODIES = {
    "BR320": "They met [@a].\n\n<!-- source text: not for publication\nMany words.\n-->",
    "BR321": "He said that the harbour will be rebuilt from the ground up within four years [@a]."
    "\n\n<!-- source text: not for publication\nHe said that the harbour will be rebuilt from the "
    "ground up within four years.\n-->",
    "BR363": "> > > > > > They met [@a].",
    "BR372": "It cost &#x202e;001&#x202c; million [@a].",
    "BR374": "They met [@a]: [a](https://www.example.org@example.net/statement).",
    "BR405": "They met [@a]. [Notes](notes.txt)",
    "BR520": "They met [@a]. [More](2020-01-01-nothing.md)",
}
"""Words by the code that they bring about."""
ELSEWHERE = {
    "docs/people/jane-doe.md": "---\nname: Jane Doe\n---\n",
    "docs/people/europe/john-roe.md": "---\nname: John Roe\n---\n",
    "docs/topics/talks.md": "---\nname: Talks\nparent: meetings\n---\n",
    "docs/topics/meetings.md": "---\nname: Meetings\nparent: talks\n---\n",
    "briefings/2026-02-01-one.md": "---\ntitle: One\ndate: 2026-02-01\ntopics: [talks]\n"
    "follows: [2026-02-02-two]\nsources: [{id: a, publisher: Example Daily}]\n"
    "---\nThey met [@a].\n",
    "briefings/2026-02-02-two.md": "---\ntitle: Two\ndate: 2026-02-02\ntopics: [talks]\n"
    "follows: [2026-02-01-one]\nsources: [{id: a, publisher: Example Daily}]\n"
    "redirect_from: [/topics/talks/]\n---\nThey met [@a].\n",
    f"briefings/2026-02-03-{'long-' * 60}name.md"[:250] + ".md": "---\ntitle: Long\n---\n",
    "briefings/notes.txt": "Notes\n",
    "briefings/backup.bak": "Backup\n",
    "briefings/links.json": "{",
}
BETWEEN = {"BR101", "BR118", "BR119", "BR122", "BR206", "BR211", "BR401", "BR406", "BR503", "BR523"}
"""The codes of what is wrong between files, in their names, and around them."""


def files() -> Iterator[tuple[str, str]]:
    day = 0
    for code, text in FAULTY.items():
        day += 1
        yield f"briefings/2026-01-{day:02}-{code.lower()}.md", text
    for code in (*FIELDS, *BODIES):
        day += 1
        fields = FIELDS.get(code, "")
        usual = (FRONT.format(day=day) + SOURCES).splitlines(keepends=True)
        front = "".join(one for one in usual if one.partition(":")[0] not in fields) + fields
        body = BODIES.get(code, "They met." if code == "BR208" else "They met [@a].")
        yield f"briefings/2026-01-{day:02}-{code.lower()}.md", f"---\n{front}---\n{body}\n"
    yield from ELSEWHERE.items()


def folder(root: Path) -> SiteFolder:
    configuration = MKDOCS_YML.replace("plugins: [search, briefings]\n", OPTIONS)
    write_files(root, {"mkdocs.yml": configuration, "docs/index.md": "# Home\n", **dict(files())})
    (root / "briefings/2026-03-01-gone.md").symlink_to(root / "nowhere.md")
    (root / "docs/outside.md").symlink_to(root / "mkdocs.yml")
    return SiteFolder(root)


def shown_as_printed(root: Path, codes: set[str]) -> None:
    """An editor shows what the command prints, which has these codes."""
    printed = SiteFolder(root).run("mkdocs_briefings", "check").output.splitlines()[:-1]
    assert codes - {one.split(": ")[1].split()[0] for one in printed} == set()
    editor = Editor(root)
    try:
        editor.open("docs/index.md")
        editor.until(sorted(printed))
    finally:
        editor.close()


def test_what_check_prints_is_what_an_editor_shows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BRIEFINGS_TODAY", "2026-06-01")
    site = folder(tmp_path / "site")
    shown_as_printed(site.root, {*FAULTY, *FIELDS, *BODIES, *BETWEEN})


ELSEWHERE_TOO = {
    "BR108": ("docs/people/a.md", f"---\nname: A\nsummary: {'word ' * 14_000}\n---\n"),
    "BR140": ("overrides/briefings/languages/it.yml", "year: 2025\ntopisc: Temi\n"),
    "BR143": ("overrides/briefings/languages/italiano.yml", "topics: Temi\n"),
    "BR362": ("docs/words.md", "word " * 2500),
    "BR364": ("docs/brackets.md", "[" * 100),
    "BR375": ("docs/hosts.md", "[a](https://аррӏе.com/)"),  # in Cyrillic letters
    "BR394": ("docs/people/b.md", "---\nname: B\nimage: {src: b.png, alt: B}\n---\n"),
    "BR404": ("docs/people/c.md", "---\nname: C\nimage: {src: c.png, alt: C}\n---\n"),
    "BR504": ("docs/people/d.md", "---\nname: D\nnative_name: 李文华\n---\n"),
}
"""Files outside the folder of briefings by the code that they bring about."""
SETTINGS = {"BR120", "BR141", "BR142", "BR392", "BR393", "BR501", "BR502"}
"""The codes of what is wrong in settings, in what they lead to, and beside the others."""
UNFIT = """\
site_name: Test site
theme: {name: material, font: false, language: it, custom_dir: overrides}
plugins:
  - search
  - briefings:
      {briefings_dir: nowhere, cards: true, card_fonts: [d.ttf], maps: true, picture_sizes: true}
"""


def test_what_is_wrong_in_settings_and_beside_briefings_is_shown_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BRIEFINGS_TODAY", "2026-06-01")
    # Python runs `sitecustomize.py` first; what it marks as missing cannot be imported.
    monkeypatch.setenv("PYTHONPATH", str(tmp_path), prepend=os.pathsep)
    missing = "import sys\nsys.modules['shapely'] = None\n"
    around = {"mkdocs.yml": UNFIT, "docs/index.md": "# Home\n", "sitecustomize.py": missing}
    # BR511 as well, but for newer Pythons, which can read it.
    unfit = {"docs/people/b.png": "b", "d.ttf": "d", "docs/declared.md": "<![x["}
    write_files(tmp_path, {**around, **unfit, **dict(ELSEWHERE_TOO.values())})
    shown_as_printed(tmp_path, {*ELSEWHERE_TOO, *SETTINGS})
