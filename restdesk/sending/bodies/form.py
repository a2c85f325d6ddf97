"""`application/x-www-form-urlencoded`, as the URL standard serialises it."""

from urllib.parse import quote_plus

from restdesk.model.ready import ReadyBody
from restdesk.model.text import Text
from restdesk.sending.bodies.kind import MadeBody, utf8
from restdesk.sending.parts import rewrite
from restdesk.sending.request import Recipe


def form(body: ReadyBody) -> MadeBody:
    """Return the fields in order, names and values in UTF-8."""
    texts: list[Text] = []
    for field in body.fields:
        name, value = (rewrite(utf8(text, field.field), _encoded) for text in (field.name, field.value))
        texts += (Text("&") if texts else Text(), name, Text("="), value)
    return MadeBody(Recipe.of(Text.join(texts)), Text("application/x-www-form-urlencoded"))


def _encoded(text: str) -> str:
    return quote_plus(text, safe="*-._").replace("~", "%7E")  # Python never encodes it, the standard does
