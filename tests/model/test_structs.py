"""The structs of the model, all of them."""

import importlib
import pkgutil
from collections.abc import Iterator
from types import UnionType
from typing import Any, Union, get_args, get_origin

import msgspec
import pytest

import restdesk.model


def _structs() -> Iterator[type[msgspec.Struct]]:
    for found in pkgutil.iter_modules(restdesk.model.__path__, "restdesk.model."):
        for value in vars(importlib.import_module(found.name)).values():
            if isinstance(value, type) and issubclass(value, msgspec.Struct) and value.__module__ == found.name:
                yield value


def _types(kind: Any) -> Iterator[Any]:
    yield get_origin(kind) or kind
    for inner in get_args(kind) if get_origin(kind) in (tuple, list, dict, set, Union, UnionType) else ():
        yield from _types(inner)


STRUCTS = sorted(_structs(), key=lambda struct: struct.__qualname__)


def test_the_walk_finds_the_structs() -> None:
    assert {"Request", "Collection", "Exchange", "Ready", "Finished"} <= {struct.__name__ for struct in STRUCTS}


@pytest.mark.parametrize("struct", STRUCTS, ids=lambda struct: struct.__name__)
def test_a_value_of_the_model_never_changes(struct: type[msgspec.Struct]) -> None:
    assert struct.__struct_config__.frozen
    for field in msgspec.structs.fields(struct):
        assert not {list, dict, set, bytearray} & set(_types(field.type)), field.name
