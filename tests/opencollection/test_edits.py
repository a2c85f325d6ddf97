"""Edits of a file: exactly the bytes of what was edited change."""

from collections.abc import Callable
from typing import Any, NamedTuple

import pytest
from msgspec.structs import replace

from restdesk.model.auth import BasicAuth, BearerAuth
from restdesk.model.collection import Environment, Folder, Root
from restdesk.model.request import (
    Assertion,
    FormBody,
    FormField,
    Header,
    JsonBody,
    Param,
    Request,
    Settings,
    TextBody,
    Variable,
)
from restdesk.model.struct import FileStruct
from restdesk.opencollection.reader import read
from restdesk.opencollection.writer import save

Change = Callable[[Any], FileStruct]


class Case(NamedTuple):
    """One edit: what stands in the file before and after."""

    name: str
    before: str
    change: Change
    after: str
    kind: type[FileStruct] = Request


def http(**fields: object) -> Change:
    return lambda request: replace(request, http=replace(request.http, **fields))


def info(**fields: object) -> Change:
    return lambda file: replace(file, info=replace(file.info, **fields))


def whole(**fields: object) -> Change:
    return lambda file: replace(file, **fields)


def defaults(**fields: object) -> Change:
    return lambda file: replace(file, request=replace(file.request, **fields))


def headers(change: Callable[[tuple[Header, ...]], tuple[Header, ...]]) -> Change:
    return lambda request: http(headers=change(request.http.headers))(request)


def header(index: int, **fields: object) -> Change:
    return headers(lambda rows: (*rows[:index], replace(rows[index], **fields), *rows[index + 1 :]))


def variables(change: Callable[[tuple[Variable, ...]], tuple[Variable, ...]]) -> Change:
    return lambda file: replace(file, variables=change(file.variables))


def body(data: object) -> Change:
    return lambda request: http(body=replace(request.http.body, data=data))(request)


def moved(*order: int) -> Change:
    return headers(lambda rows: tuple(rows[index] for index in order))


A, B, C = Header(name="A", value="a"), Header(name="B", value="b"), Header(name="C", value="c")

REQUEST = """\
# Ours.
info:
  name: Get # shown in the tree
  type: http
  seq: 1

http:
  method: GET
  # where
  url: "{{base}}/a"
  headers:
    - name: A
      value: a
    # of the second
    - name: B # beside
      value: 1.10
      disabled: true
    - name: C
      value: 'c'
  auth: inherit

# how
settings:
  timeout: 10000
  followRedirects: true
zoo: kept # as it is
"""
_HEADERS = REQUEST[REQUEST.index("    - name: A") : REQUEST.index("  auth:")]
_ROW_A, _ROW_B, _ROW_C = (
    "    - name: A\n      value: a\n",
    "    # of the second\n    - name: B # beside\n      value: 1.10\n      disabled: true\n",
    "    - name: C\n      value: 'c'\n",
)
_OFF = '  params:\n    - name: q\n      value: "1"\n      type: query\n      disabled: true\n'


def of_request(name: str, change: Change, *pairs: tuple[str, str]) -> Case:
    """Return a case on REQUEST: each first text of a pair becomes the second."""
    after = REQUEST
    for old, new in pairs:
        assert after.count(old) == 1, old
        after = after.replace(old, new)
    return Case(name, REQUEST, change, after)


