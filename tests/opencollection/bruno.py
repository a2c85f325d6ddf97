"""Files in the style of Bruno's own writer: its key order, its blank lines, its way to quote."""

import random
import re
from typing import Any

_PARTED = frozenset(
    ("info", "http", "graphql", "grpc", "websocket", "runtime", "settings", "examples", "docs", "items", "request")
)
_OTHER_TYPE = re.compile(
    r"(?:null|Null|NULL|~|true|True|TRUE|false|False|FALSE|[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?"
    r"|0x[0-9a-fA-F]+|0o[0-7]+|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))?"
)
_NOT_PLAIN = re.compile(r"""^[\s,\[\]{}#&*!|>'"%@`]|^[-?:](?:\s|$)|:(?:\s|$)|\s#|\s$""")


def text_of(file: dict[str, Any]) -> str:
    """Return the text that Bruno writes for a file with these keys and values."""
    lines: list[str] = []
    for line in "".join(_lines(file, 0)).split("\n"):
        if lines and line.partition(":")[0] in _PARTED and lines[-1].strip():
            lines.append("")
        lines.append(line)
    return "\n".join(lines)


def _lines(value: dict[str, Any], column: int) -> list[str]:
    found: list[str] = []
    for key, item in value.items():
        blanks = " " * column
        if isinstance(item, dict) and item:
            found += [f"{blanks}{key}:\n", *_lines(item, column + 2)]
        elif isinstance(item, list) and item:
            found += [f"{blanks}{key}:\n", *(_row(row, column + 2) for row in item)]
        else:
            found.append(f"{blanks}{key}: {_scalar(item, column + 2)}\n")
    return found


def _row(row: Any, column: int) -> str:
    if isinstance(row, dict):
        return " " * column + "- " + "".join(_lines(row, column + 2)).lstrip(" ")
    return f"{' ' * column}- {_scalar(row, column + 2)}\n"


def _scalar(value: Any, column: int) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if not isinstance(value, str):
        return "{}" if value == {} else "[]" if value == [] else str(value)
    if "\n" in value:
        ending = "" if value.endswith("\n") else "-"
        kept = "+" if value.endswith("\n\n") else ending
        indent = str(2) if value[0] in " \n" else ""
        body = "\n".join(" " * column + line if line else "" for line in value.removesuffix("\n").split("\n"))
        return f"|{indent}{kept}\n{body}"
    if _OTHER_TYPE.fullmatch(value) or _NOT_PLAIN.search(value):
        escaped = value.replace("\\", "\\\\").replace('"', '\\"')
        return f"'{value}'" if '"' in value and "'" not in value else f'"{escaped}"'
    return value


_WORDS = (
    "a", "1", "1.10", "yes", "true", "null", "", "5 apples", "it's \"x\"", '"x"', "'x'", "a: b #c", " lead", "#x",
    "res.body.a[0]", "{{baseUrl}}/a?x=1#y", "https://a.example/{{id}}", "tab\tx", "2020-01-01", "a\\b", "-", "- a",
    '{"a": 1}', "[1]", "*", "100%", "@a", "text/html; charset=utf-8", "two\nlines", "x: |", "안녕", "é😀",
)  # fmt: skip
_LONG = (
    '{\n  "a": 1,\n  "b": "{{c}}"\n}',
    "# T\n\n- a\n- b\n",
    "line\n\n\n  more\nend",
    "  first is indented\nx",
    "if (a) {\n\tb();\n}\n# no comment",
    "\nstarts blank\n",
    "ends blank\n\n",
    "key: value\n- row\n---\n...",
)


