"""The first place at which a text is not JSON, in plain words (RFC 8259).

Comments are let pass: they are not sent. A `{{variable}}` stands for whatever its value is.
"""

import re
from functools import cache
from typing import Any

from restdesk.content.json_text import VARIABLE, Token, tokens
from restdesk.content.place import Problem, problem_at
from restdesk.words import QT_TRANSLATE_NOOP, Message

COMMA_MISSING = QT_TRANSLATE_NOOP("Json", "a comma is missing")
COLON_MISSING = QT_TRANSLATE_NOOP("Json", "a colon is missing after the name")
VALUE_MISSING = QT_TRANSLATE_NOOP("Json", "a value is missing")
NAME_MISSING = QT_TRANSLATE_NOOP("Json", "a name in double quotes is missing")
COMMA_TOO_MANY = QT_TRANSLATE_NOOP("Json", "there is a comma too many")
QUOTE_MISSING = QT_TRANSLATE_NOOP("Json", "the text does not end: a double quote is missing")
COMMENT_OPEN = QT_TRANSLATE_NOOP("Json", "the comment does not end")
NOT_A_VALUE = QT_TRANSLATE_NOOP("Json", "“{word}” is no JSON value; a text stands in double quotes")
NOT_A_NUMBER = QT_TRANSLATE_NOOP("Json", "“{word}” is not a number as JSON writes it")
OTHER_CASE = QT_TRANSLATE_NOOP("Json", "“{word}” is written “{right}”")
BAD_ESCAPE = QT_TRANSLATE_NOOP("Json", "“{word}” means nothing in JSON; a backslash is written \\\\")
CONTROL = QT_TRANSLATE_NOOP("Json", "a tab or another control character in a text is written with a backslash: \\t")
CLOSES_NOTHING = QT_TRANSLATE_NOOP("Json", "“{word}” closes nothing")
WRONG_CLOSING = QT_TRANSLATE_NOOP("Json", "“{word}” stands here where “{right}” closes line {line}")
NOT_CLOSED = QT_TRANSLATE_NOOP("Json", "“{word}” of line {line} is not closed")
AFTER_THE_END = QT_TRANSLATE_NOOP("Json", "something follows after the end of the value")
SOMETHING_WRONG = QT_TRANSLATE_NOOP("Json", "something is wrong here")
MISPLACED = QT_TRANSLATE_NOOP("Json", "“{word}” does not belong here")
NOT_AN_OBJECT = QT_TRANSLATE_NOOP("Json", "an object in braces is wanted here")

_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?")
_LIKE_A_NUMBER = re.compile(r"[+\-.]?[0-9].*|[+-]?(?:NaN|Infinity)", re.DOTALL)
_ESCAPE = re.compile(r'\\(?:(?P<good>["\\/bfnrt]|u[0-9a-fA-F]{4})|(?P<bad>u[0-9a-fA-F]{0,3}|.))', re.DOTALL)
_CONTROL = re.compile(r"[\x00-\x1f]")
_LITERALS = ("true", "false", "null")
_SPELLED = {"none": "null", "undefined": "null", "nil": "null"} | {word: word for word in _LITERALS}
_HIDDEN = re.compile(rf'("[^"\\]*(?:\\.[^"\\]*)*")|{VARIABLE}|//[^\r\n]*|/\*.*?\*/', re.DOTALL)
_AT = re.compile(r"\(byte ([0-9]+)\)")
_LONG = 256 * 1024
"""Characters beyond which the place of a problem is told without its kind: finding that out takes a second a MB."""

_PAIRS = {"{": "}", "[": "]"}
_SHOWN = 40

# What may come next: a value; a value or `]`; a name or `}`; a name; a colon; a comma or the end of what is open.
_VALUE, _FIRST_VALUE, _FIRST_NAME, _NAME, _COLON, _AFTER = range(6)


def json_problem(text: str, *, an_object: bool = False) -> Problem | None:
    """Return the first problem, or None where `text` is JSON or blank; `an_object` asks for `{…}` at the top."""
    place = _place_of_problem(text)
    if place is None and (not an_object or text.lstrip()[:1] == "{"):
        return None
    if place is not None and len(text) > _LONG and "{{" not in text:
        return problem_at(text, place, place + 1, SOMETHING_WRONG.message())
    grammar = _Grammar(text, an_object=an_object)
    for token in tokens(text):
        if found := grammar.take(token):
            return found
    return grammar.end()


def _place_of_problem(text: str) -> int | None:
    """Return where a strict reader gives up, 3 ms a MB; None where it reads all. Variables count as numbers."""
    import msgspec

    plain = _HIDDEN.sub(_hidden, text) if "{{" in text or "/" in text else text
    encoded = plain.encode("utf-8", "replace")
    try:
        _reader().decode(encoded)
    except msgspec.DecodeError as error:
        found = _AT.search(str(error))
        place = int(found[1]) if found else len(encoded)
        return len(encoded[:place].decode("utf-8", "ignore"))
    except RecursionError:
        return len(plain)
    return None


@cache
def _reader() -> Any:
    import msgspec

    return msgspec.json.Decoder(msgspec.Raw)


def _hidden(found: re.Match[str]) -> str:
    """Return what a strict reader takes in the place of a comment or variable, as long as that is."""
    whole = found[0]
    return whole if found[1] is not None else ("1" if whole[0] == "{" else " ") * len(whole)


