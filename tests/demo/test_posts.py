"""The posts by every method."""

import re

import pytest

from tests.demo.server import Answer, DemoServer, StartDemo


def created(demo: DemoServer, body: str = '{"title": "New", "body": "Text"}') -> str:
    """The path of a new post."""
    answer = demo.ask("POST", "/posts", body)
    assert answer.status == 201
    return str(answer.headers["Location"])


def refused(answer: Answer) -> tuple[int, str]:
    return answer.status, answer.json["error"]


def test_there_are_posts_to_begin_with(demo: DemoServer) -> None:
    posts = demo.ask("GET", "/posts").json
    assert [post["id"] for post in posts[:3]] == [1, 2, 3]
    assert demo.ask("GET", "/posts/2").json == posts[1]


def test_a_new_post_is_found_at_its_location(demo: DemoServer) -> None:
    answer = demo.ask("POST", "/posts", '{"title": "새 글"}')
    assert (answer.status, answer.headers["Location"]) == (201, f"/posts/{answer.json['id']}")
    assert answer.json == {"id": answer.json["id"], "title": "새 글", "body": ""}
    assert demo.ask("GET", answer.headers["Location"]).json == answer.json
    assert answer.json in demo.ask("GET", "/posts").json


def test_put_replaces_the_whole_post(demo: DemoServer) -> None:
    path = created(demo)
    number = int(path.removeprefix("/posts/"))
    answer = demo.ask("PUT", path, f'{{"id": {number}, "title": "Replaced"}}')
    assert (answer.status, answer.json) == (200, {"id": number, "title": "Replaced", "body": ""})
    assert demo.ask("GET", path).json == answer.json


@pytest.mark.parametrize("content_type", ["application/json", "application/merge-patch+json"])
@pytest.mark.parametrize(
    ("change", "title", "body"),
    [
        ('{"title": "Changed"}', "Changed", "Text"),
        ('{"body": "Changed"}', "New", "Changed"),
        ('{"body": null}', "New", ""),
        ("{}", "New", "Text"),
    ],
)
def test_patch_changes_the_named_fields_only(
    demo: DemoServer, change: str, title: str, body: str, content_type: str
) -> None:
    path = created(demo)
    answer = demo.ask("PATCH", path, change, Content_Type=content_type)
    assert answer.status == 200
    assert (answer.json["title"], answer.json["body"]) == (title, body)
    assert demo.ask("GET", path).json == answer.json


def test_a_deleted_post_is_gone_and_its_id_is_not_used_again(demo: DemoServer) -> None:
    path = created(demo)
    answer = demo.ask("DELETE", path)
    assert (answer.status, answer.reason, answer.body) == (204, "No Content", b"")
    assert refused(demo.ask("DELETE", path)) == (404, "Post not found")
    assert created(demo) != path


@pytest.mark.parametrize(
    ("method", "body"), [("GET", None), ("PUT", '{"title": "x"}'), ("PATCH", "{}"), ("DELETE", None)]
)
def test_a_post_that_is_not_there_is_not_found(demo: DemoServer, method: str, body: str | None) -> None:
    assert refused(demo.ask(method, f"/posts/{10**30}", body)) == (404, "Post not found")


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH"])
@pytest.mark.parametrize(
    ("body", "error"),
    [
        ("[1]", "A post must be a JSON object"),
        ('{"title": ""}', "title must be text"),
        ('{"title": 1}', "title must be text"),
        ('{"title": null}', "title must be text"),
        ('{"title": "x", "body": 1}', "body must be text"),
        ('{"title": "x", "author": "y"}', "Unknown field: author"),
        ('{"title": "x", "id": 1}', "id is given by the server"),
        ('{"title"', "JSON is not valid"),
        ("", "JSON data is missing"),
    ],
)
def test_a_post_that_is_not_one_says_what_is_wrong(demo: DemoServer, method: str, body: str, error: str) -> None:
    path = created(demo)
    status, reason = refused(demo.ask(method, "/posts" if method == "POST" else path, body))
    assert status == 400
    assert reason.startswith(error)
    assert demo.ask("GET", path).json["title"] == "New"


