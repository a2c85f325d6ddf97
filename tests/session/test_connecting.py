"""What is typed for a connection is judged as a Send judges it."""

import pytest

from restdesk.session.connecting import is_address, is_proxy


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("127.0.0.1:8443", True), ("[::1]:80", True), ("name.example:1", True),
        ("name.example", False), ("a b:80", False), ("a:0", False), ("a:65536", False), ("a:x", False), (":80", False),
    ],
)  # fmt: skip
def test_an_address_is_host_and_port(text: str, is_one: bool) -> None:
    assert is_address(text) is is_one


@pytest.mark.parametrize(
    ("host", "port", "is_one"),
    [
        ("proxy.example", "", True), ("proxy.example", "3128", True), ("[::1]", "80", True),
        ("", "80", False), ("a b", "80", False), ("a", "0", False), ("a", "65536", False), ("a", "-1", False),
        ("a", "٣", False), ("a", "1" * 5000, False),
    ],
)  # fmt: skip
def test_a_proxy_is_a_host_and_maybe_a_port(host: str, port: str, is_one: bool) -> None:
    assert is_proxy(host, port) is is_one