ROWS = [
    of_request("rename the request", info(name="Fetch"), ("name: Get #", "name: Fetch #")),
    of_request("a name that needs quotes", info(name="Get: all"), ("name: Get #", 'name: "Get: all" #')),
    of_request("a number", info(seq=2), ("seq: 1", "seq: 2")),
    of_request("a number with a fraction", info(seq=1.5), ("seq: 1", "seq: 1.5")),
    of_request("a method", http(method="POST"), ("method: GET", "method: POST")),
    of_request("a quoted text stays quoted", http(url="/b"), ('"{{base}}/a"', '"/b"')),
    of_request("a new key behind those that come before", info(tags=("x", "y z")),
               ("  seq: 1\n", "  seq: 1\n  tags:\n    - x\n    - y z\n")),
    of_request("a key that became default goes", whole(settings=Settings(follow_redirects=True)),
               ("  timeout: 10000\n", "")),
    of_request("the last keys take the block and its comment with them", whole(settings=Settings()),
               ("\n# how\nsettings:\n  timeout: 10000\n  followRedirects: true\n", "")),
    of_request("a new block at its place", whole(docs="Hi."), ("zoo: kept", "\ndocs: Hi.\nzoo: kept")),
    of_request("several lines", whole(docs="# T\n\ntext\n"), ("zoo: kept", "\ndocs: |\n  # T\n\n  text\nzoo: kept")),
    of_request("an unknown key goes", whole(extra=()), ("zoo: kept # as it is\n", "")),
    of_request("an unknown key comes", whole(extra=(("zoo", "kept"), ("oxo", "a: 1.10\nb: |\n  x\n"))),
               ("zoo: kept # as it is\n", "zoo: kept # as it is\n\noxo:\n  a: 1.10\n  b: |\n    x\n")),
    of_request("an unknown key changes", whole(extra=(("zoo", "[1.10]"),)), ("zoo: kept #", "zoo: [1.10] #")),
    of_request("a text becomes a mapping", http(auth=BasicAuth(username="u")),
               ("  auth: inherit\n", '  auth:\n    type: basic\n    username: u\n    password: ""\n')),
    of_request("a key goes with the comment above", http(auth=None), ("  auth: inherit\n", "")),
    of_request("add a row at the end", headers(lambda rows: (*rows, Header(name="D", value="1"))),
               (_ROW_C, _ROW_C + '    - name: D\n      value: "1"\n')),
    of_request("add a row at the beginning", headers(lambda rows: (Header(name="D", value="d"), *rows)),
               (_ROW_A, "    - name: D\n      value: d\n" + _ROW_A)),
    of_request("add a row above a comment", headers(lambda rows: (rows[0], Header(name="D", value="d"), *rows[1:])),
               (_ROW_A, _ROW_A + "    - name: D\n      value: d\n")),
    of_request("delete a row with its comment", moved(0, 2), (_ROW_B, "")),
    of_request("delete the first row", moved(1, 2), (_ROW_A, "")),
    of_request("delete the last row", moved(0, 1), (_ROW_C, "")),
    of_request("delete all rows", moved(), ("  headers:\n" + _HEADERS, "")),
    of_request("move a row down with its comment", moved(0, 2, 1), (_HEADERS, _ROW_A + _ROW_C + _ROW_B)),
    of_request("move a row to the top", moved(1, 0, 2), (_HEADERS, _ROW_B + _ROW_A + _ROW_C)),
    of_request("turn the rows round", moved(2, 1, 0), (_HEADERS, _ROW_C + _ROW_B + _ROW_A)),
    of_request("a row twice", moved(0, 0, 1, 2), (_ROW_A, _ROW_A + _ROW_A)),
    of_request("enable a row", header(1, disabled=False), ("      disabled: true\n", "")),
    of_request("disable a row", header(0, disabled=True), (_ROW_A, _ROW_A + "      disabled: true\n")),
    of_request("rename a row", header(1, name="Z"), ("name: B #", "name: Z #")),
    of_request("empty a value that Bruno always writes", header(0, value=""), ("value: a\n", 'value: ""\n')),
    of_request("single quotes stay", header(2, value="it's"), ("'c'", "'it''s'")),
    of_request("a spelled number in other words", header(1, value="1.20"), ("1.10", '"1.20"')),
    of_request("describe a row", header(1, description="why: so"),
               ("1.10\n", '1.10\n      description: "why: so"\n')),
    of_request("move and edit at once", headers(lambda rows: (rows[2], rows[0], replace(rows[1], value="x"))),
               (_HEADERS, _ROW_C + _ROW_A + _ROW_B.replace("1.10", "x"))),
    of_request("delete one and add one", headers(lambda rows: (rows[0], Header(name="D", value="d"), rows[2])),
               (_ROW_B, "    # of the second\n    - name: D # beside\n      value: d\n")),
    of_request("a query row that is off", http(params=(Param(name="q", value="1", disabled=True),)),
               ("  auth:", _OFF + "  auth:")),
]  # fmt: skip

