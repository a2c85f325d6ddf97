"""Public suffixes: names under which strangers register (`com`, `co.uk`, `github.io`), by the list of the browsers."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from restdesk.sending.cookies.matching import is_address

if TYPE_CHECKING:
    from publicsuffixlist import PublicSuffixList


def is_public_suffix(domain: str) -> bool:
    """Return whether a cookie for `domain` and all below it would reach strangers; so would every unknown ending."""
    if is_address(domain):
        return False
    bare = domain.rstrip(".")
    return suffixes().publicsuffix(bare) in (bare, None)


@cache
def suffixes() -> PublicSuffixList:
    """Return the list; the first call takes some 60 ms."""
    from publicsuffixlist import PublicSuffixList

    return PublicSuffixList()
