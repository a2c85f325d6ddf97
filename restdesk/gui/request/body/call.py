"""A request of the one and of the other type: `http` with a body, or `graphql`; all but the body goes over."""

import msgspec

from restdesk.gui.request.body.editor import AnyBody
from restdesk.gui.request.pane import changed, with_http
from restdesk.model.request import Graphql, GraphqlBody, Http, Own, Request
from restdesk.model.struct import Unknown


def with_body(request: Request, body: AnyBody) -> Request:
    """Return the request of type `http` with this body."""
    if request.http is not None or request.graphql is None:
        return with_http(request, body=body)
    old = request.graphql
    http = Http(
        method=old.method,
        url=old.url,
        headers=old.headers,
        params=old.params,
        body=None if isinstance(body, GraphqlBody) else body,
        auth=old.auth,
        extra=old.extra,
    )
    return _typed(msgspec.structs.replace(request, http=http, graphql=None), "graphql", "http")


def with_graphql(request: Request, body: GraphqlBody | Unknown | None, operation: str) -> Request:
    """Return the request of type `graphql` with this document; what was a GET becomes a POST."""
    request = _asking(request, operation)
    if request.http is None and request.graphql is not None:
        return with_http(request, body=body)
    old = request.http or Http()
    graphql = Graphql(
        method="POST" if old.method == "GET" else old.method,
        url=old.url,
        headers=old.headers,
        params=old.params,
        body=body,
        auth=old.auth,
        extra=old.extra,
    )
    return _typed(msgspec.structs.replace(request, http=None, graphql=graphql), "http", "graphql")


def _typed(request: Request, old: str, new: str) -> Request:
    """Let the file say of itself what it is now."""
    kind = new if request.info.type in ("", old) else request.info.type
    return msgspec.structs.replace(request, info=changed(request.info, type=kind))


def _asking(request: Request, operation: str) -> Request:
    own: Own = changed(request.own, operation_name=operation)
    return request if own is request.own else msgspec.structs.replace(request, own=own)
