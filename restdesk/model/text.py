"""A resolved text that knows which of its parts were secret.

`Secret` and `Text` are plain classes, not structs: every encoder refuses them, so none can reach a file by accident.
"""

from collections.abc import Iterable

from restdesk.log import MASK


class Secret:
    """A value that is masked wherever it is printed; only `reveal` gives it."""

    __slots__ = ("__value",)

    def __init__(self, value: str) -> None:
        self.__value = value

    def reveal(self) -> str:
        """Return the value itself: for what goes on the wire or into the vault, and nothing else."""
        return self.__value

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Secret) and other.reveal() == self.__value

    def __hash__(self) -> int:
        return hash(self.__value)

    def __repr__(self) -> str:
        return f"Secret({MASK})"

    def __str__(self) -> str:
        return MASK

    def __format__(self, spec: str) -> str:
        return format(MASK, spec)

    def __reduce__(self) -> str:
        raise TypeError("a secret is not pickled")


Part = str | Secret


class Text:
    """Parts in order, each plain or secret; `str()` gives it masked, `reveal()` whole."""

    __slots__ = ("parts",)

    parts: tuple[Part, ...]

    def __init__(self, *parts: Part) -> None:
        self.parts = tuple(part for part in parts if part != "")

    @staticmethod
    def join(texts: Iterable["Text"]) -> "Text":
        """Return one text of all parts in order."""
        return Text(*(part for text in texts for part in text.parts))

    @property
    def has_secret(self) -> bool:
        """Whether any part is secret."""
        return any(isinstance(part, Secret) for part in self.parts)

    def reveal(self) -> str:
        """Return the whole text with its secrets: for the wire and nothing else."""
        return "".join(part.reveal() if isinstance(part, Secret) else part for part in self.parts)

    def secret(self) -> "Text":
        """Return this text as one secret part (an empty one stays empty)."""
        whole = self.reveal()
        return Text(Secret(whole)) if whole else Text()

    def __add__(self, other: "Text | str") -> "Text":
        return Text(*self.parts, *(other.parts if isinstance(other, Text) else (other,)))

    def __bool__(self) -> bool:
        return bool(self.parts)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Text) and other.parts == self.parts

    def __hash__(self) -> int:
        return hash(self.parts)

    def __repr__(self) -> str:
        return f"Text({str(self)!r})"

    def __str__(self) -> str:
        return "".join(map(str, self.parts))

    def __reduce__(self) -> str:
        raise TypeError("a resolved text is not pickled")
