"""Goes through all files of a collection and says what is wrong; changes nothing, sends nothing, asks for no secret."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from restdesk.errors import EnvironmentCircle, EnvironmentParentMissing, InheritedBroken
from restdesk.model.collection import (
    FOLDER_FILE,
    ROOT_FILE,
    Broken,
    Collection,
    Environment,
    FileContent,
    RequestNode,
)
from restdesk.model.ready import Place
from restdesk.model.request import Request
from restdesk.session.review.clear import SHAPES, Clear, in_clear
from restdesk.session.review.finding import Finding, in_order
from restdesk.session.review.names import twice
from restdesk.variables.environments import chain
from restdesk.variables.scopes import Scopes, scopes_of
from restdesk.variables.unknown import unknown
from restdesk.words import QT_TRANSLATE_NOOP

Text = Callable[[str], str]
"""Gives the text of a file by its path; an empty one where it cannot be read."""

_UNKNOWN = QT_TRANSLATE_NOOP("Review", "No variable is called “{name}”.")
_UNKNOWN_IN = QT_TRANSLATE_NOOP("Review", "No variable is called “{name}” in these environments: {environments}.")
_TWICE = QT_TRANSLATE_NOOP("Review", "The name “{name}” is also that of “{other}”.")
_VARIABLE_TWICE = QT_TRANSLATE_NOOP("Review", "The variable “{name}” stands here twice.")
_CLEAR = QT_TRANSLATE_NOOP("Review", "A secret stands here in clear: {field}. Anyone who has the file can read it.")
_LIKE_SECRET = QT_TRANSLATE_NOOP(
    "Review", "What looks like a secret stands here in clear. Anyone who has the file can read it."
)


def review(collection: Collection, text: Text, shared: Environment | None = None) -> tuple[Finding, ...]:
    """Return all that is wrong, by file and line; every request of the collection must have been read.

    `shared` has the variables that hold in all collections.
    """
    return in_order(
        (
            *_broken(collection),
            *_unknown(collection, text, shared),
            *_twice(collection, text),
            *_clear(collection, text),
        )
    )


def _broken(collection: Collection) -> Iterator[Finding]:
    for path, content in collection.files():
        if isinstance(content, Broken):
            yield Finding(kind="broken", path=path, line=content.line or 1, what=content.what, cause=content.cause)
    for node in collection.environments:
        try:
            chain(collection, node.name)
        except (EnvironmentCircle, EnvironmentParentMissing) as error:
            yield Finding(kind="broken", path=node.path, what=error.what)
        except InheritedBroken:
            pass  # the broken file itself is told


def _unknown(collection: Collection, text: Text, shared: Environment | None) -> Iterator[Finding]:
    """Give each unknown name once for each file it stands in: that of a request, or one that it inherits from."""
    names: Sequence[str] = [node.name for node in collection.environments] or [""]
    captured = {name for node in collection.requests() for name in node.brief.captures}
    told: dict[Finding, None] = {}
    for node in collection.requests():
        if not isinstance(node.content, Request):
            continue
        missing: dict[str, list[str]] = {}
        for environment in names:
            scopes = _scopes(collection, node, environment, shared)
            for want in unknown(node.content, collection.chain(node.path), scopes, captured):
                missing.setdefault(want.name, []).append(environment)
        for name, lacking in missing.items():
            what = _UNKNOWN.message(name=name)
            if len(lacking) < len(names):
                what = _UNKNOWN_IN.message(name=name, environments=", ".join(lacking))
            path, line = _place_of(collection, node, name, text)
            told[Finding(kind="unknown-variable", path=path, line=line, what=what)] = None
    yield from told


def _scopes(collection: Collection, node: RequestNode, environment: str, shared: Environment | None) -> Scopes:
    place = Place(collection=collection.folder, path=node.path, environment=environment)
    assert isinstance(node.content, Request)
    return scopes_of(collection, place, node.content, everywhere=shared)


def _place_of(collection: Collection, node: RequestNode, name: str, text: Text) -> tuple[str, int]:
    """Return the file and line in which a request, or what it has from above or from variables, names a variable."""
    pattern = re.compile(r"\{\{\s*" + re.escape(name) + r"\s*\}\}")
    above = node.path.split("/")[:-1]
    folders = (f"{'/'.join(above[:count])}/{FOLDER_FILE}" for count in range(len(above), 0, -1))
    for path in (node.path, *folders, ROOT_FILE, *(one.path for one in collection.environments)):
        if line := line_of(text(path), pattern):
            return path, line
    return node.path, 1


def _twice(collection: Collection, text: Text) -> Iterator[Finding]:
    for one in twice(collection):
        named = re.escape(one.name)
        if one.other:
            what = _TWICE.message(name=one.name, other=one.other)
            patterns = [rf"""^(?:info:)?[\s{{]*name:\s*["']?{named}["']?\s*(?:[,}}#]|$)""", r"^\s*name:"]
        else:
            what = _VARIABLE_TWICE.message(name=one.name)
            patterns = [rf"""\bname:\s*["']?{named}["']?\s*(?:[,}}#]|$)""", rf"^\s*{named}\s*:"]
        line = line_of(text(one.path), *_lines(patterns), last=not one.other)
        yield Finding(kind="duplicate-name", path=one.path, line=line or 1, what=what)


def _clear(collection: Collection, text: Text) -> Iterator[Finding]:
    for path, content in collection.files():
        written = text(path)
        seen: set[str] = set()
        if isinstance(content, FileContent):
            for one in in_clear(content):
                if one.value not in seen:
                    what = _CLEAR.message(field=one.field)
                    yield Finding(kind="secret-in-clear", path=path, line=_line_of_secret(written, one), what=what)
                seen.add(one.value)
        for found in SHAPES.finditer(written):  # also in docs, comments, scripts and what is not known
            if not any(found[0] in value or value in found[0] for value in seen):
                line = written.count("\n", 0, found.start()) + 1
                yield Finding(kind="secret-in-clear", path=path, line=line, what=_LIKE_SECRET.message())
            seen.add(found[0])


def _line_of_secret(written: str, secret: Clear) -> int:
    first = next((line.strip() for line in secret.value.split("\n") if line.strip()), secret.value)
    value, key = re.escape(first), re.escape(secret.key)
    patterns = [rf"""\b{key}["']?\s*:\s*["']?{value}""", rf"(?<!\w){value}(?!\w)", value, rf"""\b{key}["']?\s*:"""]
    return line_of(written, *_lines(patterns if key else patterns[1:3])) or 1


def _lines(patterns: Iterable[str]) -> Iterator[re.Pattern[str]]:
    return (re.compile(pattern, re.MULTILINE) for pattern in patterns)


def line_of(text: str, *patterns: re.Pattern[str], last: bool = False) -> int:
    """Return the line of the first or last place of the first pattern that is found; 0 where none is."""
    for pattern in patterns:
        if found := list(pattern.finditer(text)):
            return text.count("\n", 0, found[-1 if last else 0].start()) + 1
    return 0
