"""The rules of the house that a reader of the code may rely on."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[2] / "scripts" / "mkdocs_briefings"
ARCHITECTURE = PACKAGE.parents[1] / "docs" / "guide" / "architecture.md"
MOST_LINES_OF_A_FILE = 300
MOST_LINES_OF_A_FUNCTION = 40
NAMES_THAT_SAY_NOTHING = ("util", "helper", "manager", "common", "misc")


ROOMS = (
    "kernel",
    "cache",
    "markdown",
    "names",
    "content",
    "library",
    "resolving",
    "rendering",
    "checks",
    "pages",
    "search",
    "outputs",
    "editing",
    "links",
    "site",
    "host",
    "authoring",
    "importing",
    "migrating",
    "language_server",
    "preview",
    "cli",
    "plugin",
)
"""Every room in the order of imports: each imports only those before it. The kernel and `plugin`
are modules of the package itself; every other room is a folder, and so is `model`.
`docs/guide/architecture.md` shows the same list."""

KERNEL = frozenset(
    [
        *(
            "model",
            "problem_codes",
            "problems",
            "settings",
            "slugs",
            "theme_facts",
            "urls",
            "clock",
            "dates",
            "late",
            "parallel",
            "sentinels",
        ),
        *(
            "interruption",
            "compression",
            "lock",
            "security_contact",
            "automaton",
            "hosts",
            "editions",
            "timings",
            "visible",
        ),
    ]
)

OWNERS = {
    "PIL": {"library.picture_sizes", "outputs.cards.lettering", "outputs.cards.painting"},
    "ahocorasick_rs": {"automaton"},
    "babel": {"rendering.languages", "rendering.words", "importing.calendar_words"},
    "charset_normalizer": {"importing.decoding"},
    "click": {"cli", "host.pipeline.counting"},
    "confusable_homoglyphs": {"names.lookalikes"},
    "feedgenerator": {"outputs.feeds.atom"},
    "filelock": {"lock"},
    "frontmatter": {"content.frontmatter"},
    "htmldate": {"importing.html"},
    "icalendar": {"outputs.calendar"},
    "jaconv": {"names.japanese"},
    "jinja2": {"rendering.compiled", "rendering.templates"},
    "lsprotocol": {"language_server.questions", "language_server.server", "language_server.wire"},
    "lxml": {"importing.html"},
    "markdown": {
        "host.abbreviations",
        "host.anchors",
        "host.config",
        "host.pipeline.conversion",
        "host.sanitising",
        "host.source_links",
    },
    "mkdocs": {"host", "plugin"},
    "nh3": {"rendering.sanitiser"},
    "nicknames": {"names.short_first_names"},
    "opencc": {"names.han"},
    "protego": {"links.outside.robots"},
    "pydantic": {
        "content.field_problems",
        "content.coordinate_type",
        "content.date_types",
        "content.field_types",
        "content.briefing_fields",
        "content.profile_fields",
        "content.theme_fields",
        "content.translation_fields",
        "content.validation",
    },
    "pygls": {"language_server.questions", "language_server.server", "language_server.wire"},
    "pymdownx": {"host.sanitising"},
    "pypinyin": {"names.chinese"},
    "pyworldatlas": {"library.gazetteer"},
    "rapidfuzz": {"names.typos"},
    "rcssmin": {"host.minify"},
    "rjsmin": {"host.minify"},
    "ruamel": {"content.config_text", "content.edits"},
    "shapefile": {"rendering.maps.shapes"},
    "shapely": {"rendering.maps.shapes"},
    "slugify": {"slugs"},
    "trafilatura": {"importing.html"},
    "urllib3": {"links.outside.web"},
    "watchdog": {"host.rebuilding.awaited", "host.rebuilding.watching"},
    "weasyprint": {"cli.pdf"},
    "yaml": {"content.strict_yaml"},
}
"""The only modules, or rooms, that import each outside package; to replace one is to edit these.
`docs/guide/architecture.md` shows the same table."""

FREE = {"markupsafe", "pydantic_core"}
"""Outside packages that any module may import."""


def module_name(path: Path) -> str:
    """`pages.home` for `pages/home.py`."""
    return ".".join(path.relative_to(PACKAGE).with_suffix("").parts)


FILES = {
    module_name(path): path for path in sorted(PACKAGE.rglob("*.py")) if path.name != "__init__.py"
}


@cache
def tree_of(name: str) -> ast.Module:
    """What a module says, as Python reads it."""
    return ast.parse(FILES[name].read_text("utf-8"))


def imports(name: str) -> Iterator[str]:
    """Everything a module imports: `mkdocs.plugins`, or `.model` for one of ours."""
    for node in ast.walk(tree_of(name)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            yield str(node.module)
        elif isinstance(node, ast.ImportFrom):
            yield from _of_ours(node, name)


def _of_ours(node: ast.ImportFrom, importer: str) -> Iterator[str]:
    parts = importer.split(".")
    base = ".".join([*parts[: -node.level], *([node.module] if node.module else [])])
    for alias in node.names:
        inner = f"{base}.{alias.name}".strip(".")
        yield f".{inner if inner in FILES else base}"


def own_imports(name: str) -> set[str]:
    """The modules of ours that a module imports."""
    return {found[1:] for found in imports(name) if found.startswith(".")}


def outside_imports(name: str) -> set[str]:
    """The packages that a module imports and that neither we nor Python ship."""
    tops = {found.split(".")[0] for found in imports(name) if not found.startswith(".")}
    return tops - sys.stdlib_module_names - {"mkdocs_briefings"}


def functions(tree: ast.AST) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Every function, wherever it is."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def public_definitions(
    body: list[ast.stmt],
) -> Iterator[ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef]:
    """The public classes and functions of a module, and the public methods of those classes."""
    for node in body:
        if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            if node.name.startswith("_"):
                continue
            yield node
            if isinstance(node, ast.ClassDef):
                yield from public_definitions(node.body)


def room_of(name: str) -> str:
    """The room of a module: its folder, else the kernel or a room of one module."""
    top = name.split(".")[0]
    return "kernel" if top in KERNEL else top


def test_the_guide_names_every_module_of_the_kernel() -> None:
    (promise,) = [row[1] for row in rows("Rooms") if row[0] == "`kernel`"]
    assert set(re.findall(r"`(\w+)`", promise)) == KERNEL


def test_every_module_has_its_room() -> None:
    assert {name for name in FILES if room_of(name) not in ROOMS} == {"__main__"}


@pytest.mark.parametrize("name", [name for name in FILES if name != "__main__"])
def test_rooms_import_only_rooms_before_them(name: str) -> None:
    before = ROOMS[: ROOMS.index(room_of(name)) + 1]
    assert {one for one in own_imports(name) if one and room_of(one) not in before} == set()


def test_no_modules_import_one_another_in_a_circle() -> None:
    # TopologicalSorter raises CycleError, which names the circle.
    graph = {name: own_imports(name) & FILES.keys() for name in FILES}
    assert len(list(TopologicalSorter(graph).static_order())) == len(FILES)


def doors() -> dict[str, set[str]]:
    """What each door lets out: the names in `__all__` of each folder's `__init__`."""
    found = {}
    for path in sorted(PACKAGE.rglob("__init__.py")):
        folder = ".".join(path.parent.relative_to(PACKAGE).parts)
        if folder:
            tree = ast.parse(path.read_text("utf-8"))
            assigned = (node for node in tree.body if isinstance(node, ast.Assign))
            lists = [node.value for node in assigned if ast.unparse(node.targets[0]) == "__all__"]
            found[folder] = {name for value in lists for name in ast.literal_eval(value)}
    return found


