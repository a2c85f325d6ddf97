"""What a kind of body is."""

from collections.abc import Callable
from typing import NamedTuple

from restdesk.errors import BodyRefused
from restdesk.model.ready import ReadyBody
from restdesk.model.text import Text
from restdesk.sending.characters import encodable
from restdesk.sending.request import Recipe
from restdesk.words import Message


class MadeBody(NamedTuple):
    """A body ready to send, and what a person should know about it."""

    recipe: Recipe
    content_type: Text
    notes: tuple[Message, ...] = ()


class BodyKind(NamedTuple):
    """One kind: OpenCollection's type, and how a body of it is made; that raises InputError's kind."""

    type: str
    make: Callable[[ReadyBody], MadeBody]


def utf8(text: Text, field: str) -> Text:
    """Return `text`; raises BodyRefused where UTF-8 cannot carry it."""
    if not encodable(text.reveal()):
        raise BodyRefused(field=field)
    return text
