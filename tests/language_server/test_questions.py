"""What an editor asks about the words at its cursor, and what it is told."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from lsprotocol import types
from pygls.exceptions import JsonRpcException

from mkdocs_briefings.language_server.guide import explained_at
from tests.language_server.editor import Editor, uri_of
from tests.sites import MKDOCS_YML, SiteFolder

FIRST = "briefings/2026-01-10-talks.md"
SITE = f"""\
-- mkdocs.yml --
{MKDOCS_YML}\
-- docs/index.md --
# Test site

<!-- briefings: latest person=jane-doe -->
-- docs/topics/talks.md --
---
name: Talks
status: {{text: They go on., as_of: 2026-01-01}}
---
-- docs/people/jane-doe.md --
---
name: Jane Doe
native_name: 홍길동
roles:
  - {{title: Mayor, from: 2020-01-01, until: 2026-01-31}}
  - {{title: Minister, from: 2026-02-01}}
---
-- docs/publishers/example-daily.md --
---
name: Example Daily
kind: news
---
-- {FIRST} --
---
title: Talks begin
date: 2026-01-10
topics: [talks]
people: [Jane Doe]
summary: They met.
sources: [{{id: daily, publisher: Example Daily}}]
upcoming:
  - {{id: second-round, date: 2026-03, title: A second round}}
