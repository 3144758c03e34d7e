"""One module for each command; `cli.main` imports one when it is called."""
