"""Log in, and the token's ways to be right and wrong."""

import base64
import json
import time

import jwt
import pytest

from tests.demo.server import Answer, DemoServer

REALM = 'Bearer realm="Demo API"'


def log_in(demo: DemoServer, username: str, password: str, query: str = "") -> Answer:
    body = json.dumps({"username": username, "password": password})
    return demo.ask("POST", f"/token/login{query}", body)


def new_token(demo: DemoServer, query: str = "") -> str:
    return str(log_in(demo, "admintak01", demo.ready["loginPassword"], query).json["access_token"])


def part(value: object) -> str:
    return base64.urlsafe_b64encode(json.dumps(value).encode()).rstrip(b"=").decode()


@pytest.mark.parametrize(
    ("username", "password"), [("admintak01", "pwdforapitest01"), ("admintak02", "pwdforapitest02")]
)
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_the_token_says_who_logged_in(demo: DemoServer, username: str, password: str, method: str) -> None:
    answer = log_in(demo, username, password)
    assert (answer.status, list(answer.json)) == (200, ["access_token"])
    assert answer.headers["Cache-Control"] == "no-store"
    data = demo.ask(method, "/token/api/data", Authorization=f"bearer {answer.json['access_token']}")
    assert (data.status, data.json) == (200, {"logged_in_as": username})


@pytest.mark.parametrize(
    "body",
    [
        '{"username": "admintak01"}',
        '{"password": "x"}',
        "{}",
        "[]",
        '"text"',
        '{"username": "", "password": "x"}',
        '{"username": 1, "password": "x"}',
        '{"username": "admintak01", "password": ["pwdforapitest01"]}',
    ],
)
def test_log_in_without_a_name_or_password_is_a_bad_request(demo: DemoServer, body: str) -> None:
    answer = demo.ask("POST", "/token/login", body)
    assert (answer.status, answer.json) == (400, {"msg": "Missing username or password"})


def test_log_in_by_a_form_is_refused(demo: DemoServer) -> None:
    assert demo.ask("POST", "/token/login", b"username=a", Content_Type="text/plain").status == 415


@pytest.mark.parametrize(
    ("username", "password"),
    [
        ("admintak01", "pwdforapitest02"),
        ("admintak01", "pwdforapitest01 "),
        ("nobody", "pwdforapitest01"),
        ("' OR 1=1 --", "x"),
        ("\ud800", "x"),
        ("admintak01", "\ud800"),
    ],
)
def test_log_in_with_a_wrong_name_or_password_is_refused(demo: DemoServer, username: str, password: str) -> None:
    answer = log_in(demo, username, password)
    assert (answer.status, answer.json) == (401, {"msg": "Bad username or password"})


@pytest.mark.parametrize("authorization", [None, "Bearer", "Bearer ", "Basic YTpi", "token"])
def test_no_token_gets_a_challenge_without_an_error(demo: DemoServer, authorization: str | None) -> None:
    headers = {"Authorization": authorization} if authorization else {}
    answer = demo.ask("GET", "/token/api/data", **headers)
    assert (answer.status, answer.json) == (401, {"msg": "Missing bearer token"})
    assert answer.headers["WWW-Authenticate"] == REALM


def refused_token(demo: DemoServer, token: str) -> str:
    """Why this token is refused, as body and challenge say alike."""
    answer = demo.ask("GET", "/token/api/data", Authorization=f"Bearer {token}")
    assert answer.status == 401
    reason = str(answer.json["msg"])
    challenge = f'{REALM}, error="invalid_token", error_description="{reason}"'
    assert answer.headers["WWW-Authenticate"] == challenge
    return reason


@pytest.mark.parametrize("token", ["x", "a.b.c", "a=b", "..", "é", "x" * 10_000])
def test_a_malformed_token_is_told(demo: DemoServer, token: str) -> None:
    assert refused_token(demo, token) == "The token is malformed"


def test_an_expired_token_is_told(demo: DemoServer) -> None:
    assert refused_token(demo, new_token(demo, "?expires_in=0")) == "The token has expired"


def test_a_token_lives_as_long_as_was_asked(demo: DemoServer) -> None:
    before = int(time.time())
    claims = jwt.decode(new_token(demo, "?expires_in=1"), options={"verify_signature": False, "verify_exp": False})
    assert claims["sub"] == "admintak01"
    assert before <= claims["iat"]
    assert claims["exp"] - claims["iat"] == 1


@pytest.mark.parametrize("seconds", ["-1", "x", "1.5", "86401", "9" * 5000, "", "²"])
def test_a_lifetime_that_is_no_number_of_seconds_is_a_bad_request(demo: DemoServer, seconds: str) -> None:
    query = "?expires_in=" + "".join(f"%{byte:02x}" for byte in seconds.encode())
    answer = log_in(demo, "admintak01", demo.ready["loginPassword"], query)
    assert answer.status == 400
    assert answer.json["error"].startswith("expires_in must be")


def test_a_token_signed_by_another_key_is_told(demo: DemoServer) -> None:
    token = jwt.encode({"sub": "admintak01", "exp": int(time.time()) + 60}, "k" * 32, "HS256")
    assert refused_token(demo, token) == "The token's signature is not valid"


def test_a_token_changed_after_signing_is_told(demo: DemoServer) -> None:
    header, _, signature = new_token(demo).split(".")
    claims = part({"sub": "admintak02", "exp": int(time.time()) + 60})
    assert refused_token(demo, f"{header}.{claims}.{signature}") == "The token's signature is not valid"


def test_an_unsigned_token_is_refused(demo: DemoServer) -> None:
    token = f"{part({'alg': 'none', 'typ': 'JWT'})}.{part({'sub': 'admintak01', 'exp': int(time.time()) + 60})}."
    assert refused_token(demo, token) == "The token's signature is not valid"


def test_the_users_file_holds_no_password(demo: DemoServer) -> None:
    (file,) = demo.folder.glob("restdesk-demo-*/users.db")
    content = file.read_bytes()
    assert b"admintak01" in content
    assert b"pwdforapitest" not in content
