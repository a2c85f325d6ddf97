"""Which entries a few letters mean, the likeliest first: Qt-free, and quick over 10,000 of them.

What is written comes before what is similar: a text that begins with the letters, then one of whose words does, then
one that has them anywhere, then the beginnings of its words (`nr` for "New request"), then what is nearly it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from restdesk.gui.palette.hangul import are_initials, has_hangul, initials, letters, typed_in_hangul, typed_in_latin

MOST = 200
"""Entries that are found at most: nobody reads more."""

_ENOUGH = 20
"""So many that have the letters as written make a search for similar ones needless."""

_SIMILAR = 72
"""How alike a text must be, of 100."""

_BEGINS, _WORD, _INSIDE, _HEADS, _NEAR = range(5)


@dataclass(frozen=True)
class Searched:
    """The texts of some entries, ready to be searched; `texts` are their names, then what else finds them."""

    texts: tuple[str, ...]

    @cached_property
    def folded(self) -> list[str]:
        """Each text without regard to case."""
        return [text.casefold() for text in self.texts]

    @cached_property
    def heads(self) -> list[str]:
        """The first letter of each word of each text."""
        return ["".join(word[:1] for word in text.split()) for text in self.folded]

    @cached_property
    def _korean(self) -> list[int]:
        return [place for place, text in enumerate(self.texts) if has_hangul(text)]

    @cached_property
    def _initials(self) -> list[tuple[int, str]]:
        return [(place, initials(self.folded[place]).replace(" ", "")) for place in self._korean]

    @cached_property
    def _letters(self) -> list[tuple[int, str]]:
        return [(place, letters(self.folded[place])) for place in self._korean]

    def warm(self) -> None:
        """Make all that a search needs; from any thread, so that the first key need not wait for it."""
        from rapidfuzz import process  # noqa: F401  takes a moment the first time

        _made = self.heads, self._initials, self._letters

    def find(self, typed: str) -> list[int]:
        """Return the places of the texts that are meant, the likeliest first; all of them where nothing is typed."""
        wanted = typed.strip().casefold()
        if not wanted:
            return list(range(min(len(self.texts), MOST)))
        ranked: dict[int, tuple[int, int]] = {}
        for kind, places in enumerate(self._written(wanted)):
            _note(ranked, kind, places)
        if are_initials(wanted):
            _note(ranked, _INSIDE, _having(self._initials, initials(wanted).replace(" ", "")))
        if has_hangul(wanted):
            _note(ranked, _INSIDE, _having(self._letters, letters(wanted)))
            _note(ranked, _INSIDE, self._written(typed_in_latin(wanted))[_INSIDE])
        elif wanted.isascii() and len(ranked) < _ENOUGH:
            _note(ranked, _HEADS, _having(self._letters, typed_in_hangul(typed.strip())))
        if len(ranked) < _ENOUGH and len(wanted) > 2:
            _note(ranked, _NEAR, self._similar(wanted))
        return sorted(ranked, key=ranked.__getitem__)[:MOST]

    def _written(self, wanted: str) -> tuple[list[int], list[int], list[int], list[int]]:
        """Return who begins with it, has a word that does, has all its words, has it as the heads of words."""
        folded, inner, (first, *others) = self.folded, f" {wanted}", wanted.split()
        inside = [place for place, text in enumerate(folded) if first in text]
        for word in others:
            inside = [place for place in inside if word in folded[place]]
        begins = [place for place in inside if folded[place].startswith(wanted)]
        words = [place for place in inside if inner in folded[place]]
        return begins, words, inside, self._headed(wanted.replace(" ", "")) if len(inside) < MOST else []

    def _headed(self, wanted: str) -> list[int]:
        return [place for place, text in enumerate(self.heads) if text.startswith(wanted)] if len(wanted) > 1 else []

    def _similar(self, wanted: str) -> list[int]:
        from rapidfuzz import fuzz, process  # when first searched, after the first paint

        found = process.extract(wanted, self.folded, scorer=fuzz.partial_ratio, score_cutoff=_SIMILAR, limit=MOST)
        return [place for _text, _score, place in found]


def _having(texts: Iterable[tuple[int, str]], wanted: str) -> list[int]:
    return [place for place, text in texts if wanted in text] if wanted else []


def _note(ranked: dict[int, tuple[int, int]], kind: int, places: Sequence[int]) -> None:
    """Rank what was found for the first time by how it was, then by its order."""
    for order, place in enumerate(places):
        ranked.setdefault(place, (kind, order))
