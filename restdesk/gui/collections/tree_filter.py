"""Which rows of a collection some words mean: Qt-free, and quick over 10,000 of them."""

from collections.abc import Iterable
from functools import reduce
from itertools import compress
from operator import and_

from restdesk.gui.palette.hangul import are_initials, has_hangul, initials, letters
from restdesk.model.collection import Collection, Node, RequestNode


class Listing:
    """All that one collection has, ready to be searched; may be made on any thread."""

    def __init__(self, collection: Collection) -> None:
        self.collection = collection
        self._paths = [""]
        self._texts = [collection.name.casefold()]
        self._marks: dict[str, int] = {}
        """What was found for a word, as long as it is looked for: the next key changes the last one alone."""
        self._ends: dict[int, int] = {}
        """For the place of each row that can have some below it the place of the next one that is not below it."""
        self._list(0, collection.children)
        self._korean = [place for place, text in enumerate(self._texts) if has_hangul(text)]
        self._initials = [initials(self._texts[place]) for place in self._korean]
        self._letters = [letters(self._texts[place]) for place in self._korean]

    def find(self, words: Iterable[str]) -> list[str]:
        """Return the paths that are shown for some words, top to bottom, whatever the case; the first is empty.

        Shown is a row for which each word stands in its name, its method or its URL, or in the name of what it lies
        in, with all that is above it.
        """
        size, before = len(self._paths), self._marks
        self._marks = {
            word: before[word] if word in before else int.from_bytes(self._having(word), "little")
            for word in map(str.casefold, words)
        }
        marks = self._marks.values()
        shown = bytearray(reduce(and_, marks).to_bytes(size, "little")) if marks else bytearray(b"\1" * size)
        for place in reversed(self._ends):
            shown[place] |= shown.find(1, place, self._ends[place]) >= 0
        return list(compress(self._paths, shown))

    def _having(self, word: str) -> bytearray:
        """Return a byte for each row: 1 where it, or what it lies in, has the word."""
        marks = bytearray([word in text for text in self._texts])
        if has_hangul(word):
            self._mark(marks, self._letters, letters(word))
        if are_initials(word):
            self._mark(marks, self._initials, initials(word))
        for place, end in self._ends.items():
            if marks[place]:
                marks[place:end] = b"\1" * (end - place)
        return marks

    def _mark(self, marks: bytearray, texts: list[str], word: str) -> None:
        for place, text in zip(self._korean, texts, strict=True):
            marks[place] |= word in text

    def _list(self, parent: int, nodes: Iterable[Node]) -> None:
        self._ends[parent] = 0  # so that they stand in the order of the rows
        for node in nodes:
            self._paths.append(node.path)
            if isinstance(node, RequestNode):
                brief = node.brief
                self._texts.append(f"{brief.method or brief.type} {node.name} {brief.url}".casefold())
            else:
                self._texts.append(node.name.casefold())
                self._list(len(self._texts) - 1, node.children)
        self._ends[parent] = len(self._texts)
