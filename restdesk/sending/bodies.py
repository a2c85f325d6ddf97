"""Kinds of body: what each is encoded to, and the Content-Type that goes with it."""

import re
from collections.abc import Callable
from typing import NamedTuple

from restdesk.errors import BodyRefused, NotSendable
from restdesk.model.ready import ReadyBody
from restdesk.model.text import Text
from restdesk.sending.characters import encodable
from restdesk.sending.parts import keep
from restdesk.sending.request import Recipe
from restdesk.words import QT_TRANSLATE_NOOP, Message

COMMENTS_LEFT_OUT = QT_TRANSLATE_NOOP("Notes", "The comments in the JSON body were not sent.")

_JSON_STRING_OR_COMMENT = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*(?:"|\Z)|(//[^\n\r]*|/\*.*?\*/)', re.DOTALL)


class Encoded(NamedTuple):
    """What of a typed body is sent, and what a person should know about it."""

    text: Text
    notes: tuple[Message, ...] = ()


class BodyKind(NamedTuple):
    """One kind: OpenCollection's type, its Content-Type, and how it is encoded."""

    type: str
    content_type: str
    encode: Callable[[Text], Encoded]


def without_comments(typed: Text) -> Encoded:
    """Return JSON without its `//` and `/* */` comments, everything else to the byte."""
    whole = typed.reveal()
    if "//" not in whole and "/*" not in whole:
        return Encoded(typed)
    comments = [found.span() for found in _JSON_STRING_OR_COMMENT.finditer(whole) if found[1] is not None]
    if not comments:
        return Encoded(typed)
    starts = (0, *(end for _, end in comments))
    ends = (*(start for start, _ in comments), len(whole))
    return Encoded(keep(typed, zip(starts, ends, strict=True)), (COMMENTS_LEFT_OUT.message(),))


def as_typed(typed: Text) -> Encoded:
    """Return the text itself."""
    return Encoded(typed)


BODY_KINDS = (
    BodyKind("json", "application/json", without_comments),
    BodyKind("text", "text/plain; charset=utf-8", as_typed),
)


class MadeBody(NamedTuple):
    """A body ready to send."""

    recipe: Recipe
    content_type: str
    notes: tuple[Message, ...]


def made(body: ReadyBody, kinds: tuple[BodyKind, ...] = BODY_KINDS) -> MadeBody:
    """Return the body as it is sent; raises NotSendable for an unknown type, BodyRefused for broken characters."""
    kind = next((row for row in kinds if row.type == body.type), None)
    if kind is None:
        raise NotSendable(field="body", kind=body.type)
    text, notes = kind.encode(body.data)
    whole = text.reveal()
    if not encodable(whole):
        raise BodyRefused(field="body")
    return MadeBody(Recipe(text, len(whole.encode())), kind.content_type, notes)