LINES = [
    Case("lines that end in CR LF", "http:\r\n  url: a # c\r\n\r\n", http(url="b", headers=(A,)),
         "http:\r\n  url: b # c\r\n  headers:\r\n    - name: A\r\n      value: a\r\n\r\n"),
    Case("several lines in a file of CR LF", "http:\r\n  url: a\r\n", whole(docs="a\nb"),
         "http:\r\n  url: a\r\ndocs: |-\r\n  a\r\n  b\r\n"),
    Case("a byte order mark", "\ufeffhttp:\n  url: a\n", http(url="b"), "\ufeffhttp:\n  url: b\n"),
    Case("no line end at the end", "http:\n  url: a", http(url="b"), "http:\n  url: b"),
    Case("a row behind a missing line end", "http:\n  headers:\n  - name: A\n    value: a",
         http(headers=(A, B)), "http:\n  headers:\n  - name: A\n    value: a\n  - name: B\n    value: b"),
    Case("delete the row without a line end", "http:\n  headers:\n  - {name: A, value: a}\n  - {name: B, value: b}",
         http(headers=(A,)), "http:\n  headers:\n  - {name: A, value: a}"),
    Case("a text that needs its line end", "http: {url: a}\ndocs: a", whole(docs="a\nb\n"),
         "http: {url: a}\ndocs: |\n  a\n  b\n"),
    Case("a key behind a block without line end", "http: {url: a}\ndocs: |\n  a", whole(extra=(("zoo", "1"),)),
         "http: {url: a}\ndocs: |-\n  a\nzoo: 1"),
    Case("a document's marks", "%YAML 1.2\n---\n# c\nhttp:\n  url: a\n...\n", http(url="b"),
         "%YAML 1.2\n---\n# c\nhttp:\n  url: b\n...\n"),
    Case("comments at the end stay", "http:\n  url: a\n# end\n", whole(docs="x"), "http:\n  url: a\ndocs: x\n# end\n"),
    Case("mixed line ends stay", "http:\n  url: a\r\n  method: PUT\n", http(url="b"),
         "http:\n  url: b\r\n  method: PUT\n"),
]  # fmt: skip

