"""The sanitiser leaves alone whatever Markdown's extensions in Material's reference make."""

from __future__ import annotations

import re
from collections.abc import Callable

import html5lib
import pytest
from markdown import Markdown
from markdown.extensions import Extension
from material.extensions.emoji import to_svg, twemoji
from pymdownx.superfences import fence_code_format

from mkdocs_briefings.host.sanitising import Sanitising
from mkdocs_briefings.rendering import Sanitiser
from tests.sites import SiteFolder

MERMAID = {"name": "mermaid", "class": "mermaid", "format": fence_code_format}
EXTENSIONS: dict[str, dict[str, object]] = {
    "abbr": {},
    "admonition": {},
    "attr_list": {},
    "def_list": {},
    "footnotes": {},
    "md_in_html": {},
    "meta": {},
    "tables": {},
    "toc": {"permalink": True},
    "pymdownx.arithmatex": {"generic": True},
    "pymdownx.betterem": {},
    "pymdownx.blocks.admonition": {},
    "pymdownx.blocks.caption": {},
    "pymdownx.blocks.definition": {},
    "pymdownx.blocks.details": {},
    "pymdownx.blocks.html": {},
    "pymdownx.blocks.tab": {"alternate_style": True},
    "pymdownx.caret": {},
    "pymdownx.critic": {"mode": "view"},
    "pymdownx.details": {},
    "pymdownx.emoji": {"emoji_index": twemoji, "emoji_generator": to_svg},
    "pymdownx.highlight": {"anchor_linenums": True, "line_spans": "__span"},
    "pymdownx.inlinehilite": {},
    "pymdownx.keys": {},
    "pymdownx.magiclink": {"repo_url_shorthand": True, "user": "jane", "repo": "harbour"},
    "pymdownx.mark": {},
    "pymdownx.progressbar": {},
    "pymdownx.smartsymbols": {},
    "pymdownx.snippets": {},
    "pymdownx.superfences": {"custom_fences": [MERMAID]},
    "pymdownx.tabbed": {"alternate_style": True, "combine_header_slug": True},
    "pymdownx.tasklist": {"custom_checkbox": True},
    "pymdownx.tilde": {},
}

