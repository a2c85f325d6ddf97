"""The request as it came."""

import socket
from urllib.parse import urlsplit

import pytest

from tests.demo.server import PATIENCE, DemoServer


@pytest.mark.parametrize("method", ["GET", "POST", "DELETE", "OPTIONS", "PURGE", "M-SEARCH"])
def test_every_method_is_echoed(demo: DemoServer, method: str) -> None:
    answer = demo.ask(method, "/echo?a=%20b&a=c", "안녕".encode(), X_One="1", Content_Type="text/plain")
    assert answer.status == 200
    seen = answer.json
    assert (seen["method"], seen["target"], seen["body"], seen["bytes"]) == (method, "/echo?a=%20b&a=c", "안녕", 6)
    assert (seen["headers"]["X-One"], seen["headers"]["Content-Type"]) == ("1", "text/plain")


def test_a_body_that_is_no_utf_8_is_shown_byte_by_byte(demo: DemoServer) -> None:
    seen = demo.ask("POST", "/echo", b"\xff\x00a").json
    assert (seen["body"], seen["bytes"]) == ("\xff\x00a", 3)


def test_repeated_headers_and_letters_in_headers_arrive(demo: DemoServer) -> None:
    lines = b"GET /echo HTTP/1.1\r\nHost: localhost\r\nX-A: \xea\xb0\x92\r\nx-a: 2\r\nConnection: close\r\n\r\n"
    with socket.create_connection(("127.0.0.1", urlsplit(demo.address).port or 0), PATIENCE) as connection:
        connection.sendall(lines)
        with connection.makefile("rb") as answer:
            body = answer.read().decode()
    assert '"X-A": "값, 2"' in body


def test_a_head_request_has_no_body(demo: DemoServer) -> None:
    answer = demo.ask("HEAD", "/echo")
    assert (answer.status, answer.body) == (200, b"")
