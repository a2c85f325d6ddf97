"""Bytes, delays, redirects and statuses on demand, and the page that lists everything."""

import base64
import gzip
import re
import shlex
from html import unescape
from http.client import HTTPConnection
from itertools import pairwise
from urllib.parse import urlsplit

import pytest

from tests.demo.server import PATIENCE, DemoServer


@pytest.mark.parametrize("length", [0, 1, 65_535, 65_536, 65_537, 3_000_001])
def test_bytes_are_as_many_as_asked_and_always_the_same(demo: DemoServer, length: int) -> None:
    answer = demo.ask("GET", f"/bytes/{length}")
    assert (answer.status, answer.headers["Content-Type"]) == (200, "application/octet-stream")
    assert answer.headers["Content-Length"] == str(length)
    assert answer.body == (bytes(range(256)) * (length // 256 + 1))[:length]


def test_a_client_that_leaves_a_gigabyte_does_not_hold_the_server_up(demo: DemoServer) -> None:
    connections = [HTTPConnection(urlsplit(demo.address).netloc, timeout=PATIENCE) for _ in range(40)]
    for connection in connections:
        connection.request("GET", "/bytes/1000000000")
    first = connections[0].getresponse()
    assert first.headers["Content-Length"] == "1000000000"
    assert first.read(1000) == (bytes(range(256)) * 4)[:1000]
    first.close()
    for connection in connections:
        connection.close()
    assert demo.ask("GET", "/status/200").status == 200


def test_clients_that_leave_during_a_delay_do_not_hold_the_server_up(demo: DemoServer) -> None:
    connections = [HTTPConnection(urlsplit(demo.address).netloc, timeout=PATIENCE) for _ in range(40)]
    for connection in connections:
        connection.request("GET", "/delay/300")
    for connection in connections:
        connection.close()
    assert demo.ask("GET", "/status/200").status == 200


@pytest.mark.parametrize(
    ("seconds", "korean", "english"),
    [
        ("0", "0초 동안 기다렸습니다.", "Waited for 0 seconds."),
        ("0.05", "0.05초 동안 기다렸습니다.", "Waited for 0.05 seconds."),
    ],
)
def test_a_delay_says_how_long_it_was(demo: DemoServer, seconds: str, korean: str, english: str) -> None:
    assert demo.ask("GET", f"/delay/{seconds}").json == {"message": korean}
    assert demo.ask("GET", f"/delay/{seconds}", Accept_Language="en").json == {"message": english}


@pytest.mark.parametrize(("query", "length"), [("?bytes=3&seconds=0.05", 3), ("?bytes=1&seconds=300", 1)])
def test_a_drip_is_as_long_as_asked(demo: DemoServer, query: str, length: int) -> None:
    answer = demo.ask("GET", f"/drip{query}")
    assert (answer.status, answer.headers["Content-Length"]) == (200, str(length))
    assert answer.body == b"." * (length - 1) + b"\n"


def test_a_drip_comes_byte_by_byte_and_does_not_hold_the_server_up(demo: DemoServer) -> None:
    connections = [HTTPConnection(urlsplit(demo.address).netloc, timeout=PATIENCE) for _ in range(40)]
    for connection in connections:
        connection.request("GET", "/drip?bytes=2&seconds=300")
    first = connections[0].getresponse()
    assert first.read(1) == b"."
    first.close()
    for connection in connections:
        connection.close()
    assert demo.ask("GET", "/status/200").status == 200


def test_text_is_compressed_for_a_client_that_takes_gzip(demo: DemoServer) -> None:
    plain = demo.ask("GET", "/gzip", Accept_Encoding="identity")
    answer = demo.ask("GET", "/gzip", Accept_Encoding="gzip, br")
    assert (plain.headers["Content-Encoding"], plain.headers["Vary"]) == (None, "Accept-Encoding")
    assert (answer.headers["Content-Encoding"], answer.headers["Vary"]) == ("gzip", "Accept-Encoding")
    assert gzip.decompress(answer.body) == plain.body
    assert len(answer.body) * 10 < len(plain.body)
    assert len(plain.json["lines"]) == 200


@pytest.mark.parametrize(("accepted", "coding"), [("gzip;q=0", None), ("br", None), ("*", "gzip")])
def test_only_what_the_client_accepts_is_compressed(demo: DemoServer, accepted: str, coding: str | None) -> None:
    assert demo.ask("GET", "/gzip", Accept_Encoding=accepted).headers["Content-Encoding"] == coding


def test_redirects_count_down_to_an_end(demo: DemoServer) -> None:
    path, seen = "/redirect/3", []
    while (answer := demo.ask("GET", path)).status == 302:
        path = answer.headers["Location"]
        seen.append(path)
    assert seen == ["/redirect/2", "/redirect/1", "/redirect/0"]
    assert (answer.status, answer.json) == (200, {"message": "리디렉션이 끝났습니다."})


@pytest.mark.parametrize("method", ["GET", "POST", "PUT", "PATCH", "DELETE"])
@pytest.mark.parametrize(
    ("code", "reason"),
    [
        (200, "OK"),
        (201, "Created"),
        (299, "Unknown"),
        (301, "Moved Permanently"),
        (418, "I'm a Teapot"),
        (503, "Service Unavailable"),
        (599, "Unknown"),
    ],
)
def test_a_status_comes_as_asked(demo: DemoServer, method: str, code: int, reason: str) -> None:
    answer = demo.ask(method, f"/status/{code}")
    assert (answer.status, answer.reason, answer.json) == (code, reason, {"status": code, "phrase": reason})


@pytest.mark.parametrize("code", [204, 205, 304])
def test_a_status_that_allows_no_body_has_none(demo: DemoServer, code: int) -> None:
    answer = demo.ask("GET", f"/status/{code}")
    assert (answer.status, answer.body) == (code, b"")


@pytest.mark.parametrize(("code", "header"), [(401, "WWW-Authenticate"), (405, "Allow")])
def test_a_status_brings_the_header_that_it_needs(demo: DemoServer, code: int, header: str) -> None:
    assert demo.ask("GET", f"/status/{code}").headers[header]


@pytest.mark.parametrize(
    "target",
    [
        *(f"/status/{text}" for text in ("100", "199", "600", "2e2", "x")),
        *(f"/bytes/{text}" for text in ("-1", "1.5", "1000000001", "x", "%C2%B2", "9" * 5000)),
        *(f"/delay/{text}" for text in ("-1", "301", "nan", "inf", "x")),
        *(f"/drip?{text}" for text in ("bytes=0", "bytes=10001", "bytes=", "seconds=-1", "seconds=301", "seconds=nan")),
        *(f"/redirect/{text}" for text in ("-1", "101")),
    ],
)
def test_what_cannot_be_tried_is_a_bad_request(demo: DemoServer, target: str) -> None:
    answer = demo.ask("GET", target)
    assert answer.status == 400
    assert "must be" in answer.json["error"]


@pytest.mark.parametrize(("language", "title"), [("ko", "인증 없음"), ("en", "No authentication")])
def test_the_page_lists_everything_with_curl_lines(demo: DemoServer, language: str, title: str) -> None:
    answer = demo.ask("GET", "/", Accept_Language=language)
    assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
    page = answer.body.decode()
    assert f'<html lang="{language}">' in page
    assert title in page
    lines = [unescape(line) for line in re.findall("<pre>(.*?)</pre>", page)]
    assert all(line.startswith("curl -i ") for line in lines)
    text = "\n".join(lines)
    for path in ("/open/api/data", "/basic/api/data", "/apikey/api/data", "/token/login", "/token/api/data"):
        assert demo.address + path in text
    for path in ("/posts", "/posts/1", "/posts?page=1", "/bytes/", "/delay/", "/drip?", "/redirect/", "/status/"):
        assert demo.address + path in text
    for path in ("/gzip", "/echo?", "/cookies", "/cookies?name="):
        assert demo.address + path in text
    assert demo.ready["apiKey"] in text
    assert "admintak:pwdforapitest" in text


def test_the_page_loads_and_runs_nothing(demo: DemoServer) -> None:
    answer = demo.ask("GET", "/")
    page = answer.body.decode()
    assert "<script" not in page
    assert not re.search(r"\b(src|href|action|on\w+)=", page)
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]


def test_the_curl_lines_of_the_page_get_the_status_that_they_name(demo: DemoServer) -> None:
    page = demo.ask("GET", "/", Accept_Language="en").body.decode()
    found = re.findall(r"<p>[^<]*: (\d{3})</p>\s*<pre>(.*?)</pre>", page)
    assert [sent_by_curl(demo, unescape(line)) for _, line in found] == [400, 400, 415, 401, 401]
    assert [int(status) for status, _ in found] == [400, 400, 415, 401, 401]


def sent_by_curl(demo: DemoServer, line: str) -> int:
    """The status that a line gets, its few options read as cURL reads them."""
    words = shlex.split(line)[1:]
    target = words.pop().removeprefix(demo.address)
    headers: dict[str, str] = {}
    body: bytes | None = None
    for option, value in pairwise(words):
        if option == "-H":
            name, _, headers[name] = value.partition(": ")
        elif option == "-u":
            headers["Authorization"] = "Basic " + base64.b64encode(value.encode()).decode()
        elif option == "-d":
            body = value.encode()
    return demo.ask("GET" if body is None else "POST", target, body, **headers).status
