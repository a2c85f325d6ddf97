"""A request's body with its variables filled: the text, the fields of a form, or the one file."""

from typing import TypeVar

from restdesk.errors import FileNotChosen, NotSendable
from restdesk.model.ready import ReadyBody, ReadyField
from restdesk.model.request import (
    Body,
    FileBody,
    FileChoice,
    FormBody,
    FormField,
    GraphqlBody,
    JsonBody,
    MultipartBody,
    Part,
    TextBody,
    XmlBody,
)
from restdesk.model.struct import Unknown
from restdesk.model.text import Text
from restdesk.variables.filling import Filling
from restdesk.variables.misfits import refuse_misfits

R = TypeVar("R", FormField, Part)


def filled_body(body: Body | GraphqlBody, filling: Filling, boundary: str, operation: str = "") -> ReadyBody | None:
    """Return what of `body` is sent, disabled fields left out; `boundary` parts a form, `operation` is GraphQL's.

    Raises NotSendable for what was not understood, FileNotChosen where a file is wanted and none is named.
    """
    if body is None:
        return None
    if isinstance(body, Unknown):
        raise NotSendable(kind=body.type or body.raw.partition("\n")[0][:40], field="body")
    refuse_misfits(body, "body")
    if isinstance(body, GraphqlBody):
        return _graphql(body, filling, operation)
    kind = str(body.__struct_config__.tag)
    match body:
        case JsonBody() | TextBody() | XmlBody():
            return ReadyBody(kind, filling.text(body.data, "body"))
        case FormBody():
            return ReadyBody(kind, fields=tuple(_field(row, field, filling) for row, field in _sent(body.data)))
        case MultipartBody():
            fields = tuple(made for row, field in _sent(body.data) for made in _parts(row, field, filling))
            return ReadyBody(kind, fields=fields, boundary=boundary)
        case FileBody():
            return ReadyBody(kind, fields=(_chosen(body, filling),))


def _graphql(body: GraphqlBody, filling: Filling, operation: str) -> ReadyBody:
    variables = ReadyField(
        name=Text("variables"), value=filling.text(body.variables, "body.variables"), field="body.variables"
    )
    named = ReadyField(name=Text("operationName"), value=Text(operation), field="body.query")
    return ReadyBody("graphql", filling.text(body.query, "body.query"), fields=(variables, named))


def _sent(rows: tuple[R, ...]) -> list[tuple[R, str]]:
    """Return the rows that are neither disabled nor blank, each with the name of its input."""
    numbered = [(row, f"body[{index}]") for index, row in enumerate(rows)]
    sent = [(row, field) for row, field in numbered if not row.disabled and (row.name or row.value or row.extra)]
    for row, field in sent:
        refuse_misfits(row, field)
    return sent


def _field(row: FormField, field: str, filling: Filling) -> ReadyField:
    name = filling.text(row.name, f"{field}.name")
    return ReadyField(name=name, value=filling.text(row.value, f"{field}.value"), field=field)


def _parts(row: Part, field: str, filling: Filling) -> list[ReadyField]:
    """Return the parts that a row makes: one for all its files, or one for each of its texts."""
    written = (row.value,) if isinstance(row.value, str) else row.value
    name = filling.text(row.name, f"{field}.name")
    kind = filling.text(row.content_type, f"{field}.contentType")
    texts = tuple(filling.text(value, f"{field}.value") for value in written)
    if row.type == "text":
        return [ReadyField(name=name, value=text, content_type=kind, field=field) for text in texts]
    paths = tuple(text for text, value in zip(texts, written, strict=True) if value)
    if not paths:
        raise FileNotChosen(field=f"{field}.value", where=row.name or field)
    return [ReadyField(name=name, files=paths, content_type=kind, field=field)]


def _chosen(body: FileBody, filling: Filling) -> ReadyField:
    index, choice = next(((at, row) for at, row in enumerate(body.data) if row.selected), (0, FileChoice()))
    if not choice.file_path:
        raise FileNotChosen(field="body", where="body")
    field = f"body[{index}]"
    refuse_misfits(choice, field)
    path = filling.text(choice.file_path, f"{field}.filePath")
    kind = filling.text(choice.content_type, f"{field}.contentType")
    return ReadyField(files=(path,), content_type=kind, field=field)