SAMPLES = {
    "abbr": "The HA opened.\n\n*[HA]: Harbour Authority",
    "admonition": '!!! note "A *title*"\n\n    Text.\n\n!!! info inline end ""\n\n    Beside.',
    "attr_list": '[Open](#a){ .md-button .md-button--primary target=_blank title="A b" }\n\n'
    '![Quay](quay.png){ align=left width="300" height="20" loading=lazy }\n\n## Head { #own }',
    "def_list": "Quay\n:   Where ships lie.\n\n:   - [x] done",
    "footnotes": "Text[^1], again[^1].\n\n[^1]: Note with `code`.",
    "md_in_html": '<div class="grid cards" markdown>\n\n-   :material-clock:{ .lg .middle } __Now__'
    '\n\n    ---\n\n    Text\n\n</div>\n\n<figure markdown="span">\n  ![A](a.png)\n'
    "  <figcaption>Caption</figcaption>\n</figure>",
    "tables": "| a | b | c |\n|:--|:-:|--:|\n| 1 | 2 | 3 |",
    "toc": "[TOC]\n\n## One\n\n### Two & three\n\n## One",
    "arithmatex": "Let $a < b$ and\n\n$$\n\\cos x = \\sum_{k=0}^{\\infty} x\n$$",
    "betterem": "***both*** _one_ __two__",
    "caption": "![A](a.png)\n\n/// caption\nA caption\n///\n\n/// figure-caption\nB\n///",
    "blocks": "/// note | Title\nText\n///\n\n/// details | Sum\n    open: true\nText\n///\n\n"
    "/// define\nTerm\n\n- Meaning\n///\n\n/// html | section[title='a']\nText\n///",
    "blocks.tab": "/// tab | One\nText\n///\n\n/// tab | Two\nMore\n///",
    "caret, mark, tilde": "^^ins^^ H^2^ ==mark== ~~del~~ H~2~O",
    "critic": "{--out--} {++in++} {~~a~>b~~} {==mark==} {>>say<<}",
    "details": '??? note "Title"\n\n    Text\n\n???+ tip\n\n    Open',
    "emoji": ":smile: :fontawesome-brands-mastodon: :octicons-heart-fill-24:{ .heart }",
    "highlight": '``` py title="a.py" linenums="1" hl_lines="1 2"\nx = 1  # (1)!\ny = "<b>"\n```\n'
    "\n1.  An annotation\n\n```\n\nplain\n```",
    "inlinehilite": "`#!python range(3)`",
    "keys": "++ctrl+alt+del++",
    "magiclink": "See https://example.com/a?b&c jane@example.com #1 @jane",
    "progressbar": '[=85% "85%"]{: .candystripe}',
    "smartsymbols": "(c) (tm) --> <-- =/= +/- 1/2 1st c/o",
    "mermaid": "``` mermaid\ngraph LR\n  A --> B{Error?};\n```",
    "tabbed": '=== "C"\n\n    ``` c\n    int main;\n    ```\n\n=== "D"\n\n    Text',
    "tasklist": "- [x] done\n- [ ] open\n    * [x] inner",
    "annotations": "Text (1)\n{ .annotate }\n\n1.  :man_raising_hand: Note",
    "button": "[Send :fontawesome-solid-paper-plane:](#){ .md-button }",
    "image": "![Light](a.png#only-light){ data-title='T' data-description='D' data-gallery='g' }",
    "search": "## Hidden { data-search-exclude }\n\nText",
    "preview": "[Look](other.md){ data-preview }",
    "details of hand": "<details open><summary>S</summary><p>T<br>U <kbd>A</kbd> <sub>b</sub></p>"
    "</details>",
    "video": '<video controls width="3"><source src="a.mp4" type="video/mp4">'
    '<track src="a.vtt" kind="captions" srclang="en" label="English"></video>',
    "picture": '<picture><source srcset="a.avif 1x, b.avif 2x" media="(min-width: 3px)">'
    '<img src="a.png" alt=""></picture> <audio controls src="a.mp3"></audio>',
    "language": '<p lang="ko" dir="ltr">제인 <ruby>도<rt>do</rt></ruby></p>',
    "svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 2" role="img" aria-label="a">'
    '<g fill="none" transform="scale(2)"><path d="M0 0h1v1z"/></g><circle r="1" cx="1"/></svg>',
}


def converted(text: str, sanitising: Sanitising | None) -> str:
    """What Markdown makes of a text."""
    configs = {name: dict(config) for name, config in EXTENSIONS.items() if config}
    extensions: list[str | Extension] = [*EXTENSIONS, *([sanitising] if sanitising else [])]
    return Markdown(extensions=extensions, extension_configs=configs).convert(text)


def seen_by_a_browser(html: str) -> str:
    """The tree that a browser makes of the HTML, without comments."""
    tree = html5lib.parseFragment(re.sub("<!--.*?-->", "", html))
    seen = html5lib.serialize(tree, alphabetical_attributes=True, quote_attr_values="always")
    return re.sub(' style="[^"]*"', lambda match: _plain_style(match[0]), seen)


def _plain_style(style: str) -> str:
    return re.sub(r"(?<=: ) +|;(?=\")|(?<=\d)\.0+(?=%)", "", style.replace(":", ": "))


@pytest.mark.parametrize("name", SAMPLES)
def test_nothing_of_materials_reference_is_lost(name: str) -> None:
    sanitising = Sanitising()
    sanitising.sanitiser = Sanitiser(EMOJI, diagrams=True)
    before, after = converted(SAMPLES[name], None), converted(SAMPLES[name], sanitising)
    assert len(before) > len("<p></p>")
    assert seen_by_a_browser(after) == seen_by_a_browser(before)
    assert list(sanitising.removed) == []


EMOJI = ["https://cdn.jsdelivr.net/gh/jdecked/twemoji@"]


