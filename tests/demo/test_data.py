"""The resource `/api/data` behind no authentication, Basic and an API key."""

import base64
import json

import pytest

from tests.demo.server import DemoServer

SCHEMES = [
    pytest.param("open", "param", id="open"),
    pytest.param("basic", "param", id="basic"),
    pytest.param("apikey", "apitest", id="apikey"),
]
MISSING = {"error": "JSON data is missing"}


def basic(username: str, password: str) -> str:
    return "Basic " + base64.b64encode(f"{username}:{password}".encode()).decode()


def credentials(demo: DemoServer, scheme: str) -> dict[str, str]:
    """The header that opens this scheme's resource."""
    return {
        "open": {},
        "basic": {"Authorization": basic("admintak", demo.ready["basicPassword"])},
        "apikey": {"X-API-KEY": demo.ready["apiKey"]},
    }[scheme]


@pytest.mark.parametrize(("scheme", "parameter"), SCHEMES)
def test_get_repeats_the_parameter_in_korean_letters_as_they_are(demo: DemoServer, scheme: str, parameter: str) -> None:
    target = f"/{scheme}/api/data?{parameter}=%EC%95%88%EB%85%95"
    answer = demo.ask("GET", target, **credentials(demo, scheme))
    assert answer.status == 200
    assert answer.body.decode() == '{"message": "GET 요청이 성공적으로 처리되었습니다. Parameter: 안녕"}\n'


@pytest.mark.parametrize(("scheme", "parameter"), SCHEMES)
@pytest.mark.parametrize("query", ["", "?other=1", "?{parameter}="])
def test_get_without_the_parameter_is_a_bad_request(demo: DemoServer, scheme: str, parameter: str, query: str) -> None:
    target = f"/{scheme}/api/data" + query.format(parameter=parameter)
    answer = demo.ask("GET", target, **credentials(demo, scheme))
    assert (answer.status, answer.json) == (400, {"error": "Parameter is missing"})


@pytest.mark.parametrize(("scheme", "parameter"), SCHEMES)
def test_post_repeats_the_json(demo: DemoServer, scheme: str, parameter: str) -> None:
    body = '{\n  "big": 12345678901234567890, "name": "데이터"}'
    answer = demo.ask("POST", f"/{scheme}/api/data", body, **credentials(demo, scheme))
    data = '{"big": 12345678901234567890, "name": "데이터"}'
    assert (answer.status, answer.json) == (
        200,
        {"message": f"POST 요청이 성공적으로 처리되었습니다. Data: {data}"},
    )


@pytest.mark.parametrize(
    ("body", "status", "error"),
    [
        ("{}", 400, MISSING),
        ("[]", 400, MISSING),
        ("null", 400, MISSING),
        (' "" ', 400, MISSING),
        ("", 400, MISSING),
        ('{"a": ', 400, {"error": "JSON is not valid: Expecting value: line 1 column 7 (char 6)"}),
        ('{"a": NaN}', 400, {"error": "JSON is not valid: NaN is not JSON"}),
        ('{"a": 1e400}', 400, {"error": "JSON is not valid: the number 1e400 is too large"}),
        ("[" * 200_000, 400, {"error": "JSON is nested too deeply"}),
        ("0" + " " * 10_000_000, 413, None),
    ],
    ids=["object", "array", "null", "string", "nothing", "cut", "nan", "infinite", "deep", "huge"],
)
def test_post_of_unusable_json_says_what_is_wrong(
    demo: DemoServer, body: str, status: int, error: dict[str, str] | None
) -> None:
    answer = demo.ask("POST", "/open/api/data", body)
    assert answer.status == status
    assert answer.json == error or (error is None and answer.json["error"])


def test_post_of_json_in_another_charset_is_a_bad_request(demo: DemoServer) -> None:
    answer = demo.ask("POST", "/open/api/data", '{"a": "데이터"}'.encode("euc-kr"), Content_Type="application/json")
    assert answer.status == 400
    assert answer.json["error"].startswith("JSON is not valid")


@pytest.mark.parametrize("content_type", ["text/plain", "application/x-www-form-urlencoded", "application/jsonp"])
def test_post_of_another_content_type_is_refused(demo: DemoServer, content_type: str) -> None:
    answer = demo.ask("POST", "/open/api/data", '{"a": 1}', Content_Type=content_type)
    assert (answer.status, answer.json) == (415, {"error": "Content-Type must be application/json"})
    assert answer.headers["Accept"] == "application/json"


