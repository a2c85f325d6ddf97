"""A text that was pasted, as a request: what it is, and its credentials in the vault before they stand anywhere."""

from msgspec.structs import replace

from restdesk.formats.anything import kind_of
from restdesk.formats.pasted import NotRead, Pasted
from restdesk.model.auth import Scheme
from restdesk.model.request import Request
from restdesk.session.secrets import Secrets

__all__ = ["LONGEST", "NotRead", "Pasted", "is_request", "read", "with_secrets_kept"]

LONGEST = 2_000_000
"""Characters of a text that is read as a request; a longer one is a file's business."""

_HEAD = 4096


def is_request(text: str) -> bool:
    """Whether a text begins like a request that can be read: cheap, whatever its length."""
    head = text[:_HEAD]
    if len(text) > _HEAD:
        head = head[: head.rfind("\n") + 1] or head
    return len(text) <= LONGEST and kind_of(head) is not None


def read(text: str, request: Request) -> Pasted:
    """Return the request that a text is; headers alone are added to `request`. Raises NotRead."""
    kind = kind_of(text)
    return kind.read(text, request) if kind is not None else Pasted(request)


def with_secrets_kept(pasted: Pasted, secrets: Secrets) -> Pasted:
    """Return it with references in its secret fields; what stood there is in the vault."""
    http = pasted.request.http
    auth = http.auth if http is not None else None
    if http is None or not isinstance(auth, Scheme):
        return pasted
    kept = replace(auth, **{name: secrets.keep(getattr(auth, name)) for name in auth.secret_fields})
    return Pasted(replace(pasted.request, http=replace(http, auth=kept)), pasted.left_out)
