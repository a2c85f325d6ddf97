"""The person's own value of a variable: it takes the place of the file's, and is never written to a file."""

import msgspec

COLLECTION = "collection"
GLOBAL = "global"
_ENVIRONMENT = "env:"


class OwnValue(msgspec.Struct, frozen=True):
    """An own value of one variable."""

    scope: str
    """`env:NAME`, `collection` or `global`."""
    name: str
    text: str | None
    """None for a secret: only the vault has its value."""

    @property
    def secret(self) -> bool:
        """Whether its value is in the vault."""
        return self.text is None


def of_environment(name: str) -> str:
    """Return the scope of an environment's own values and secrets."""
    return _ENVIRONMENT + name


def scope_of(kind: str, label: str = "") -> str:
    """Return the scope of own values for a kind of layer; empty for one that has none."""
    if kind == "environment":
        return of_environment(label)
    return kind if kind in (COLLECTION, GLOBAL) else ""