def test_half_a_surrogate_pair_comes_back_as_its_escape(demo: DemoServer) -> None:
    answer = demo.ask("POST", "/open/api/data", r'{"a": "\ud800"}')
    assert answer.status == 200
    assert r"\"\ud800\"" in answer.body.decode()


@pytest.mark.parametrize(
    ("accept_language", "language"),
    [
        (None, "ko"),
        ("*", "ko"),
        ("ko-KR,ko;q=0.9,en;q=0.8", "ko"),
        ("fr", "ko"),
        ("not a language;;q=x", "ko"),
        ("en", "en"),
        ("en-GB,en;q=0.9,ko;q=0.8", "en"),
        ("fr, en;q=0.5", "en"),
    ],
)
def test_the_message_is_in_the_preferred_language(demo: DemoServer, accept_language: str | None, language: str) -> None:
    headers = {"Accept-Language": accept_language} if accept_language else {}
    answer = demo.ask("GET", "/open/api/data?param=1", **headers)
    messages = {
        "ko": "GET 요청이 성공적으로 처리되었습니다. Parameter: 1",
        "en": "The GET request was handled successfully. Parameter: 1",
    }
    assert answer.json == {"message": messages[language]}
    assert answer.headers["Content-Language"] == language
    assert answer.headers["Vary"] == "Accept-Language"


@pytest.mark.parametrize("method", ["GET", "POST"])
@pytest.mark.parametrize(
    "authorization",
    [
        None,
        basic("admintak", "wrong"),
        basic("admintak", ""),
        basic("someone", "pwdforapitest"),
        basic("", ""),
        basic("관리자", "비밀번호"),
        "Basic",
        "Basic %%%",
        "Basic " + base64.b64encode(b"\xff\xfe:\xff").decode(),
        "Bearer pwdforapitest",
    ],
)
def test_basic_without_the_right_password_gets_a_challenge(
    demo: DemoServer, method: str, authorization: str | None
) -> None:
    headers = {"Authorization": authorization} if authorization else {}
    answer = demo.ask(method, "/basic/api/data?param=1", '{"a": 1}', **headers)
    assert (answer.status, answer.json) == (401, {"error": "Unauthorized access"})
    assert answer.headers["WWW-Authenticate"] == 'Basic realm="Demo API", charset="UTF-8"'


@pytest.mark.parametrize("method", ["GET", "POST"])
@pytest.mark.parametrize("key", [None, "", "wrong", "é"])
def test_a_wrong_or_absent_api_key_is_refused(demo: DemoServer, method: str, key: str | None) -> None:
    headers = {} if key is None else {"X-API-KEY": key}
    answer = demo.ask(method, "/apikey/api/data?apitest=1", '{"a": 1}', **headers)
    assert (answer.status, answer.json) == (401, {"error": "Unauthorized access"})
    assert answer.headers["WWW-Authenticate"].startswith("ApiKey ")


def test_the_api_key_with_its_last_character_cut_is_refused(demo: DemoServer) -> None:
    answer = demo.ask("GET", "/apikey/api/data?apitest=1", X_API_KEY=demo.ready["apiKey"][:-1])
    assert answer.status == 401


@pytest.mark.parametrize("target", ["/nothing", "/open/api/data/", "/open//api/data", "/open", "/posts/first"])
def test_an_unknown_path_is_not_found_in_json(demo: DemoServer, target: str) -> None:
    answer = demo.ask("GET", target)
    assert (answer.status, answer.reason, answer.json) == (404, "Not Found", {"error": "Not Found"})


def test_a_method_that_the_resource_lacks_is_told_which_ones_it_has(demo: DemoServer) -> None:
    answer = demo.ask("DELETE", "/open/api/data")
    assert (answer.status, answer.json) == (405, {"error": "Method Not Allowed"})
    assert answer.headers["Allow"] == "GET, HEAD, OPTIONS, POST"


def test_options_tells_the_methods(demo: DemoServer) -> None:
    answer = demo.ask("OPTIONS", "/basic/api/data")
    assert (answer.status, answer.headers["Allow"]) == (200, "GET, HEAD, OPTIONS, POST")


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("127.0.0.1", 200),
        ("LOCALHOST:80", 200),
        ("[::1]:5000", 200),
        ("rebound.example", 421),
        ("127.0.0.1.rebound.example:5000", 421),
        ("localhost:x", 421),
        ("", 400),
    ],
)
def test_only_requests_to_a_loopback_name_are_answered(demo: DemoServer, host: str, status: int) -> None:
    answer = demo.ask("GET", "/open/api/data?param=1", Host=host)
    assert answer.status == status
    assert json.loads(answer.body)
