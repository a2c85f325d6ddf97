"""A request as a cURL command: read back as a shell would, and carried out by the real curl."""

import re
import shlex
import shutil
import subprocess

import pytest

from restdesk.formats.curl_line import Call, FormPart, Shell, curl_line
from tests.servers.raw import Peer, raw_server, response

HARD = "a'b\"c $HOME `id` \\ % ^ & | < > ! 한글\nnext line"


def words(call: Call) -> list[str]:
    """The arguments that a POSIX shell hands to curl."""
    return shlex.split(curl_line(call).replace(" \\\n", " "))


def test_a_get_needs_no_method() -> None:
    call = Call(method="GET", url="http://x/?a=1&b=2", headers=(("Accept", "*/*"), ("User-Agent", "me")))
    assert words(call) == ["curl", "http://x/?a=1&b=2", "-H", "Accept: */*", "-H", "User-Agent: me"]


@pytest.mark.parametrize(
    ("call", "wanted"),
    [
        (Call(method="HEAD", url="http://x"), ["--head"]),
        (Call(method="DELETE", url="http://x"), ["-X", "DELETE"]),
        (Call(method="GET", url="http://x", body="b"), ["-X", "GET", "--data-raw", "b"]),
        (Call(method="POST", url="http://x", body=""), ["--data-raw", ""]),
        (Call(method="GET", url="http://[::1]/{{a}}"), ["--globoff"]),
        (Call(method="GET", url="-o"), ["--url", "-o"]),
        (Call(method="GET", url="http://x", headers=(("X-Empty", ""),)), ["-H", "X-Empty;"]),
        (Call(method="POST", url="http://x", file="/a b"), ["--data-binary", "@/a b"]),
        (Call(method="GET", url="http://x", options=(("-k",),)), ["-k"]),
    ],
)
def test_what_curl_is_told(call: Call, wanted: list[str]) -> None:
    told = words(call)
    assert any(told[at : at + len(wanted)] == wanted or set(wanted) <= set(told) for at in range(len(told)))


def test_a_post_with_a_body_follows_redirects_as_we_do() -> None:
    assert "-X" not in words(Call(method="POST", url="http://x", body="b"))


def test_headers_that_curl_would_add_are_taken_away() -> None:
    told = words(Call(method="POST", url="http://x", body="b"))
    assert [told[at + 1] for at, word in enumerate(told) if word == "-H"] == [
        "User-Agent:",
        "Accept:",
        "Content-Type:",
        "Expect:",
    ]


def test_the_parts_of_a_form_are_named() -> None:
    form = (
        FormPart(name="a", value="@not a file; type=x"),
        FormPart(name="b", value='say "hi"', content_type="text/plain"),
        FormPart(name="f", path="/tmp/a.png", file_name="a.png", content_type="image/png"),
    )
    call = Call(method="POST", url="http://x", headers=(("Content-Type", "multipart/form-data"),), form=form)
    told = words(call)
    assert told[-6:-4] == ["--form-string", "a=@not a file; type=x"]
    assert told[-4:-2] == ["-F", 'b="say \\"hi\\"";type=text/plain']
    assert told[-2:] == ["-F", 'f=@"/tmp/a.png";filename="a.png";type=image/png']
    assert "Content-Type: multipart/form-data" not in told


def test_a_nul_character_is_refused() -> None:
    with pytest.raises(ValueError, match="NUL"):
        curl_line(Call(method="POST", url="http://x", body="a\0b"))


@pytest.mark.parametrize(
    ("shell", "wanted"),
    [
        ("cmd", ['curl ^"http://x/?a=1^&b=^%20^" ^', '  --data-raw ^"{\\^"a\\^": \\^"^%PATH^%\\\\\\^"}^"']),
        ("powershell", ["curl.exe 'http://x/?a=1&b=%20' `", '  --data-raw \'{"a": "%PATH%\\"}\'']),
    ],
)
def test_other_shells_have_quotes_of_their_own(shell: Shell, wanted: list[str]) -> None:
    call = Call(method="POST", url="http://x/?a=1&b=%20", body='{"a": "%PATH%\\"}')
    assert [line for line in curl_line(call, shell).split("\n") if "-H" not in line] == wanted


def test_cmd_keeps_a_line_break_in_a_body() -> None:
    assert curl_line(Call(method="POST", url="http://x", body="a\nb"), "cmd").endswith('--data-raw ^"a^\n\nb^"')


def test_powershell_doubles_its_quotes() -> None:
    assert "'it''s'" in curl_line(Call(method="POST", url="http://x", body="it's"), "powershell")


@pytest.mark.skipif(shutil.which("curl") is None or shutil.which("sh") is None, reason="there is no curl here")
def test_curl_sends_what_the_command_says() -> None:
    heads: list[bytes] = []
    bodies: list[bytes] = []

    def note(peer: Peer) -> None:
        head = peer.head()
        heads.append(head)
        length = re.search(rb"(?i)content-length: (\d+)", head)
        bodies.append(peer.exactly(int(length[1])) if length else b"")
        peer.send(response(b"fine"))
        peer.hold()

    with raw_server(note) as server:
        call = Call(
            method="PUT",
            url=f"{server.url}/a?b=%20'&c={{x}}",
            headers=(("User-Agent", "me"), ("X-Hard", "a'b\"c $HOME `id`"), ("X-Empty", "")),
            body=HARD,
        )
        ran = subprocess.run(["sh", "-c", curl_line(call)], capture_output=True, timeout=60, check=False)
    assert ran.stdout == b"fine", ran.stderr
    [head] = heads
    lines = head.decode().split("\r\n")
    assert lines[0] == "PUT /a?b=%20'&c={x} HTTP/1.1"
    assert "User-Agent: me" in lines
    assert "X-Hard: a'b\"c $HOME `id`" in lines
    assert "X-Empty:" in lines
    assert not any(line.lower().startswith(("accept", "content-type", "expect")) for line in lines)
    assert bodies == [HARD.encode()]
