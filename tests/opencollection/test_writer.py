"""Writing a file anew, and what holds for every save."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from restdesk.errors import FileBroken
from restdesk.model.auth import BearerAuth
from restdesk.model.collection import Docs, Environment, Folder, Root
from restdesk.model.request import (
    Assertion,
    Header,
    Http,
    Info,
    JsonBody,
    Param,
    Request,
    Runtime,
    Script,
    SetVariable,
    Target,
    Variable,
)
from restdesk.model.struct import FileStruct, Unknown
from restdesk.opencollection import exact
from restdesk.opencollection.reader import read
from restdesk.opencollection.writer import dump, save
from tests.opencollection.generated import TEXTS, files

KINDS: tuple[type[FileStruct], ...] = (Request, Folder, Root, Environment)
_ANY = st.sampled_from(KINDS).flatmap(files)
_TWO = st.sampled_from(KINDS).flatmap(lambda kind: st.tuples(files(kind), files(kind)))


def meaning(value: Any) -> Any:
    """Return the value without the order of unknown keys and the spelling of what is not known."""
    match value:
        case Unknown():
            return exact.flow(exact.load(value.raw))
        case FileStruct():
            fields = {name: meaning(getattr(value, name)) for name in value.__struct_fields__ if name != "extra"}
            return type(value), fields, {key: exact.flow(exact.load(raw)) for key, raw in value.extra}
        case tuple():
            return [meaning(item) for item in value]
    return value


def mixed(one: Any, other: Any, choose: Any) -> Any:
    """Return a struct with some of its fields, at any depth, as the other one has them."""
    if type(one) is not type(other) or not isinstance(one, FileStruct):
        return choose((one, one, other))
    names = (name for name in one.__struct_fields__ if name not in ("extra", "type"))
    return replace(one, **{name: mixed(getattr(one, name), getattr(other, name), choose) for name in names})


@settings(max_examples=40)
@given(_ANY)
def test_what_was_written_is_read_again(value: FileStruct) -> None:
    text = dump(value)
    assert meaning(read(type(value), text)) == meaning(value)
    assert save(text, value) == (text, True)


@settings(max_examples=30)
@given(_TWO, st.data(), st.sampled_from(["\n", "\r\n"]), st.booleans())
def test_what_was_saved_is_read_again(two: tuple[Any, Any], data: st.DataObject, line_end: str, ended: bool) -> None:
    before, other = two
    text = dump(before).replace("\n", line_end)
    text = text if ended else text.removesuffix(line_end)
    wanted = mixed(read(type(before), text), other, lambda choices: data.draw(st.sampled_from(choices)))
    if isinstance(wanted, Request) and wanted.call is None:
        return
    saved = save(text, wanted)
    assert meaning(read(type(before), saved.text)) == meaning(wanted)
    assert save(saved.text, read(type(before), saved.text)) == (saved.text, True)


@settings(max_examples=60)
@given(st.lists(TEXTS, min_size=1, max_size=4), st.randoms(use_true_random=False))
def test_rows_in_any_order_keep_their_text(names: list[str], random: Any) -> None:
    rows = tuple(Header(name=name, value=str(place)) for place, name in enumerate(names))
    before = Request(http=Http(headers=rows))
    turned = list(rows)
    random.shuffle(turned)
    wanted = replace(before, http=Http(headers=tuple(turned)))
    saved = save(dump(before), wanted)
    assert saved == (dump(wanted), True)


NEW = """\
info:
  name: "Get: it"
  type: http
  seq: 2
  tags:
    - smoke

http:
  method: POST
  url: "{{baseUrl}}/a?x=1"
  headers:
    - name: A
      value: "1"
    - name: B
      value: ""
      description: |-
        two
        lines
      disabled: true
  params:
    - name: x
      value: "1"
      type: query
  body:
    type: json
    data: |
      {
        "a": 1
      }
  auth:
    type: bearer
    token: "{{token}}"

