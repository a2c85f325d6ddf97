"""Widgets that know nothing of requests: they show a value and tell what was edited."""
