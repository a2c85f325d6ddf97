"""A collection of every feature, made and edited in RestDesk: Bruno's command line sends and finds the same."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from msgspec.structs import replace

from restdesk.model.auth import BearerAuth
from restdesk.model.collection import Environment, RequestNode, Root
from restdesk.model.exchange import Exchange
from restdesk.model.ready import Place
from restdesk.model.request import Request
from restdesk.model.text import Text
from restdesk.running.run import Step
from restdesk.session.organising.items import Item, Target
from restdesk.session.state import CollectionOpened
from tests.counterparts import bruno, made
from tests.counterparts.author import Author
from tests.counterparts.meaning import lost
from tests.counterparts.recorder import Recorder, Seen, recorded
from tests.session.conftest import Desk

pytestmark = pytest.mark.counterparts

KEYS = tuple(request.info.name for request in (*made.top(""), *made.INSIDE, *made.LOW))
TYPED_TOKEN = "typed-swordfish-27"


class Differs(NamedTuple):
    """Where the two send something else by their nature: a part of a request, as each sends it."""

    part: str
    ours: Any
    theirs: Any
    why: str


DIFFERENT: Mapping[str, Differs] = {
    "json": Differs(
        *("body", '{\n  \n  "a": 12,  "이름": "yes"\n}\n'.encode(), '{\n  "a": 12,  "이름": "yes"\n}'.encode()),
        "Bruno sends JSON without the blanks round it and without the lines of its comments",
    ),
    "json-separator": Differs(
        *("body", '{"u": "x\u2028y"}\n'.encode(), '{"u": "x\u2028y"}'.encode()),
        "Bruno sends JSON without the blanks round it",
    ),
    "auth-query-secret": Differs(
        *("target", "/auth-query-secret?a=1&api_key=tok-123456", "/auth-query-secret?a=1&api_key=%7B%7Btoken%7D%7D"),
        "Bruno puts the key into the URL before its variables are filled in, encoded, so that they never are",
    ),
    "auth-query-variable": Differs(
        *("target", "/auth-query-variable?a=1&api_key=tok-123456", "/auth-query-variable?a=1"),
        "Bruno leaves the key out of what is no URL before its variables are filled in",
    ),
    "path-slash": Differs(
        *("target", "/path-slash/7%2F8", "/path-slash/7/8"),
        "a value of a path parameter is one segment; Bruno lets it become two",
    ),
    "encoded-twice": Differs(
        *("target", "/encoded-twice?r=a+b%20c", "/encoded-twice?r=a%2Bb%2520c"),
        "with encodeUrl RestDesk encodes what may not stand in a URL; Bruno encodes each value, encoded or not",
    ),
    "json-separator-comment": Differs(
        *("body", '{"u": "x\u2028y" }\n'.encode(), '"{\\"u\\": \\"x\u2028y\\" /* why */}\\n"'.encode()),
        "Bruno's remover of comments fails at U+2028 within a text, and then it sends the text as a JSON string",
    ),
    "graph-spaced": Differs(
        *("body", b'{"query":"{ a }","variables":{ "n": 1.0 }}', b'{"query":"{ a }","variables":{"n":1}}'),
        "RestDesk sends the variables as typed; Bruno reads them and writes them anew",
    ),
}
NOT_GOOD = frozenset(("red", "late", "too-far", "asks"))
RENAMED = {"put": "Put: it # 넣기"}
ITS_OWN = frozenset(("request-start-time", "connection", "accept-encoding", "content-length"))
"""Headers in which each program is itself; lengths are those of the bodies, which are compared."""
AUTOMATIC = {
    "accept": (
        *("*/*", "application/graphql-response+json, application/json;q=0.9"),
        "application/json, text/plain, */*",
    ),
    "user-agent": ("RestDesk/", "bruno-runtime/"),
}
"""How values begin that were not typed."""
_CHARSET = re.compile(r"^(text/plain|application/xml); charset=utf-8$")
"""RestDesk says in which charset it sends text that was typed; Bruno does not."""


class Both(NamedTuple):
    """What both programs sent and found."""

    author: Author
    ours: dict[str, list[Seen]]
    theirs: dict[str, list[Seen]]
    steps: dict[str, Step]
    """By the request's name."""
    ran: dict[str, bruno.Ran]
    paths: dict[str, str]
    """Of each request, by its name."""


@pytest.fixture(scope="module", params=["created", "edited"])
def both(request: pytest.FixtureRequest, bru: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Both]:
    """The collection, each request saved at once or by edits of one field after the other, run by both."""
    parent = tmp_path_factory.mktemp("side")
    desk, reader = Desk(parent / "writes"), Desk(parent / "reads")
    with recorded() as (address, recorder):
        try:
            author = Author(desk, parent, "Side: by 'side' 함께 # 1", "first")
            given = made.SECRETS | _make(author, address, edited=request.param == "edited")
            yield _run(author, reader, recorder, bru, given)
        finally:
            desk.session.close()
            reader.session.close()
    assert not desk.reported + reader.reported


