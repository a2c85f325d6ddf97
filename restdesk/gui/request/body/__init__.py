"""The kinds of body: one row a kind; a kind whose editor is another than a text has a file here."""

from collections.abc import Callable
from typing import NamedTuple

from restdesk.gui.text.code_edit import Syntax
from restdesk.model.request import Body, JsonBody, TextBody, XmlBody
from restdesk.words import QT_TRANSLATE_NOOP, Words


class BodyForm(NamedTuple):
    """A choice in the box of kinds."""

    type: str
    """The body's `type` in the file; `none` for no body."""
    label: Words
    empty: Callable[[], Body]
    """Makes the value of a kind that was just chosen."""
    syntax: Syntax | None
    """How its text is coloured; None has no text."""


BODY_FORMS = (
    BodyForm("none", QT_TRANSLATE_NOOP("BodyForms", "No body"), lambda: None, None),
    BodyForm("json", QT_TRANSLATE_NOOP("BodyForms", "JSON"), JsonBody, "json"),
    BodyForm("text", QT_TRANSLATE_NOOP("BodyForms", "Text"), TextBody, "text"),
    BodyForm("xml", QT_TRANSLATE_NOOP("BodyForms", "XML"), XmlBody, "text"),
)
