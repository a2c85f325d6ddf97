"""Files of a request in a session: measured before a Send, asked for when outside, allowed until Quit."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from restdesk.errors import FileNotChosen, FileOutside, FileUnreadable, UploadFailed
from restdesk.model.event import Finished
from restdesk.model.exchange import Exchange
from restdesk.model.ready import FileWanted, Place, Questions, Ready
from restdesk.model.request import Body, FileBody, FileChoice, Http, MultipartBody, Part, Request
from restdesk.paths import find
from restdesk.session.build import Session, build
from restdesk.session.files import SeenFile, guessed_type
from restdesk.session.state import CollectionOpened
from tests.servers.raw import answer, raw_server, response


@pytest.fixture
def session() -> Iterator[Session]:
    """A session, closed in the end."""
    made = build(find(os.environ))
    yield made
    made.close()


@pytest.fixture
def place(session: Session, tmp_path: Path) -> Place:
    """Where the requests of an open collection are."""
    folder = tmp_path / "shop"
    folder.mkdir()
    (folder / "opencollection.yml").write_text("opencollection: 1.0.0\ninfo:\n  name: Shop\n", "utf-8")
    (folder / "inside.txt").write_bytes(b"inside")
    (tmp_path / "outside.txt").write_bytes(b"outside")
    collection = session.engine.submit(session.open(folder)).result()
    session.apply(CollectionOpened(collection))
    return Place(collection=collection.folder, path="a.yml")


def prepared(session: Session, place: Place, body: Body, url: str = "http://127.0.0.1/") -> Ready | Questions:
    request = Request(http=Http(method="POST", url=url, body=body))
    return session.engine.submit(session.prepare(request, place)).result()


def file(path: str) -> FileBody:
    return FileBody(data=(FileChoice(file_path="other"), FileChoice(file_path=path, selected=True)))


def sent(session: Session, ready: Ready) -> Exchange:
    async def send() -> Exchange:
        events = [event async for event in session.send(ready)]
        assert isinstance(events[-1], Finished)
        return events[-1].exchange

    return session.engine.submit(send()).result()


def test_a_file_of_the_collection_is_measured_and_sent(session: Session, place: Place) -> None:
    heads: list[bytes] = []
    with raw_server(answer(response(), heads=heads)) as server:
        ready = prepared(session, place, file("inside.txt"), server.url)
        assert isinstance(ready, Ready)
        exchange = sent(session, ready)
    assert exchange.failure is None
    assert heads[0].endswith(b"Content-Type: text/plain\r\nContent-Length: 6\r\n\r\ninside")


def test_files_outside_are_asked_for_together_and_allowed_for_their_collection_alone(
    session: Session, place: Place, tmp_path: Path
) -> None:
    real = (tmp_path / "outside.txt").resolve()
    part = Part(name="f", type="file", value=("inside.txt", "../outside.txt", str(real)))
    body = MultipartBody(data=(Part(name="t", value="x"), part))
    asked = prepared(session, place, body)
    assert asked == Questions((FileWanted(str(real), "body[1]", real),))
    session.named_files.allow(place, real)
    heads: list[bytes] = []
    with raw_server(answer(response(), heads=heads)) as server:
        ready = prepared(session, place, body, server.url)
        assert isinstance(ready, Ready)
        assert sent(session, ready).failure is None
    assert heads[0].count(b"\r\n\r\noutside\r\n") == 2
    assert isinstance(prepared(session, Place(), file(str(real))), Questions)
    assert isinstance(prepared(session, Place(collection=tmp_path), file(str(real))), Questions)


def test_a_link_that_turns_after_it_was_allowed_is_not_followed(session: Session, place: Place, tmp_path: Path) -> None:
    assert place.collection is not None
    link = place.collection / "link"
    link.symlink_to(tmp_path / "outside.txt")
    session.named_files.allow(place, (tmp_path / "outside.txt").resolve())
    with raw_server(answer(response())) as server:
        ready = prepared(session, place, file("link"), server.url)
        assert isinstance(ready, Ready)
        (tmp_path / "another").write_bytes(b"another")
        link.unlink()
        link.symlink_to(tmp_path / "another")
        exchange = sent(session, ready)
    assert exchange.failure is not None
    assert exchange.failure.kind == UploadFailed.__name__
    with pytest.raises(FileOutside):
        session.named_files.open(place, "link")


def test_a_missing_file_is_told_at_its_field(session: Session, place: Place) -> None:
    with pytest.raises(FileUnreadable) as caught:
        prepared(session, place, file("gone.txt"))
    assert (caught.value.field, "“gone.txt”" in caught.value.what.english()) == ("body[1]", True)


def test_a_body_without_a_chosen_file_is_refused(session: Session, place: Place) -> None:
    with pytest.raises(FileNotChosen) as caught:
        prepared(session, place, FileBody(data=(FileChoice(file_path="inside.txt"),)))
    assert caught.value.field == "body"


def test_picked_files_are_named_from_the_collection_and_may_be_read(tmp_path: Path, session: Session) -> None:
    folder = tmp_path / "shop"
    (folder / "in").mkdir(parents=True)
    inside, outside = folder / "in" / "한.txt", tmp_path / "out.txt"
    inside.write_text("12")
    outside.write_text("123")
    named_files = session.named_files
    place = Place(collection=folder)
    assert named_files.seen(place, (str(outside),)) == (SeenFile(),)
    names = named_files.take(place, (inside, outside))
    assert names == ("in/한.txt", str(outside))
    assert named_files.seen(place, (*names, "gone")) == (SeenFile(2), SeenFile(3), SeenFile(is_missing=True))


def test_a_text_is_saved_as_a_file_that_may_be_sent(tmp_path: Path, session: Session) -> None:
    named_files = session.named_files
    name = named_files.save(Place(), tmp_path / "a.json", "한\r\n")
    assert (tmp_path / "a.json").read_bytes() == "한\r\n".encode()
    assert named_files.seen(Place(), (name,)) == (SeenFile(5),)


@pytest.mark.parametrize(
    ("name", "kind"),
    [("a.json", "application/json"), ("C:\\x\\b.tar.gz", "application/gzip"), ("c", "application/octet-stream")],
)
def test_the_type_of_a_file_is_guessed_from_its_name(name: str, kind: str) -> None:
    assert guessed_type(name) == kind