class _Grammar:
    """What is open and what may come next."""

    def __init__(self, text: str, *, an_object: bool) -> None:
        self._text = text
        self._an_object = an_object
        self._open: list[Token] = []
        self._next = _VALUE
        self._before: Token | None = None
        self._may_be_many = False
        """Whether what stood last was a variable, which may bring more than one value."""

    def take(self, token: Token) -> Problem | None:
        """Return what is wrong with the next token here."""
        if token.kind == "line":
            return None
        if token.kind == "block":
            return None if token.whole else self._at(token, COMMENT_OPEN.message())
        found = self._mark(token) if token.kind == "mark" else self._scalar(token)
        self._before = token
        return found

    def end(self) -> Problem | None:
        """Return what is missing where the text ends."""
        if self._before is None:
            return None
        last = self._before
        if self._open:
            opened = self._open[-1]
            what = NOT_CLOSED.message(word=opened.text, line=self._line(opened))
            return problem_at(self._text, last.end, last.end, what)
        return None if self._next == _AFTER else self._at(last, VALUE_MISSING.message())

    def _scalar(self, token: Token) -> Problem | None:
        is_variable = token.kind == "word" and "{{" in token.text
        if self._next == _AFTER:
            if not (is_variable or self._may_be_many):
                return self._at(token, (COMMA_MISSING if self._open else AFTER_THE_END).message())
        elif self._next == _COLON and not (is_variable or self._may_be_many):
            return self._at(token, COLON_MISSING.message())
        found = None if is_variable else self._string(token) if token.kind == "string" else self._word(token)
        names = self._next in (_NAME, _FIRST_NAME)
        if found is None and self._an_object and not self._open and not is_variable:
            found = self._at(token, NOT_AN_OBJECT.message())
        self._next = _COLON if names else _AFTER
        self._may_be_many = is_variable
        return found

    def _word(self, token: Token) -> Problem | None:
        word = token.text
        if self._next in (_NAME, _FIRST_NAME):
            return self._at(token, NAME_MISSING.message())
        if word in _LITERALS or _NUMBER.fullmatch(word):
            return None
        if right := _SPELLED.get(word.lower()):
            return self._at(token, OTHER_CASE.message(word=word, right=right))
        what = NOT_A_NUMBER if _LIKE_A_NUMBER.fullmatch(word) else NOT_A_VALUE
        return self._at(token, what.message(word=_short(word)))

    def _string(self, token: Token) -> Problem | None:
        if not token.whole:
            return self._at(token, QUOTE_MISSING.message())
        for found in _ESCAPE.finditer(token.text) if "\\" in token.text else ():
            if found["bad"] is not None:
                start = token.start + found.start()
                return problem_at(self._text, start, start + len(found[0]), BAD_ESCAPE.message(word=found[0]))
        if control := _CONTROL.search(token.text):
            start = token.start + control.start()
            return problem_at(self._text, start, start + 1, CONTROL.message())
        return None

    def _mark(self, token: Token) -> Problem | None:
        if token.text in _PAIRS:
            return self._begin(token)
        if token.text in "}]":
            return self._close(token)
        return self._comma(token) if token.text == "," else self._colon(token)

    def _begin(self, token: Token) -> Problem | None:
        if self._next == _AFTER and not self._may_be_many:
            return self._at(token, (COMMA_MISSING if self._open else AFTER_THE_END).message())
        if self._next == _COLON and not self._may_be_many:
            return self._at(token, COLON_MISSING.message())
        if self._next in (_NAME, _FIRST_NAME):
            return self._at(token, NAME_MISSING.message())
        if self._an_object and not self._open and token.text != "{":
            return self._at(token, NOT_AN_OBJECT.message())
        self._open.append(token)
        self._next = _FIRST_NAME if token.text == "{" else _FIRST_VALUE
        self._may_be_many = False
        return None

    def _close(self, token: Token) -> Problem | None:
        if not self._open:
            return self._at(token, CLOSES_NOTHING.message(word=token.text))
        opened = self._open[-1]
        if _PAIRS[opened.text] != token.text:
            what = WRONG_CLOSING.message(word=token.text, right=_PAIRS[opened.text], line=self._line(opened))
            return self._at(token, what)
        before = self._before
        if before is not None and before.text == "," and self._next in (_NAME, _VALUE):
            return self._at(before, COMMA_TOO_MANY.message())
        if self._next == _VALUE:
            return self._at(token, VALUE_MISSING.message())
        if self._next == _COLON and not self._may_be_many:
            return self._at(token, COLON_MISSING.message())
        self._open.pop()
        self._next, self._may_be_many = _AFTER, False
        return None

    def _comma(self, token: Token) -> Problem | None:
        ends_a_value = self._next == _AFTER or (self._next == _COLON and self._may_be_many)
        if not ends_a_value:
            first = self._next in (_FIRST_NAME, _FIRST_VALUE, _NAME) or (
                self._next == _VALUE and self._before is not None and self._before.text == ","
            )
            what = COMMA_TOO_MANY if first else COLON_MISSING if self._next == _COLON else VALUE_MISSING
            return self._at(token, what.message())
        if not self._open:
            return self._at(token, AFTER_THE_END.message())
        self._next = _NAME if self._open[-1].text == "{" else _VALUE
        self._may_be_many = False
        return None

    def _colon(self, token: Token) -> Problem | None:
        if self._next != _COLON:
            what = NAME_MISSING.message() if self._next in (_FIRST_NAME, _NAME) else MISPLACED.message(word=":")
            return self._at(token, what)
        self._next, self._may_be_many = _VALUE, False
        return None

    def _at(self, token: Token, what: Message) -> Problem:
        return problem_at(self._text, token.start, token.end, what)

    def _line(self, token: Token) -> int:
        return problem_at(self._text, token.start, token.end, VALUE_MISSING.message()).line


def _short(word: str) -> str:
    return word if len(word) <= _SHOWN else word[: _SHOWN - 1] + "…"
