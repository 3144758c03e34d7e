"""What may be published as an SVG: drawings, and nothing that acts."""

from __future__ import annotations

from pathlib import Path

import pytest

from mkdocs_briefings.library.svg import only_draws

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'

DRAWINGS = {
    "shapes": f'{HEAD}><path d="M0 0h9"/><text>On line</text></svg>',
    "declared": f'<?xml version="1.0"?>\n{HEAD}/>',
    "a doctype": '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "svg11.dtd">\n' + f"{HEAD}/>",
    "own parts": f'{HEAD}><g id="a"/><use xlink:href="#a" fill="url(#b)"/></svg>',
    "a style": f"{HEAD}><style>.a {{ fill: url('#b') }}</style></svg>",
    "a picture inside": f'{HEAD}><image href="data:image/png;base64,AAAA"/></svg>',
    "an editor's notes": f'{HEAD} xmlns:i="http://example.org/i"><i:view i:zoom="1"/></svg>',
    "movement": f'{HEAD}><animate attributeName="x" to="1"/></svg>',
    "no markup at all": "Just words.",
}
ACTIVE = {
    "a script": f"{HEAD}><script>1</script></svg>",
    "a script of another name": f'{HEAD} xmlns:s="http://www.w3.org/2000/svg"><s:script/></svg>',
    "an event": f'{HEAD} onload="1"/>',
    "an event in capitals": f'{HEAD} ONLOAD="1"/>',
    "HTML": f'{HEAD}><b xmlns="http://www.w3.org/1999/xhtml">1</b></svg>',
    "foreign objects": f"{HEAD}><foreignObject/></svg>",
    "no namespace": "<html><script>1</script></html>",
    "a link": f'{HEAD}><a href="https://example.org/"/></svg>',
    "a link that runs": f'{HEAD}><a xlink:href=" java&#10;script:1"/></svg>',
    "a drawing from elsewhere": f'{HEAD}><use href="other.svg#a"/></svg>',
    "a drawing in an address": f'{HEAD}><image href="data:image/svg+xml,%3Csvg/%3E"/></svg>',
    "a changing link": f'{HEAD}><animate attributeName="xlink:href" to="javascript:1"/></svg>',
    "a set event": f'{HEAD}><set attributeName="onclick" to="1"/></svg>',
    "a style from elsewhere": f"{HEAD}><style>@import 'a.css'</style></svg>",
    "a colour from elsewhere": f'{HEAD} style="fill:url(//example.org/a)"/>',
    "a hidden style": f"{HEAD}><style>@\\69mport 'a.css'</style></svg>",
    "a stylesheet": f'<?xml-stylesheet href="a.css"?>{HEAD}/>',
    "an entity": f'<!DOCTYPE svg [<!ENTITY a "b">]>{HEAD}>&a;</svg>',
    "an unfinished file": f"{HEAD}><g>",
    "an unknown encoding": f'<?xml version="1.0" encoding="utf-7"?>{HEAD}/>',
}


@pytest.mark.parametrize("name", DRAWINGS)
def test_a_drawing_only_draws(name: str, tmp_path: Path) -> None:
    (tmp_path / "a.svg").write_text(DRAWINGS[name], "utf-8")
    assert only_draws(tmp_path / "a.svg")


@pytest.mark.parametrize("name", ACTIVE)
def test_what_acts_is_no_drawing(name: str, tmp_path: Path) -> None:
    (tmp_path / "a.svg").write_text(ACTIVE[name], "utf-8")
    assert not only_draws(tmp_path / "a.svg")
    (tmp_path / "a.svg").write_text(ACTIVE[name], "utf-16")
    assert not only_draws(tmp_path / "a.svg")
