"""What is wrong in a collection's files is named with its file and line; what is right is not."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from restdesk.model.collection import Environment, EnvironmentNode
from restdesk.model.request import Variable
from restdesk.session.state import GlobalEnvironmentChanged
from tests.session.conftest import Desk

OLDER = Path(__file__).parents[2] / "formats/bru/older"
TOKEN = "ghp_" + "A1b2" * 9
JWT = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.c2lnbmF0dXJlLXRlc3Q"
LOCAL = "name: local\nvariables:\n  - name: baseUrl\n    value: http://a\n"
OTHER = "name: other\nvariables:\n  - name: extra\n    value: b\n"
TOP = "info: {name: A, type: http}\n"

Review = Callable[[dict[str, str]], list[str]]


@pytest.fixture
def review(desk: Desk, tmp_path: Path) -> Review:
    """Writes files, and gives what is said of them, with no advice."""

    def reviewed(files: dict[str, str]) -> list[str]:
        collection = desk.open(tmp_path / "mine", files)
        found = desk.wait(desk.session.review(desk.wait(desk.session.whole(collection))))
        return [f"{one.path}:{one.line}: {one.kind}: {one.what.english()}" for one in found]

    return reviewed


class Case(NamedTuple):
    """Files, and the lines that must be said, each by its beginning and a piece of it."""

    files: dict[str, str]
    said: tuple[tuple[str, str], ...]


UNKNOWN = {
    "in no environment": Case(
        {"a.yml": f"{TOP}# {{{{baseUrlOld}}}}\nhttp:\n  url: '{{{{baseUrl}}}}'\n"},
        (("a.yml:4: unknown-variable", "No variable is called “baseUrl”."),),
    ),
    "in one of two": Case(
        {
            "a.yml": f"{TOP}http:\n  url: http://{{{{ baseUrl }}}}\n",
            "environments/local.yml": LOCAL,
            "environments/other.yml": OTHER,
        },
        (("a.yml:3: unknown-variable", "“baseUrl” in these environments: other."),),
    ),
    "of a folder once for all its requests": Case(
        {
            "f/folder.yml": "info: {type: folder}\nrequest:\n  headers:\n    - name: A\n      value: '{{x}}'\n",
            "f/a.yml": f"{TOP}http: {{url: http://a}}\n",
            "f/g/b.yml": f"{TOP}http: {{url: http://a}}\n",
        },
        (("f/folder.yml:5: unknown-variable", "“x”"),),
    ),
    "of the root": Case(
        {
            "opencollection.yml": (
                "opencollection: 1.0.0\ninfo: {name: Mine}\nrequest:\n  auth:\n    type: bearer\n    token: '{{x}}'\n"
            ),
            "a.yml": f"{TOP}http: {{url: http://a, auth: inherit}}\n",
        },
        (("opencollection.yml:6: unknown-variable", "“x”"),),
    ),
    "in the value of another": Case(
        {
            "a.yml": f"{TOP}http: {{url: '{{{{b}}}}'}}\n",
            "environments/l.yml": "name: l\nvariables:\n  - name: b\n    value: '{{x}}'\n",
        },
        (("environments/l.yml:4: unknown-variable", "“x”"),),
    ),
}


@pytest.mark.parametrize("case", UNKNOWN.values(), ids=UNKNOWN.keys())
def test_an_unknown_variable_is_named_where_it_stands(review: Review, case: Case) -> None:
    _said(review(case.files), case.said)


def _said(found: list[str], wanted: tuple[tuple[str, str], ...]) -> None:
    assert len(found) == len(wanted), found
    for line, (begins, piece) in zip(found, wanted, strict=True):
        assert line.startswith(begins), line
        assert piece in line


@pytest.mark.parametrize(
    "text",
    [
        "http: {url: 'http://{{baseUrl}}/{{$guid}}/{{?Ask}}/{{process.env.HOME}}'}\n",
        (
            "http: {url: '{{baseUrl}}/{{captured}}'}\nruntime:\n  actions:\n    - type: set-variable\n"
            "      selector: {expression: res.body.a}\n      variable: {name: captured}\n"
        ),
        "http: {url: '{{baseUrl}}/{{mine}}'}\nruntime: {variables: [{name: mine, value: x}]}\n",
        "http: {url: '{{baseUrl}}', headers: [{name: A, value: '{{x}}', disabled: true}]}\n",
        "http: {url: '{{baseUrl}}'}\ndocs: '{{x}}'\n",
        (
            "http: {url: '{{baseUrl}}/{{thing.a}}'}\nruntime:\n  variables:\n    - name: thing\n"
            "      value: {type: object, data: '{\"a\": 1}'}\n"
        ),
        "http: {url: '{{baseUrl}}/{{shared}}', auth: {type: bearer, token: '{{secret}}'}}\n",
    ],
)
def test_what_has_a_value_when_it_is_sent_is_known(desk: Desk, review: Review, text: str) -> None:
    shared = Environment(name="global", variables=(Variable(name="shared", value="x"),))
    desk.session.apply(GlobalEnvironmentChanged(EnvironmentNode(path="global.yml", content=shared)))
    local = LOCAL + "  - name: secret\n    secret: true\n"
    assert review({"a.yml": TOP + text, "environments/local.yml": local}) == []


TWICE = {
    "requests of one folder": Case(
        {
            "a.yml": "info:\n  seq: 1\n  type: http\n  name: 'One'\nhttp: {url: a}\n",
            "b.yml": "info:\n  type: http\n  seq: 2\n  name: one\nhttp: {url: a}\n",
        },
        (("b.yml:4: duplicate-name", "“one” is also that of “a.yml”"),),
    ),
    "environments": Case(
        {
            "environments/a.yml": "name: local\n",
            "environments/b.yml": "# b\nname: Local\nvariables: []\n",
        },
        (("environments/b.yml:2: duplicate-name", "“Local” is also that of “environments/a.yml”"),),
    ),
    "variables": Case(
        {"environments/a.yml": "name: a\nvariables:\n  - name: x\n    value: b\n  - name: 'x'\n  - name: xx\n"},
        (("environments/a.yml:5: duplicate-name", "“x” stands here twice"),),
    ),
    "folders": Case(
        {
            "f/folder.yml": "info: {name: F, type: folder}\n",
            "g/folder.yml": "info: {name: f, type: folder}\n",
        },
        (("g", "also that of"),),
    ),
}


@pytest.mark.parametrize("case", TWICE.values(), ids=TWICE.keys())
def test_a_name_that_stands_twice_is_named(review: Review, case: Case) -> None:
    _said(review(case.files), case.said)


@pytest.mark.parametrize(
    "files",
    [
        {"a.yml": f"{TOP}http: {{url: a}}\n", "f/a.yml": f"{TOP}http: {{url: a}}\n"},
        {"environments/a.yml": "name: a\nvariables: [{name: x}, {name: x, disabled: true}, {name: X}]\n"},
    ],
)
def test_the_same_name_elsewhere_is_none(review: Review, files: dict[str, str]) -> None:
    assert review(files) == []


BROKEN = {
    "a request": ({"a.yml": "info: {name: A}\nhttp:\n  url: [\n"}, "a.yml:"),
    "a folder": ({"f/folder.yml": "x: 1\n", "f/a.yml": f"{TOP}http: {{url: a}}\n"}, "f/folder.yml:1"),
    "the root": ({"opencollection.yml": "info: {name: a\n"}, "opencollection.yml:"),
    "an environment": ({"environments/a.yml": "name: a\nname: b\n"}, "environments/a.yml:2"),
    "a circle": (
        {"environments/a.yml": "name: a\nextends: b\n", "environments/b.yml": "name: b\nextends: a\n"},
        "environments/a.yml:1",
    ),
    "a parent that is not there": ({"environments/a.yml": "name: a\nextends: z\n"}, "environments/a.yml:1"),
}


@pytest.mark.parametrize(("files", "begins"), BROKEN.values(), ids=BROKEN.keys())
def test_what_cannot_be_read_is_named_with_its_line(review: Review, files: dict[str, str], begins: str) -> None:
    found = [line for line in review(files) if ": broken: " in line]
    assert found
    assert found[0].startswith(begins)


def test_older_files_are_told_of_by_their_own_names_and_lines(desk: Desk, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(OLDER, tmp_path / "older"))
    (folder / "twice.bru").write_text("meta {\n  name: Form\n  type: http\n}\n\nget {\n  url: http://u:hunter22@a\n}\n")
    collection = desk.opened(desk.wait(desk.session.open(folder)))
    found = desk.wait(desk.session.review(desk.wait(desk.session.whole(collection))))
    assert [(one.path, one.line, one.kind) for one in found] == [
        ("broken.bru", 6, "broken"),
        ("collection.bru", 16, "secret-in-clear"),
        ("form.bru", 15, "unknown-variable"),
        ("form.bru", 25, "unknown-variable"),
        ("twice.bru", 2, "duplicate-name"),
        ("twice.bru", 7, "secret-in-clear"),
    ]


CLEAR = {
    "a password": (
        "http:\n  url: a\n  auth:\n    type: basic\n    username: hunter22\n    password: hunter22\n",
        *(7, "password"),
    ),
    "a token in quotes": ("http:\n  url: a\n  auth:\n    type: bearer\n    token: 'hunter22'\n", 6, "token"),
    "a key": ("http:\n  url: a\n  auth: {type: apikey, key: hunter22, value: hunter22}\n", 4, "value"),
    "a header": ("http:\n  url: a\n  headers:\n    - name: X-API-Key\n      value: hunter22\n", 6, "X-API-Key"),
    "a header that is off": (
        "http:\n  url: a\n  headers:\n    - {name: Authorization, value: Basic hunter22, disabled: true}\n",
        *(5, "Authorization"),
    ),
    "a session's cookie": ("http:\n  url: a\n  headers: [{name: cookie, value: a=1; sid=hunter22}]\n", 4, "cookie"),
    "user information": ("http:\n  url: https://me:hunter22@a.test/\n", 3, "url"),
    "a scheme that is not known": (
        "http:\n  url: a\n  auth:\n    type: oauth2\n    credentials:\n      a: b\n      clientSecret: hunter22\n",
        *(8, "clientSecret"),
    ),
    "a passphrase": (
        (
            "http: {url: a}\nx-restdesk:\n  certificate:\n    type: pkcs12\n    pkcs12FilePath: a\n"
            "    passphrase: hunter22\n"
        ),
        *(7, "passphrase"),
    ),
    "a proxy's password": (
        (
            "http: {url: a}\nx-restdesk:\n  proxy:\n    config:\n      hostname: a\n      auth:\n        username: a\n"
            "        password: hunter22\n"
        ),
        *(9, "proxy password"),
    ),
    "a shape in a body": (f'http:\n  url: a\n  body:\n    type: json\n    data: \'{{"a": "{TOKEN}"}}\'\n', 6, "body"),
    "a shape in a variable": (
        f"http: {{url: a}}\nruntime:\n  variables: [{{name: t, value: {JWT}}}]\n",
        4,
        "variable t",
    ),
    "a shape in docs": (f"http: {{url: a}}\ndocs: |\n  # Use\n  {TOKEN}\n", 5, "looks like a secret"),
    "a shape in a comment": (f"http: {{url: a}}\n# {TOKEN}\n", 3, "looks like a secret"),
    "a private key in what is not known": (
        "http: {url: a}\nzoo: |\n  -----BEGIN RSA PRIVATE KEY-----\n  MII\n",
        *(4, "looks like a secret"),
    ),
}


@pytest.mark.parametrize(("text", "line", "field"), CLEAR.values(), ids=CLEAR.keys())
def test_a_secret_in_clear_is_named_and_not_shown(review: Review, text: str, line: int, field: str) -> None:
    [found] = review({"a.yml": TOP + text})
    assert found.startswith(f"a.yml:{line}: secret-in-clear: ")
    assert field in found
    assert not any(secret in found for secret in ("hunter22", TOKEN, JWT, "BEGIN"))


def test_a_secret_of_an_environment_with_its_value_in_the_file_is_named(review: Review) -> None:
    text = "name: a\nvariables:\n  - name: one\n    value: x\n  - secret: true\n    name: two\n    value: hunter22\n"
    [found] = review({"environments/a.yml": text})
    assert found.startswith("environments/a.yml:7: secret-in-clear")
    assert "two" in found


@pytest.mark.parametrize(
    "text",
    [
        "http: {url: 'https://{{user}}:{{password}}@a.test', auth: {type: basic, username: a, password: '{{p}}'}}\n",
        "http: {url: 'http://a:80/b@c', auth: {type: basic, username: a}}\n",
        "http: {url: a, headers: [{name: Authorization, value: 'Bearer {{p}}'}, {name: Cookie, value: lang=ko}]}\n",
        "http:\n  url: a\n  auth:\n    type: oauth2\n    credentials: {clientSecret: '{{p}}', password: null}\n",
        "http:\n  url: a\n  auth:\n    type: digest\n    password: ''\n    username: b\n",
        "http: {url: a, body: {type: text, data: 'task-ghp_short eyJhbGciOi.x sk-1 AKIA1'}}\n",
    ],
)
def test_what_is_no_secret_or_only_its_name_is_none(review: Review, text: str) -> None:
    known = "name: l\nvariables: [{name: p, secret: true}, {name: user, value: u}, {name: password, secret: true}]\n"
    assert review({"a.yml": TOP + text, "environments/l.yml": known}) == []


@pytest.mark.parametrize(
    "token",
    [
        TOKEN, JWT, "github_pat_" + "a" * 22, "glpat-" + "a" * 20, "xoxb-1234567890-ab", "sk_live_" + "a" * 16,
        "AKIA" + "A" * 16, "AIza" + "a" * 35, "npm_" + "a" * 36, "pypi-" + "a" * 50, "sk-proj-" + "a" * 40,
        "SG." + "a" * 22 + "." + "b" * 43, "hf_" + "a" * 34, "dop_v1_" + "a" * 64, "ya29." + "a" * 30,
        "-----BEGIN PRIVATE KEY-----",
    ],
)  # fmt: skip
def test_tokens_that_say_what_they_are_are_known(review: Review, token: str) -> None:
    [found] = review({"a.yml": f"{TOP}http: {{url: a, body: {{type: text, data: '{token}'}}}}\n"})
    assert "secret-in-clear" in found
    assert token not in found
