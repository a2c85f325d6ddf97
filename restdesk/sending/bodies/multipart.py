"""`multipart/form-data` by RFC 7578, names spelled as browsers do (HTML standard, multipart/form-data encoding)."""

from restdesk.model.ready import ReadyBody, ReadyField
from restdesk.model.text import Text
from restdesk.sending import characters
from restdesk.sending.bodies.file import content_type, file_name, named_files
from restdesk.sending.bodies.kind import MadeBody, utf8
from restdesk.sending.parts import rewrite
from restdesk.sending.request import Piece, Recipe

_ESCAPES = str.maketrans({'"': "%22", "\r": "%0D", "\n": "%0A"})
_SHOWN = 200


def multipart(body: ReadyBody) -> MadeBody:
    """Return the parts in order, files to be read when they are sent; a boundary is asked of whoever made `body`."""
    boundary = f"RestDesk-{body.boundary}"
    pieces = [piece for field in body.fields for piece in _part(field, boundary)]
    end = Text(f"--{boundary}--\r\n")
    return MadeBody(Recipe.of(*pieces, end), Text(f"multipart/form-data; boundary={boundary}"))


def _part(field: ReadyField, boundary: str) -> list[Piece]:
    """Return a text, or as many parts of one name as there are files (RFC 7578, section 4.3)."""
    characters.no_controls(field.name.reveal(), str(field.name)[:_SHOWN] or "name", f"{field.field}.name")
    name = rewrite(utf8(field.name, field.field), _spelled)
    head = Text(f'--{boundary}\r\nContent-Disposition: form-data; name="') + name + '"'
    if not field.files:
        kind = content_type(field, Text()) if field.content_type else Text()
        return [_headed(head, kind) + utf8(field.value, field.field) + "\r\n"]
    pieces: list[Piece] = []
    for sent in named_files(field):
        file_head = head + '; filename="' + rewrite(utf8(file_name(sent.path), field.field), _spelled) + '"'
        pieces += (_headed(file_head, content_type(field, sent.path)), sent, Text("\r\n"))
    return pieces


def _headed(head: Text, kind: Text) -> Text:
    return head + (Text("\r\nContent-Type: ") + kind if kind else Text()) + "\r\n\r\n"


def _spelled(text: str) -> str:
    return text.translate(_ESCAPES)
