"""A terminal with a program in it (tmux), which can be typed into, read, and pictured."""

from __future__ import annotations

import html
import re
import shlex
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser

from tests.language_server.pictures import paint

WIDTH, HEIGHT = 100, 19
WAIT = 60
HAS_TMUX = shutil.which("tmux") is not None
_SGR = re.compile(r"\x1b\[([\d;:]*)m")
_STYLE = """
body { margin: 0; background: #1e1e2a; }
pre { margin: 0; padding: 12px; width: max-content; color: #e4e4ec; font: 14px/1.35 monospace; }
"""
_BASIC = (
    *("#1e1e2a", "#f07178", "#a5d46a", "#e6b450", "#6cb6ff", "#d2a6ff", "#5fd7c6", "#c8c8d4"),
    *("#6a6a7c", "#ff8f96", "#bfe88a", "#ffd173", "#8fcaff", "#e0c1ff", "#86ecdd", "#ffffff"),
)
"""The sixteen colours that programs name by number."""


class Terminal:
    """One window of tmux, on a server of its own."""

    def __init__(self, name: str) -> None:
        self._tmux = ("tmux", "-L", name, "-f", "/dev/null")

    def _do(self, *words: str) -> str:
        done = subprocess.run([*self._tmux, *words], capture_output=True, text=True, check=True)
        return done.stdout

    def start(self, command: list[str], folder: Path, variables: Mapping[str, str]) -> None:
        """Start a program in it."""
        given = [f"{name}={value}" for name, value in variables.items()]
        size = ("-x", str(WIDTH), "-y", str(HEIGHT), "-c", str(folder))
        self._do("new-session", "-d", *size, shlex.join(["env", *given, *command]))
        self._do("set", "-g", "status", "off")

    def type(self, *keys: str) -> None:
        """Press keys, by the names that tmux has for them."""
        self._do("send-keys", *keys)

    def screen(self) -> str:
        """What is to be read."""
        return self._do("capture-pane", "-p")

    def until(self, holds: Callable[[str], bool]) -> None:
        """Wait until the screen is as it should be."""
        until = time.monotonic() + WAIT
        while not holds(shown := self.screen()):
            assert time.monotonic() < until, shown
            time.sleep(0.1)

    def picture(self, browser: Browser, path: Path) -> None:
        """Paint the screen, colours and all."""
        page = browser.new_page(device_scale_factor=1)
        page.set_content(
            f"<style>{_STYLE}</style><pre>{as_html(self._do('capture-pane', '-ep'))}</pre>"
        )
        paint(page.locator("pre").screenshot(), path)
        page.close()

    def close(self) -> None:
        """End it, and the program in it."""
        subprocess.run([*self._tmux, "kill-server"], capture_output=True, check=False)


@contextmanager
def terminal(name: str) -> Iterator[Terminal]:
    """A terminal that ends with the block."""
    one = Terminal(f"briefings-{name}")
    try:
        yield one
    finally:
        one.close()


def as_html(screen: str) -> str:
    """A screen with its escape sequences for colours as HTML."""
    style: dict[str, str] = {}
    parts = _SGR.split(screen.rstrip("\n"))
    found = [html.escape(parts[0])]
    for codes, text in zip(parts[1::2], parts[2::2], strict=True):
        _apply(codes.replace(":", ";").split(";"), style)
        css = ";".join(f"{name}:{value}" for name, value in style.items())
        found.append(f'<span style="{css}">{html.escape(text)}</span>')
    return "".join(found)


_PLAIN = {
    "1": ("font-weight", "bold"),
    "3": ("font-style", "italic"),
    "4": ("text-decoration", "underline"),
}


def _apply(codes: list[str], style: dict[str, str]) -> None:
    while codes:
        code = codes.pop(0)
        if code in ("", "0"):
            style.clear()
        elif code == "7":
            style |= {"color": "#1e1e2a", "background": "#c8c8d4"}
        elif code in _PLAIN:
            name, value = _PLAIN[code]
            style[name] = value
        elif code in ("38", "48", "58"):
            name = {"38": "color", "48": "background", "58": "text-decoration-color"}[code]
            style[name] = _colour(codes)
        elif re.fullmatch(r"[349][0-7]|10[0-7]", code):
            number = int(code)
            bright = 8 if number >= 90 else 0
            name = "background" if number // 10 in (4, 10) else "color"
            style[name] = _BASIC[number % 10 + bright]
        elif code in ("39", "49"):
            style.pop("color" if code == "39" else "background", None)


def _colour(codes: list[str]) -> str:
    if codes.pop(0) == "2":
        return f"rgb({codes.pop(0)},{codes.pop(0)},{codes.pop(0)})"
    number = int(codes.pop(0))
    if number < 16:
        return _BASIC[number]
    if number >= 232:
        return f"rgb({','.join([str(8 + 10 * (number - 232))] * 3)})"
    levels = (0, 95, 135, 175, 215, 255)
    red, rest = divmod(number - 16, 36)
    return f"rgb({levels[red]},{levels[rest // 6]},{levels[rest % 6]})"