class Writer:
    """Makes files of every kind, each with some of the format's features, the same ones for the same seed."""

    def __init__(self, seed: int) -> None:
        self._chance = random.Random(seed)

    def word(self) -> str:
        """Return a short text."""
        return self._chance.choice(_WORDS)

    def name(self) -> str:
        """Return a short text of one line."""
        return self.word().replace("\n", " ")

    def long(self) -> str:
        """Return a text of several lines."""
        return self._chance.choice(_LONG)

    def http(self) -> dict[str, Any]:
        """Return a request over HTTP."""
        details = self._details("GET") | self._some({"body": self._body, "auth": self._auth})
        return self._request("http", details)

    def graphql(self) -> dict[str, Any]:
        """Return a GraphQL request."""
        body = {"query": "query {\n  a\n}", "variables": '{\n  "a": 1\n}'}
        return self._request("graphql", self._details("POST") | {"body": body} | self._some({"auth": self._auth}))

    def folder(self) -> dict[str, Any]:
        """Return a folder.yml."""
        info = {"name": f"Folder {self.name()}", "type": "folder", "seq": self._chance.randrange(1, 99)}
        return {"info": info, "request": {"auth": self._auth()} | self._defaults()} | self._docs()

    def root(self) -> dict[str, Any]:
        """Return an opencollection.yml."""
        proxy = {
            "protocol": "http",
            "hostname": "",
            "port": "",
            "auth": {"username": "", "password": ""},
            "bypassProxy": "",
        }
        config = {"proxy": {"inherit": True, "config": proxy}}
        extensions = self._chance.choice(
            [{}, {"bruno": {"ignore": ["node_modules", ".git"], "scripts": {"flow": "sandwich"}}}]
        )
        file = {"opencollection": "1.0.0", "info": {"name": f"API {self.name()}"}, "config": config}
        file |= {"request": {"headers": self._rows(self._header)} | self._defaults()} | self._docs()
        return file | {"bundled": False, "extensions": extensions}

    def environment(self) -> dict[str, Any]:
        """Return an environment."""
        variables = [*self._rows(self._variable), {"secret": True, "name": "token"}, self._variable()]
        return {"name": f"env {self.name()}"} | self._some({"color": lambda: "#ff0000"}) | {"variables": variables}

    def _request(self, kind: str, details: dict[str, Any]) -> dict[str, Any]:
        info = {"name": f"Request {self.name()}", "type": kind, "seq": self._chance.randrange(1, 99)}
        info |= self._some({"tags": lambda: [self.word() or "t", "smoke"], "description": self.long})
        file = {"info": info, kind: details}
        runtime = self._some(
            {
                "variables": lambda: self._rows(self._variable),
                "scripts": self._scripts,
                "assertions": lambda: self._rows(self._assertion),
                "actions": lambda: [self._action()],
            }
        )
        settings = {"encodeUrl": True, "timeout": 0, "followRedirects": True, "maxRedirects": 5,
                    "forwardAuthorizationHeader": True}  # fmt: skip
        file |= ({"runtime": runtime} if runtime else {}) | {"settings": settings}
        return file | self._some({"examples": lambda: [self._example()], "docs": self.long})

    def _details(self, method: str) -> dict[str, Any]:
        details = {"method": self._chance.choice([method, "PUT", "DELETE"]), "url": "{{baseUrl}}/a?x=1"}
        return details | {"headers": self._rows(self._header)} | self._some({"params": lambda: self._rows(self._param)})

    def _some(self, makers: dict[str, Any]) -> dict[str, Any]:
        return {key: make() for key, make in makers.items() if self._chance.random() < 0.6}

    def _rows(self, make: Any) -> list[Any]:
        return [make() for _ in range(self._chance.randrange(1, 5))]

    def _off(self) -> dict[str, Any]:
        return self._some({"description": self.word}) | ({"disabled": True} if self._chance.random() < 0.3 else {})

    def _header(self) -> dict[str, Any]:
        return {"name": self.word(), "value": self.word()} | self._off()

    def _param(self) -> dict[str, Any]:
        return {"name": self.word(), "value": self.word(), "type": self._chance.choice(["query", "path"])} | self._off()

    def _variable(self) -> dict[str, Any]:
        typed = {"type": "number", "data": "1.10"}
        return {"name": self.word(), "value": self._chance.choice([self.word(), self.word(), typed])} | self._off()

    def _assertion(self) -> dict[str, Any]:
        return self._chance.choice(
            [
                {"expression": "res.status", "operator": "eq", "value": self.word() or "200"},
                {"expression": "res.body.a[0]", "operator": "isJson", "disabled": True},
            ]
        )

    def _action(self) -> dict[str, Any]:
        selector = {"expression": "res.body.token", "method": "jsonq"}
        variable = {"name": "token", "scope": "runtime"}
        return {"type": "set-variable", "phase": "after-response", "selector": selector, "variable": variable}

    def _scripts(self) -> list[dict[str, Any]]:
        return [{"type": kind, "code": self.long().strip()} for kind in ("before-request", "after-response", "tests")]

    def _auth(self) -> Any:
        return self._chance.choice(
            [
                "inherit",
                {"type": "basic", "username": self.word(), "password": "{{password}}"},
                {"type": "bearer", "token": "{{token}}"},
                {"type": "apikey", "key": "X-Key", "value": "{{key}}", "placement": "header"},
                {"type": "digest", "username": "u", "password": ""},
                {
                    "type": "oauth2",
                    "flow": "client_credentials",
                    "accessTokenUrl": "{{baseUrl}}/token",
                    "credentials": {"clientId": "a", "clientSecret": "", "placement": "basic_auth_header"},
                    "settings": {"autoFetchToken": True, "autoRefreshToken": False},
                },
            ]
        )

    def _body(self) -> dict[str, Any]:
        fields = self._rows(self._header)
        parts = [
            {"name": "a", "type": "text", "value": self.word()},
            {"name": "f", "type": "file", "value": ["a.txt", "b c.txt"]},
        ]
        files = [{"filePath": "a.bin", "contentType": "", "selected": True}]
        return self._chance.choice(
            [
                {"type": "json", "data": self.long()},
                {"type": "text", "data": self.word()},
                {"type": "xml", "data": "<a>\n  <b/>\n</a>"},
                {"type": "sparql", "data": "SELECT *"},
                {"type": "form-urlencoded", "data": fields},
                {"type": "multipart-form", "data": parts},
                {"type": "file", "data": files},
            ]
        )

    def _defaults(self) -> dict[str, Any]:
        return self._some({"variables": lambda: self._rows(self._variable), "actions": lambda: [self._action()],
                           "scripts": self._scripts})  # fmt: skip

    def _docs(self) -> dict[str, Any]:
        return self._some({"docs": lambda: {"content": self.long(), "type": "text/markdown"}})

    def _example(self) -> dict[str, Any]:
        body = {"type": "json", "data": self.long()}
        response = {"status": 200, "statusText": "OK", "headers": [{"name": "A", "value": "b"}], "body": body}
        return {"name": "Example", "request": {"url": "/a", "method": "GET"}, "response": response}
