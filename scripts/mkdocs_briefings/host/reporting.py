"""What a build says, and what stops it."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

from mkdocs.exceptions import Abort, MkDocsException

from ..problems import Problem, RefusedError, Severity, of_severity

# MkDocs counts what loggers below its own say; a strict build stops for warnings among it.
log = logging.getLogger("mkdocs.plugins.briefings")

LEVELS = {
    Severity.ERROR: logging.ERROR,
    Severity.WARNING: logging.WARNING,
    Severity.INFO: logging.INFO,
}


def say(message: Problem | str) -> None:
    """Log a problem as severely as it is, words as information."""
    severity = message.severity if isinstance(message, Problem) else Severity.INFO
    log.log(LEVELS[severity], message)


def say_all(messages: Iterable[Problem]) -> None:
    """Log every one."""
    for message in messages:
        say(message)


def say_mildly(message: Problem | str) -> None:
    """The same for a preview, which goes on whatever the problem."""
    log.log(logging.WARNING if isinstance(message, Problem) else logging.INFO, message)


def report(problems: Iterable[Problem], *, strict: bool) -> None:
    """Log every problem; stop for errors, and for warnings too in a strict build.

    Hints are only counted: logged one by one, they would bury what MkDocs reports.
    """
    problems = tuple(problems)
    hints = of_severity(problems, Severity.INFO)
    for problem in problems:
        if problem.severity is not Severity.INFO:
            say(problem)
    if hints:
        log.info(f"{len(hints)} hint{'s' * (len(hints) > 1)}: 'briefings check' shows them.")
    fatal = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    count = sum(problem.severity in fatal for problem in problems)
    if count:
        raise Abort(f"Nothing was published: {count} problem{'s' * (count > 1)} in the content.")


@contextmanager
def aborting() -> Iterator[None]:
    """End the build with the words of what refuses it.

    Such as an author's command that was killed between two files.
    """
    try:
        yield
    except RefusedError as error:
        raise Abort(str(error)) from error


def forgiving(build: Callable[[], None]) -> Callable[[], None]:
    """The same build; what stops it is said, and a preview goes on with the last good site."""

    def rebuild() -> None:
        try:
            build()
        # A configuration that is no YAML is no Abort.
        except MkDocsException as stop:
            log.error("%s The last good site stays until the next correct save.", stop)

    return rebuild