SITE = """\
-- briefings/2026-01-10-talks.md --
---
title: Talks
date: 2026-01-10
topics: [harbour]
sources: [{id: daily, publisher: Example Daily}]
---
They met [@daily].

<p title="[@daily] onclick=run()">a</p></article></div>

[Out](javascript:run()){ onmouseover="run()" } `onerror` ![Far](https://example.net/a.png)

<script>
run()
</script>

<!-- briefings: latest --><!-- a remark -->
-- docs/note.md --
# Note <b onclick="run()">now</b>

<div id="__config">{}</div>
"""

SAID = [
    "briefings/2026-01-10-talks.md:9: BR316 the citation '[@daily]' is in a tag of HTML, where it "
    "cannot be a link. Cite it in the text.",
    "docs/note.md:1: BR410 'onclick' of '<b>' is left out. {remove}",
    "docs/note.md:3: BR410 'id=__config' of '<div>' is left out. {remove}",
    "briefings/2026-01-10-talks.md:11: BR410 the address 'javascript:' of '<a>' is left out."
    " {remove}",
    "briefings/2026-01-10-talks.md:11: BR410 'onmouseover' of '<a>' is left out. {remove}",
    "briefings/2026-01-10-talks.md:11: BR410 the address 'https://example.net/a.png' of '<img>' is "
    "left out. Put the file beside the text, or list its host under 'media_hosts' in mkdocs.yml.",
    "briefings/2026-01-10-talks.md:13: BR410 '<script>' is left out. {remove}",
]
REMOVE = "Remove it, or set 'trusted_html: true' if you trust everybody who writes here."
BODY = """\
<p>They met<sup class="br-cite" id="cite-daily-1"><a href="#source-daily" aria-label="\
Source 1">1</a></sup>.</p>
</div>
</div>
<div class="br-main br-going-on">
<div class="br-body">
<p title="[1] onclick=run()">a</p>
<p></p>
<p><a>Out</a> <code>onerror</code> <img alt="Far"></p>


<ol class="br-plain br-cards">"""


# Without what a strict build would stop for before any HTML is looked at.
UNCITED = SITE.replace('title="[@daily]', 'title="[daily]')


def with_options(site: SiteFolder, options: str) -> SiteFolder:
    """The same site, with options of the plugin."""
    path = site.root / "mkdocs.yml"
    text = path.read_text().replace("briefings]", f"briefings: {{{options}}}]")
    path.write_text(f"{text}markdown_extensions: [attr_list]\n")
    return site


def test_what_is_left_out_is_named_with_its_line(site: Callable[[str], SiteFolder]) -> None:
    folder = with_options(site(SITE), "known: {topics: [harbour]}")
    result = folder.build()
    said = re.findall(r"^WARNING -  (.*)$", result.output, re.MULTILINE)
    assert said == [one.format(remove=REMOVE) for one in SAID]
    assert BODY in folder.article("briefings/2026/01/10/talks")
    assert '<h1 id="note-now">Note <b>now</b></h1>\n<div>{}</div>' in folder.article("note")
    assert "a remark" not in folder.article("briefings/2026/01/10/talks")


def test_a_strict_build_stops_for_it(site: Callable[[str], SiteFolder]) -> None:
    result = with_options(site(UNCITED), "known: {topics: [harbour]}").build("--strict")
    assert (result.code, "Aborted with 6 warnings in strict mode!" in result.output) == (1, True)


def test_who_trusts_everybody_hears_so_at_each_build(site: Callable[[str], SiteFolder]) -> None:
    folder = with_options(site(UNCITED), "known: {topics: [harbour]}, trusted_html: true")
    result = folder.build("--strict")
    assert result.code == 0, result.output
    assert result.output.count("HTML in the words is published as it is: trusted_html") == 1
    assert "<script>\nrun()\n</script>" in folder.article("briefings/2026/01/10/talks")


def test_pictures_may_come_from_hosts_that_the_site_names(
    site: Callable[[str], SiteFolder],
) -> None:
    folder = with_options(site(SITE), "media_hosts: [example.net]")
    folder.build()
    assert 'src="https://example.net/a.png"' in folder.article("briefings/2026/01/10/talks")
