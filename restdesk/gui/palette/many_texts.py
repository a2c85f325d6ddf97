"""Many short texts in one long one: which of them have some letters is found by a few passes in C."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate, islice

_BETWEEN = "\0"


class ManyTexts:
    """Texts that are searched; `places` are the numbers by which they are told, else their order."""

    def __init__(self, texts: Sequence[str], places: Sequence[int] | None = None) -> None:
        plain = [text.replace(_BETWEEN, " ") for text in texts]
        self._joined = _BETWEEN + _BETWEEN.join(plain) + _BETWEEN
        self._starts = list(accumulate((len(text) + 1 for text in plain), initial=0))
        self._places = places

    def having(self, wanted: str, most: int | None = None) -> list[int]:
        """Return the places of the texts that have these letters, at most so many."""
        return list(islice(self._found(wanted), most)) if wanted else []

    def beginning(self, wanted: str, most: int | None = None) -> list[int]:
        """Return the places of the texts that begin with these letters, at most so many."""
        return list(islice(self._found(_BETWEEN + wanted), most))

    def _found(self, wanted: str) -> Iterator[int]:
        last = len(self._starts) - 1
        at = self._joined.find(wanted)
        while at >= 0:
            number = bisect_right(self._starts, at) - 1
            if number >= last:
                return
            yield number if self._places is None else self._places[number]
            at = self._joined.find(wanted, self._starts[number + 1])
