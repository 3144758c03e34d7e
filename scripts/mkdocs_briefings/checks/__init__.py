"""Judging what is written: small functions, a code each, that see all content and read no file."""
