"""The files that requests name: measured before a Send, opened while it runs, and those the person allowed."""

from pathlib import Path
from typing import BinaryIO

from msgspec.structs import replace

from restdesk.errors import FileOutside, RestDeskError
from restdesk.lanes import Lane
from restdesk.model.ready import FileWanted, Place, Questions, Ready, ReadyCertificate, ReadyField
from restdesk.model.text import Text
from restdesk.storage.named_file import Outside, measure, open_named


class NamedFiles:
    """Knows what each collection may read; grants end with the session and are kept nowhere."""

    def __init__(self, files: Lane) -> None:
        self._files = files
        self._grants: dict[Path | None, frozenset[Path]] = {}

    def allow(self, place: Place, path: Path) -> None:
        """Let the requests of that collection (or those of none) read the file at this real path, until Quit."""
        self._grants[place.collection] = self._granted(place) | {path}

    async def measured(self, ready: Ready) -> Ready | Questions:
        """Return `ready` with the sizes of its files, or the files that the person must allow first.

        Raises FileRefused or FileUnreadable, with `field`, where one cannot be sent.
        """
        body = ready.body
        if body is None or not any(field.files for field in body.fields):
            return ready
        found = await self._files.run(lambda: [self._measured(ready.place, field) for field in body.fields])
        wanted = {want.path: want for _, wants in found for want in wants}
        if wanted:
            return Questions(tuple(wanted.values()))
        return replace(ready, body=replace(body, fields=tuple(field for field, _ in found)))

    async def wanted(self, place: Place, certificate: ReadyCertificate, field: str) -> Questions | None:
        """Return the files of a client certificate that the person must allow first; None where all may be read.

        Raises FileRefused or FileUnreadable, with `field`.
        """
        paths = tuple(filter(None, (certificate.certificate, certificate.key, certificate.pkcs12)))
        sizes = await self._files.run(lambda: [(path, self._size(place, path, field)) for path in paths])
        wanted = {
            size.path: FileWanted(str(path), field, size.path) for path, size in sizes if isinstance(size, Outside)
        }
        return Questions(tuple(wanted.values())) if wanted else None

    def open(self, place: Place, path: str) -> BinaryIO:
        """Open the file of that name for a request at `place`: what sending asks for, in a lane."""
        opened = open_named(place.collection, path, self._granted(place))
        if isinstance(opened, Outside):
            raise FileOutside(path=path)
        return opened

    def _measured(self, place: Place, field: ReadyField) -> tuple[ReadyField, list[FileWanted]]:
        sizes: list[int] = []
        wanted: list[FileWanted] = []
        for path in field.files:
            size = self._size(place, path, field.field)
            if isinstance(size, Outside):
                wanted.append(FileWanted(str(path), field.field, size.path))
            else:
                sizes.append(size)
        return replace(field, sizes=tuple(sizes)), wanted

    def _size(self, place: Place, path: Text, field: str) -> int | Outside:
        try:
            return measure(place.collection, path.reveal(), self._granted(place))
        except RestDeskError as error:
            raise type(error)(error.cause, field=field, path=path) from error

    def _granted(self, place: Place) -> frozenset[Path]:
        return self._grants.get(place.collection, frozenset())