runtime:
  variables:
    - name: v
      value: "1"
  scripts:
    - type: tests
      code: a
  assertions:
    - expression: res.status
      operator: eq
      value: "200"
  actions:
    - type: set-variable
      phase: after-response
      selector:
        expression: ""
        method: jsonq
      variable:
        name: t
        scope: runtime

docs: |
  # T

  text
"""


def test_a_new_file_looks_as_bruno_writes_it() -> None:
    headers = (Header(name="A", value="1"), Header(name="B", description="two\nlines", disabled=True))
    request = Request(
        info=Info(name="Get: it", type="http", seq=2.0, tags=("smoke",)),
        http=Http(
            method="POST",
            url="{{baseUrl}}/a?x=1",
            headers=headers,
            params=(Param(name="x", value="1"),),
            body=JsonBody(data='{\n  "a": 1\n}\n'),
            auth=BearerAuth(token="{{token}}"),
        ),
        runtime=Runtime(
            variables=(Variable(name="v", value="1"),),
            assertions=(Assertion(expression="res.status", value="200"),),
            actions=(SetVariable(variable=Target(name="t")),),
            scripts=(Script(type="tests", code="a"),),
        ),
        docs="# T\n\ntext\n",
    )
    assert dump(request) == NEW


def test_docs_of_a_folder_stay_in_the_form_in_which_bruno_wrote_them() -> None:
    text = "info:\n  name: F\n  type: folder\n\ndocs:\n  content: hello\n  type: text/markdown\n"
    folder = read(Folder, text)
    assert isinstance(folder.docs, Docs)
    saved = save(text, replace(folder, docs=replace(folder.docs, content="a\nb")))
    assert saved == (text.replace("hello", "|-\n    a\n    b"), True)


def test_of_two_values_of_one_key_the_known_one_is_written() -> None:
    text = "http: {}\nsettings: 5 # kept\n"
    request = read(Request, text)
    assert request.extra == (("settings", "5"),)
    assert save(text, replace(request, docs="x")).text == "http: {}\nsettings: 5 # kept\ndocs: x\n"
    saved = save(text, replace(request, settings=replace(request.settings, timeout=1)))
    assert saved == ("http: {}\nsettings: # kept\n  timeout: 1\n", True)


def test_half_a_character_becomes_the_replacement_character() -> None:
    assert dump(Request(http=Http(url="a"), docs="x\ud83dy\ud83d\ude00")).endswith('docs: "x\ufffdy😀"\n')


def test_what_aliases_share_is_written_anew_and_said() -> None:
    text = "# c\r\ninfo: {name: &a A}\r\nhttp: {url: *a}\r\n"
    wanted = replace(read(Request, text), info=Info(name="B"))
    saved = save(text, wanted)
    assert not saved.exact
    assert read(Request, saved.text) == wanted
    assert "\r\n" in saved.text
    assert "# c" not in saved.text


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("text", [" ", "# c\n", "{}", "- a", "http: [", "http: {}\nhttp: {}", "x: 1"])
def test_a_text_that_cannot_be_read_is_never_written_over(kind: type[Any], text: str) -> None:
    with pytest.raises(FileBroken) as broken:
        save(text, kind(), "a/b.yml")
    assert "a/b.yml" in broken.value.what.english()


@pytest.mark.parametrize(
    "value", [Request(), Folder(info=Info(type="http")), Request(info=Info(type="script"), http=Http())]
)
def test_what_no_file_means_is_refused(value: FileStruct) -> None:
    with pytest.raises(ValueError, match="no file means"):
        dump(value)


def test_one_line_of_a_big_body_is_changed_in_place() -> None:
    lines = [f'{{"a": "{number:020}"}}' for number in range(40_000)]
    text = dump(Request(http=Http(url="a", body=JsonBody(data="\n".join(lines)))))
    lines[20_000] = '{"b": 1}'
    saved = save(text, Request(http=Http(url="a", body=JsonBody(data="\n".join(lines)))))
    assert saved == (text.replace('{"a": "00000000000000020000"}', '{"b": 1}'), True)
