"""The rules of the house that a reader of the code may rely on."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

PACKAGE = Path(__file__).resolve().parents[1] / "scripts" / "mkdocs_briefings"
ARCHITECTURE = PACKAGE.parents[1] / "docs" / "guide" / "architecture.md"
MOST_LINES_OF_A_FILE = 300
MOST_LINES_OF_A_FUNCTION = 40
NAMES_THAT_SAY_NOTHING = ("util", "helper", "manager", "common", "misc")


class Layer(NamedTuple):
    """Modules that are about one thing, and the layers below that they build on."""

    modules: str
    """In an order in which each imports only those before it."""
    below: str = ""


LAYERS = {
    "things": Layer("dates model problems settings slugs urls forking"),
    "text": Layer(
        "spellings korean offices nearness prose notes citations words folding particles "
        "passages blocks sentences hangul writtendates edits",
        "things",
    ),
    "reading": Layer("values yamltext frontmatter faults fields folders reader", "things text"),
    "names": Layer("names newcomers register mentions", "things text"),
    "resolving": Layer(
        "circles profiles briefings sourcing threads references unfinished",
        "things text reading names",
    ),
    "checks": Layer(
        "checks.registry checks.mentioned checks.duplicates checks.roles checks.currency "
        "checks.wording checks.run",
        "things text reading names resolving",
    ),
    "library": Layer("following library related media addresses moments tenure history", "things"),
    "pictures": Layer(
        "pictures.svg pictures.activity pictures.calendar pictures.terms pictures.company",
        "things text",
    ),
    "searching": Layer("marks suggestions previews search", "things text library"),
    "making": Layer(
        "terms publishers citing rendering fragments numbering listings illustrations autolinks",
        "things text names library pictures",
    ),
    "pages": Layer(
        "pages.page pages.briefing pages.data pages.dossier pages.home pages.index "
        "pages.records pages.search pages.subject",
        "things library making",
    ),
    "outputs": Layer(
        "outputs.file outputs.plain outputs.fulltext outputs.channels outputs.atom "
        "outputs.jsonfeed outputs.opml outputs.calendar outputs.shown outputs.graph outputs.head "
        "outputs.columns outputs.tables outputs.datapackage outputs.data "
        "outputs.sitemap outputs.llms outputs.painting outputs.cards outputs.bundle",
        "things text reading library making pages",
    ),
    "site": Layer(
        "placements site",
        "things reading names resolving checks library searching making pages outputs",
    ),
    "hosting": Layer(
        "abbreviations links mending shrinking options frames hosting plugin building",
        "things reading library searching pages outputs site",
    ),
    "fixing": Layer("fixing", "things text reading names resolving checks"),
    "desk": Layer(
        "writing drafting desk scaffold schema starter", "things text reading names resolving"
    ),
    "importing": Layer(
        "importing.saved importing.loading importing.web importing.days importing.furniture "
        "importing.captions importing.publishers importing.layout importing.sightings "
        "importing.offices_given importing.cast importing.happening importing.quotations "
        "importing.importer",
        "things text reading names resolving desk",
    ),
    "renaming": Layer(
        "renaming.changes renaming.naming renaming.rename",
        "things text reading names library making desk",
    ),
    "command": Layer(
        "report printing usage commands.dossier commands.new commands.importing commands.renaming "
        "commands.schema commands.init commands.checking cli manual __main__",
        "things reading site hosting desk importing renaming resolving checks fixing",
    ),
}
"""Who may import whom: a module imports from its own layer, above itself in the list, and from the
layers named `below`. `docs/guide/architecture.md` shows the same table."""

OWNERS = {
    "PIL": {"outputs.painting"},
    "ahocorasick_rs": {"mentions"},
    "babel": {"words"},
    "charset_normalizer": {"importing.loading"},
    "click": {
        "cli",
        "usage",
        "manual",
        "commands.new",
        "commands.dossier",
        "commands.importing",
        "commands.renaming",
        "commands.schema",
        "commands.init",
        "commands.checking",
    },
    "feedgenerator": {"outputs.atom"},
    "frontmatter": {"frontmatter"},
    "icalendar": {"outputs.calendar"},
    "jinja2": {"rendering"},
    "lxml": {"importing.web"},
    "markdown": {"abbreviations", "hosting", "links"},
    "mkdocs": {"building", "plugin", "hosting", "options", "frames"},
    "pydantic": {"values", "fields", "faults"},
    "pydantic_core": {"values", "fields", "faults"},
    "rapidfuzz": {"nearness"},
    "ruamel": {"edits"},
    "rcssmin": {"shrinking"},
    "rjsmin": {"shrinking"},
    "slugify": {"slugs"},
    "trafilatura": {"importing.web"},
    "weasyprint": {"printing"},
    "yaml": {"yamltext", "words"},
}
"""The only modules that import each outside package; to replace one is to edit these."""

FREE = {"markupsafe"}
"""Outside packages that any module may import."""


def module_name(path: Path) -> str:
    """`pages.home` for `pages/home.py`."""
    return ".".join(path.relative_to(PACKAGE).with_suffix("").parts)


FILES = {
    module_name(path): path for path in sorted(PACKAGE.rglob("*.py")) if path.name != "__init__.py"
}
TREES = {name: ast.parse(path.read_text("utf-8")) for name, path in FILES.items()}
LAYER_OF = {name: title for title, layer in LAYERS.items() for name in layer.modules.split()}


def imports(name: str) -> Iterator[str]:
    """Everything a module imports: `mkdocs.plugins`, or `.model` for one of ours."""
    for node in ast.walk(TREES[name]):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            yield str(node.module)
        elif isinstance(node, ast.ImportFrom):
            yield from _of_ours(node, name)


def _of_ours(node: ast.ImportFrom, importer: str) -> Iterator[str]:
    folder = importer.split(".")[: -node.level] if node.level <= importer.count(".") else []
    base = ".".join([*folder, *([node.module] if node.module else [])])
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


def test_every_module_has_its_layer() -> None:
    assert sorted(LAYER_OF) == sorted(FILES)


@pytest.mark.parametrize("name", FILES)
def test_imports_point_down(name: str) -> None:
    layer = LAYERS[LAYER_OF[name]]
    own = layer.modules.split()
    allowed = set(own[: own.index(name)])
    for title in layer.below.split():
        allowed.update(LAYERS[title].modules.split())
    assert own_imports(name) - allowed - {"", "pages", "outputs"} == set()


def test_layers_build_only_on_layers_before_them() -> None:
    seen: set[str] = set()
    for title, layer in LAYERS.items():
        assert set(layer.below.split()) <= seen
        seen.add(title)


def test_makers_of_pages_do_not_import_one_another() -> None:
    makers = {name for name in FILES if name.startswith("pages.") and name != "pages.page"}
    assert {name: own_imports(name) & makers for name in makers} == {name: set() for name in makers}


def test_makers_of_feeds_do_not_import_one_another() -> None:
    makers = {
        f"outputs.{name}"
        for name in (
            "atom",
            "jsonfeed",
            "opml",
            "calendar",
            "head",
            "data",
            "sitemap",
            "llms",
            "cards",
        )
    }
    assert {name: own_imports(name) & makers for name in makers} == {name: set() for name in makers}


@pytest.mark.parametrize("name", FILES)
def test_each_outside_package_has_its_owner(name: str) -> None:
    mine = {package for package, owners in OWNERS.items() if name in owners}
    assert outside_imports(name) - mine - FREE == set()


def test_every_owner_uses_what_it_owns() -> None:
    owned = {(package, name) for package, owners in OWNERS.items() for name in owners}
    used = {(package, name) for name in FILES for package in outside_imports(name)}
    idle = {(package, name) for package, name in owned - used if package != "pydantic_core"}
    assert idle == set()


@pytest.mark.parametrize("name", FILES)
def test_files_are_short(name: str) -> None:
    assert len(FILES[name].read_text("utf-8").splitlines()) <= MOST_LINES_OF_A_FILE


@pytest.mark.parametrize("name", FILES)
def test_functions_are_short(name: str) -> None:
    lengths = {
        function.name: (function.end_lineno or function.lineno) - function.lineno + 1
        for function in functions(TREES[name])
    }
    assert {name: n for name, n in lengths.items() if n > MOST_LINES_OF_A_FUNCTION} == {}


@pytest.mark.parametrize("name", FILES)
def test_what_is_public_has_a_docstring(name: str) -> None:
    tree = TREES[name]
    missing = [node.name for node in public_definitions(tree.body) if not ast.get_docstring(node)]
    assert (bool(ast.get_docstring(tree)), missing) == (True, [])


@pytest.mark.parametrize("name", FILES)
def test_modules_are_named_for_what_they_hold(name: str) -> None:
    assert not any(word in name for word in NAMES_THAT_SAY_NOTHING)


def test_the_guide_shows_the_same_layers() -> None:
    rows = {
        tuple(cell.strip().replace("`", "") for cell in line.strip(" |").split("|"))
        for line in ARCHITECTURE.read_text("utf-8").splitlines()
        if line.startswith("| ")
    }
    for title, layer in LAYERS.items():
        modules = layer.modules.replace(".", "/")
        assert (title, modules, layer.below or "–") in {row[:3] for row in rows}
