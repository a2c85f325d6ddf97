"""`/`: a page that lists what the server offers, each with a cURL line to copy."""

from dataclasses import dataclass

from flask import Blueprint, Response, render_template_string

from restdesk.demo import apikey, basic, users
from restdesk.demo.answers import prefers_english

# The page is text and one style: nothing may be loaded or run.
POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
JSON_TYPE = '-H "Content-Type: application/json"'

TEMPLATE = """<!doctype html>
<html lang="{{ language }}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Demo API</title>
<style>
:root { color-scheme: light dark; }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 60em; margin: 2em auto; padding: 0 1em; }
pre { padding: .5em .75em; margin: .25em 0 1em; border: 1px solid #8888; border-radius: 4px; overflow-x: auto;
  user-select: all; }
p { margin: 0; }
</style>
</head>
<body>
<h1>Demo API</h1>
<p>{{ introduction }}</p>
{% for title, lines in sections %}
<h2>{{ title }}</h2>
{% for text, curl in lines %}
<p>{{ text }}</p>
<pre>{{ curl }}</pre>
{% endfor %}
{% endfor %}
</body>
</html>
"""

KOREAN_INTRODUCTION = (
    "이 컴퓨터에서만 열리는 학습용 서버입니다. 여기에 보이는 사용자 이름과 비밀번호는 모두 연습용입니다. 줄을 클릭하면 "
    "전체가 선택됩니다. 응답의 언어는 Accept-Language 헤더로 고릅니다."
)
ENGLISH_INTRODUCTION = (
    "A server for learning; it answers on this computer only, and the user names and passwords shown are for practice. "
    "Click a line to select all of it. The header Accept-Language chooses the language of the answers."
)


@dataclass(frozen=True)
class Line:
    """What a request shows, in Korean and English, and the arguments of cURL that send it."""

    korean: str
    english: str
    arguments: str


@dataclass(frozen=True)
class Section:
    """A group of requests under a title in Korean and English."""

    korean: str
    english: str
    lines: tuple[Line, ...]


def blueprint(address: str, api_key: str) -> Blueprint:
    """The route of the page for a server at this address with this API key."""
    routes = Blueprint("page", __name__)

    @routes.get("/")
    def page() -> Response:
        english = prefers_english()
        shown = [
            (
                section.english if english else section.korean,
                [(line.english if english else line.korean, f"curl -i {line.arguments}") for line in section.lines],
            )
            for section in sections(address, api_key)
        ]
        language, introduction = ("en", ENGLISH_INTRODUCTION) if english else ("ko", KOREAN_INTRODUCTION)
        html = render_template_string(TEMPLATE, language=language, introduction=introduction, sections=shown)
        headers = {"Content-Security-Policy": POLICY, "Content-Language": language, "Vary": "Accept-Language"}
        return Response(html, content_type="text/html; charset=utf-8", headers=headers)

    return routes


def sections(address: str, api_key: str) -> tuple[Section, ...]:
    """Everything on the page. Double quotes, because the lines are for bash, zsh and Windows' cmd alike."""
    return (
        _open(address),
        _basic(address),
        _api_key(address, api_key),
        _token(address),
        _posts(address),
        _cookies(address),
        _trying(address),
    )


def _open(address: str) -> Section:
    url = f"{address}/open/api/data"
    return Section(
        "인증 없음",
        "No authentication",
        (
            Line("매개변수를 보내는 GET", "GET with a parameter", f'"{url}?param=hello"'),
            Line("매개변수가 없으면 400", "Without the parameter: 400", f'"{url}"'),
            Line("JSON을 보내는 POST", "POST with JSON", f'{JSON_TYPE} -d {_json(name="hello")} "{url}"'),
            Line("빈 JSON이면 400", "Empty JSON: 400", f'{JSON_TYPE} -d {{}} "{url}"'),
            Line(
                "다른 콘텐츠 타입이면 415",
                "Another content type: 415",
                f'-H "Content-Type: text/plain" -d hello "{url}"',
            ),
        ),
    )


def _basic(address: str) -> Section:
    url = f"{address}/basic/api/data?param=hello"
    user = f"-u {basic.USERNAME}:"
    return Section(
        "Basic 인증",
        "Basic authentication",
        (
            Line("사용자 이름과 비밀번호", "User name and password", f'{user}{basic.PASSWORD} "{url}"'),
            Line("틀린 비밀번호는 401", "A wrong password: 401", f'{user}wrong "{url}"'),
        ),
    )


