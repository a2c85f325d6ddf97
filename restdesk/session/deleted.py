"""Environments that were deleted here: what stands beside their files is forgotten at Quit, when no Undo is left."""

from functools import partial
from pathlib import Path

from restdesk.lanes import Lane
from restdesk.model.collection import ENVIRONMENTS, Broken, Environment, EnvironmentNode
from restdesk.model.own import of_environment
from restdesk.session.own_values import Own
from restdesk.storage.collections import read_file


class DeletedEnvironments:
    """Remembers them until Quit."""

    def __init__(self, own: Own, files: Lane) -> None:
        self._own = own
        self._files = files
        self._gone: dict[tuple[Path, str], frozenset[str]] = {}

    def add(self, folder: Path, environment: EnvironmentNode) -> None:
        """Take note of one that was deleted, and of the secrets that it declared."""
        content = environment.content
        variables = content.variables if isinstance(content, Environment) else ()
        key = folder, environment.name
        self._gone[key] = self._gone.get(key, frozenset()) | {one.name for one in variables if one.secret}

    async def forget(self) -> None:
        """Forget own values and secrets of those that did not come back; raises as the database does."""
        for (folder, name), secrets in self._gone.items():
            if await self._files.run(partial(is_gone, folder, name)):
                await self._own.delete_scope(folder, of_environment(name), secrets)
        self._gone.clear()


def is_gone(folder: Path, name: str) -> bool:
    """Return whether it is sure that a collection has no environment of that name."""
    if not folder.is_dir():
        return False
    paths = [f"{ENVIRONMENTS}/{file.name}" for file in (folder / ENVIRONMENTS).glob("*.yml")]
    contents = [(path, read_file(folder, path)) for path in paths]
    return not any(
        isinstance(content, Broken)
        or (isinstance(content, Environment) and EnvironmentNode(path=path, content=content).name == name)
        for path, content in contents
    )
