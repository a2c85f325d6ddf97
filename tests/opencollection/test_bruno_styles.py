"""200 files in the style of Bruno's writer: each opens, and saving one edited field changes only its lines."""

from collections.abc import Callable
from difflib import SequenceMatcher
from typing import Any, NamedTuple

import pytest
from msgspec.structs import replace

from restdesk.model.collection import Environment, Folder, Root
from restdesk.model.request import Request
from restdesk.opencollection.reader import read
from restdesk.opencollection.writer import means, save
from tests.opencollection.bruno import Writer, text_of

# What Bruno 4.1 wrote of one request with these keys.
BY_BRUNO = """\
info:
  name: "Get: it"
  type: http
  seq: 2
  tags:
    - smoke
    - a b

http:
  method: POST
  url: "{{baseUrl}}/a?x=1#y"
  headers:
    - name: A
      value: "1"
    - name: B-É
      value: yes
      description: |-
        two
        lines
      disabled: true
    - name: ""
      value: it's "x"
    - name: "a: b #c"
      value: " lead"
    - name: res.body.a[0]
      value: 5 apples
    - name: '"x"'
      value: "'x'"
    - name: tab\tx
      value: '{"a":1}'
  body:
    type: json
    data: |
      {
        "a": 1
      }

runtime:
  scripts:
    - type: before-request
      code: |-
        x
        \ty

docs: |
  # T

  text
"""


def test_the_files_are_in_the_style_of_bruno() -> None:
    headers = [
        {"name": "A", "value": "1"},
        {"name": "B-É", "value": "yes", "description": "two\nlines", "disabled": True},
        {"name": "", "value": 'it\'s "x"'},
        {"name": "a: b #c", "value": " lead"},
        {"name": "res.body.a[0]", "value": "5 apples"},
        {"name": '"x"', "value": "'x'"},
        {"name": "tab\tx", "value": '{"a":1}'},
    ]
    file = {
        "info": {"name": "Get: it", "type": "http", "seq": 2, "tags": ["smoke", "a b"]},
        "http": {
            "method": "POST",
            "url": "{{baseUrl}}/a?x=1#y",
            "headers": headers,
            "body": {"type": "json", "data": '{\n  "a": 1\n}\n'},
        },
        "runtime": {"scripts": [{"type": "before-request", "code": "x\n\ty"}]},
        "docs": "# T\n\ntext\n",
    }
    assert text_of(file) == BY_BRUNO


class Edit(NamedTuple):
    """One edited field: the struct with it, the lines that go at most, and those that come."""

    change: Callable[[Any], Any]
    gone: int
    come: int


def _call(request: Request, **fields: Any) -> Request:
    if request.http is not None:
        return replace(request, http=replace(request.http, **fields))
    assert request.graphql is not None
    return replace(request, graphql=replace(request.graphql, **fields))


def _first(rows: tuple[Any, ...], **fields: Any) -> tuple[Any, ...]:
    return (replace(rows[0], **fields), *rows[1:])


def _off(rows: tuple[Any, ...]) -> tuple[Any, ...]:
    return _first(rows, disabled=not rows[0].disabled)


REQUEST_EDITS = (
    Edit(lambda file: replace(file, info=replace(file.info, name="Renamed: yes")), 1, 1),
    Edit(lambda file: replace(file, info=replace(file.info, seq=100)), 1, 1),
    Edit(lambda file: _call(file, url="https://b.example/{{id}}"), 1, 1),
    Edit(lambda file: _call(file, method="PATCH"), 1, 1),
    Edit(lambda file: _call(file, headers=_first(file.call.headers, value="new")), 2, 1),
    Edit(lambda file: _call(file, headers=_off(file.call.headers)), 1, 1),
    Edit(lambda file: _call(file, headers=(*file.call.headers, replace(file.call.headers[0], name="new"))), 0, 6),
    Edit(lambda file: replace(file, settings=replace(file.settings, timeout=1500)), 1, 1),
    Edit(lambda file: replace(file, settings=replace(file.settings, follow_redirects=False)), 1, 1),
    Edit(lambda file: replace(file, settings=replace(file.settings, max_redirects=None)), 1, 0),
)
FOLDER_EDITS = (
    Edit(lambda file: replace(file, info=replace(file.info, name="Renamed")), 1, 1),
    Edit(lambda file: replace(file, info=replace(file.info, seq=2.5)), 1, 1),
    Edit(lambda file: replace(file, own=replace(file.own, safe=True)), 0, 3),
)
ROOT_EDITS = (
    Edit(lambda file: replace(file, info=replace(file.info, name="Renamed")), 1, 1),
    Edit(lambda file: replace(file, request=replace(file.request, headers=_off(file.request.headers))), 1, 1),
    Edit(
        lambda file: replace(file, config=replace(file.config, proxy=replace(file.config.proxy, disabled=True))), 0, 1
    ),
)
ENVIRONMENT_EDITS = (
    Edit(lambda file: replace(file, name="Renamed"), 1, 1),
    Edit(lambda file: replace(file, variables=_first(file.variables, value="new")), 3, 1),
    Edit(lambda file: replace(file, variables=_off(file.variables)), 1, 1),
    Edit(lambda file: replace(file, variables=(*file.variables[:-2], file.variables[-1])), 2, 0),
)
KINDS: tuple[tuple[str, type[Any], tuple[Edit, ...], int], ...] = (
    ("http", Request, REQUEST_EDITS, 110),
    ("graphql", Request, REQUEST_EDITS, 30),
    ("folder", Folder, FOLDER_EDITS, 25),
    ("root", Root, ROOT_EDITS, 15),
    ("environment", Environment, ENVIRONMENT_EDITS, 20),
)
FILES = [(name, kind, edits, seed) for name, kind, edits, count in KINDS for seed in range(count)]


def changed_lines(before: str, after: str) -> tuple[int, int]:
    """Return how many lines went and how many came."""
    old, new = before.splitlines(), after.splitlines()
    codes = [code for code in SequenceMatcher(None, old, new, autojunk=False).get_opcodes() if code[0] != "equal"]
    return sum(code[2] - code[1] for code in codes), sum(code[4] - code[3] for code in codes)


@pytest.mark.parametrize(("name", "kind", "edits", "seed"), FILES, ids=[f"{row[0]}-{row[3]}" for row in FILES])
def test_one_edited_field_changes_only_its_lines(
    name: str, kind: type[Any], edits: tuple[Edit, ...], seed: int
) -> None:
    text = text_of(getattr(Writer(seed), name)())
    found = read(kind, text)
    assert save(text, found) == (text, True)
    for edit in (edits[seed % len(edits)], edits[(seed + 3) % len(edits)]):
        wanted = edit.change(found)
        saved = save(text, wanted)
        assert saved.exact
        assert means(saved.text, wanted)
        gone, come = changed_lines(text, saved.text)
        assert gone <= edit.gone
        assert come <= edit.come
        assert gone + come > 0
        assert save(saved.text, found).exact


def test_the_files_are_two_hundred() -> None:
    assert len(FILES) == 200
