"""MkDocs' server of a preview, with what it keeps to itself: whether to build, and what to show."""

from __future__ import annotations

from mkdocs.livereload import LiveReloadServer

from .watching import Watching


class LiveServer:
    """The server, as far as we deal with it."""

    def __init__(self, server: LiveReloadServer) -> None:
        self._server = server

    @property
    def wants_another_build(self) -> bool:
        """Whether something was saved since the last build began."""
        return self._server._want_rebuild

    def show(self) -> None:
        """Let browsers load the site as it lies there now, while the build goes on."""
        # Until then the server answers nobody, so that nobody meets half a site; ours is always
        # whole.
        with self._server._epoch_cond:
            self._server._visible_epoch = self._server._wanted_epoch
            self._server._epoch_cond.notify_all()

    def show_again(self) -> None:
        """Have browsers load the site once more when the build at work ends."""
        # MkDocs shows the version that began to be built, which they have loaded already.
        with self._server._epoch_cond:
            self._server._wanted_epoch += 1

    def want_build(self) -> None:
        """Have the site built as soon as it is served."""
        with self._server._rebuild_cond:
            self._server._want_rebuild = True

    def listen(self) -> None:
        """Let the system say what changes, instead of looking at every file twice a second."""
        paths = list(self._server._watched_paths)
        for path in paths:
            self._server.unwatch(path)
        self._server.observer = Watching()  # type: ignore[assignment]
        for path in paths:
            self._server.watch(path)
