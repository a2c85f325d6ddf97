"""Values of `{{process.env.NAME}}` that a collection's own `.env` files set: secret, and read anew for each Send."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from restdesk.errors import RestDeskError
from restdesk.lanes import Lane
from restdesk.log import Mask
from restdesk.model.collection import Environment, EnvironmentNode
from restdesk.model.ready import FileWanted, Place
from restdesk.model.text import Secret
from restdesk.session.files import NamedFiles
from restdesk.storage.dot_env import ROOT, read_dot_env
from restdesk.storage.named_file import Outside
from restdesk.variables.find import PROCESS


class Found(NamedTuple):
    """What the files give."""

    values: dict[str, Secret]
    """By the whole name, `process.env.NAME`."""
    wanted: tuple[FileWanted, ...] = ()
    """Files outside the collection's folder that could have the others."""


class DotEnv:
    """Looks names up: an environment's file before that of the one it extends, the collection's `.env` last."""

    def __init__(self, files: Lane, named_files: NamedFiles, mask: Mask) -> None:
        self._files = files
        self._named_files = named_files
        self._mask = mask

    async def find(self, names: Iterable[str], place: Place, environments: Iterable[EnvironmentNode]) -> Found:
        """Return the values of those names that a file sets; raises FileError's kind where a named file is unusable."""
        asked = tuple(names)
        if not asked or place.collection is None:
            return Found({})
        return await self._files.run(lambda: self._found(asked, place, tuple(environments)))

    def _found(self, names: tuple[str, ...], place: Place, environments: tuple[EnvironmentNode, ...]) -> Found:
        found: dict[str, Secret] = {}
        wanted: list[FileWanted] = []
        for name, field in _files(environments):
            missing = [one for one in names if one not in found]
            if not missing:
                break
            values = self._read(place, name, field)
            if isinstance(values, Outside):
                wanted.append(FileWanted(name, field, values.path))
                continue
            for one in missing:
                value = values.get(one.removeprefix(PROCESS))
                if value is not None:
                    self._mask.add(value)
                    found[one] = Secret(value)
        return Found(found, tuple(wanted) if len(found) < len(names) else ())

    def _read(self, place: Place, name: str, field: str) -> dict[str, str] | Outside:
        assert place.collection is not None
        if name == ROOT and not (place.collection / ROOT).exists():
            return {}
        try:
            return read_dot_env(place.collection, name, self._named_files.granted(place))
        except RestDeskError as error:
            error.field = error.field or field
            raise


def _files(environments: tuple[EnvironmentNode, ...]) -> Iterator[tuple[str, str]]:
    """Yield the names of the files and the inputs that name them."""
    for node in environments:
        if isinstance(node.content, Environment) and node.content.dot_env_file_path:
            yield node.content.dot_env_file_path, f"{node.name}.dotEnvFilePath"
    yield ROOT, ROOT
