"""A file of a collection as its text."""
