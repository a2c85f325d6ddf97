"""Files as accidents, other programs and strangers leave them, made by a seeded generator."""

import os
from collections.abc import Callable
from pathlib import Path
from random import Random

SOUND = """info:
  name: Log in
  type: http
  seq: 2
  tags:
    - smoke
http:
  method: POST
  url: "{{baseUrl}}/login?next=%2F"
  headers:
    - name: Accept
      value: application/json
  body:
    type: json
    data: |-
      {"name": "이름", "price": 1.10}
  auth:
    type: basic
    username: me
    password: "{{secret}}"
runtime:
  assertions:
    - expression: res.status
      operator: eq
      value: "200"
docs: |
  # Log in
  한글
"""

Mutation = Callable[[Random, str], str | bytes]
_CONFLICT = "<<<<<<< HEAD\n  name: ours\n=======\n  name: theirs\n>>>>>>> other\n"
_BOMB = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{chr(98 + at)}: &{chr(98 + at)} [{', '.join([f'*{chr(97 + at)}'] * 9)}]\n" for at in range(9)
)
_VALUES = (
    "[]",
    "{}",
    "1.10",
    "0x10",
    "1e400",
    "true",
    "null",
    "2026-01-01",
    "[1, [2]]",
    "{a: {b: c}}",
    "!foo x",
    "*a",
    "-",
)


def _cut(random: Random, text: str) -> bytes:
    data = text.encode()
    return data[: random.randrange(len(data))]


def _other_value(random: Random, text: str) -> str:
    lines = text.splitlines(keepends=True)
    at = random.choice([place for place, line in enumerate(lines) if ": " in line])
    lines[at] = lines[at].partition(": ")[0] + f": {random.choice(_VALUES)}\n"
    return "".join(lines)


def _with_line(made: str, *, inside: bool = True) -> Mutation:
    def mutation(random: Random, text: str) -> str:
        lines = text.splitlines(keepends=True)
        lines.insert(random.randrange(len(lines)) if inside else len(lines), made)
        return "".join(lines)

    return mutation


def _twice(random: Random, text: str) -> str:
    lines = text.splitlines(keepends=True)
    at = random.randrange(len(lines))
    return "".join([*lines[: at + 1], *lines[at:]])


def _without_line(random: Random, text: str) -> str:
    lines = text.splitlines(keepends=True)
    del lines[random.randrange(len(lines))]
    return "".join(lines)


def _spoilt(random: Random, text: str) -> bytes:
    data = bytearray(text.encode())
    for _ in range(random.randrange(1, 6)):
        data[random.randrange(len(data))] = random.randrange(256)
    return bytes(data)


def _moved(random: Random, text: str) -> str:
    lines = text.splitlines(keepends=True)
    at = random.randrange(len(lines))
    lines[at] = " " * random.randrange(1, 4) + lines[at]
    return "".join(lines)


BOMBS: tuple[Mutation, ...] = (_with_line("x: " + "[" * 5_000 + "\n"), _with_line(_BOMB, inside=False))
"""What is refused only after a moment."""

MUTATIONS: tuple[Mutation, ...] = (
    _cut,
    _other_value,
    _twice,
    _without_line,
    _spoilt,
    _moved,
    _with_line("\tname: tab\n"),
    _with_line(_CONFLICT),
    _with_line("bad: caf\ud800\n"),
    _with_line("x: " + "[" * 200 + "]" * 200 + "\n", inside=False),
    _with_line("---\nsecond: document\n"),
    _with_line("<<: {url: merged}\n", inside=False),
    _with_line("x: 12345678901234567890123\n", inside=False),
    lambda random, text: "\ufeff" + text,
    lambda random, text: text.replace("\n", "\r\n"),
    lambda random, text: text.replace("name", "na\0me", 1),
    lambda random, text: text.encode().replace("이".encode(), b"\xff\xfe"),
    lambda random, text: text.encode("utf-16"),
    lambda random, text: "",
    lambda random, text: "# later\n",
    lambda random, text: "- a\n- list\n",
    lambda random, text: "just text",
    lambda random, text: "info: {type: script}\nscript: x\n",
    lambda random, text: text.replace("type: http", "type: grpc").replace("http:", "grpc:"),
    lambda random, text: text.replace("http:", "graphql:"),
    lambda random, text: text.replace("seq: 2", f"seq: {random.choice(('two', '1e999', '-.inf', '.nan', '9' * 30))}"),
    lambda random, text: random.randbytes(random.randrange(1, 400)),
)


def write_bad_files(folder: Path, count: int, seed: int, folders: int = 10) -> list[Path]:
    """Write so many mutated requests into folders of the collection in `folder`, and return them."""
    random, made = Random(seed), []
    for number in range(count):
        path = folder / f"f{number % folders}" / f"bad {number}.yml"
        path.parent.mkdir(exist_ok=True)
        kinds = BOMBS if number < 4 else MUTATIONS
        mutated = kinds[number % len(kinds)](random, SOUND)
        path.write_bytes(mutated if isinstance(mutated, bytes) else mutated.encode("utf-8", "surrogatepass"))
        made.append(path)
    return made


def write_odd_things(folder: Path) -> list[Path]:
    """Write what is no usual file at all into the collection in `folder`, and return what stands in its tree."""
    (folder / "a").mkdir()
    loop, other, far, out = (folder / "a" / f"{name}.yml" for name in ("loop", "other", "nothing", "out"))
    loop.symlink_to(other)
    other.symlink_to(loop)
    far.symlink_to(folder / "not there.yml")
    out.symlink_to("/etc/hostname")
    (folder / "a" / "round").symlink_to(folder / "a")
    (folder / "up").symlink_to(folder.parent)
    pipe = folder / "a" / "pipe.yml"
    os.mkfifo(pipe)
    sparse = folder / "a" / "sparse.yml"
    with sparse.open("wb") as file:
        file.truncate(60_000_000)
    locked = folder / "a" / "locked.yml"
    locked.write_text(SOUND)
    locked.chmod(0)
    folder_like_a_file = folder / "a" / "folder like a file.yml"
    folder_like_a_file.mkdir()
    same = [folder / "a" / f"same {number}.yml" for number in range(3)]
    for path in same:
        path.write_text(SOUND)
    no_order = folder / "a" / "no order.yml"
    no_order.write_text(SOUND.replace("  seq: 2\n", ""))
    odd = [folder / "a" / name for name in ("줄\n바꿈.yml", "😀.yml", "x" * 250 + ".yml", os.fsdecode(b"caf\xe9.yml"))]
    for path in odd:
        path.write_text(SOUND)
    return [loop, other, far, out, folder / "up", pipe, sparse, locked, folder_like_a_file, *same, no_order, *odd]
