"""Environments and variables as tables: the editor behind a tab, and what the tables of a request share with it."""
