"""What people paste is the request that was meant: cURL of three shells, fetch, raw HTTP, header lines."""

import json
from typing import Any

import pytest

from restdesk.formats.anything import kind_of
from restdesk.formats.pasted import NotRead, Pasted
from restdesk.model.auth import BasicAuth, BearerAuth
from restdesk.model.request import (
    FileBody,
    FileChoice,
    FormBody,
    FormField,
    Header,
    Http,
    JsonBody,
    MultipartBody,
    Part,
    Request,
    TextBody,
    XmlBody,
)

FORM_TYPE = Header("Content-Type", "application/x-www-form-urlencoded")


def pasted(text: str, request: Request | None = None) -> Pasted:
    kind = kind_of(text)
    assert kind is not None, f"nothing known: {text}"
    return kind.read(text, request or Request())


def http(text: str) -> Http:
    found = pasted(text).request.http
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("curl http://a/", Http(url="http://a/")),
        ("$ curl -sSL 'http://a/?x=1&y={{n}}'", Http(url="http://a/?x=1&y={{n}}")),
        ("curl -X DELETE http://a/1", Http(method="DELETE", url="http://a/1")),
        ("curl -XPATCH http://a/1", Http(method="PATCH", url="http://a/1")),
        ("curl --request=PUT --url http://a/1", Http(method="PUT", url="http://a/1")),
        ("curl -I http://a/", Http(method="HEAD", url="http://a/")),
        (
            "curl -H 'X-A: 1' -H \"X-B: it's\" --header 'X-C;' http://a/",
            Http(url="http://a/", headers=(Header("X-A", "1"), Header("X-B", "it's"), Header("X-C", ""))),
        ),
        (
            "curl -A me -e http://b/ http://a/",
            Http(url="http://a/", headers=(Header("User-Agent", "me"), Header("Referer", "http://b/"))),
        ),
        ("curl -b 'a=1; b=2' http://a/", Http(url="http://a/", headers=(Header("Cookie", "a=1; b=2"),))),
        ("curl -u sam:pa:ss http://a/", Http(url="http://a/", auth=BasicAuth("sam", "pa:ss"))),
        ("curl --oauth2-bearer t0k http://a/", Http(url="http://a/", auth=BearerAuth("t0k"))),
        ("curl -u sam:pw -H 'Authorization: Bearer t0k' http://a/", Http(url="http://a/", auth=BearerAuth("t0k"))),
        (
            "curl -u sam:pw -H 'Authorization: Custom x' http://a/",
            Http(url="http://a/", headers=(Header("Authorization", "Custom x"),)),
        ),
        ("curl -H 'authorization: Bearer t0k' http://a/", Http(url="http://a/", auth=BearerAuth("t0k"))),
        ("curl -H 'Authorization: Basic c2FtOnB3' http://a/", Http(url="http://a/", auth=BasicAuth("sam", "pw"))),
        (
            "curl -H 'Authorization: Custom x' http://a/",
            Http(url="http://a/", headers=(Header("Authorization", "Custom x"),)),
        ),
        (
            "curl -d a=1 -d 'b=x+y' http://a/",
            Http(method="POST", url="http://a/", body=FormBody((FormField("a", "1"), FormField("b", "x y")))),
        ),
        (
            """curl -H 'Content-Type: application/json' --data-raw $'{"a": "it\\'s \\u00e9"}' http://a/""",
            Http(method="POST", url="http://a/", body=JsonBody('{"a": "it\'s é"}')),
        ),
        (
            """curl --json '{"big": 12345678901234567890}' http://a/""",
            Http(
                method="POST",
                url="http://a/",
                headers=(Header("Accept", "application/json"),),
                body=JsonBody('{"big": 12345678901234567890}'),
            ),
        ),
        (
            """curl -d '{"a": 1}' http://a/""",
            Http(method="POST", url="http://a/", headers=(FORM_TYPE,), body=TextBody('{"a": 1}')),
        ),
        ("curl -G -d a=1 --data-urlencode 'q=x y&z' http://a/", Http(url="http://a/?a=1&q=x%20y%26z")),
        (
            "curl -d @body.bin -H 'Content-Type: image/png' http://a/",
            Http(
                method="POST",
                url="http://a/",
                headers=(Header("Content-Type", "image/png"),),
                body=FileBody((FileChoice("body.bin", "image/png", selected=True),)),
            ),
        ),
        (
            "curl -T up.bin http://a/up",
            Http(method="PUT", url="http://a/up", body=FileBody((FileChoice("up.bin", "", selected=True),))),
        ),
        (
            "curl -F 'note=hi there;type=text/plain' -F 'pic=@a.png;type=image/png' -F 'many=@1.txt,2.txt' http://a/",
            Http(
                method="POST",
                url="http://a/",
                body=MultipartBody(
                    (
                        Part("note", "text", "hi there", "text/plain"),
                        Part("pic", "file", "a.png", "image/png"),
                        Part("many", "file", ("1.txt", "2.txt")),
                    )
                ),
            ),
        ),
        (
            "curl 'http://a/' \\\n  -X POST \\\n  -H 'content-type: text/xml' \\\n  --data-binary '<a>\n</a>'\n",
            Http(
                method="POST", url="http://a/", headers=(Header("content-type", "text/xml"),), body=XmlBody("<a>\n</a>")
            ),
        ),
    ],
)
def test_a_curl_line_is_the_request_that_curl_sends(line: str, wanted: Http) -> None:
    assert http(line) == wanted