def links(answer: Answer) -> dict[str, str]:
    return {name: target for target, name in re.findall(r'<([^>]*)>; rel="(\w+)"', answer.headers["Link"])}


def test_the_pages_hold_all_posts_in_order(start_demo: StartDemo) -> None:
    server = start_demo("--with-parent", "--port", "0")
    everything = server.ask("GET", "/posts").json
    first = server.ask("GET", "/posts?page=1&per_page=2")
    assert links(first) == {
        "first": "/posts?page=1&per_page=2",
        "next": "/posts?page=2&per_page=2",
        "last": "/posts?page=2&per_page=2",
    }
    second = server.ask("GET", links(first)["next"])
    assert links(second) == {
        "first": "/posts?page=1&per_page=2",
        "prev": "/posts?page=1&per_page=2",
        "last": "/posts?page=2&per_page=2",
    }
    assert first.json + second.json == everything
    server.stop()


@pytest.mark.parametrize(
    ("query", "named", "empty"),
    [
        ("?per_page=100", {"first", "last"}, False),
        ("?page=1000000&per_page=1", {"first", "last"}, True),
        ("?page=2&per_page=100", {"first", "prev", "last"}, True),
    ],
)
def test_a_page_names_only_its_neighbours_that_are_there(
    demo: DemoServer, query: str, named: set[str], empty: bool
) -> None:
    answer = demo.ask("GET", f"/posts{query}")
    assert (set(links(answer)), not answer.json) == (named, empty)


@pytest.mark.parametrize("query", ["page=0", "page=-1", "page=x", "page=", "per_page=0", "per_page=101", "page=1e1"])
def test_a_page_that_cannot_be_is_a_bad_request(demo: DemoServer, query: str) -> None:
    assert refused(demo.ask("GET", f"/posts?{query}"))[0] == 400


@pytest.mark.parametrize("listed", [True, False])
def test_what_a_client_has_already_is_not_sent_again(demo: DemoServer, listed: bool) -> None:
    path = created(demo)
    target = "/posts" if listed else path
    tag = demo.ask("GET", target).headers["ETag"]
    for known in (tag, f'"other", {tag}', f"W/{tag}", "*"):
        answer = demo.ask("GET", target, If_None_Match=known)
        assert (answer.status, answer.reason, answer.body) == (304, "Not Modified", b"")
        assert answer.headers["ETag"] == tag
    demo.ask("PATCH", path, '{"title": "Changed"}')
    answer = demo.ask("GET", target, If_None_Match=tag)
    assert answer.status == 200
    assert answer.headers["ETag"] != tag


@pytest.mark.parametrize("method", ["POST", "PUT"])
def test_a_post_needs_a_title(demo: DemoServer, method: str) -> None:
    target = "/posts" if method == "POST" else created(demo)
    assert refused(demo.ask(method, target, '{"body": "x"}')) == (400, "title is missing")


@pytest.mark.parametrize(("method", "target"), [("POST", "/posts"), ("PUT", "/posts/1"), ("PATCH", "/posts/1")])
def test_a_post_in_another_content_type_is_refused(demo: DemoServer, method: str, target: str) -> None:
    assert demo.ask(method, target, b"title=x", Content_Type="application/x-www-form-urlencoded").status == 415


@pytest.mark.parametrize(
    ("method", "target", "allowed"),
    [
        ("DELETE", "/posts", "GET, HEAD, OPTIONS, POST"),
        ("PUT", "/posts", "GET, HEAD, OPTIONS, POST"),
        ("POST", "/posts/1", "DELETE, GET, HEAD, OPTIONS, PATCH, PUT"),
    ],
)
def test_a_method_that_posts_lack_is_told_which_ones_they_have(
    demo: DemoServer, method: str, target: str, allowed: str
) -> None:
    answer = demo.ask(method, target, "{}")
    assert (answer.status, answer.headers["Allow"]) == (405, allowed)
