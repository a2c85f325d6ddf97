"""Finds a text or a pattern in an editor, and says what stands in its place: counted as Qt counts.

Qt's own patterns give up after a number of attempts, so that no pattern can hold the window up.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QRegularExpression, QRegularExpressionMatch

_ATTEMPTS = "(*LIMIT_MATCH=500000)"
_ESCAPE = re.compile(r"\\(.)|\$(\$|&|\d{1,2})", re.DOTALL)
_BLANKS = {"n": "\n", "t": "\t", "\\": "\\"}


class Search(NamedTuple):
    """What is looked for."""

    text: str
    match_case: bool = False
    is_pattern: bool = False

    def pattern(self) -> QRegularExpression:
        """Return it as a pattern of Qt (PCRE2); `isValid` may be False."""
        options = QRegularExpression.PatternOption.MultilineOption
        options |= QRegularExpression.PatternOption.UseUnicodePropertiesOption
        if not self.match_case:
            options |= QRegularExpression.PatternOption.CaseInsensitiveOption
        text = self.text if self.is_pattern else QRegularExpression.escape(self.text)
        return QRegularExpression(_ATTEMPTS + text, options)

    def put(self, match: QRegularExpressionMatch, replacement: str) -> str:
        """Return what stands in the place of a match: of a pattern's, `$1` and `\\n` have a meaning."""
        if not self.is_pattern:
            return replacement
        return _ESCAPE.sub(lambda found: _unescaped(found, match), replacement)


def matches(search: Search, text: str) -> Iterator[QRegularExpressionMatch]:
    """Give the matches in `text` that are not empty, in order."""
    pattern = search.pattern()
    if not search.text or not pattern.isValid():
        return
    found = pattern.globalMatch(text)
    while found.hasNext():
        match = found.next()
        if match.capturedLength():
            yield match


def _unescaped(found: re.Match[str], match: QRegularExpressionMatch) -> str:
    if found[1] is not None:
        return _BLANKS.get(found[1], found[0])
    if found[2] == "$":
        return "$"
    return match.captured(0 if found[2] == "&" else int(found[2]))
