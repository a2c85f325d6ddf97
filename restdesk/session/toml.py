"""TOML files as the window reads them: themes."""

from restdesk.storage.toml import NotToml, read_toml

__all__ = ["NotToml", "read_toml"]
