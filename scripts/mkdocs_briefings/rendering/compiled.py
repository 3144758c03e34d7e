"""What templates are compiled to, for the builds that follow, in this process and in others.

To compile them takes half of a small site's build. What is remembered is code, which runs: it is
read only under the seal of this user, and counts for this very program alone.
"""

from __future__ import annotations

import base64
import marshal
from types import CodeType

from jinja2 import BytecodeCache, Environment
from jinja2.bccache import Bucket

from ..cache import Store

Manner = tuple[object, ...]
"""All that an environment gives to what comes of a template, but for the template itself."""


class Compiled(BytecodeCache):
    """What the templates of one environment, and of others just like it, are compiled to.

    Jinja compares the source: a template that was changed is compiled again.
    """

    def __init__(self) -> None:
        self._code: dict[str, tuple[str, CodeType | None]] = {}
        self._has_new = False

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give a template what it was compiled to before."""
        checksum, code = self._code.get(bucket.key, ("", None))
        bucket.code = code if checksum == bucket.checksum else None

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep it, in the place of what it was compiled to from another source."""
        self._code[bucket.key] = bucket.checksum, bucket.code
        self._has_new = True

    def restore(self, store: Store, name: str) -> None:
        """Begin with what another process has saved under that name."""
        for key, (checksum, code) in (store.load(name) or {}).items():
            self._code.setdefault(key, (checksum, marshal.loads(base64.b64decode(code))))

    def save(self, store: Store, name: str) -> None:
        """Save it for other processes, if they would have to compile anything."""
        if self._has_new:
            self._has_new = False
            code = {key: [checksum, _text(code)] for key, (checksum, code) in self._code.items()}
            store.save(name, code)


def _text(code: CodeType | None) -> str:
    return base64.b64encode(marshal.dumps(code)).decode("ascii")


class ThemeCompiled:
    """What the theme's templates are compiled to, as long as they are in the same manner."""

    def __init__(self) -> None:
        self._manner: Manner = ()
        self.compiled = Compiled()

    def serve(self, environment: Environment, store: Store | None = None) -> None:
        """Have an environment, which MkDocs makes anew for each build, compile nothing twice.

        With a store, where the manner follows from the program alone, nor what others compiled.
        """
        if (manner := _manner(environment)) != self._manner:
            # A hook is loaded anew for each build; of what it had before, nothing is kept.
            self._manner, self.compiled = manner, Compiled()
            if store is not None:
                self.compiled.restore(store, OF_THEME)
        environment.bytecode_cache = environment.bytecode_cache or self.compiled


def _manner(environment: Environment) -> Manner:
    # What is applied to a constant is worked out by the compiler.
    applied = (*environment.filters.items(), *environment.tests.items())
    marks = (
        *(environment.block_start_string, environment.block_end_string),
        *(environment.variable_start_string, environment.variable_end_string),
        *(environment.comment_start_string, environment.comment_end_string),
        *(environment.line_statement_prefix, environment.line_comment_prefix),
    )
    spaces = (
        *(environment.trim_blocks, environment.lstrip_blocks),
        *(environment.newline_sequence, environment.keep_trailing_newline),
    )
    how = (environment.autoescape, environment.optimized, environment.is_async)
    return (*marks, *spaces, *how, *sorted(environment.extensions), *applied)


_THEME = ThemeCompiled()
OWN = Compiled()
"""Our templates, and the user's of the same names."""
OF_OWN, OF_THEME = "templates", "templates.theme"


def compile_once(environment: Environment, store: Store | None = None) -> None:
    """Have the theme's templates compiled once for all builds and languages of this process.

    With a store, once for other processes as well.
    """
    _THEME.serve(environment, store)


def restore_compiled(store: Store) -> None:
    """Begin with what our templates were compiled to in another process."""
    OWN.restore(store, OF_OWN)


def save_compiled(store: Store) -> None:
    """Remember what all templates were compiled to."""
    OWN.save(store, OF_OWN)
    _THEME.compiled.save(store, OF_THEME)