LAYOUT = [
    Case("dashes below their key, four columns", "http:\n    url: a\n    headers:\n    - name: A\n      value: a\n",
         http(headers=(A, B), params=(Param(name="q", value="v"),)),
         "http:\n    url: a\n    headers:\n    - name: A\n      value: a\n    - name: B\n      value: b\n"
         "    params:\n    - name: q\n      value: v\n      type: query\n"),
    Case("four columns", "info:\n    name: a\nhttp:\n    url: a\n", whole(settings=Settings(timeout=1)),
         "info:\n    name: a\nhttp:\n    url: a\nsettings:\n    timeout: 1\n"),
    Case("wide dashes", "http:\n  headers:\n    -   name: A\n        value: a\n", http(headers=(A, B)),
         "http:\n  headers:\n    -   name: A\n        value: a\n    -   name: B\n        value: b\n"),
    Case("a dash alone in its line", "http:\n  headers:\n  -\n    name: A\n    value: a\n", http(headers=(B, A)),
         "http:\n  headers:\n  - name: B\n    value: b\n  -\n    name: A\n    value: a\n"),
    Case("single quotes as the file has them", "http:\n  url: 'a'\n  headers:\n    - name: 'A'\n      value: 'a'\n",
         http(headers=(A, Header(name="B", value="1"))),
         "http:\n  url: 'a'\n  headers:\n    - name: 'A'\n      value: 'a'\n    - name: B\n      value: '1'\n"),
    Case("blank lines between the blocks", "info:\n  name: a\n\nhttp:\n  url: a\n\ndocs: x\n",
         whole(settings=Settings(timeout=1)),
         "info:\n  name: a\n\nhttp:\n  url: a\n\nsettings:\n  timeout: 1\n\ndocs: x\n"),
    Case("blank lines go with their block",
         "info:\n  name: a\n\nhttp:\n  url: a\n\nsettings:\n  timeout: 1\n\ndocs: x\n",
         whole(settings=Settings()), "info:\n  name: a\n\nhttp:\n  url: a\n\ndocs: x\n"),
    Case("a comment that stands apart stays", "http:\n  headers:\n    - name: A\n      value: a\n\n    # section\n\n"
         "    - name: B\n      value: b\n    - name: C\n      value: c\n", http(headers=(A, C)),
         "http:\n  headers:\n    - name: A\n      value: a\n\n    # section\n    - name: C\n      value: c\n"),
    Case("a comment at the end of a row is the row's neighbour",
         "http:\n  headers:\n    - name: A\n      value: a\n      # of A\n    - name: B\n      value: b\n",
         http(headers=(A,)), "http:\n  headers:\n    - name: A\n      value: a\n      # of A\n"),
    Case("the first key of a row goes", "http:\n  headers:\n    - disabled: true # off\n      # what\n      name: A\n"
         "      value: a\n", http(headers=(A,)),
         "http:\n  headers:\n    - # what\n      name: A\n      value: a\n"),
    Case("the head of the file stays", "# ours\ninfo:\n  name: a\nhttp:\n  url: a\n", whole(info=Request().info),
         "# ours\nhttp:\n  url: a\n"),
    Case("a comment beside a key", "http:\n  url: a\n  auth: # how\n    type: bearer\n    token: t\n",
         http(auth="inherit"), "http:\n  url: a\n  auth: inherit # how\n"),
    Case("another scheme", "http:\n  url: a\n  auth: # how\n    type: bearer # t\n    token: t\n",
         http(auth=BasicAuth(username="u", password="p")),
         "http:\n  url: a\n  auth: # how\n    type: basic # t\n    username: u\n    password: p\n"),
    Case("blanks before a value stay", "http:\n  method:   GET\n  url:      a\n", http(url="b"),
         "http:\n  method:   GET\n  url:      b\n"),
    Case("a null gets a value", "http:\n  url: # where\n  auth: ~\n", http(url="b", auth=BearerAuth(token="t")),
         "http:\n  url: b # where\n  auth:\n    type: bearer\n    token: t\n"),
    Case("a default that stands there stays", "http:\n  method: GET\n  url: a\n  body:\nsettings: {}\n", http(url="b"),
         "http:\n  method: GET\n  url: b\n  body:\nsettings: {}\n"),
    Case("a list that was empty", "http:\n  url: a\n  headers: [] # none\n", http(headers=(A,)),
         "http:\n  url: a\n  headers: # none\n    - name: A\n      value: a\n"),
    Case("quoted keys", '"http":\n  "url": "a"\n', http(headers=(A,)),
         '"http":\n  "url": "a"\n  "headers":\n    - "name": A\n      "value": a\n'),
    Case("a tabulator in a list's comment", "http:\n  headers:\n    - name: A\t# tab\n      value: a\n",
         header(0, value="b"), "http:\n  headers:\n    - name: A\t# tab\n      value: b\n"),
    Case("an alias elsewhere", "zoo: &x [1]\nhttp:\n  url: a\noxo: *x\n", http(url="b"),
         "zoo: &x [1]\nhttp:\n  url: b\noxo: *x\n"),
    Case("what an alias repeats goes its own way", "http:\n  headers: [&a {name: A, value: x}, *a]\n",
         http(headers=(Header(name="A", value="x"), Header(name="A", value="z"))),
         "http:\n  headers: [&a {name: A, value: x}, {name: A, value: z}]\n"),
    Case("an alias gets a value of its own", "info:\n  name: &x a\nhttp:\n  url: *x\n", http(url="b"),
         "info:\n  name: &x a\nhttp:\n  url: b\n"),
]  # fmt: skip

