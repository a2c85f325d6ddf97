"""What a test asks of a body."""

from typing import Any

from restdesk.model.ready import ReadyBody, ReadyField
from restdesk.model.text import Text
from restdesk.sending.bodies import MadeBody, made
from tests.sending.desk import as_text

TOKEN = "0123456789abcdef" * 2


def field(name: str | Text = "", value: str | Text = "", *files: tuple[str | Text, int], **more: Any) -> ReadyField:
    """Return a field of a form; `files` are names and sizes."""
    return ReadyField(
        name=as_text(name),
        value=as_text(value),
        files=tuple(as_text(path) for path, _ in files),
        sizes=tuple(size for _, size in files),
        content_type=as_text(more.get("content_type", "")),
        field=more.get("field", "body[0]"),
    )


def body(kind: str, *fields: ReadyField) -> MadeBody:
    """Return the body of that kind."""
    return made(ReadyBody(kind, fields=fields, boundary=TOKEN))
