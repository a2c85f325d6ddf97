"""Bodies that are one text: JSON, XML, any."""

import re
from collections.abc import Callable

from restdesk.model.ready import ReadyBody
from restdesk.model.text import Text
from restdesk.sending.bodies.kind import MadeBody, utf8
from restdesk.sending.parts import keep
from restdesk.sending.request import Recipe
from restdesk.words import QT_TRANSLATE_NOOP

COMMENTS_LEFT_OUT = QT_TRANSLATE_NOOP("Notes", "The comments in the JSON body were not sent.")

_JSON_STRING_OR_COMMENT = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*(?:"|\Z)|(//[^\n\r]*|/\*.*?\*/)', re.DOTALL)


def as_typed(content_type: str) -> Callable[[ReadyBody], MadeBody]:
    """Return what makes a body of the text itself, in UTF-8."""
    return lambda body: MadeBody(Recipe.of(utf8(body.data, "body")), Text(content_type))


def json(body: ReadyBody) -> MadeBody:
    """Return JSON without its `//` and `/* */` comments, everything else to the byte."""
    sent = without_comments(body.data)
    notes = () if sent is body.data else (COMMENTS_LEFT_OUT.message(),)
    return MadeBody(Recipe.of(utf8(sent, "body")), Text("application/json"), notes)


def without_comments(typed: Text) -> Text:
    """Return JSON text without its comments, the very same one where it has none."""
    whole = typed.reveal()
    if "//" not in whole and "/*" not in whole:
        return typed
    comments = [found.span() for found in _JSON_STRING_OR_COMMENT.finditer(whole) if found[1] is not None]
    if not comments:
        return typed
    starts = (0, *(end for _, end in comments))
    ends = (*(start for start, _ in comments), len(whole))
    return keep(typed, zip(starts, ends, strict=True))
