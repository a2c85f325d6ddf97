"""A collection of 10,000 requests in 500 folders, as the benchmarks of collections read it."""

import os
from pathlib import Path

FOLDERS, REQUESTS = 500, 10_000
_METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE")
_WORDS = ("user", "order", "item", "사용자", "주문", "list", "update", "조회")


def write_collection(folder: Path) -> list[Path]:
    """Write the collection into a new folder and return all its files; they look as if they were an hour old."""
    folder.mkdir(parents=True)
    made = [_put(folder / "opencollection.yml", "opencollection: 1.0.0\ninfo:\n  name: Big\nbundled: false\n")]
    made.append(_put(folder / "environments" / "local.yml", _ENVIRONMENT))
    made += [_put(folder / f"f{number:03}" / "folder.yml", _FOLDER.format(number=number)) for number in range(FOLDERS)]
    made += [
        _put(folder / f"f{number % FOLDERS:03}" / f"r{number:05}.yml", _request(number)) for number in range(REQUESTS)
    ]
    for path in made:
        before = path.stat().st_mtime - 3600
        os.utime(path, (before, before))
    return made


def _put(path: Path, text: str) -> Path:
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def _request(number: int) -> str:
    """Return a request's file: of five, two are plain, two have params and headers, one has a body and checks."""
    method = _METHODS[number // 5 % 5]
    name = f"{_WORDS[number % 8]} {_WORDS[number // 8 % 8]} {number}"
    rest = (_PARAMS, "", _PARAMS, "", _BODY)[number % 5]
    return _REQUEST.format(number=number, name=name, method=method) + rest


_ENVIRONMENT = """name: local
variables:
  - name: baseUrl
    value: https://api.example.com
"""

_FOLDER = """info:
  name: Folder {number}
  type: folder
  seq: {number}
request:
  headers:
    - name: X-Folder
      value: "{number}"
"""

_REQUEST = """info:
  name: {name}
  type: http
  seq: {number}
http:
  method: {method}
  url: "{{{{baseUrl}}}}/v1/orders/{number}"
"""

_PARAMS = """  params:
    - name: expand
      value: items
      type: query
  headers:
    - name: Accept
      value: application/json
    # for the log
    - name: X-Request-Id
      value: "{{$guid}}"
"""

_BODY = """  headers:
    - name: Accept
      value: application/json
  body:
    type: json
    data: |-
      {
        "name": "An order",
        "items": [{"id": 1, "price": 1.10}]
      }
  auth:
    type: bearer
    token: "{{token}}"
runtime:
  assertions:
    - expression: res.status
      operator: eq
      value: "200"
"""
