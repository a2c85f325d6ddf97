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
    accept: str = "*/*"
    """What the answer may be, where the person does not say it."""
    query: Text = Text()
    """What the URL's query gets at its end, in place of a body."""


class BodyKind(NamedTuple):
    """One kind: OpenCollection's type, and how a body of it is made; that raises InputError's kind."""

    type: str
    make: Callable[[ReadyBody], MadeBody]
    make_for_get: Callable[[ReadyBody], MadeBody] | None = None
    """How it is made where the method is GET; None makes it as for any other."""


def utf8(text: Text, field: str) -> Text:
    """Return `text`; raises BodyRefused where UTF-8 cannot carry it."""
    if not encodable(text.reveal()):
        raise BodyRefused(field=field)
    return text
