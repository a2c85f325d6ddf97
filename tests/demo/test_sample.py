"""The sample collection: every file is read, every lesson is in two languages, every link leads somewhere."""

import base64
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import ryaml

from restdesk.demo import basic
from tests.demo.server import ROOT

SAMPLE = ROOT / "resources" / "sample"
FILES = sorted(SAMPLE.rglob("*.yml"))
LESSONS = [file for file in FILES if file.parent.name != "environments"]
FOLDERS = sorted(SAMPLE.glob("*/folder.yml"))
REQUESTS = [file for file in LESSONS if file.parent != SAMPLE and file.name != "folder.yml"]

OPERATORS = {"eq", "neq", "contains", "startsWith", "isDefined"}
EXPRESSION = re.compile(r'res\.status|res\.headers\["[a-z-]+"\]|res\.body(\.[a-z_]+|\[\d+\])+')
REFERENCE = re.compile(r"\{\{(.+?)\}\}")
LINK = re.compile(r"\[[^\]]+\]\(([^)]+)\)")
HANGUL = re.compile("[가-힣]")
SECRETS = ("apiKey", "basicPassword", "loginPassword")
PASSWORD = basic.PASSWORD  # the users' passwords begin with it


def name_of(file: Path) -> str:
    return file.relative_to(SAMPLE).as_posix()


def loaded(file: Path) -> Any:
    with file.open(encoding="utf-8") as text:
        return ryaml.load(text)


def in_order(files: list[Path]) -> list[Path]:
    return sorted(files, key=lambda file: loaded(file)["info"]["seq"])


def docs(file: Path) -> dict[str, str]:
    content = loaded(file)
    return {"en": content["docs"], "ko": content["x-restdesk"]["docs-ko"]}


def linked(file: Path, language: str) -> list[Path]:
    return [(file.parent / target).resolve() for target in LINK.findall(docs(file)[language])]


def texts(value: object) -> Iterator[str]:
    """Every text in a file's content, whatever it is part of, the lessons apart."""
    if isinstance(value, dict):
        for key, part in value.items():
            if key not in ("docs", "x-restdesk"):
                yield from texts(part)
    elif isinstance(value, list):
        for part in value:
            yield from texts(part)
    elif isinstance(value, str):
        yield value


def environment() -> dict[str, Any]:
    return {variable["name"]: variable for variable in loaded(SAMPLE / "environments" / "local.yml")["variables"]}


every_file = pytest.mark.parametrize("file", FILES, ids=name_of)
every_lesson = pytest.mark.parametrize("file", LESSONS, ids=name_of)
every_request = pytest.mark.parametrize("file", REQUESTS, ids=name_of)


def test_the_folders_come_in_the_order_of_the_course() -> None:
    names = [loaded(file)["info"]["name"] for file in in_order(FOLDERS)]
    assert names == ["Open", "Basic auth", "API key", "Token (JWT)", "Posts"]


def test_the_collection_is_one_that_opencollection_knows() -> None:
    root = loaded(SAMPLE / "opencollection.yml")
    assert root["opencollection"] == "1.0.0"
    assert root["info"] == {"name": "Demo API"}
    assert root["bundled"] is False


def encoded_password(shift: int) -> str:
    """What Base64 of the password after so many other bytes has in common, whatever stands round it."""
    text = base64.b64encode(b"x" * shift + PASSWORD.encode()).decode()
    return text[4 if shift else 0 : -4]


@every_file
def test_no_secret_stands_in_a_file(file: Path) -> None:
    content = file.read_text(encoding="utf-8")
    assert PASSWORD not in content
    assert not [shift for shift in range(3) if encoded_password(shift) in content]


def test_a_password_in_basic_authentication_would_be_found() -> None:
    assert encoded_password((len(basic.USERNAME) + 1) % 3) in "Basic YWRtaW50YWs6cHdkZm9yYXBpdGVzdA=="


def test_the_environment_declares_the_secrets_without_values() -> None:
    variables = environment()
    assert [name for name, variable in variables.items() if variable.get("secret")] == list(SECRETS)
    assert all(variables[name] == {"name": name, "secret": True} for name in SECRETS)
    assert variables["baseUrl"]["value"] == "http://127.0.0.1:5000"


