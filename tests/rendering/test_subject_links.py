"""Links by themselves."""

from __future__ import annotations

from datetime import date
from types import MappingProxyType

import pytest

from mkdocs_briefings.model import Kind, Organisation, Person, Place, Topic
from mkdocs_briefings.names.mentions import Spotter
from mkdocs_briefings.names.resolver import Names
from mkdocs_briefings.rendering.subject_links import Linker

SUBJECTS = (
    Topic(id="opcon-transfer", name="OPCON transfer", aliases=("OPCON", "the North")),
    Topic(id="the-council", name="Council of Examples", aliases=("COE",)),
    Person(id="jane-doe", name="Jane Doe", native_name="제인 도", aliases=("Doe Jane",)),
    Person(id="kim-hyun", name="Kim Hyun"),
    Person(id="john-roe", name="John Roe"),
    Organisation(id="council", name="Council of Examples", aliases=("COE",)),
    Place(id="reading", name="Reading"),
)
DECLARED = {(one.kind, one.id) for one in SUBJECTS if one.id != "john-roe"}


def linked(html: str) -> str:
    """The HTML with `[words](address)` for each new link."""
    members = {kind: {one.id: one for one in SUBJECTS if one.kind is kind} for kind in Kind}
    spotter = Spotter(Names(SUBJECTS), MappingProxyType(members))
    linker = Linker(spotter, date(2026, 1, 10), DECLARED, lambda kind, one: f"../{kind}/{one}/")
    return linker.linked(html)


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        (
            "<p title=\"a > Jane Doe\" id='b > Jane Doe'>John Roe.</p><p>COE</p>",
            "<p title=\"a > Jane Doe\" id='b > Jane Doe'>John Roe.</p>"
            '<p><a href="../topic/the-council/">COE</a></p>',
        ),
        (
            "<p>Jane Doe and Jane Doe met.</p>",
            '<p><a href="../person/jane-doe/">Jane Doe</a> and Jane Doe met.</p>',
        ),
        (
            "<p><em>doe-jane</em>; Doe-Jane's OPCONs</p>",
            '<p><em>doe-jane</em>; <a href="../person/jane-doe/">Doe-Jane</a>\'s'
            ' <a href="../topic/opcon-transfer/">OPCON</a>s</p>',
        ),
        ("<p>제인 도는 말했다.</p>", '<p><a href="../person/jane-doe/">제인 도</a>는 말했다.</p>'),
        ("<p>John Roe is not declared.</p>",) * 2,
        ('<p><a href="x">Jane Doe</a></p>',) * 2,
        ('<p><a href="../person/jane-doe/">The minister</a>, Jane Doe</p>',) * 2,
        ("<h2>Jane Doe</h2><pre><code>Jane Doe</code></pre><code>OPCON</code>",) * 2,
        ("<!-- Jane Doe --><img alt='Jane Doe' title=\"Jane Doe\">",) * 2,
        ("<p>Jane <em>Doe</em></p>",) * 2,
        ("<p>Kim Hyun-jong on USS Jane Doe, north of the north</p>",) * 2,
        ("<p>Reading is fun.</p>",) * 2,
        (
            "<blockquote><p>Jane Doe spoke.</p><p>— OPCON <em>of</em> OPCON</p>"
            "<footer>OPCON</footer></blockquote>",
            '<blockquote><p><a href="../person/jane-doe/">Jane Doe</a> spoke.</p>'
            "<p>— OPCON <em>of</em> OPCON</p><footer>OPCON</footer></blockquote>",
        ),
        (
            "<p>The Council of Examples, COE</p>",
            '<p>The <a href="../topic/the-council/">Council of Examples</a>, COE</p>',
        ),
        (
            "<p>Jane\nDoe &amp; \x1b1\x1bOPCON\x1b2\x1b</p>",
            '<p><a href="../person/jane-doe/">Jane\nDoe</a> &amp; '
            '\x1b1\x1b<a href="../topic/opcon-transfer/">OPCON</a>\x1b2\x1b</p>',
        ),
    ],
)
def test_the_first_mention_becomes_a_link(html: str, expected: str) -> None:
    assert linked(html) == expected


def test_a_second_run_changes_nothing() -> None:
    once = linked("<p>Jane Doe spoke of OPCON in the Council of Examples.</p>")
    assert linked(once) == once


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        # All that is published is linked, but for the profile's own name and what shares it.
        (
            "<p>The Council of Examples met John Roe; Jane Doe did not, John Roe said.</p>",
            '<p>The Council of Examples met <a href="../person/john-roe/">John Roe</a>; '
            '<a href="../person/jane-doe/">Jane Doe</a> did not, John Roe said.</p>',
        ),
        # Nobody has said that these words mean a subject, and they may mean something else.
        ("<p>They met in Exampleville about the north, reading.</p>",) * 2,
        ("<p>In Reading.</p>",) * 2,
        ('<p>He met <a href="../person/john-roe/">the envoy</a>, John Roe.</p>',) * 2,
    ],
)
def test_a_profile_links_what_is_surely_meant(html: str, expected: str) -> None:
    members = {kind: {one.id: one for one in SUBJECTS if one.kind is kind} for kind in Kind}
    spotter = Spotter(Names(SUBJECTS), MappingProxyType(members))
    keys = {(one.kind, one.id) for one in SUBJECTS}
    linker = Linker(
        spotter,
        None,
        keys,
        lambda kind, one: f"../{kind}/{one}/",
        of=(Kind.TOPIC, "the-council"),
    )
    assert linker.linked(html) == expected
