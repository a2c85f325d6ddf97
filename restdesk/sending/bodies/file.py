"""One file as the body; and what a file's name says about its content."""

import mimetypes
import re
from functools import cache

from restdesk.model.ready import ReadyBody, ReadyField
from restdesk.model.text import Text
from restdesk.sending import characters
from restdesk.sending.bodies.kind import MadeBody
from restdesk.sending.parts import cut
from restdesk.sending.request import NamedFile, Recipe

_ANY = "application/octet-stream"
_PACKED = {"gzip": "application/gzip", "bzip2": "application/x-bzip2", "xz": "application/x-xz"}


def file(body: ReadyBody) -> MadeBody:
    """Return the file's bytes as they are."""
    (field,) = body.fields
    (sent,) = named_files(field)
    return MadeBody(Recipe.of(sent), content_type(field, sent.path))


def named_files(field: ReadyField) -> list[NamedFile]:
    """Return the files of a field with the sizes that were measured."""
    return [NamedFile(path, size) for path, size in zip(field.files, field.sizes, strict=True)]


def file_name(path: Text) -> Text:
    """Return the last part of a path of any system."""
    whole = path.reveal()
    return cut(path, max(whole.rfind("/"), whole.rfind("\\")) + 1)


def content_type(field: ReadyField, path: Text) -> Text:
    """Return the type that was given, else the one that the file's name tells; raises HeaderRefused's kind."""
    if field.content_type:
        characters.header_value(Text("Content-Type"), field.content_type, f"{field.field}.contentType")
        return field.content_type
    kind, packed = _types().guess_type("_" + re.sub(r"[^\w.]", "_", file_name(path).reveal()))  # no URL, whatever it is
    return Text(_PACKED.get(packed, _ANY) if packed else kind or _ANY)


@cache
def _types() -> mimetypes.MimeTypes:
    """Return Python's own table: the machine's would let a request depend on where it is sent from."""
    return mimetypes.MimeTypes()