def _make(author: Author, address: str, *, edited: bool) -> dict[str, str]:
    root = author.content("opencollection.yml")
    assert isinstance(root, Root)
    author.save("opencollection.yml", replace(root, request=made.ROOT))
    author.environment(made.environment(address))
    author.choose(made.ENVIRONMENT)
    make = author.grow if edited else author.create
    paths = {request.info.name: make("", request) for request in made.top(address)}
    fruits = author.make_folder("", made.FRUITS)
    deep = author.make_folder(fruits, made.DEEP)
    for request in made.LOW:
        make(deep, request)
    paths |= {request.info.name: make("", request) for request in made.INSIDE}
    typed = author.desk.session.secrets.keep(TYPED_TOKEN)
    make("", made.call("auth-typed", auth=BearerAuth(token=typed)))
    _organise(author, paths, fruits)
    author.folder.joinpath("plain.txt").write_bytes("plain 한글\r\n".encode())
    author.folder.joinpath("data.bin").write_bytes(bytes(range(256)))
    author.folder.joinpath(made.FILE).write_bytes("한글\n".encode())
    [environment] = [node for node in author.collection.environments if node.name == made.ENVIRONMENT]
    assert isinstance(environment.content, Environment)
    [name] = {variable.name for variable in environment.content.variables if variable.secret} - made.SECRETS.keys()
    return {name: TYPED_TOKEN}


def _organise(author: Author, paths: dict[str, str], fruits: str) -> None:
    """Move, copy, put in another order and call otherwise, as a person does."""
    organising = author.desk.session.organising

    def item(name: str) -> Item:
        return Item(author.folder, paths[name])

    author.do(organising.move([item(one.info.name) for one in made.INSIDE], Target(author.folder, fruits)))
    author.do(organising.move([item("captured")], Target(author.folder, before=paths["asks"])))
    author.do(organising.duplicate([item("delete")]))
    author.do(organising.rename(item("put"), RENAMED["put"]))
    author.do(organising.tag([item("text")], ["a b"], []))
    _touch_by_hand(author, paths["form"])


def _touch_by_hand(author: Author, path: str) -> None:
    """Edit a file that somebody gave comments and the line ends of Windows."""
    file = author.folder / path
    file.write_bytes(b"# by hand\r\n" + file.read_bytes().replace(b"\n", b"\r\n"))
    request = author.content(path)
    assert isinstance(request, Request)
    author.save(path, replace(request, docs="Sends *fields*.\n"))
    assert file.read_bytes().startswith(b"# by hand\r\n")
    assert file.read_bytes().count(b"\n") == file.read_bytes().count(b"\r\n")


def _run(author: Author, reader: Desk, recorder: Recorder, bru: Path, given: Mapping[str, str]) -> Both:
    collection = reader.wait(reader.session.open(author.folder))
    values = tuple((name, Text(value)) for name, value in given.items())
    reader.session.apply(CollectionOpened(collection, made.ENVIRONMENT, values))
    place = Place(collection=author.folder, environment=made.ENVIRONMENT)

    async def steps() -> list[Step]:
        return [step async for step in reader.session.run(collection.requests(), place)]

    done = reader.wait(steps())
    ours = _by_key(recorder.take())
    [file] = [node.path for node in collection.environments if node.name == made.ENVIRONMENT]
    ran = bruno.run(bru, author.folder, Path(file).stem, given, author.folder.parent / "report.json")
    paths = {node.name: node.path for node in collection.requests()}
    return Both(author, ours, _by_key(recorder.take()), {step.name: step for step in done}, ran, paths)


def _by_key(seen: list[Seen]) -> dict[str, list[Seen]]:
    keys = dict.fromkeys(one.key for one in seen)
    return {key: [one for one in seen if one.key == key] for key in keys}


@pytest.mark.parametrize("key", [*KEYS, "auth-typed"])
def test_a_request_is_sent_alike(both: Both, key: str) -> None:
    ours, theirs = both.ours.get(key, []), both.theirs.get(key, [])
    assert len(ours) == len(theirs)
    assert bool(ours) == (key != "asks")
    for mine, other in zip(ours, theirs, strict=True):
        parts, others = _parts(mine), _parts(other)
        if key in DIFFERENT:
            part, *values, _ = DIFFERENT[key]
            assert [parts.pop(part), others.pop(part)] == values
        assert parts == others


def _parts(seen: Seen) -> dict[str, Any]:
    return {"method": seen.method, "target": seen.target, "headers": sorted(_typed(seen)), "body": seen.body}


