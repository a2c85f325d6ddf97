"""Multipart forms, to the byte."""

import pytest

from restdesk.errors import BodyRefused, HeaderRefused, InputError, LineBreakRefused
from restdesk.log import MASK
from restdesk.model.ready import ReadyField
from restdesk.model.text import Secret, Text
from tests.sending.bodies.made_of import TOKEN, body, field

LINE = f"--RestDesk-{TOKEN}"


def sent(*fields: ReadyField) -> list[str]:
    """The lines of the body, a file as it is shown."""
    whole = body("multipart-form", *fields).recipe.text.reveal()
    assert whole.endswith(f"{LINE}--\r\n")
    return whole.removesuffix(f"{LINE}--\r\n").split("\r\n")[:-1]


def test_a_text_is_a_part_without_a_type_unless_one_is_given() -> None:
    assert sent(field("a", "한\nb"), field("j", "{}", content_type="application/json")) == [
        LINE,
        'Content-Disposition: form-data; name="a"',
        "",
        "한\nb",
        LINE,
        'Content-Disposition: form-data; name="j"',
        "Content-Type: application/json",
        "",
        "{}",
    ]


def test_several_files_of_a_field_are_parts_of_one_name() -> None:
    assert sent(field("up", "", ("in/a.txt", 3), ("C:\\b.tar.gz", 4))) == [
        LINE,
        'Content-Disposition: form-data; name="up"; filename="a.txt"',
        "Content-Type: text/plain",
        "",
        "<file in/a.txt, 3 bytes>",
        LINE,
        'Content-Disposition: form-data; name="up"; filename="b.tar.gz"',
        "Content-Type: application/gzip",
        "",
        "<file C:\\b.tar.gz, 4 bytes>",
    ]


@pytest.mark.parametrize(
    ("name", "file", "head"),
    [
        ("한글", "사진.png", 'name="한글"; filename="사진.png"'),
        ('a"b', 'c"d.png', 'name="a%22b"; filename="c%22d.png"'),
        ("a\\b%", "e\r\nX-Y: z.png", 'name="a\\b%"; filename="e%0D%0AX-Y: z.png"'),
    ],
)
def test_names_are_spelled_as_browsers_do(name: str, file: str, head: str) -> None:
    lines = sent(field(name, "", (file, 1)))
    assert lines[1] == f"Content-Disposition: form-data; {head}"


@pytest.mark.parametrize(
    ("file", "given", "kind"),
    [
        ("a.json", "", "application/json"),
        ("a", "", "application/octet-stream"),
        ("a.unheard-of", "", "application/octet-stream"),
        ("data:text/html,x.png", "", "image/png"),
        ("A.PNG", "", "image/png"),
        ("a.png", "text/plain; charset=euc-kr", "text/plain; charset=euc-kr"),
    ],
)
def test_a_file_has_the_type_that_is_given_or_that_its_name_tells(file: str, given: str, kind: str) -> None:
    assert sent(field("a", "", (file, 1), content_type=given))[2] == f"Content-Type: {kind}"


@pytest.mark.parametrize(
    ("part", "kind", "where"),
    [
        (field("a\r\nX: y", "v"), LineBreakRefused, "body[0].name"),
        (field("a\nb", "", ("f", 1)), LineBreakRefused, "body[0].name"),
        (field("a\0", "v"), LineBreakRefused, "body[0].name"),
        (field("a", "v", content_type="text/plain\r\nX: y"), LineBreakRefused, "body[0].contentType"),
        (field("a", "", ("f", 1), content_type=" text/plain"), HeaderRefused, "body[0].contentType"),
        (field("\ud800", "v"), BodyRefused, "body[0]"),
        (field("a", "\ud800"), BodyRefused, "body[0]"),
        (field("a", "", ("\udcff", 1)), BodyRefused, "body[0]"),
    ],
)
def test_what_would_break_a_part_is_refused_with_its_field(
    part: ReadyField, kind: type[InputError], where: str
) -> None:
    with pytest.raises(kind) as caught:
        sent(part)
    assert caught.value.field == where


def test_the_size_counts_the_files_and_the_bytes_of_the_texts() -> None:
    made = body("multipart-form", field("a", "한"), field("f", "", ("x", 1000)))
    texts = [piece.reveal() for piece in made.recipe.pieces if isinstance(piece, Text)]
    assert made.recipe.size == sum(len(text.encode()) for text in texts) + 1000
    assert made.content_type.reveal() == f"multipart/form-data; boundary=RestDesk-{TOKEN}"
    assert len(made.content_type.reveal().partition("boundary=")[2]) <= 70


def test_secrets_are_masked_in_names_values_and_paths() -> None:
    made = body(
        "multipart-form",
        field(Text("n", Secret("s3cr3t")), Text(Secret("s3cr3t")), (Text("d/", Secret("s3cr3t"), ".x"), 1)),
    )
    assert "s3cr3t" in made.recipe.text.reveal()
    assert "s3cr3t" not in str(made.recipe.text)
    assert f'name="n{MASK}"; filename="{MASK}.x"' in str(made.recipe.text)


def test_an_empty_form_ends_at_once() -> None:
    assert sent() == []
