"""What stays of an author's HTML, what goes, and what is said of it."""

from __future__ import annotations

import gc
import weakref

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_briefings.rendering import Sanitiser

MEDIA = ["https://example.org/", "https://pictures.example.com/"]

GONE = [
    ("<script>run()</script>a", "a", "'<script>'"),
    ("<p onclick=run()>a</p>", "<p>a</p>", "'onclick' of '<p>'"),
    ("<iframe src=a></iframe>a", "a", "'<iframe>'"),
    ("<style>p { color: red }</style>a", "a", "'<style>'"),
    ("<form action=/x>a</form>", "a", "'<form>'"),
    ('<a href="javascript:run()">a</a>', "<a>a</a>", "the address 'javascript:' of '<a>'"),
    ('<a href=" java&#10;Script&colon;x">a</a>', "<a>a</a>", "the address 'javascript:' of '<a>'"),
    ('<a href="data:text/html,a">a</a>', "<a>a</a>", "the address 'data:' of '<a>'"),
    (
        '<a rel="opener" target="up">a</a>',
        "<a>a</a>",
        "'rel=opener' of '<a>', 'target=up' of '<a>'",
    ),
    ('<img src="data:image/png;base64,AA">', "<img>", "the address 'data:' of '<img>'"),
    ('<img src="//example.net/a">', "<img>", "the address '//example.net/a' of '<img>'"),
    ('<img src="\\\\example.net/a">', "<img>", "the address '\\\\example.net/a' of '<img>'"),
    ('<img src="/\t/example.net">', "<img>", "the address '/\t/example.net' of '<img>'"),
    ('<img src="https:///example.net">', "<img>", "the address 'https:///example.net' of '<img>'"),
    ('<img srcset="a 1x,//b.c/d 2x">', "<img>", "the address 'a 1x,//b.c/d 2x' of '<img>'"),
    ('<video poster="//b.c/d"></video>', "<video></video>", "the address '//b.c/d' of '<video>'"),
    ('<p style="position: fixed">a</p>', '<p style="">a</p>', "'style: position' of '<p>'"),
    ('<p class="md-overlay big">a</p>', '<p class="big">a</p>', "'class=md-overlay' of '<p>'"),
    ('<pre class="mermaid">a</pre>', "<pre>a</pre>", "'class=mermaid' of '<pre>'"),
    ('<p class="br-card">a</p>', "<p>a</p>", "'class=br-card' of '<p>'"),
    ('<h2 id="__config">a</h2>', "<h2>a</h2>", "'id=__config' of '<h2>'"),
    ('<label for="__drawer">a</label>', "<label>a</label>", "'for=__drawer' of '<label>'"),
    ("<i data-md-component=consent>a</i>", "<i>a</i>", "'data-md-component' of '<i>'"),
    ("a<input>", "a", "'<input>'"),
    ('<svg><path fill="url(//b.c/d)"/></svg>', "<svg><path></path></svg>", "'fill' of '<path>'"),
    ("<svg><use href=a /></svg>", "<svg></svg>", "'<use>'"),
    ("<svg><foreignObject>a</foreignObject></svg>", "<svg>a</svg>", "'<foreignobject>'"),
]

KEPT = [
    '<a href="https://example.net/a?b&amp;c" rel="noopener me" target="_blank">a</a>',
    '<a href="mailto:jane@example.com">a</a> <a href="tel:+1">b</a> <a href="//example.net">c</a>',
    '<img src="../a.png" srcset="a.png 1x, b.png 2x" alt="&quot;" loading="lazy">',
    '<img src="https://pictures.example.com/a.png"><img src="https://example.org/a.png">',
    '<td style="text-align:left">a</td>'.join(("<table><tbody><tr>", "</tr></tbody></table>")),
    '<p class="md-button" id="a" title="x &gt; y">a</p>',
    "<!-- briefings: latest limit=2 -->",
    '<input type="checkbox" disabled="" checked="">',
    "a \x1b1\x1b b \x1a",
]

BALANCED = [
    ("</article></div></main>a", "a"),
    ("<div><b>a", "<div><b>a</b></div>"),
    ("a<!-- b", "a"),
    ("a<!-- b --><!--c-->", "a"),
    ("a<!--> b", "a b"),
    ("a<!-- b --!><i>c</i>", "a<i>c</i>"),
    ("a<plaintext>b</p>", "ab&lt;/p&gt;"),
    ("a<textarea>b</div>", "ab&lt;/div&gt;"),
    ("a<![CDATA[b<i>]]>", "a]]&gt;"),
    ("a<![0]>b", "ab"),
    ("a<?php b ?>c", "ac"),
    (
        "<title>a</title>b<noscript><p title='</noscript><img src=x onerror=x()>'></p></noscript>",
        "b&lt;p title='<img src=\"x\">'&gt;<p></p>",
    ),
    (
        "<p title='<!-- briefings: latest -->'>a</p>",
        '<p title="&lt;!-- briefings: latest --&gt;">a</p>',
    ),
    (
        "<p title='\x1b1\x1b\x1a\x1b'>&#27;1&#x1B;&#026;</p>",
        '<p title="[1]">\ufffd1\ufffd\ufffd</p>',
    ),
    ("&#270; &#x1bc; &#9;", "Ď Ƽ \t"),
]


@pytest.mark.parametrize(("html", "clean", "named"), GONE)
def test_what_could_act_goes_and_is_named(html: str, clean: str, named: str) -> None:
    sanitiser = Sanitiser(MEDIA)
    removed = ", ".join(one.what for one in sanitiser.removed(html))
    assert (sanitiser.clean(html), removed) == (clean, named)


@pytest.mark.parametrize("html", KEPT)
def test_what_only_shows_stays_to_the_letter(html: str) -> None:
    sanitiser = Sanitiser(MEDIA)
    assert (sanitiser.clean(html), [*sanitiser.removed(html)]) == (html, [])


@pytest.mark.parametrize(("html", "clean"), BALANCED)
def test_no_text_leaves_its_place(html: str, clean: str) -> None:
    assert Sanitiser(MEDIA).clean(html) == clean


def test_a_site_that_has_diagrams_keeps_their_class() -> None:
    diagram = '<pre class="mermaid"><code>graph LR</code></pre>'
    assert Sanitiser(diagrams=True).clean(diagram) == diagram


def test_cleaning_twice_is_cleaning_once() -> None:
    sanitiser = Sanitiser(MEDIA)
    for html in [*(one[0] for one in GONE), *KEPT, *(one[0] for one in BALANCED)]:
        once = sanitiser.clean(html)
        assert sanitiser.clean(once) == once


def test_a_preview_that_builds_again_frees_the_old_one() -> None:
    sanitiser = Sanitiser(MEDIA)
    assert sanitiser.clean("<p>a</p>") == "<p>a</p>"
    old = weakref.ref(sanitiser)
    del sanitiser
    gc.collect()
    assert old() is None


@given(st.text())
def test_text_that_is_not_parsed_comes_out_as_if_it_were(text: str) -> None:
    assert Sanitiser().clean(text) == Sanitiser().clean(f"{text}<b></b>").removesuffix("<b></b>")
