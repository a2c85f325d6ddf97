"""A folder or collection in the shape of a request, so that a request's panes show and edit what its requests inherit.

Requests have what they inherit under the same names: headers, auth, variables, settings, docs and `x-restdesk`.
"""

from restdesk.gui.request.pane import changed
from restdesk.model.auth import INHERIT, Auth
from restdesk.model.collection import Docs, Folder, Root
from restdesk.model.request import Http, Request, Runtime

Content = Root | Folder


def as_request(content: Content) -> Request:
    """Return what a folder or collection says, as a request would."""
    defaults = content.request
    return Request(
        info=content.info,
        http=Http(headers=defaults.headers, auth=_shown_auth(content)),
        runtime=Runtime(variables=defaults.variables, scripts=defaults.scripts),
        settings=defaults.settings.http,
        docs=content.docs_text,
        own=content.own,
    )


def with_request(content: Content, request: Request) -> Content:
    """Return the content with what was edited in that shape; what was not is the very same."""
    http = request.http or Http()
    defaults = changed(
        content.request,
        headers=http.headers,
        auth=_kept_auth(content, http.auth),
        variables=request.runtime.variables,
        settings=changed(content.request.settings, http=request.settings),
    )
    return changed(
        content, info=request.info, request=defaults, docs=_kept_docs(content, request.docs), own=request.own
    )


def _kept_docs(content: Content, text: str) -> str | Docs:
    return changed(content.docs, content=text) if isinstance(content.docs, Docs) else text


def _shown_auth(content: Content) -> Auth:
    """A folder that says nothing inherits; above a collection there is nothing to inherit from."""
    auth = content.request.auth
    if isinstance(content, Folder):
        return INHERIT if auth is None else auth
    return None if auth == INHERIT else auth


def _kept_auth(content: Content, auth: Auth) -> Auth:
    if auth == _shown_auth(content):
        return content.request.auth
    return None if auth == INHERIT else auth
