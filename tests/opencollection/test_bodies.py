"""Bodies as Bruno writes them."""

import pytest

from restdesk.model.request import (
    Body,
    FileBody,
    FileChoice,
    FormBody,
    FormField,
    MultipartBody,
    Part,
    Request,
    XmlBody,
)
from restdesk.model.struct import Unknown
from restdesk.opencollection import exact
from restdesk.opencollection.reader import read_request
from restdesk.opencollection.shape import shaped

HEAD = "info:\n  name: A\n  type: http\nhttp:\n  method: POST\n  url: http://localhost\n  body:\n"

CASES = [
    ("type: xml\ndata: |-\n  <a/>\n", XmlBody(data="<a/>")),
    (
        "type: form-urlencoded\ndata:\n  - name: a\n    value: 1.10\n  - name: b\n    value: two\n    disabled: true\n",
        FormBody(data=(FormField(name="a", value="1.10"), FormField(name="b", value="two", disabled=True))),
    ),
    (
        (
            "type: multipart-form\ndata:\n"
            "  - name: text\n    type: text\n    value: 한글\n    contentType: text/plain\n    description: why\n"
            "  - name: one\n    type: file\n    value: data/a.png\n"
            "  - name: many\n    type: file\n    value:\n      - a.png\n      - 'b c.png'\n"
        ),
        MultipartBody(
            data=(
                Part(name="text", value="한글", content_type="text/plain", description="why"),
                Part(name="one", type="file", value="data/a.png"),
                Part(name="many", type="file", value=("a.png", "b c.png")),
            )
        ),
    ),
    (
        (
            "type: file\ndata:\n  - filePath: a.bin\n    contentType: application/x-a\n    selected: true\n"
            "  - filePath: b.bin\n    selected: false\n"
        ),
        FileBody(
            data=(
                FileChoice(file_path="a.bin", content_type="application/x-a", selected=True),
                FileChoice(file_path="b.bin"),
            )
        ),
    ),
    ("type: form-urlencoded\n", FormBody()),
    ("type: sparql\ndata: x\n", Unknown("sparql", "type: sparql\ndata: x")),
]


def body(written: str) -> Body:
    lines = "".join(f"    {line}\n" for line in written.splitlines())
    request = read_request(HEAD + lines)
    assert request.http is not None
    return request.http.body


@pytest.mark.parametrize(("written", "meant"), CASES)
def test_a_body_is_read_key_by_key(written: str, meant: Body) -> None:
    found = body(written)
    if isinstance(found, Unknown) and isinstance(meant, Unknown):
        assert (found.type, found.raw.split()) == (meant.type, meant.raw.split())
    else:
        assert found == meant


@pytest.mark.parametrize(("written", "meant"), CASES[:-1])
def test_both_readers_mean_the_same(written: str, meant: Body) -> None:
    lines = "".join(f"    {line}\n" for line in written.splitlines())
    values = exact.load(HEAD + lines)
    assert isinstance(values, dict)
    request = shaped(Request, values)
    assert request.http is not None
    assert request.http.body == meant


def test_keys_that_are_not_known_and_values_of_other_types_are_kept() -> None:
    found = body(
        "type: multipart-form\nlater: [1]\ndata:\n"
        "  - name: a\n    value: {b: 1}\n    x-own: 2\n"
        "  - name: f\n    type: picture\n    value: [a, [b]]\n"
    )
    assert isinstance(found, MultipartBody)
    assert found.extra == (("later", "[1]"),)
    assert found.data == (
        Part(name="a", extra=(("value", "{b: 1}"), ("x-own", "2"))),
        Part(name="f", extra=(("type", "picture"), ("value", "[a, [b]]"))),
    )
    assert body("type: form-urlencoded\ndata: text\n") == FormBody(extra=(("data", "text"),))