CHROME_CMD = (
    'curl ^"http://a/p?x=1^&y=50^%^25^" ^\r\n  -X ^"POST^" ^\r\n  -H ^"X-A: say ^\\^"hi^\\^"^" ^\r\n'
    '  --data-raw ^"^{^\\^"a^\\^": ^\\^"b^\\^"^}^"'
)


@pytest.mark.parametrize(
    ("line", "url", "header", "body"),
    [
        (CHROME_CMD, "http://a/p?x=1&y=50%25", 'say "hi"', '{"a": "b"}'),
        ('curl "http://a/p" -H "X-A: say ""hi""" ^\n --data-raw "{""a"": 1}"', "http://a/p", 'say "hi"', '{"a": 1}'),
        ("curl.exe 'http://a/p' `\n  -H 'X-A: it''s' `\n  --data-raw '{\"a\": 1}'", "http://a/p", "it's", '{"a": 1}'),
        ('curl.exe "http://a/p" -H "X-A: `"q`"" --data-raw "a`nb"', "http://a/p", '"q"', "a\nb"),
    ],
)
def test_quoting_of_other_shells_is_understood(line: str, url: str, header: str, body: str) -> None:
    found = http(line)
    assert (found.method, found.url, found.headers[0]) == ("POST", url, Header("X-A", header))
    assert getattr(found.body, "data", None) == body


def said(found: Pasted) -> list[str]:
    return [message.english() for message in found.left_out]


def test_what_curl_would_do_and_is_not_taken_over_is_listed_without_its_values() -> None:
    found = pasted("curl -k --proxy-user sam:pw --resolve a:80:1.2.3.4 --unknown -s -o out http://a/ http://b/")
    text = " ".join(said(found))
    for name in ("--insecure", "--proxy-user", "--resolve", "--unknown", "http://b/"):
        assert name in text
    assert "pw" not in text
    assert "--output" not in text


def test_settings_of_curl_become_settings_of_the_request() -> None:
    request = pasted("curl --max-time 2.5 --max-redirs 3 -H 'Accept:' --http2-prior-knowledge http://a/").request
    assert (request.settings.timeout, request.settings.max_redirects) == (2500, 3)
    assert request.settings.omit_headers == ("Accept",)
    assert request.own.http_version == "2-prior-knowledge"


@pytest.mark.parametrize("line", ["curl 'http://a/", 'curl "http://a/', "curl $'http://a/", "curl -X POST"])
def test_a_line_that_curl_would_refuse_is_told(line: str) -> None:
    with pytest.raises(NotRead):
        pasted(line)


CHROME_FETCH = """fetch("http://a/p", {
  "headers": {
    "accept": "*/*",
    "content-type": "application/json",
    "authorization": "Bearer t0k"
  },
  "referrer": "http://b/",
  "body": "{\\"big\\":12345678901234567890}",
  "method": "POST",
  "mode": "cors",
  "credentials": "include"
});"""


def test_a_browser_s_fetch_is_its_request() -> None:
    found = pasted(CHROME_FETCH)
    assert found.request.http == Http(
        method="POST",
        url="http://a/p",
        headers=(Header("accept", "*/*"), Header("Referer", "http://b/")),
        body=JsonBody('{"big":12345678901234567890}'),
        auth=BearerAuth("t0k"),
    )
    assert [text for text in said(found) if "mode" in text or "credentials" in text]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("await fetch('http://a/', {method: 'post', body: 'it\\'s \\u{1F600}'})", "it's 😀"),
        (
            "fetch(`http://a/`, {method: 'POST', body: JSON.stringify({a: 1.10, 'b': [true, null,],}),})",
            '{"a": 1.10, "b": [true, null]}',
        ),
        ("fetch('http://a/', {method: 'POST', body: JSON.stringify({\"n\": 1.10})})", '{"n": 1.10}'),
        ("const r = await fetch('http://' + 'a/', {method: 'POST', body: 'x' + /* y */ 'z', // end\n})", "xz"),
        ("fetch('http://a/', {method: 'POST', body: new URLSearchParams({a: '1 2'})})", "a=1+2"),
    ],
)
def test_a_fetch_that_was_typed_is_read_too(text: str, body: str) -> None:
    found = http(text)
    assert (found.method, found.url) == ("POST", "http://a/")
    assert getattr(found.body, "data", None) == body


