"""Reading one file into the model."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from restdesk.errors import FileBroken
from restdesk.model.auth import BasicAuth, BearerAuth
from restdesk.model.config import Config, PemCertificate, Pkcs12Certificate, Proxy, ProxyAuth, ProxyConfig
from restdesk.model.request import Header, JsonBody, SetVariable, TypedValue
from restdesk.model.struct import Unknown
from restdesk.opencollection import exact
from restdesk.opencollection.reader import read_environment, read_folder, read_request, read_root

REQUEST = """\
info:
  name: Get data
  type: http
  seq: 1
http:
  method: POST
  url: "{{baseUrl}}/data"
  headers:
    - name: X-Trace
      value: "1"
  body:
    type: json
    data: |-
      {"big": 12345678901234567890}
  auth:
    type: basic
    username: admintak
    password: "{{password}}"
runtime:
  actions:
    - type: set-variable
      selector: {expression: res.body.token}
      variable: {name: token}
settings:
  timeout: 10000
  followRedirects: false
  maxRedirects: inherit
"""


def test_a_request_is_read_key_by_key() -> None:
    request = read_request(REQUEST)
    assert request.http is not None
    assert request.info.name == "Get data"
    assert request.info.seq == 1
    assert request.http.method == "POST"
    assert request.http.headers == (Header(name="X-Trace", value="1"),)
    assert request.http.body == JsonBody(data='{"big": 12345678901234567890}')
    assert request.http.auth == BasicAuth(username="admintak", password="{{password}}")
    assert isinstance(request.runtime.actions[0], SetVariable)
    assert request.settings.timeout == 10000
    assert request.settings.follow_redirects is False
    assert request.settings.max_redirects == "inherit"
    assert request.extra == ()


@pytest.mark.parametrize("end", ["\r\n", "\n"])
@pytest.mark.parametrize("start", ["\ufeff", "", "# comment\n---\n"])
def test_line_ends_and_byte_order_mark_do_not_matter(start: str, end: str) -> None:
    assert read_request((start + REQUEST).replace("\n", end)) == read_request(REQUEST)


@pytest.mark.parametrize("written", ["1.10", "0x10", "1e3", "007", "1_000", "12345678901234567890123", "2020-01-01",
                                     "true", "yes", ".inf", "12345678901234567890", "-0", "1.0"])  # fmt: skip
def test_text_keeps_its_spelling(written: str) -> None:
    request = read_request(f"http:\n  url: {written}\n  headers: [{{name: {written}, value: {written}}}]")
    assert request.http is not None
    assert request.http.url == written
    assert request.http.headers == (Header(name=written, value=written),)


@pytest.mark.parametrize("character", ["\x85", "\u2028", "\u2029"])
@pytest.mark.parametrize("written", ["|-\n  a: b{}c\n  d", "a{}d", "'a{}d'", '"a{}d"', "[a{}d]"])
def test_a_line_break_of_yaml_1_1_is_a_character(written: str, character: str) -> None:
    text = f"http: {{}}\nx: {written.format(character)}\ndocs: a{character}b\n"
    request = read_request(text)
    assert request.docs == f"a{character}b"
    assert dict(request.extra)["x"].strip() == written.format(character)


@pytest.mark.parametrize("null", ["", "~", "null", "Null"])
def test_null_is_absent(null: str) -> None:
    request = read_request(f"info: {null}\nhttp:\n  url: {null}\n  body: {null}\n  headers: {null}\n  auth: {null}")
    assert request.http is not None
    assert (request.http.url, request.http.body, request.http.headers, request.http.auth) == ("", None, (), None)
    assert request.http.extra == request.extra == ()


@pytest.mark.parametrize(
    ("where", "value", "kind", "raw"),
    [
        ("auth", "{type: hawk, id: 1.10}", "hawk", "{type: hawk, id: 1.10}"),
        ("auth", "\n    # how\n    type: wsse\n    x: |\n      a\n  # next\n", "wsse", "type: wsse\nx: |\n  a\n"),
        ("auth", "none", "", "none"),
        ("body", "\n  - title: a\n    body: {type: json}", "", "- title: a\n  body: {type: json}"),
        ("body", "{type: sparql, data: a}", "sparql", "{type: sparql, data: a}"),
        ("body", "!foo {type: json}", "", "!foo {type: json}"),
    ],
)  # fmt: skip
def test_an_unknown_kind_is_kept_as_it_is_written(where: str, value: str, kind: str, raw: str) -> None:
    request = read_request(f"http:\n  url: x\n  {where}: {value}\n")
    assert getattr(request.http, where) == Unknown(kind, raw)


@pytest.mark.parametrize(
    ("text", "extra"),
    [
        ("http: {}\nzoo: 1.10", (("zoo", "1.10"),)),
        (
            "http: {}\nzoo: # why\n  a: 1 # b\n  # c\n\n  d: [x,\n    y]\n# next\ndocs: x",
            (("zoo", "a: 1 # b\n# c\n\nd: [x,\n  y]"),),
        ),
        ("http: {}\nzoo:\n- a\n-\n  b: |2\n      c\n", (("zoo", "- a\n-\n  b: |2\n      c\n"),)),
        ("http: {}\nzoo: |\n  a\n    b\n", (("zoo", "|\n  a\n    b\n"),)),
        ("http: {}\nzoo: {a: 1, a b: [&x y, *x]}", (("zoo", "{a: 1, a b: [&x y, *x]}"),)),
        ("zoo: &x [1]\nhttp: {}\noxo: {a: *x}", (("zoo", "&x [1]"), ("oxo", '{"a": [1]}'))),
        ("http: {}\n1: a\ntrue: b\n~: c", (("1", "a"), ("true", "b"), ("~", "c"))),
        ("http: {}\n? [a]\n: b", (("[a]", "b"),)),
        ("http: {}\nsettings: 5\ninfo: [x]", (("settings", "5"), ("info", "[x]"))),
        ("http: {}\nzoo:", (("zoo", ""),)),
        ("http: {}\nzoo: 안녕 😀 # x", (("zoo", "안녕 😀"),)),
    ],
)  # fmt: skip
def test_what_is_not_known_is_kept_with_its_own_text(text: str, extra: tuple[tuple[str, str], ...]) -> None:
    assert read_request(text).extra == extra
    assert read_request(text.replace("\n", "\r\n")).extra == extra


@pytest.mark.parametrize(
    ("settings", "extra"),
    [
        ('timeout: "5"', (("timeout", '"5"'),)),
        ("timeout: .nan", (("timeout", ".nan"),)),
        ("maxRedirects: true", (("maxRedirects", "true"),)),
        ("maxRedirects: 1.5", (("maxRedirects", "1.5"),)),
        ("encodeUrl: yes", (("encodeUrl", "yes"),)),
        ("omitHeaders: [a, [b]]", (("omitHeaders", "[a, [b]]"),)),
    ],
)
def test_a_value_of_a_wrong_type_is_kept_and_not_believed(settings: str, extra: object) -> None:
    read = read_request(f"http: {{}}\nsettings: {{{settings}}}").settings
    assert read.extra == extra
    assert (read.timeout, read.max_redirects, read.encode_url, read.omit_headers) == (None, None, None, None)


@pytest.mark.parametrize("kind", ["grpc", "websocket"])
def test_other_kinds_of_request_are_kept(kind: str) -> None:
    request = read_request(f"info: {{name: Q, type: {kind}}}\n{kind}:\n  url: x\n  message: 1.10")
    assert request.call is None
    assert request.info.name == "Q"
    assert request.extra == ((kind, "url: x\nmessage: 1.10"),)


def test_variables_have_typed_and_secret_values() -> None:
    read = read_environment(
        "name: local\nvariables:\n- {name: n, value: 1.10}\n- {name: t, value: {type: number, data: 1.0}}\n"
        "- {name: v, value: [{title: a, value: x}]}\n- {name: s, secret: true}"
    )
    assert [row.value for row in read.variables] == [
        "1.10",
        TypedValue(type="number", data="1.0"),
        Unknown("", "[{title: a, value: x}]"),
        None,
    ]
    assert [row.secret for row in read.variables] == [False, False, False, True]


def test_defaults_of_folder_and_root_are_read() -> None:
    folder = read_folder("info: {type: folder, seq: 2}\nrequest:\n  auth: {type: bearer, token: '{{t}}'}\n")
    assert folder.request.auth == BearerAuth(token="{{t}}")
    root = read_root("opencollection: 1.0.0\ninfo: {name: Demo}\nrequest:\n  headers: [{name: A, value: b}]\n")
    assert root.opencollection == "1.0.0"
    assert root.request.headers == (Header(name="A", value="b"),)


CONFIG = """\
opencollection: 1.0.0
config:
  environments: [{name: local}]
  proxy:
    inherit: false
    config:
      protocol: socks5
      hostname: proxy.example
      port: 1080
      auth: {username: kim, password: 1.10}
      bypassProxy: a.example
      pac: x
  clientCertificates:
    - {domain: a.example, type: pem, certificateFilePath: me.crt, privateKeyFilePath: me.key, passphrase: 007}
    - {domain: '*.b.example', type: pkcs12, pkcs12FilePath: me.p12}
    - {domain: c.example, type: jks}
