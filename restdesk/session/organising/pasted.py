"""A text on the clipboard as a new request: cURL, `fetch`, an HTTP message, or the YAML of a request's file."""

import contextlib
import re
from typing import NamedTuple

from msgspec.structs import replace

from restdesk.errors import FileBroken
from restdesk.model.request import Request
from restdesk.opencollection.reader import read_request
from restdesk.session.lasting import drafts_in
from restdesk.session.organising.create import NEW
from restdesk.session.pasting import LONGEST, Pasted, is_request, read, with_secrets_kept
from restdesk.session.review.clear import in_clear
from restdesk.session.secrets import Secrets
from restdesk.words import Message

_MOST_LETTERS = 60
_OF_FILE = re.compile(r"^(?:http|graphql):", re.MULTILINE)
"""A line that the YAML of a request has."""


class NewRequest(NamedTuple):
    """A request that was pasted."""

    name: str
    """What it is best called; empty where nothing says it."""
    request: Request
    left_out: tuple[Message, ...] = ()
    has_secrets: bool = False
    """Whether a credential that stood in it is in the vault now: it can only be saved with a name for that."""
    in_clear: tuple[str, ...] = ()
    """What a person calls the inputs in which something that looks like a secret still stands."""


def read_new(text: str) -> Pasted | None:
    """Return the request that a text is, None for any other text; raises NotRead. Not on the thread of a window."""
    if len(text) <= LONGEST and _OF_FILE.search(text):  # header lines look much alike
        with contextlib.suppress(FileBroken):
            return Pasted(read_request(text))
    return read(text, NEW) if is_request(text) else None


def new_request(pasted: Pasted, secrets: Secrets) -> NewRequest:
    """Return what was pasted as a new request; its credentials are in the vault then."""
    kept = with_secrets_kept(pasted, secrets)
    request, call = kept.request, kept.request.call
    name = request.info.name or (name_of(call.url) if call is not None else "")
    info = replace(request.info, type=request.info.type or NEW.info.type)
    seen = tuple(dict.fromkeys(one.field for one in in_clear(request)))
    return NewRequest(name, replace(request, info=info), tuple(kept.left_out), bool(drafts_in(request)), seen)


def name_of(url: str) -> str:
    """Return what a request to this URL may be called: the end of its path, else its host."""
    path = re.sub(r"^[A-Za-z][A-Za-z0-9+.\-]*://", "", url.partition("?")[0].partition("#")[0])
    parts = [part for part in path.split("/") if part]
    return (parts[-1] if parts else "")[:_MOST_LETTERS]