DOORS = doors()


def door_of(importer: str, module: str) -> str:
    """The outermost folder around a module in which the importer is not; empty if there is none."""
    parts = module.split(".")
    around = (".".join(parts[:n]) for n in range(1, len(parts)))
    return next((one for one in around if not f"{importer}.".startswith(f"{one}.")), "")


def own_names(name: str) -> Iterator[tuple[str, str]]:
    """What a module imports of ours: a module or a door, and the name taken from it."""
    parts = name.split(".")
    for node in ast.walk(tree_of(name)):
        if isinstance(node, ast.ImportFrom) and node.level:
            base = ".".join([*parts[: -node.level], *([node.module] if node.module else [])])
            yield from ((base, alias.name) for alias in node.names)


@pytest.mark.parametrize("name", FILES)
def test_nobody_reaches_past_a_door(name: str) -> None:
    through = [
        pair for pair in own_names(name) if pair[0] in DOORS and door_of(name, f"{pair[0]}.x")
    ]
    past = {base for base, _ in own_names(name) if base not in DOORS and door_of(name, base)}
    assert (past, [pair for pair in through if pair[1] not in DOORS[pair[0]]]) == (set(), [])


def test_doors_let_out_only_what_somebody_outside_uses() -> None:
    used = {pair for name in FILES for pair in own_names(name) if door_of(name, f"{pair[0]}.x")}
    passed_on = {
        (folder, one) for folder in DOORS for one in DOORS.get(folder.rpartition(".")[0], ())
    }
    idle = {(folder, one) for folder, names in DOORS.items() for one in names} - used - passed_on
    assert idle == set()


