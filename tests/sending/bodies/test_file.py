"""One file as the body."""

import pytest

from restdesk.errors import LineBreakRefused
from tests.sending.bodies.made_of import body, field


@pytest.mark.parametrize(
    ("path", "given", "kind"),
    [
        ("a/b.pdf", "", "application/pdf"),
        ("b", "", "application/octet-stream"),
        ("b.pdf", "application/x-mine", "application/x-mine"),
    ],
)
def test_a_file_is_the_body_with_its_type(path: str, given: str, kind: str) -> None:
    made = body("file", field("", "", (path, 12), content_type=given))
    assert made.content_type.reveal() == kind
    assert made.recipe.size == 12
    assert str(made.recipe.text) == f"<file {path}, 12 bytes>"


def test_a_type_that_breaks_the_header_is_refused() -> None:
    with pytest.raises(LineBreakRefused) as caught:
        body("file", field("", "", ("a", 1), content_type="a\nb", field="body[1]"))
    assert caught.value.field == "body[1].contentType"
