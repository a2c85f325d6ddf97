"""The table of kinds, and the note for a typed Content-Type."""

import pytest
from msgspec.structs import replace

from restdesk.model.ready import ReadyBody
from restdesk.model.text import Text
from restdesk.sending.outgoing import outgoing
from tests.sending.bodies.made_of import TOKEN, field
from tests.sending.desk import ready


@pytest.mark.parametrize(
    ("kind", "content_type"),
    [
        ("json", "application/json"),
        ("text", "text/plain; charset=utf-8"),
        ("xml", "application/xml; charset=utf-8"),
    ],
)
def test_a_text_goes_as_utf_8_with_its_type(kind: str, content_type: str) -> None:
    request = outgoing(ready("a.example", "POST", body=(kind, "<한/>")))
    assert request.body is not None
    assert (request.body.text, request.body.size) == (Text("<한/>"), 6)
    line = request.line("content-type")
    assert line is not None
    assert line.value.reveal() == content_type


@pytest.mark.parametrize(
    ("typed", "notes"),
    [
        ((), 0),
        ((("Content-Type", "multipart/form-data"),), 1),
        ((("content-type", f"multipart/mixed; boundary=RestDesk-{TOKEN}"),), 0),
    ],
)
def test_a_typed_type_without_the_boundary_is_said(typed: tuple[tuple[str, str], ...], notes: int) -> None:
    form = ReadyBody("multipart-form", fields=(field("a", "b"),), boundary=TOKEN)
    request = outgoing(replace(ready("a.example", "POST", headers=typed), body=form))
    assert len(request.notes) == notes
    line = request.line("content-type")
    assert line is not None
    assert line.automatic == (not typed)