"""


def test_how_a_collection_connects_is_read_and_what_is_not_known_is_kept() -> None:
    proxy = ProxyConfig(
        protocol="socks5",
        hostname="proxy.example",
        port="1080",
        auth=ProxyAuth(username="kim", password="1.10"),
        bypass_proxy="a.example",
        extra=(("pac", "x"),),
    )
    certificates = (
        PemCertificate(
            domain="a.example",
            certificate_file_path="me.crt",
            private_key_file_path="me.key",
            passphrase="007",
        ),
        Pkcs12Certificate(domain="*.b.example", pkcs12_file_path="me.p12"),
        Unknown("jks", "{domain: c.example, type: jks}"),
    )
    assert read_root(CONFIG).config == Config(
        proxy=Proxy(inherit=False, config=proxy),
        client_certificates=certificates,
        extra=(("environments", "[{name: local}]"),),
    )
    assert read_root("opencollection: 1.0.0\nconfig: {proxy: yes}\n").config.extra == (("proxy", "yes"),)


def test_an_environment_has_client_certificates_too() -> None:
    read = read_environment("name: local\nclientCertificates: [{domain: a, type: pkcs12, pkcs12FilePath: b}]\n")
    assert read.client_certificates == (Pkcs12Certificate(domain="a", pkcs12_file_path="b"),)


@pytest.mark.parametrize(
    ("written", "version", "kept"),
    [
        ("auto", "auto", ()),
        ("'1.1'", "1.1", ()),
        ("1.1", "1.1", ()),
        ("2", "2", ()),
        ("2-prior-knowledge", "2-prior-knowledge", ()),
        ("inherit", "inherit", ()),
        ("3", None, (("httpVersion", "3"),)),
    ],
)
def test_the_version_of_http_may_be_written_as_a_number(
    written: str, version: str | None, kept: tuple[tuple[str, str], ...]
) -> None:
    own = read_request(f"http: {{url: a}}\nx-restdesk: {{httpVersion: {written}}}\n").own
    assert (own.http_version, own.extra) == (version, kept)


@pytest.mark.parametrize(
    ("text", "line", "cause"),
    [
        ("", 1, "empty"),
        ("# only a comment\n", 1, "empty"),
        ("{}", 1, "empty"),
        ("just text", 1, "keys"),
        ("- a\n- b", 1, "keys"),
        ("http:\n  url: x\n  url: y", 3, "twice"),
        ("http:\n  url: x\n<<<<<<< HEAD\n  method: GET\n=======\n  method: PUT\n>>>>>>> main\n", 3, "conflict markers"),
        ("http:\r\n<<<<<<< HEAD\r\n  url: a\r\n=======\r\n>>>>>>> main\r\n", 2, "has conflict markers of git"),
        ("info: {type: script}\nhttp: {}", 1, "script"),
        ("info: {type: app}", 1, "app"),
        ("info: {type: folder}", 1, "folder"),
        ("opencollection: 1.0.0", 1, "collection"),
        ("services: {web: {image: x}}", 1, "not a request"),
        ("info: {type: http}", 1, "no key “http”"),
    ],
)  # fmt: skip
def test_a_broken_request_is_refused_with_its_line(text: str, line: int, cause: str) -> None:
    with pytest.raises(FileBroken) as broken:
        read_request(text, "a/b.yml")
    assert broken.value.what.english() == f"“a/b.yml” cannot be read: line {line}."
    assert cause in broken.value.cause


@pytest.mark.parametrize("read", [read_folder, read_root, read_environment])
@pytest.mark.parametrize("text", ["", "x: 1", "[]", "{", "info: {type: http}\nhttp: {}"])
def test_other_files_are_refused_too(read: object, text: str) -> None:
    assert callable(read)
    with pytest.raises(FileBroken):
        read(text)


_PIECES = st.sampled_from(
    [*"[]{}:,-?&*!|>'\"%@`#\n\t ", "a", "&x ", "*x", "<<: ", "http: ", "\n  ", "---\n", "\r", "\ufeff"]
)


@given(st.text() | st.lists(_PIECES, max_size=40).map("".join))
def test_any_text_is_read_or_refused(text: str) -> None:
    for read in (read_request, read_folder, read_root, read_environment):
        try:
            extra = read(text).extra
        except FileBroken:
            continue
        for _, raw in extra:
            exact.load(raw)