@pytest.mark.parametrize("name", FILES)
def test_one_module_knows_where_the_letters_of_hangul_are(name: str) -> None:
    text = FILES[name].read_text("utf-8").lower()
    first_or_last = ("가-", "힣", "ac00", "d7a3")
    assert name == "names.hangul" or [one for one in first_or_last if one in text] == []


def test_makers_of_pages_do_not_import_one_another() -> None:
    shared = {"pages.page", "pages.pagination", "pages.record", "pages.file_claims"}
    # How a dossier is divided, which its PDF asks too.
    shared |= {"pages.dossier_parts"}
    # What pages show of others, which is no page.
    shared |= {"pages.briefing_others", "pages.subject_others", "pages.told"}
    # The list of all of them has to know each.
    makers = {name for name in FILES if name.startswith("pages.")} - shared - {"pages.all_pages"}
    assert {name: own_imports(name) & makers for name in makers} == {name: set() for name in makers}


def test_only_checks_judge_what_can_be_read() -> None:
    code = re.compile(r'"BR[345]\d\d"')
    judges = {name for name, path in FILES.items() if code.search(path.read_text("utf-8"))}
    elsewhere = {name for name in judges if room_of(name) != "checks"}
    # The table of codes, and what is known in a build only: the index, HTML, failures.
    assert elsewhere == {
        "problem_codes",
        "search.pagefind.search_index",
        "host.sanitising",
        "host.failures",
        "links.problems",
        "host.links_followed",
        "content.limits",
        "content.link_statuses",
        "editing.faults",
    }


OUTPUTS = (
    "feeds.atom",
    "feeds.jsonfeed",
    "feeds.opml",
    "calendar",
    "head.tags",
    "data.dataset",
    "sitemap",
    "llms",
    "cards.cards",
)


def test_makers_of_outputs_do_not_import_one_another() -> None:
    makers = {f"outputs.{name}" for name in OUTPUTS}
    assert makers <= FILES.keys()
    assert {name: own_imports(name) & makers for name in makers} == {name: set() for name in makers}


def owned_by(name: str) -> set[str]:
    """The outside packages that a module may import: its own, or its room's."""
    return {
        package
        for package, owners in OWNERS.items()
        if any(f"{name}.".startswith(f"{owner}.") for owner in owners)
    }


@pytest.mark.parametrize("name", FILES)
def test_each_outside_package_has_its_owner(name: str) -> None:
    assert outside_imports(name) - owned_by(name) - FREE == set()


def test_every_owner_uses_what_it_owns() -> None:
    owned = {(package, owner) for package, owners in OWNERS.items() for owner in owners}
    used = {
        (package, owner)
        for name in FILES
        for package in outside_imports(name)
        for owner in OWNERS.get(package, ())
        if f"{name}.".startswith(f"{owner}.")
    }
    assert owned - used == set()


@pytest.mark.parametrize("name", FILES)
def test_files_are_short(name: str) -> None:
    assert len(FILES[name].read_text("utf-8").splitlines()) <= MOST_LINES_OF_A_FILE


