"""What a new request is proposed to be called."""

from pathlib import Path

import pytest

from restdesk.model.collection import Collection, Folder, FolderNode, RequestNode, Root
from restdesk.model.request import Graphql, Http, Info, Request
from restdesk.session.naming import names_beside, proposed_name, unlike


@pytest.mark.parametrize(
    ("method", "url", "name"),
    [
        ("GET", "http://a.example/users", "Get users"),
        ("DELETE", "{{baseUrl}}/api/v2/users/:id", "Delete users"),
        ("GET", "{{baseUrl}}/users/{{id}}?page=1#x", "Get users"),
        ("GET", "http://a.example/users/42", "Get users"),
        ("POST", "http://a.example/user-groups.json", "Post user groups"),
        ("GET", "http://a.example/%EC%82%AC%EC%9A%A9%EC%9E%90", "Get 사용자"),
        ("GET", "http://a.example", "Get a.example"),
        ("GET", "http://me@a.example:8080/", "Get a.example"),
        ("GET", "http://127.0.0.1/", "Get 127.0.0.1"),
        ("GET", "{{baseUrl}}", "Get"),
        ("GET", " ", ""),
    ],
)
def test_a_name_comes_from_the_method_and_the_last_word_of_the_path(method: str, url: str, name: str) -> None:
    assert proposed_name(Request(http=Http(method=method, url=url))) == name


def test_a_graphql_request_has_one_too_and_what_is_not_sent_has_none() -> None:
    assert proposed_name(Request(graphql=Graphql(url="http://a/graphql"))) == "Post graphql"
    assert proposed_name(Request()) == ""


def test_a_name_that_is_taken_gets_a_number() -> None:
    assert unlike("Get users", ["get USERS", "Get users 2"]) == "Get users 3"
    assert unlike("Get users", ["Get"]) == "Get users"


def test_the_names_in_a_folder_are_those_of_its_requests_and_folders() -> None:
    inner = RequestNode.of("f/one.yml", Request(info=Info(name="One")))
    folder = FolderNode(path="f", content=Folder(info=Info(name="Users")), children=(inner,))
    collection = Collection(folder=Path("/c"), content=Root(), children=(folder,))
    assert names_beside(collection, "") == ["Users"]
    assert names_beside(collection, "f") == ["One"]
    assert names_beside(collection, "gone") == []
