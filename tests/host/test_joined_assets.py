"""Scripts and stylesheets are published in one file each."""

from __future__ import annotations

from pathlib import Path

from mkdocs_briefings.host.joined_assets import joined_asset, published


def write(folder: Path, files: dict[str, str]) -> None:
    """Write files, with their folders."""
    for name, text in files.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text, "utf-8")


def test_parts_of_a_script_stand_in_it_once_and_what_is_beside_it_stays_imported(
    tmp_path: Path,
) -> None:
    write(
        tmp_path,
        {
            "box.js": (
                'import { engine } from "./engine.js";\n'
                'import { list } from "./box/list.js";\n'
                'import "./box/keys.js";\n\n'
                "export const start = () => engine(list);\n"
            ),
            "box/list.js": (
                'import { element } from "../engine.js";\nexport const list = element();\n'
            ),
            "box/keys.js": 'import { list } from "./list.js";\nlist.focus();\n',
        },
    )
    assert joined_asset(tmp_path / "box.js") == (
        'import { element, engine } from "./engine.js";\n'
        "const list = element();\n"
        "list.focus();\n\n"
        "export const start = () => engine(list);\n"
    )


def test_a_script_that_is_not_a_module_keeps_its_names_to_itself(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            "page.js": 'import { all } from "./page/all.js";\nall();\n',
            "page/all.js": "export function all() {}\n",
        },
    )
    assert joined_asset(tmp_path / "page.js") == "(() => {\nfunction all() {}\nall();\n})();\n"


def test_parts_of_a_stylesheet_stand_in_the_place_of_their_imports(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            "page.css": '@import "./page/head.css";\n@import "./page/foot.css";\n\nb {}\n',
            "page/head.css": 'h1::before {\n  content: "\\00a0";\n}\n',
            "page/foot.css": "i {}\n",
        },
    )
    assert joined_asset(tmp_path / "page.css") == (
        'h1::before {\n  content: "\\00a0";\n}\ni {}\n\nb {}\n'
    )


def test_the_files_that_pages_load_have_their_names() -> None:
    assert [name for name, _ in published()] == [
        "briefings-tools.css",
        "briefings.css",
        "briefings.js",
        "dossier.js",
        "feed.css",
        "search-box.js",
        "search-engine.js",
        "search-page.js",
        "search.css",
        "search.js",
    ]