def _typed(seen: Seen) -> Iterator[tuple[str, str]]:
    for name, value in seen.headers:
        lower = name.lower()
        if lower not in ITS_OWN and not value.startswith(AUTOMATIC.get(lower, ("\0",))):
            yield lower if lower in ("host", "content-type") else name, _CHARSET.sub(r"\1", value)


@pytest.mark.parametrize(
    ("key", "target"),
    [
        ("without", "/without/environment"),
        ("precedence", "/precedence/request"),
        ("folder-plain", "/folder-plain/folder/%EC%82%AC%EA%B3%BC"),
        ("deep", "/deep/%EB%B0%B0"),
        ("typed", "/typed/12/true/1.10/yes?b=%EA%B9%8A%EC%9D%80%20%EA%B0%92"),
        ("captured", "/captured/t-4711/two/deep"),
    ],
)
def test_the_strongest_variable_wins_in_both(both: Both, key: str, target: str) -> None:
    assert [one.target for one in (*both.ours[key], *both.theirs[key])] == [target] * 2


def test_what_is_called_different_is_so_and_is_told(both: Both) -> None:
    assert both.ours.keys() == both.theirs.keys() == {*KEYS, "auth-typed"} - {"asks"}
    assert DIFFERENT.keys() < set(KEYS)
    assert len(both.theirs["delete"]) == 2


@pytest.mark.parametrize(("name", "wanted"), [("green", True), ("red", False)])
def test_every_operator_has_the_same_verdict(both: Both, name: str, wanted: bool) -> None:
    result = both.steps[name].result
    assert isinstance(result, Exchange)
    rows = made.GREEN if wanted else made.RED
    ours = {rows[index]: check.outcome == "passed" for index, check in enumerate(result.checks)}
    theirs = dict(zip(rows, both.ran[both.paths[name]].checks, strict=True))
    assert ours == theirs == dict.fromkeys(rows, wanted)
    assert len({how for _, how, _ in rows}) == 28


@pytest.mark.parametrize("name", sorted({*(RENAMED.get(key, key) for key in KEYS), "auth-typed"} - NOT_GOOD))
def test_what_is_good_here_is_good_there(both: Both, name: str) -> None:
    ran = both.ran[both.paths[name]]
    assert (both.steps[name].good, all(ran.checks), ran.error, ran.skipped) == (True, True, "", False)


def test_a_request_that_asks_is_sent_by_neither(both: Both) -> None:
    assert not both.steps["asks"].good
    assert both.ran[both.paths["asks"]].skipped


def test_a_time_limit_ends_the_request_in_both(both: Both) -> None:
    assert not both.steps["late"].good
    assert "timeout of 300ms exceeded" in both.ran[both.paths["late"]].error


def test_no_omitted_header_is_sent_by_restdesk_and_bruno_sends_its_own(both: Both) -> None:
    """Its writer keeps no `omitHeaders`, and its command line reads none."""
    [ours], [theirs] = both.ours["omitted"], both.theirs["omitted"]
    assert not ours.values("User-Agent") + ours.values("Accept-Encoding")
    assert theirs.values("User-Agent")


def test_no_secret_stands_in_a_file(both: Both) -> None:
    for path in both.author.folder.rglob("*"):
        if path.is_file():
            data = path.read_bytes()
            assert not any(value.encode() in data for value in (TYPED_TOKEN, *made.SECRETS.values())), path


def test_the_order_in_which_both_go_through_a_folder_is_that_of_the_tree(both: Both) -> None:
    """Bruno takes folders before requests; within a folder both go by `seq`."""
    nodes: tuple[RequestNode, ...] = both.author.collection.requests()
    ran = [path for path in both.ran if not path.startswith(".")]
    for above in {path.rpartition("/")[0] for path in ran}:
        ours = [node.path for node in nodes if node.path.rpartition("/")[0] == above]
        assert [path for path in ran if path.rpartition("/")[0] == above] == ours


LOST = {
    "Request.own": "it knows no x-restdesk; .restdesk/kept.yml has it",
    "Folder.own": "likewise",
    "Request.settings.omit_headers": "it knows no omitHeaders",
    "Folder.request.settings.http.max_redirects": "it keeps no settings of a folder",
    "Environment.description": "it keeps none of an environment",
    "Root.config.proxy": "it writes its defaults: the system's proxy, as where there is none",
}
"""What a save in Bruno takes from a file or puts into it, and why."""


def test_a_save_in_bruno_loses_nothing_but_what_it_does_not_know(both: Both, bru: Path) -> None:
    folder = both.author.folder
    paths = [path for path in folder.rglob("*.yml") if ".restdesk" not in path.parts]
    texts = bruno.rewritten(bru, paths)
    assert len(texts) == len(paths) > len(KEYS)
    found = {path: lost(path.relative_to(folder).as_posix(), path.read_text("utf-8"), texts[path]) for path in paths}
    assert set().union(*found.values()) == LOST.keys()
