"""A review with the texts of the files as they lie there, for the lines."""

from functools import cache

from msgspec.structs import replace

from restdesk.errors import FileError
from restdesk.model.collection import Collection, Environment
from restdesk.session.older import older_path, read_older
from restdesk.session.review.finding import Finding, in_order
from restdesk.session.review.review import review
from restdesk.storage.text import read_text


def reviewed(collection: Collection, shared: object) -> tuple[Finding, ...]:
    """Return what is wrong in the collection; `shared` is what stands in the global environment, if it can be read."""
    everywhere = shared if isinstance(shared, Environment) else None
    if not collection.read_only:
        return review(collection, cache(lambda path: _text(collection, path)), everywhere)
    older = read_older(collection.folder, lambda typed: typed)  # with what stands there in clear
    found = review(older, cache(lambda path: _text(older, older_path(path))), everywhere)
    return in_order(replace(one, path=older_path(one.path)) for one in found)


def _text(collection: Collection, path: str) -> str:
    try:
        return read_text(collection.folder / path)
    except FileError:
        return ""
