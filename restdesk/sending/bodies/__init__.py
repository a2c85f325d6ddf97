"""Kinds of body: one row a kind, OpenCollection's type and what makes a body of it."""

from restdesk.errors import NotSendable
from restdesk.model.ready import ReadyBody
from restdesk.sending.bodies.file import file
from restdesk.sending.bodies.form import form
from restdesk.sending.bodies.graphql import graphql, graphql_in_url
from restdesk.sending.bodies.kind import BodyKind, MadeBody
from restdesk.sending.bodies.multipart import multipart
from restdesk.sending.bodies.text import as_typed, json

__all__ = ["BODY_KINDS", "BodyKind", "MadeBody", "as_typed", "made"]

BODY_KINDS = (
    BodyKind("json", json),
    BodyKind("text", as_typed("text/plain; charset=utf-8")),
    BodyKind("xml", as_typed("application/xml; charset=utf-8")),
    BodyKind("form-urlencoded", form),
    BodyKind("multipart-form", multipart),
    BodyKind("file", file),
    BodyKind("graphql", graphql, graphql_in_url),
)


def made(body: ReadyBody, kinds: tuple[BodyKind, ...] = BODY_KINDS, method: str = "") -> MadeBody:
    """Return the body as it is sent; raises NotSendable for an unknown type, InputError's kind for what cannot be."""
    kind = next((row for row in kinds if row.type == body.type), None)
    if kind is None:
        raise NotSendable(field="body", kind=body.type)
    return kind.make_for_get(body) if method == "GET" and kind.make_for_get else kind.make(body)
