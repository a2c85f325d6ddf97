"""Which entries a few letters mean, the likeliest first: Qt-free, and quick over 10,000 of them.

What is written comes before what is similar: a text that begins with the letters, then one of whose words does, then
one that has them anywhere, then the beginnings of its words (`nr` for "New request"), then what is nearly it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from restdesk.gui.palette.hangul import are_initials, has_hangul, initials, letters, typed_in_hangul, typed_in_latin
from restdesk.gui.palette.many_texts import ManyTexts

MOST = 200
"""Entries that are found at most: nobody reads more."""

PART = 400
"""Texts among which similar ones are looked for at once: that takes some milliseconds."""

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
    def _all(self) -> ManyTexts:
        return ManyTexts(self.folded)

    @cached_property
    def _heads(self) -> ManyTexts:
        return ManyTexts(self.heads)

    @cached_property
    def _korean(self) -> list[int]:
        return [place for place, text in enumerate(self.texts) if has_hangul(text)]

    @cached_property
    def _initials(self) -> ManyTexts:
        return ManyTexts([initials(self.folded[place]).replace(" ", "") for place in self._korean], self._korean)

    @cached_property
    def _letters(self) -> ManyTexts:
        return ManyTexts([letters(self.folded[place]) for place in self._korean], self._korean)

    def warm(self) -> None:
        """Make all that a search needs; from any thread, so that the first key need not wait for it."""
        from rapidfuzz import process  # noqa: F401  takes a moment the first time

        _made = self._all, self._heads, self._initials, self._letters

    def find(self, typed: str) -> list[int]:
        """Return the places of the texts that are meant, the likeliest first; all of them where nothing is typed.

        Similar ones are among them where there are few texts; of many they are asked for in parts, by `similar`.
        """
        wanted = _folded(typed)
        if not wanted:
            return list(range(min(len(self.texts), MOST)))
        ranked: dict[int, tuple[int, int]] = {}
        for kind, places in enumerate(self._written(wanted)):
            _note(ranked, kind, places)
        if are_initials(wanted):
            _note(ranked, _INSIDE, self._initials.having(initials(wanted).replace(" ", ""), MOST))
        if has_hangul(wanted):
            _note(ranked, _INSIDE, self._letters.having(letters(wanted), MOST))
            _note(ranked, _INSIDE, self._inside(typed_in_latin(wanted))[:MOST])
        elif wanted.isascii() and len(ranked) < _ENOUGH:
            _note(ranked, _HEADS, self._letters.having(typed_in_hangul(typed.strip()), MOST))
        if len(self.texts) <= PART and self.needs_similar(typed, len(ranked)):
            _note(ranked, _NEAR, [place for _, place in self.similar(typed, 0)])
        return sorted(ranked, key=ranked.__getitem__)[:MOST]

    def needs_similar(self, typed: str, found: int) -> bool:
        """Return whether texts that are nearly what is typed are wanted besides so many that were found."""
        return found < _ENOUGH and len(_folded(typed)) > 2

    def similar(self, typed: str, start: int) -> list[tuple[float, int]]:
        """Return how alike (of 100) and where the similar ones are among the `PART` texts from `start` on."""
        from rapidfuzz import fuzz, process  # when first searched, after the first paint

        part = self.folded[start : start + PART]
        found = process.extract(_folded(typed), part, scorer=fuzz.partial_ratio, score_cutoff=_SIMILAR, limit=MOST)
        return [(score, start + place) for _text, score, place in found]

    def _written(self, wanted: str) -> tuple[list[int], list[int], list[int], list[int]]:
        """Return who begins with it, has a word that does, has all its words, has it as the heads of words."""
        begins, words = self._all.beginning(wanted, MOST), self._all.having(f" {wanted}", MOST)
        inside = self._inside(wanted)
        return begins, words, inside[:MOST], self._headed(wanted.replace(" ", "")) if len(inside) < MOST else []

    def _inside(self, wanted: str) -> list[int]:
        """Return who has all the words."""
        longest, *others = sorted(wanted.split(), key=len, reverse=True)
        found = self._all.having(longest, None if others else MOST)
        for word in others:
            found = [place for place in found if word in self.folded[place]]
        return found

    def _headed(self, wanted: str) -> list[int]:
        return self._heads.beginning(wanted, MOST) if len(wanted) > 1 else []


def _folded(typed: str) -> str:
    return typed.replace("\0", "").strip().casefold()


def _note(ranked: dict[int, tuple[int, int]], kind: int, places: Sequence[int]) -> None:
    """Rank what was found for the first time by how it was, then by its order."""
    for order, place in enumerate(places):
        ranked.setdefault(place, (kind, order))
