"""Makers of what machines read: each turns the library into files, and none calls another."""
