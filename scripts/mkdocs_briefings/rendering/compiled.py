"""What templates are compiled to, for the builds and languages that follow in this process."""

from __future__ import annotations

from types import CodeType

from jinja2 import BytecodeCache, Environment
from jinja2.bccache import Bucket

Manner = tuple[object, ...]
"""All that an environment gives to what comes of a template, but for the template itself."""


class Compiled(BytecodeCache):
    """What the templates of one environment, and of others just like it, are compiled to.

    Jinja compares the source: a template that was changed is compiled again.
    """

    def __init__(self) -> None:
        self._code: dict[str, tuple[str, CodeType | None]] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give a template what it was compiled to before."""
        checksum, code = self._code.get(bucket.key, ("", None))
        bucket.code = code if checksum == bucket.checksum else None

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep it, in the place of what it was compiled to from another source."""
        self._code[bucket.key] = bucket.checksum, bucket.code


class ThemeCompiled:
    """What the theme's templates are compiled to, as long as they are in the same manner."""

    def __init__(self) -> None:
        self._manner: Manner = ()
        self._compiled = Compiled()

    def serve(self, environment: Environment) -> None:
        """Have an environment, which MkDocs makes anew for each build, compile nothing twice."""
        if (manner := _manner(environment)) != self._manner:
            # A hook is loaded anew for each build; of what it had before, nothing is kept.
            self._manner, self._compiled = manner, Compiled()
        environment.bytecode_cache = environment.bytecode_cache or self._compiled


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


_OF_THEME = ThemeCompiled()


def compile_once(environment: Environment) -> None:
    """Have the theme's templates compiled once for all builds and languages of this process."""
    _OF_THEME.serve(environment)
