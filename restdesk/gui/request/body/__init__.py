"""The kinds of body: one row a kind; a kind whose editor is another than a text has a file here."""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from restdesk.model.request import FileBody, FormBody, GraphqlBody, JsonBody, MultipartBody, TextBody, XmlBody
from restdesk.words import QT_TRANSLATE_NOOP, Words

if TYPE_CHECKING:
    from restdesk.gui.request.body.editor import AnyBody, BodyEditor
    from restdesk.gui.request.surroundings import Surroundings

    Make = Callable[[Surroundings], BodyEditor]


class BodyForm(NamedTuple):
    """A choice in the box of kinds."""

    type: str
    """The body's `type` in the file; `none` for no body, `graphql` for the request that has its own key."""
    label: Words
    empty: "Callable[[], AnyBody]"
    """Makes the value of a kind that was just chosen."""
    syntax: str | None
    """How its text is coloured and judged; None has no text, or more than one."""
    make: "Make | None" = None
    """Makes the editor of a kind that is not one text."""


def _form(surroundings: "Surroundings") -> "BodyEditor":
    from restdesk.gui.request.body.form import FormEditor

    return FormEditor(surroundings)


def _multipart(surroundings: "Surroundings") -> "BodyEditor":
    from restdesk.gui.request.body.multipart import MultipartEditor

    return MultipartEditor(surroundings)


def _file(surroundings: "Surroundings") -> "BodyEditor":
    from restdesk.gui.request.body.file import FileEditor

    return FileEditor(surroundings)


def _graphql(surroundings: "Surroundings") -> "BodyEditor":
    from restdesk.gui.request.body.graphql import GraphqlEditor

    return GraphqlEditor(surroundings)


BODY_FORMS = (
    BodyForm("none", QT_TRANSLATE_NOOP("BodyForms", "No body"), lambda: None, None),
    BodyForm("json", QT_TRANSLATE_NOOP("BodyForms", "JSON"), JsonBody, "json"),
    BodyForm("xml", QT_TRANSLATE_NOOP("BodyForms", "XML"), XmlBody, "xml"),
    BodyForm("text", QT_TRANSLATE_NOOP("BodyForms", "Text"), TextBody, "text"),
    BodyForm("form-urlencoded", QT_TRANSLATE_NOOP("BodyForms", "Form"), FormBody, None, _form),
    BodyForm("multipart-form", QT_TRANSLATE_NOOP("BodyForms", "Multipart form"), MultipartBody, None, _multipart),
    BodyForm("file", QT_TRANSLATE_NOOP("BodyForms", "File"), FileBody, None, _file),
    BodyForm("graphql", QT_TRANSLATE_NOOP("BodyForms", "GraphQL"), GraphqlBody, None, _graphql),
)
