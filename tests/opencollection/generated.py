"""Generated requests, folders, roots and environments, led by the types of their fields."""

from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin

import msgspec
from hypothesis import strategies as st

from restdesk.model.collection import Environment, Folder, Root
from restdesk.model.request import Request
from restdesk.model.struct import FileStruct, Unknown

_PIECES = st.sampled_from(
    [*"ab1é ", "안녕", "😀", "{{x}}", "\n", "\n\n", "  ", "\t", "\r\n", ": ", " #", "- ", "'", '"', "\\", "[", "{", "|",
     ">", "&a", "*a", "!b", "%", "@", "`", "---", "...", "? ", ",", "null", "true", "1.10", "0x1", "~", "\0", "\x7f",
     "\x85", "\u2028", "\ufeff", "=", "<<", "yes", "/a/b?c=d&e", "res.body.a[0]", "2020-01-01"]
)  # fmt: skip
TEXTS = st.sampled_from(["", "a", "1", "yes", "Accept", "{{baseUrl}}/a", '{\n  "a": 1\n}', "# T\n\ntext\n"]) | st.lists(
    _PIECES, max_size=5
).map("".join)

_RAWS = ["1.10", "{a: 1.10, b: [x, y]}", "a: 1 # b\n# c\n\nd:\n  - x\n  - y: |\n      z\n", "- a\n- b: c",
         "|\n  a\n    b\n", "|+\n  a\n\n", "", "'x'", '"é\\n"', "[x,\n  y]", "!foo {a: b}", ">-\n  a\n  b"]  # fmt: skip
EXTRAS = st.lists(
    st.tuples(st.sampled_from(["zoo", "x-1", "a b", "1", "null", "examples", "app"]), st.sampled_from(_RAWS)),
    max_size=2,
    unique_by=lambda row: row[0],
).map(tuple)

_LISTED = Unknown("", "[a, {b: 1.10}]")
_KINDS = {Request: ("", "http", "graphql"), Folder: ("", "folder"), Root: ("", "collection")}


def files(kind: type[FileStruct]) -> st.SearchStrategy[Any]:
    """Return what makes structs that a file of that kind can hold."""
    made = _structs(kind)
    if kind is Request:
        made = made.filter(lambda request: request.call is not None)
    if kind is Environment:
        return made
    return st.builds(_of_kind, made, st.sampled_from(_KINDS[kind]))


def _of_kind(made: Any, kind: str) -> Any:
    return msgspec.structs.replace(made, info=msgspec.structs.replace(made.info, type=kind))


def _structs(kind: type[FileStruct]) -> st.SearchStrategy[Any]:
    fields = {
        field.name: st.just(default) | _values(field.type)
        for field in msgspec.structs.fields(kind)
        if field.name != "extra"
        for default in [_default(field)]
    }
    return st.builds(kind, **fields, extra=st.just(()) | EXTRAS)


def _default(field: msgspec.structs.FieldInfo) -> object:
    return field.default if field.default_factory is msgspec.NODEFAULT else field.default_factory()


def _values(kind: Any) -> st.SearchStrategy[Any]:
    origin = get_origin(kind)
    if origin in (Union, UnionType):
        return st.one_of([_values(choice) for choice in get_args(kind)])
    if origin is tuple:
        return st.lists(_values(get_args(kind)[0]), max_size=3).map(tuple)
    if origin is Literal:
        return st.sampled_from(get_args(kind))
    if isinstance(kind, type) and issubclass(kind, FileStruct):
        return st.deferred(lambda: _structs(kind))
    return _SCALARS[kind]


_SCALARS: dict[Any, st.SearchStrategy[Any]] = {
    str: TEXTS,
    bool: st.booleans(),
    int: st.integers(min_value=-(10**25), max_value=10**25) | st.integers(min_value=-3, max_value=3),
    float: st.floats(allow_nan=False, allow_infinity=False) | st.integers(min_value=0, max_value=9),
    NoneType: st.none(),
    Unknown: st.just(_LISTED),
}