FLOW = [
    Case("a value", "http: {url: a, method: PUT} # c\n", http(url="b"), "http: {url: b, method: PUT} # c\n"),
    Case("a value that needs quotes", "http: {url: a}\n", http(url="a,b"), 'http: {url: "a,b"}\n'),
    Case("a new key", "http: {url: a, auth: inherit}\n", http(headers=(A,)),
         "http: {url: a, headers: [{name: A, value: a}], auth: inherit}\n"),
    Case("a key goes", "http: {url: a, auth: inherit}\n", http(auth=None), "http: {url: a}\n"),
    Case("the first key goes", "http: {auth: inherit, url: a}\n", http(auth=None), "http: {url: a}\n"),
    Case("enable", "http:\n  headers:\n    - {name: A, value: a, disabled: true}\n", http(headers=(A,)),
         "http:\n  headers:\n    - {name: A, value: a}\n"),
    Case("a new row like its neighbours", "http:\n  headers:\n    - {name: A, value: a}\n", http(headers=(A, B)),
         "http:\n  headers:\n    - {name: A, value: a}\n    - {name: B, value: b}\n"),
    Case("move in brackets", "info: {tags: [a, b, c]}\nhttp: {}\n", info(tags=("c", "a", "b")),
         "info: {tags: [c, a, b]}\nhttp: {}\n"),
    Case("add in brackets", "info: {tags: [a]}\nhttp: {}\n", info(tags=("a", "b c", "1")),
         'info: {tags: [a, b c, "1"]}\nhttp: {}\n'),
    Case("several lines in braces", "http: {url: a}\n", http(body=TextBody(data="a\nb")),
         'http: {url: a, body: {type: text, data: "a\\nb"}}\n'),
    Case("JSON", '{\n  "http": {\n    "url": "a",\n    "method": "GET"\n  }\n}\n', http(url="b", headers=(A,)),
         '{\n  "http": {\n    "url": "b",\n    "method": "GET",\n    "headers": [{"name": "A", "value": "a"}]\n'
         "  }\n}\n"),
    Case("one key a line", "http: {\n  url: a\n  }\n", http(method="PUT"), "http: {\n  method: PUT,\n  url: a\n  }\n"),
    Case("a key without a value", "http: {url: , method: PUT}\n", http(url="b"), "http: {url: b, method: PUT}\n"),
]  # fmt: skip

_BODY = 'http:\n  body:\n    type: json\n    data: |- # as it is\n      {\n        "a": 1\n      }\n  auth: inherit\n'
BLOCKS = [
    Case("a line of a body", _BODY, body('{\n  "a": 2\n}'), _BODY.replace('"a": 1', '"a": 2')),
    Case("a final line end", _BODY, body('{\n  "a": 1\n}\n'), _BODY.replace("|- #", "| #")),
    Case("two final line ends", _BODY, body("a\n\n"), 'http:\n  body:\n    type: json\n    data: "a\\n\\n" # as it is\n'
         "  auth: inherit\n"),
    Case("leading blanks", _BODY, body("  a\nb"), "http:\n  body:\n    type: json\n    data: |2- # as it is\n"
         "        a\n      b\n  auth: inherit\n"),
    Case("a leading tabulator", _BODY, body("\ta"), "http:\n  body:\n    type: json\n    data: |2- # as it is\n"
         "      \ta\n  auth: inherit\n"),
    Case("blank lines in a body", _BODY, body("a\n\n\n  b"), "http:\n  body:\n    type: json\n    data: |- # as it is\n"
         "      a\n\n\n        b\n  auth: inherit\n"),
    Case("an emptied body", _BODY, body(""), 'http:\n  body:\n    type: json\n    data: "" # as it is\n'
         "  auth: inherit\n"),
    Case("carriage returns", _BODY, body("a\r\nb"), 'http:\n  body:\n    type: json\n    data: "a\\r\\nb" # as it is\n'
         "  auth: inherit\n"),
    Case("another kind of body with the same text", _BODY, http(body=TextBody(data='{\n  "a": 1\n}'), auth="inherit"),
         _BODY.replace("json", "text")),
    Case("deep lines", "http:\n  body:\n    type: text\n    data: |\n            a\n            b\n", body("a\nc\n"),
         "http:\n  body:\n    type: text\n    data: |\n            a\n            c\n"),
    Case("folded lines", "http: {}\ndocs: >\n  a\n  b\n", whole(docs="a b\nc\n"), "http: {}\ndocs: |\n  a b\n  c\n"),
    Case("one line becomes several, comment beside", "http: {}\ndocs: a # c\n", whole(docs="a\nb"),
         "http: {}\ndocs: |- # c\n  a\n  b\n"),
    Case("quoted with escapes stays so", 'http: {}\ndocs: "a\\nb"\n', whole(docs="a\nc"), 'http: {}\ndocs: "a\\nc"\n'),
    Case("a body comes", "http:\n  url: a\n  auth: inherit\n", http(body=JsonBody(data="{}")),
         'http:\n  url: a\n  body:\n    type: json\n    data: "{}"\n  auth: inherit\n'),
    Case("a field of a form", "http:\n  body:\n    type: form-urlencoded\n    data:\n      # one\n      - name: a\n"
         '        value: "1"\n', http(body=FormBody(data=(FormField(name="a", value="2"), FormField(name="b")))),
         "http:\n  body:\n    type: form-urlencoded\n    data:\n      # one\n      - name: a\n"
         '        value: "2"\n      - name: b\n        value: ""\n'),
    Case("a hash within a block is no comment", "http: {}\ndocs: |\n  a\n  # b\nzoo: 1\n", whole(extra=()),
         "http: {}\ndocs: |\n  a\n  # b\n"),
    Case("an assertion", "http: {}\nruntime:\n  scripts:\n    - type: tests\n      code: |-\n        a\n        # b\n",
         lambda request: replace(request, runtime=replace(
             request.runtime, assertions=(Assertion(expression="res.status", value="200"),))),
         "http: {}\nruntime:\n  scripts:\n    - type: tests\n      code: |-\n        a\n        # b\n"
         '  assertions:\n    - expression: res.status\n      operator: eq\n      value: "200"\n'),
]  # fmt: skip