@pytest.mark.parametrize("name", FILES)
def test_functions_are_short(name: str) -> None:
    lengths = {
        function.name: (function.end_lineno or function.lineno) - function.lineno + 1
        for function in functions(tree_of(name))
    }
    assert {name: n for name, n in lengths.items() if n > MOST_LINES_OF_A_FUNCTION} == {}


@pytest.mark.parametrize("name", FILES)
def test_what_is_public_has_a_docstring(name: str) -> None:
    tree = tree_of(name)
    missing = [node.name for node in public_definitions(tree.body) if not ast.get_docstring(node)]
    assert (bool(ast.get_docstring(tree)), missing) == (True, [])


@pytest.mark.parametrize("name", FILES)
def test_modules_are_named_for_what_they_hold(name: str) -> None:
    assert not any(word in name for word in NAMES_THAT_SAY_NOTHING)


HEADS = ("| room ", "| package ", "| event ", "| decision ")


def rows(heading: str) -> Iterator[list[str]]:
    """The cells of the rows of the table under a heading of the guide's page."""
    section = ARCHITECTURE.read_text("utf-8").split(f"\n## {heading}\n")[1].split("\n## ")[0]
    for line in section.splitlines():
        if line.startswith("| ") and not line.startswith(
            ("| room", "| package", "| event", "| dec")
        ):
            yield [cell.strip() for cell in line.strip("|").split("|")]


def test_the_guide_shows_the_same_rooms() -> None:
    assert [row[0].strip("`") for row in rows("Rooms")] == list(ROOMS)


def test_the_guide_shows_the_same_owners() -> None:
    shown = {
        package.strip("`"): {owner.replace("/", ".") for owner in owners.strip("`").split()}
        for package, owners, _ in rows("Outside packages")
    }
    assert shown == OWNERS


def test_the_guide_shows_every_event_that_the_plugin_handles() -> None:
    parts = ("plugin", "host.ending", "host.finishing", "host.page_words")
    trees = [tree_of(name) for name in parts]
    defined = [node.name for tree in trees for node in functions(tree)]
    combined = [
        target.id
        for tree in trees
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign)
        for target in node.targets
        if isinstance(target, ast.Name)
    ]
    handled = [name for name in (*defined, *combined) if name.startswith("on_")]
    shown = [row[0].strip("`") for row in rows("What each MkDocs event does")]
    assert sorted(shown) == sorted(handled)


def test_the_guide_names_modules_that_exist() -> None:
    named = {row[-1].strip("`").replace("/", ".") for row in rows("Decisions")}
    assert {one for one in named if one not in FILES and one not in DOORS} == set()


def test_a_public_name_has_one_home() -> None:
    homes: dict[str, set[str]] = {}
    for module, tree in ((name, tree_of(name)) for name in FILES):
        for node in tree.body:
            for name in public_names(node):
                homes.setdefault(name, set()).add(module)
    assert {one: found for one, found in homes.items() if len(found) > 1} == {}


def public_names(node: ast.stmt) -> Iterator[str]:
    """The function, class or kind of value that a statement defines for other modules."""
    if isinstance(node, ast.ClassDef | ast.FunctionDef):
        names = [node.name]
    elif isinstance(node, ast.Assign):
        names = [one.id for one in node.targets if isinstance(one, ast.Name)]
        # Constants may share a name: each says what is most, or first, in its own module.
        names = [one for one in names if not one.isupper() and one not in {"log", "__all__"}]
    else:
        names = []
    yield from (one for one in names if not one.startswith("_"))


AN_EXAMPLE = "people/jane-doe.md"


def test_every_path_that_the_page_names_is_there() -> None:
    text = ARCHITECTURE.read_text("utf-8")
    # A dot begins what is inside a module, or the ending of another file.
    named = {path.rstrip("/") for path in re.findall(r"`([a-z_-]+/[\w./-]*)`", text)} - {AN_EXAMPLE}
    places = (PACKAGE, PACKAGE / "assets", PACKAGE.parents[1])
    there = {
        path
        for path in named
        for folder in places
        if (folder / path).exists() or (folder / f"{path.split('.')[0]}.py").is_file()
    }
    assert named - there == set()
