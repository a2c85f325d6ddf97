"""The tree of errors."""

import re
from collections.abc import Iterator

import pytest

from restdesk import errors


def _leaves(kind: type[errors.RestDeskError]) -> Iterator[type[errors.RestDeskError]]:
    for below in kind.__subclasses__():
        if hasattr(below, "title"):
            yield below
        yield from _leaves(below)


LEAVES = sorted(set(_leaves(errors.RestDeskError)), key=lambda kind: kind.__name__)


@pytest.mark.parametrize("kind", LEAVES, ids=lambda kind: kind.__name__)
def test_every_error_says_what_happened_and_what_to_do(kind: type[errors.RestDeskError]) -> None:
    names = set(re.findall(r"{(\w+)}", kind.title.text + kind.remedy.text))
    error = kind("the cause", field="url", **{name: f"<{name}>" for name in names})
    assert "{" not in error.what.english() + error.advice.english()
    assert error.what.english().endswith(".") or "{line}" in kind.title.text
    assert error.advice.english().endswith((".", ">"))
    assert "the cause" in str(error)


@pytest.mark.parametrize("kind", LEAVES, ids=lambda kind: kind.__name__)
def test_every_error_stands_in_the_drawing(kind: type[errors.RestDeskError]) -> None:
    assert errors.__doc__ is not None
    assert re.search(rf"\b{kind.__name__}\b", errors.__doc__)