@pytest.mark.parametrize("file", [*FOLDERS, *REQUESTS], ids=name_of)
def test_what_belongs_in_a_secret_field_is_a_variable(file: Path) -> None:
    content = loaded(file)
    auth = content.get("http", content.get("request", {})).get("auth", "inherit")
    if auth != "inherit":
        (field,) = {"basic": ("password",), "apikey": ("value",), "bearer": ("token",)}[auth["type"]]
        assert REFERENCE.fullmatch(auth[field])


@every_lesson
def test_every_lesson_is_in_english_and_korean(file: Path) -> None:
    lesson = docs(file)
    assert lesson["en"].strip()
    assert not HANGUL.search(lesson["en"].replace("안녕", "").replace("데이터", ""))
    assert HANGUL.search(lesson["ko"])


@every_lesson
def test_links_lead_to_the_same_files_in_both_languages(file: Path) -> None:
    english, korean = linked(file, "en"), linked(file, "ko")
    assert english
    assert english == korean
    assert set(english) <= set(LESSONS)


@every_lesson
def test_both_languages_show_the_same_code(file: Path) -> None:
    lesson = docs(file)
    english, korean = (sorted(set(re.findall("`([^`]+)`", lesson[language]))) for language in ("en", "ko"))
    assert english == korean


def test_the_links_lead_from_the_start_through_every_request_in_order() -> None:
    course = [
        step
        for folder in in_order(FOLDERS)
        for step in (folder, *in_order([file for file in REQUESTS if file.parent == folder.parent]))
    ]
    for step, following in zip([SAMPLE / "opencollection.yml", *course], course, strict=False):
        assert following in linked(step, "en"), f"{name_of(step)} does not lead to {name_of(following)}"


@every_request
def test_a_request_can_be_sent(file: Path) -> None:
    content = loaded(file)
    assert content["info"]["type"] == "http"
    http = content["http"]
    assert http["method"] in ("GET", "POST", "PUT", "PATCH", "DELETE")
    assert http["url"].startswith("{{baseUrl}}/")
    _, _, query = http["url"].partition("?")
    params = [param for param in http.get("params", []) if not param.get("disabled")]
    assert query == "&".join(f"{param['name']}={param['value']}" for param in params)
    if "body" in http:
        assert http["method"] in ("POST", "PUT", "PATCH")
        assert http["body"]["type"] in ("json", "text")


@every_request
def test_a_request_checks_its_status_and_only_what_can_be_evaluated(file: Path) -> None:
    assertions = loaded(file)["runtime"]["assertions"]
    assert assertions[0]["expression"] == "res.status"
    for assertion in assertions:
        assert assertion["operator"] in OPERATORS
        assert EXPRESSION.fullmatch(assertion["expression"])
        assert ("value" in assertion) == (assertion["operator"] != "isDefined")
        assert isinstance(assertion.get("value", ""), str)


def test_every_variable_is_known_when_its_request_is_reached() -> None:
    known = {*environment(), "$guid"}
    for folder in in_order(FOLDERS):
        files = in_order([file for file in REQUESTS if file.parent == folder.parent])
        for file in (folder, *files):
            content = loaded(file)
            used = {name for text in texts(content) for name in REFERENCE.findall(text)}
            assert used <= known, name_of(file)
            for action in content.get("runtime", {}).get("actions", []):
                assert action["variable"]["scope"] == "runtime"
                known.add(action["variable"]["name"])


@pytest.mark.parametrize("folder", FOLDERS, ids=name_of)
def test_requests_are_numbered_from_one_and_named_after_their_names(folder: Path) -> None:
    files = in_order([file for file in REQUESTS if file.parent == folder.parent])
    infos = [loaded(file)["info"] for file in files]
    assert [info["seq"] for info in infos] == list(range(1, len(files) + 1))
    assert [file.stem for file in files] == [info["name"].lower().replace(" ", "-") for info in infos]


@pytest.mark.parametrize("folder", ["basic-auth", "api-key", "token", "open", "posts"])
def test_every_folder_also_shows_a_failure(folder: str) -> None:
    statuses = [loaded(file)["runtime"]["assertions"][0]["value"] for file in REQUESTS if file.parent.name == folder]
    assert any(status.startswith("2") for status in statuses)
    assert any(status.startswith("4") for status in statuses)