_FOLDER = "info:\n  name: Open\n  type: folder\n  seq: 1\n"
_ROOT = "opencollection: 1.0.0\ninfo:\n  name: Demo\nbundled: false\nextensions: {}\n"
_ENVIRONMENT = "name: local\nvariables:\n  - name: a\n    value: http://a # here\n  - name: s\n    secret: true\n"
OTHERS = [
    Case("defaults of a folder", _FOLDER, defaults(headers=(A,)),
         _FOLDER + "request:\n  headers:\n    - name: A\n      value: a\n", Folder),
    Case("a folder that says nothing any more", "info:\n  name: a\n", info(name=""), "info: {}\n", Folder),
    Case("the order of a folder", _FOLDER, info(seq=3), _FOLDER.replace("seq: 1", "seq: 3"), Folder),
    Case("docs of a collection", _ROOT, whole(docs="a\nb\n"),
         _ROOT.replace("bundled", "docs: |\n  a\n  b\nbundled"), Root),
    Case("rename a collection", _ROOT, info(name="My API"), _ROOT.replace("Demo", "My API"), Root),
    Case("a value of an environment", _ENVIRONMENT,
         variables(lambda rows: (replace(rows[0], value="http://b"), rows[1])),
         _ENVIRONMENT.replace("http://a", "http://b"), Environment),
    Case("a secret variable", _ENVIRONMENT, variables(lambda rows: (*rows, Variable(name="t", secret=True))),
         _ENVIRONMENT + "  - secret: true\n    name: t\n", Environment),
    Case("move a variable", _ENVIRONMENT, variables(lambda rows: (rows[1], rows[0])),
         "name: local\nvariables:\n  - name: s\n    secret: true\n  - name: a\n    value: http://a # here\n",
         Environment),
    Case("rename a variable", _ENVIRONMENT, variables(lambda rows: (rows[0], replace(rows[1], name="t"))),
         _ENVIRONMENT.replace("name: s", "name: t"), Environment),
    Case("a new file", "", lambda _: Folder(docs="x"), "docs: x\n", Folder),
]  # fmt: skip

CASES = [*ROWS, *LINES, *LAYOUT, *FLOW, *BLOCKS, *OTHERS]


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_an_edit_changes_only_its_bytes(case: Case) -> None:
    found = read(case.kind, case.before) if case.before else None
    wanted = case.change(found)
    saved = save(case.before, wanted)
    assert saved.text == case.after
    assert saved.exact
    assert read(case.kind, saved.text) == wanted


def test_the_edits_are_a_table_of_sixty() -> None:
    assert len(CASES) >= 60


@pytest.mark.parametrize("before", [case.before for case in CASES if case.before])
def test_a_file_that_means_it_already_is_not_touched(before: str) -> None:
    case = next(case for case in CASES if case.before == before)
    assert save(before, read(case.kind, before)) == (before, True)