@pytest.mark.parametrize(
    "text",
    [
        "fetch(url)",
        "fetch('http://a/', {body: make()})",
        "fetch('" + "x" * 10,
        "fetch(" + "[" * 5000,
    ],
)
def test_a_fetch_that_only_running_could_tell_is_refused_with_its_place(text: str) -> None:
    with pytest.raises(NotRead, match="line 1, column"):
        pasted(text)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "POST /p?x=1 HTTP/1.1\r\nHost: a.example\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}",
            Http(method="POST", url="https://a.example/p?x=1", body=JsonBody("{}")),
        ),
        (
            "GET / HTTP/1.1\nHost: localhost:8000\nX: 1\n",
            Http(url="http://localhost:8000/", headers=(Header("X", "1"),)),
        ),
        (
            "PUT http://a/1\nX: 1\n\nbody",
            Http(method="PUT", url="http://a/1", headers=(Header("X", "1"),), body=TextBody("body")),
        ),
    ],
)
def test_the_text_of_a_message_is_its_request(text: str, wanted: Http) -> None:
    assert http(text) == wanted


def test_a_message_that_names_no_host_says_so() -> None:
    with pytest.raises(NotRead, match="host"):
        pasted("GET / HTTP/1.1\nX: 1\n")


def test_header_lines_are_added_to_the_request_that_is_there() -> None:
    there = Request(http=Http(url="http://a/", headers=(Header("A", "1"),)))
    found = pasted("X-B: 2\nAuthorization: Bearer t0k\nContent-Length: 5\n", there).request.http
    assert found == Http(url="http://a/", headers=(Header("A", "1"), Header("X-B", "2")), auth=BearerAuth("t0k"))


def test_headers_of_http_2_name_the_request_too() -> None:
    text = ":authority: a.example\n:method: POST\n:path: /p\n:scheme: https\naccept: */*"
    assert http(text) == Http(method="POST", url="https://a.example/p", headers=(Header("accept", "*/*"),))


@pytest.mark.parametrize(
    "text",
    ["http://a/", "hello there", "curling is a sport", "fetch me", '{"a": 1}', "GET", "name: value", "a\nb: c", ""],
)
def test_what_is_no_request_is_left_alone(text: str) -> None:
    assert kind_of(text) is None


def test_numbers_in_a_stringified_object_keep_their_digits() -> None:
    found: Any = http("fetch('http://a/', {method: 'POST', body: JSON.stringify({big: 12345678901234567890})})").body
    assert json.loads(found.data) == {"big": 12345678901234567890}


@pytest.mark.parametrize(
    "option", ["--tlspassword", "--proxy-pass", "--proxy-tlspassword", "--pass", "--proxy-user", "--proxy"]
)
def test_a_password_is_neither_taken_for_the_url_nor_said(option: str) -> None:
    found = pasted(f"curl {option} u:hunter2-pw http://a/ http://u:hunter2-pw@b/")
    assert found.request.http == Http(url="http://a/")
    assert "hunter2-pw" not in "".join(str(message) for message in found.left_out)
    assert len(found.left_out) == 2


@pytest.mark.parametrize(
    "given", ["-m nan", "-m inf", "-m 1e400", "-m -5", "--max-redirs ²", "--max-redirs " + "9" * 5000]
)
def test_a_figure_that_is_none_is_named_and_left_out(given: str) -> None:
    found = pasted(f"curl {given} http://a/")
    assert (found.request.settings.timeout, found.request.settings.max_redirects) == (None, None)
    assert len(found.left_out) == 1


def test_headers_of_a_fetch_that_are_no_pairs_are_nothing() -> None:
    assert http("fetch('http://a/', {headers: [1, null, 'ab', ['X']]})") == Http(url="http://a/")


def test_a_header_folded_over_many_lines_is_one() -> None:
    value = http("GET / HTTP/1.1\nHost: a\nX: 1\n" + " 2\n" * 20_000).headers[0].value
    assert value == "1" + " 2" * 20_000