def _api_key(address: str, key: str) -> Section:
    url = f"{address}/apikey/api/data?apitest=hello"
    return Section(
        "API 키",
        "API key",
        (
            Line("헤더에 넣은 키", "The key in a header", f'-H "{apikey.HEADER}: {key}" "{url}"'),
            Line("키가 없으면 401", "Without the key: 401", f'"{url}"'),
        ),
    )


def _token(address: str) -> Section:
    username, password = users.USERS[0]
    body = _json(username=username, password=password)
    bearer = '-H "Authorization: Bearer TOKEN"'
    return Section(
        "토큰 (JWT)",
        "Token (JWT)",
        (
            Line("로그인하면 토큰을 받음", "Log in to get a token", f'{JSON_TYPE} -d {body} "{address}/token/login"'),
            Line(
                "TOKEN 자리에 받은 토큰을 넣음",
                "Put the token in place of TOKEN",
                f'{bearer} "{address}/token/api/data"',
            ),
            Line(
                "1초 뒤에 만료되는 토큰",
                "A token that expires after a second",
                f'{JSON_TYPE} -d {body} "{address}/token/login?expires_in=1"',
            ),
        ),
    )


def _posts(address: str) -> Section:
    url = f"{address}/posts"
    return Section(
        "게시물: 모든 메서드를 가진 리소스",
        "Posts: a resource with every method",
        (
            Line("모두 읽기", "Read all", f'"{url}"'),
            Line("하나 읽기", "Read one", f'"{url}/1"'),
            Line("만들기", "Create", f'{JSON_TYPE} -d {_json(title="New", body="Text")} "{url}"'),
            Line("통째로 바꾸기", "Replace", f'-X PUT {JSON_TYPE} -d {_json(title="Replaced")} "{url}/1"'),
            Line("일부만 바꾸기", "Change a part", f'-X PATCH {JSON_TYPE} -d {_json(body="Changed")} "{url}/1"'),
            Line("지우기", "Delete", f'-X DELETE "{url}/1"'),
            Line(
                "페이지로 나누어 읽기: 이웃 페이지는 Link 헤더에",
                "Read by pages: the Link header names the others",
                f'"{url}?page=1&per_page=2"',
            ),
            Line(
                "ETAG 자리에 받은 ETag의 글자를 넣음: 바뀌지 않았으면 304",
                "Put the text of an ETag in place of ETAG: 304 where nothing has changed",
                f'-H "If-None-Match: \\"ETAG\\"" "{url}/1"',
            ),
        ),
    )


def _cookies(address: str) -> Section:
    url = f"{address}/cookies"
    jar = "-b jar.txt -c jar.txt"
    return Section(
        "쿠키",
        "Cookies",
        (
            Line("쿠키 설정하기", "Set cookies", f'{jar} {JSON_TYPE} -d {_json(theme="dark")} "{url}"'),
            Line("보낸 쿠키 보기", "See which cookies were sent", f'{jar} "{url}"'),
            Line("쿠키 하나 지우기", "Delete one", f'{jar} -X DELETE "{url}?name=theme"'),
            Line("모두 지우기", "Delete all", f'{jar} -X DELETE "{url}"'),
        ),
    )


def _trying(address: str) -> Section:
    return Section(
        "클라이언트 시험",
        "For trying a client",
        (
            Line("N바이트", "N bytes", f'-o bytes.bin "{address}/bytes/1000000"'),
            Line("몇 초 뒤의 응답", "An answer after some seconds", f'"{address}/delay/3"'),
            Line("조금씩 오는 응답", "An answer that comes bit by bit", f'-N "{address}/drip?bytes=10&seconds=3"'),
            Line("gzip으로 압축된 응답", "An answer compressed by gzip", f'--compressed "{address}/gzip"'),
            Line("받은 요청을 그대로 보여 줌", "The request as it arrived", f'-X PURGE "{address}/echo?a=1"'),
            Line("N번의 리디렉션", "N redirects", f'-L "{address}/redirect/3"'),
            Line("원하는 상태 코드", "A status code of your choice", f'"{address}/status/418"'),
        ),
    )


def _json(**fields: str) -> str:
    """A JSON object of plain ASCII texts as one argument in double quotes."""
    pairs = ", ".join(f'\\"{name}\\": \\"{text}\\"' for name, text in fields.items())
    return f'"{{{pairs}}}"'
