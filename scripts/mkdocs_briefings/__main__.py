"""`python -m mkdocs_briefings` is the command `briefings`."""

from .cli.main import main

main()
