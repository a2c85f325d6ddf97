"""Bodies given on the command line, and files that a collection names."""

from pathlib import Path

import pytest

from tests.cli.test_commands import restdesk
from tests.servers.raw import answer, raw_server, response


def test_a_form_with_texts_and_files_is_sent_by_f(tmp_path: Path) -> None:
    picture = tmp_path / "사진.png"
    picture.write_bytes(b"\x89PNG\0")
    heads: list[bytes] = []
    with raw_server(answer(response(b"ok"), heads=heads)) as server:
        done = restdesk("send", "POST", server.url, "-F", "a=x=y", "-F", f"up=@{picture}")
    assert (done.returncode, done.stdout) == (0, "ok")
    head, _, body = heads[0].partition(b"\r\n\r\n")
    boundary = head.partition(b"Content-Type: multipart/form-data; boundary=")[2].partition(b"\r\n")[0]
    assert body == b"".join(
        (
            b"--" + boundary + b'\r\nContent-Disposition: form-data; name="a"\r\n\r\nx=y\r\n--' + boundary,
            b'\r\nContent-Disposition: form-data; name="up"; filename="' + "사진.png".encode(),
            b'"\r\nContent-Type: image/png\r\n\r\n\x89PNG\0\r\n--' + boundary + b"--\r\n",
        )
    )


@pytest.mark.parametrize(
    ("header", "kind"),
    [((), b"application/octet-stream"), (("-H", "Content-Type: image/png"), b"image/png")],
)
def test_a_file_is_the_body_by_data_binary(tmp_path: Path, header: tuple[str, ...], kind: bytes) -> None:
    (tmp_path / "a.txt").write_bytes(b"\0\r\nend")
    heads: list[bytes] = []
    with raw_server(answer(response(), heads=heads)) as server:
        done = restdesk("send", "PUT", server.url, "--data-binary", f"@{tmp_path / 'a.txt'}", *header)
    assert done.returncode == 0, done.stderr
    head, _, body = heads[0].partition(b"\r\n\r\n")
    assert body == b"\0\r\nend"
    assert head.count(b"Content-Type: ") == head.count(b"Content-Type: " + kind) == 1


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("-F", "a=@/nowhere/at/all"), "“/nowhere/at/all” cannot be opened."),
        (("-F", "a"), "NAME=@FILE"),
        (("-F", "=b"), "NAME=@FILE"),
        (("-F", "a=@"), "NAME=@FILE"),
        (("--data-binary", "text"), "@FILE"),
        (("-d", "x", "-F", "a=b"), "one body"),
        (("--data-binary", "@/dev/null"), "not the name of a file"),
    ],
)
def test_a_body_that_is_given_wrong_exits_with_2_and_says_how(arguments: tuple[str, ...], said: str) -> None:
    done = restdesk("send", "POST", "http://127.0.0.1:1/", *arguments)
    assert done.returncode == 2
    assert said in " ".join(done.stderr.replace("│", " ").split())
    assert "Traceback" not in done.stderr


def test_a_run_names_a_file_outside_its_folder_and_exits_with_2(tmp_path: Path) -> None:
    folder = tmp_path / "shop"
    folder.mkdir()
    (tmp_path / "secret").write_bytes(b"outside")
    (folder / "opencollection.yml").write_text("opencollection: 1.0.0\ninfo:\n  name: Mine\n", "utf-8")
    text = "info:\n  name: A\n  type: http\nhttp:\n  method: POST\n  url: '{url}'\n  body:\n    type: file\n"
    rows = "    data:\n      - filePath: ../secret\n        selected: true\n"
    with raw_server(answer(response())) as server:
        (folder / "a.yml").write_text(text.format(url=server.url) + rows, "utf-8")
        done = restdesk("run", str(folder))
        assert not server.peers
    assert done.returncode == 2
    assert "“../secret” in body[0] is outside the collection's folder" in done.stdout
