"""A server with everything that it does, at an editor's streams."""

from __future__ import annotations

import sys

from .questions import QUESTIONS, careful
from .server import HANDLERS, BriefingsServer


def made() -> BriefingsServer:
    """A server that answers everything it can."""
    server = BriefingsServer()
    for method, handler in HANDLERS.items():
        server.feature(method)(handler)
    for method, (answer, options) in QUESTIONS.items():
        server.feature(method, options)(careful(answer))
    return server


def serve() -> None:
    """Talk to an editor over the standard streams until it says that this is the end."""
    # Whatever else prints must not end up between two messages of the protocol.
    out, sys.stdout = sys.stdout.buffer, sys.stderr
    made().start_io(sys.stdin.buffer, out)