---
Jane Doe spoke [@daily].
"""
NEW = "briefings/2026-02-10-more.md"


@pytest.fixture(scope="module")
def one(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Editor]:
    """One editor for all questions that change nothing."""
    folder = SiteFolder(tmp_path_factory.mktemp("site"))
    folder.write(SITE)
    editor = Editor(folder.root)
    editor.open(FIRST)
    ready(editor)
    yield editor
    editor.close()


def ready(editor: Editor) -> None:
    """Wait until the site is known: a question about what may be mended waits for it."""
    whole = types.Range(types.Position(0, 0), types.Position(0, 0))
    params = types.CodeActionParams(editor.document(FIRST), whole, types.CodeActionContext([]))
    editor.ask(editor.client.text_document_code_action_async, params)


def held(editor: Editor, name: str, text: str) -> types.Position:
    """Let the editor hold a text; the place of its `|`, which is left out."""
    before, _, after = text.partition("|")
    if name in editor.versions:
        editor.type(name, before + after)
    else:
        editor.open(name, before + after)
    lines = before.split("\n")
    return types.Position(len(lines) - 1, len(lines[-1].encode("utf-16-le", "surrogatepass")) // 2)


def offered(editor: Editor, text: str, name: str = NEW) -> list[str]:
    """What is offered at the `|` of a text."""
    params = types.CompletionParams(editor.document(name), held(editor, name, text))
    found = editor.ask(editor.client.text_document_completion_async, params)
    assert isinstance(found, types.CompletionList)
    return [item.label for item in found.items]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("---\nti|", ["title"]),
        ("---\ntitle: A\nti|", []),
        ("---\npeople: [jan|", ["jane-doe"]),
        ("---\npeople: [jane-doe, 홍|", ["jane-doe"]),
        ("---\npeople:\n  - Doe|\n", ["jane-doe"]),
        ("---\npeople:\n- person: ja|\n  role: X\n", ["jane-doe"]),
        ("---\npeople:\n  - ro|\n", ["role"]),
        ("---\ntopics: [ta|]\n---\n", ["talks"]),
        ("---\nfollows: [beg|", ["2026-01-10-talks"]),
        ("---\noutcomes:\n  - of: sec|", ["second-round"]),
        ("---\noutcomes:\n  - {of: second-round, result: mi|", ["missed"]),
        ("---\nstatus: |", ["published", "draft"]),
        ("---\nupcoming:\n  - kind: |\n", ["event", "deadline", "pledge", "target"]),
        ("---\nsearch:\n  exclude: |\n", ["true", "false"]),
        (
            "---\nsources:\n  - id: wire\n    publisher: Wire\nstatements:\n"
            "  - by: jane-doe\n    sources: [|",
            ["wire"],
        ),
        ("---\nsources: [{id: wire}]\n---\nThey spoke [@w|", ["wire"]),
        ("---\nsources: [{id: wire}]\n---\nThey spoke [see @|", ["wire"]),
        ("---\nsources: [{id: wire\n---\nThey spoke [@|", ["wire"]),
        ("Words <!-- briefings: la|", ["latest"]),
        ("<!-- briefings: latest per|", ["person"]),
        ("<!-- briefings: latest person=ja|", ["jane-doe"]),
        ("<!-- briefings: chart a.csv ti|", ["title"]),
        ("---\ntitle: A\n---\nSee [her](ja|", ["../docs/people/jane-doe.md"]),
        ("---\ntitle: A\n---\nSee [them](2026|", ["2026-01-10-talks.md"]),
        ("---\ntitle: A\n---\nJust words|", []),
        ("---\nsummary: >\n  people: ja|", []),
        ("---\n# people: ja|", []),
    ],
)
def test_what_can_stand_at_the_cursor_is_offered(one: Editor, text: str, wanted: list[str]) -> None:
    assert offered(one, text) == wanted


def test_a_choice_takes_the_place_of_what_was_typed(one: Editor) -> None:
    params = types.CompletionParams(one.document(NEW), held(one, NEW, "---\npeople: [🚢, 홍|"))
    found = one.ask(one.client.text_document_completion_async, params)
    assert isinstance(found, types.CompletionList)
    (item,) = found.items
    span = types.Range(types.Position(1, 13), types.Position(1, 14))
    assert item.text_edit == types.TextEdit(span, "jane-doe")
    # The editor sifts what is offered by what was typed.
    assert (item.filter_text, item.detail) == ("홍", "Jane Doe · 홍길동")


BEGUN = "---\ntitle: Talks go on\ndate: {day}\ntopics: [ta|lks]\npeople: [Jane Doe]\n"
PEOPLE = "---\ntitle: Talks go on\ndate: {day}\npeople: [Jane| Doe]\n"


def hovered(editor: Editor, text: str, name: str = NEW) -> str:
    params = types.HoverParams(editor.document(name), held(editor, name, text))
    found = editor.ask(editor.client.text_document_hover_async, params)
    if found is None:
        return ""
    assert isinstance(found.contents, types.MarkupContent)
    assert found.contents.kind is types.MarkupKind.PlainText
    return found.contents.value


def test_a_name_is_explained_with_the_office_on_the_day(one: Editor) -> None:
    assert hovered(one, PEOPLE.format(day="2026-02-10")) == (
        "Jane Doe · 홍길동\nperson jane-doe\n2026-02-10: Minister"
    )
    assert hovered(one, PEOPLE.format(day="2026-01-10"), "briefings/2026-01-10-m.md") == (
        "Jane Doe · 홍길동\nperson jane-doe\n2026-01-10: Mayor"
    )


def test_a_topic_is_explained_with_its_status(one: Editor) -> None:
    assert hovered(one, BEGUN.format(day="2026-02-10")) == (
        "Talks\ntopic talks\n2026-01-01: They go on."
    )


def test_a_name_in_the_words_a_field_and_a_code_are_explained(one: Editor) -> None:
    assert hovered(one, "---\ndate: 2026-02-10\n---\nYesterday Jane| Doe spoke.") == (
        "Jane Doe · 홍길동\nperson jane-doe\n2026-02-10: Minister"
    )
    assert hovered(one, "---\nsumm|ary: Words\n---\n") == (
        "summary: One or two sentences for lists, feeds and search."
    )
    assert hovered(one, "---\ntitle: A\n---\n<!-- BR3|01 -->") == (
        f"BR301, warning: mentioned but not declared\n{explained_at('BR301')}"
    )
    assert hovered(one, "---\ntitle: A\n---\nJust| words") == ""


def home(editor: Editor, text: str) -> tuple[str, int]:
    params = types.DefinitionParams(editor.document(NEW), held(editor, NEW, text))
    found = editor.ask(editor.client.text_document_definition_async, params)
    assert isinstance(found, types.Location)
    root = uri_of(editor.root)
    return found.uri.removeprefix(f"{root}/"), found.range.start.line


def test_names_lead_to_what_they_name(one: Editor) -> None:
    assert home(one, "---\npeople: [홍길|동]\n---\n") == ("docs/people/jane-doe.md", 0)
    assert home(one, "---\nfollows: [2026-01-10-ta|lks]\n---\n") == (FIRST, 0)
    assert home(one, "---\noutcomes: [{of: second-ro|und}]\n---\n") == (FIRST, 0)
    cited = "---\nsources:\n  - id: wire\n---\nThey spoke [@wi|re].\n"
    assert home(one, cited) == (NEW, 2)
    assert home(one, "See [her](../docs/people/jane|-doe.md)") == ("docs/people/jane-doe.md", 0)


def test_every_place_that_names_a_subject_is_found(one: Editor) -> None:
    one.shut(NEW)
    one.versions.pop(NEW, None)
    ready(one)
    text = (one.root / FIRST).read_text("utf-8").replace("Jane Doe", "Jane| Doe", 1)
    place = held(one, FIRST, text)
    ready(one)
    context = types.ReferenceContext(include_declaration=True)
    params = types.ReferenceParams(context, one.document(FIRST), place)
    found = one.ask(one.client.text_document_references_async, params)
    root = uri_of(one.root)
    assert [(at.uri.removeprefix(f"{root}/"), str(at.range)) for at in found or []] == [
        (FIRST, "4:9-4:17"),
        (FIRST, "10:0-10:8"),
    ]


HOSTILE = ("---", "---\n- [", "", "\x00", "---\n\ud83d: {", "---\na: &x [*x\n---\n[@", "---\n? |\n")


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_that_is_typed_makes_it_fail(one: Editor, text: str) -> None:
    position = held(one, NEW, text.replace("|", "") + "|")
    for request, params in (
        (one.client.text_document_completion_async, types.CompletionParams),
        (one.client.text_document_hover_async, types.HoverParams),
        (one.client.text_document_definition_async, types.DefinitionParams),
        (one.client.text_document_prepare_rename_async, types.PrepareRenameParams),
    ):
        one.ask(request, params(one.document(NEW), position))
    assert one.messages == []


def test_a_file_of_no_site_gets_no_answer(one: Editor, tmp_path: Path) -> None:
    away = types.TextDocumentItem(uri_of(tmp_path / "a.md"), "markdown", 1, "---\nti")
    one.tell(one.client.text_document_did_open, types.DidOpenTextDocumentParams(away))
    document = types.TextDocumentIdentifier(away.uri)
    params = types.CompletionParams(document, types.Position(1, 2))
    assert one.ask(one.client.text_document_completion_async, params) is None
    assert one.messages == []


MANY = """\
-- briefings/2025/2025-{month:02}-{day:02}-talks.md --
---
title: Talks of {month}/{day}
date: 2025-{month:02}-{day:02}
topics: [talks]
people: [Jane Doe]
summary: They met.
sources: [{{id: daily, publisher: Example Daily}}]
---
[Jane Doe](../../docs/people/jane-doe.md) spoke [@daily].
"""


def test_a_subject_is_renamed_in_more_than_two_hundred_files(
    editor: Callable[[str], Editor],
) -> None:
    names = [(month, day) for month in range(1, 10) for day in range(1, 26)]
    text = SITE + "".join(MANY.format(month=month, day=day) for month, day in names)
    one = editor(text.partition("# Test site\n")[2].partition("\n")[2])
    before = {path: path.read_bytes() for path in one.root.rglob("*.md")}
    place = held(one, FIRST, (one.root / FIRST).read_text("utf-8").replace("[Jane", "[Jane|", 1))
    ready(one)
    document = one.document(FIRST)
    shown = one.ask(
        one.client.text_document_prepare_rename_async, types.PrepareRenameParams(document, place)
    )
    assert isinstance(shown, types.PrepareRenamePlaceholder)
    assert shown.placeholder == "Jane Doe"
    params = types.RenameParams(document, place, "Jane M. Roe")
    edit = one.ask(one.client.text_document_rename_async, params)
    assert edit is not None
    assert edit.document_changes is not None
    moved = [part for part in edit.document_changes if isinstance(part, types.RenameFile)]
    root = uri_of(one.root)
    assert [(part.old_uri, part.new_uri) for part in moved] == [
        (f"{root}/docs/people/jane-doe.md", f"{root}/docs/people/jane-m-roe.md")
    ]
    edits = {
        part.text_document.uri.removeprefix(f"{root}/"): [
            each.new_text for each in part.edits if isinstance(each, types.TextEdit)
        ]
        for part in edit.document_changes
        if isinstance(part, types.TextDocumentEdit)
    }
    assert len(edits) == len(names) + 3
    assert edits["briefings/2025/2025-01-01-talks.md"] == [
        "people: [jane-m-roe]\n",
        "[Jane Doe](../../docs/people/jane-m-roe.md) spoke [@daily].\n",
    ]
    # The editor writes, never the server.
    assert {path: path.read_bytes() for path in one.root.rglob("*.md")} == before


def test_a_name_that_is_taken_is_refused_in_words(editor: Callable[[str], Editor]) -> None:
    one = editor(
        SITE.partition("# Test site\n")[2] + "-- docs/people/r.md --\n---\nname: R. Roe\n---\n"
    )
    place = held(one, FIRST, (one.root / FIRST).read_text("utf-8").replace("[Jane", "[Jane|", 1))
    ready(one)
    with pytest.raises(JsonRpcException) as told:
        one.ask(
            one.client.text_document_rename_async,
            types.RenameParams(one.document(FIRST), place, "r"),
        )
    assert told.value.message.startswith("'r' is taken: R. Roe (r).")
    assert told.value.data is None


def test_what_check_fixes_is_offered_where_the_problem_is(
    editor: Callable[[str], Editor],
) -> None:
    one = editor(SITE.partition("# Test site\n")[2])
    text = (one.root / FIRST).read_text("utf-8").replace("people: [Jane Doe]\n", "")
    held(one, FIRST, text + "|")
    line = types.Position(9, 0)
    params = types.CodeActionParams(
        one.document(FIRST), types.Range(line, line), types.CodeActionContext([])
    )
    found = one.ask(one.client.text_document_code_action_async, params)
    actions = [each for each in found or [] if isinstance(each, types.CodeAction)]
    assert [(each.title, each.kind) for each in actions] == [
        ("Fix: added 'jane-doe' to 'people'", types.CodeActionKind.QuickFix),
        ("Fix all that is safe to fix", "source.fixAll.briefings"),
    ]
    fix = actions[0]
    assert fix.diagnostics is not None
    assert [each.code for each in fix.diagnostics] == ["BR301"]
    assert fix.edit is not None
    assert fix.edit.document_changes is not None
    (change,) = fix.edit.document_changes
    assert isinstance(change, types.TextDocumentEdit)
    assert change.text_document.version == 1
    (edit,) = change.edits
    assert isinstance(edit, types.TextEdit)
    assert edit.new_text == "people: [jane-doe]\n"
    assert edit.range == types.Range(types.Position(4, 0), types.Position(4, 0))
