"""The posts by every method."""

import pytest

from tests.demo.server import Answer, DemoServer


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
