"""The files that requests name: measured before a Send, opened while it runs, and those the person allowed."""

from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO, NamedTuple

from msgspec.structs import replace

from restdesk.errors import FileOutside, RestDeskError
from restdesk.lanes import Lane
from restdesk.model.ready import FileWanted, Place, Questions, Ready, ReadyCertificate, ReadyField
from restdesk.model.text import Text
from restdesk.storage.named_file import Outside, measure, open_named


class SeenFile(NamedTuple):
    """What is known of a file that a request names."""

    size: int | None = None
    """Bytes; None where it cannot be known, or is not the request's to know before the person is asked."""
    is_missing: bool = False
    """Whether it is not there, or no file that could be sent."""


class NamedFiles:
    """Knows what each collection may read; grants end with the session and are kept nowhere."""

    def __init__(self, files: Lane) -> None:
        self._files = files
        self._grants: dict[Path | None, frozenset[Path]] = {}

    def allow(self, place: Place, path: Path) -> None:
        """Let the requests of that collection (or those of none) read the file at this real path, until Quit."""
        self._grants[place.collection] = self.granted(place) | {path}

    def take(self, place: Place, paths: Sequence[Path]) -> tuple[str, ...]:
        """Let files be read that the person picked; return what a request at `place` calls them.

        A file inside the collection is named relative to it, with `/`. Not for the GUI thread.
        """
        folder = place.collection.resolve() if place.collection is not None else None
        names = []
        for path in paths:
            real = path.resolve()
            self.allow(place, real)
            inside = folder is not None and real.is_relative_to(folder)
            names.append(real.relative_to(folder).as_posix() if folder is not None and inside else str(path.absolute()))
        return tuple(names)

    def save(self, place: Place, path: Path, text: str) -> str:
        """Write `text` in UTF-8 to a file that the person named, and return as `take` does; raises OSError."""
        path.write_bytes(text.encode("utf-8", "surrogatepass"))
        return self.take(place, (path,))[0]

    def seen(self, place: Place, names: Sequence[str]) -> tuple[SeenFile, ...]:
        """Return what is known of files by their names. Not for the GUI thread."""
        return tuple(self._seen(place, name) for name in names)

    def _seen(self, place: Place, name: str) -> SeenFile:
        try:
            size = measure(place.collection, name, self.granted(place))
        except RestDeskError:
            return SeenFile(is_missing=True)
        return SeenFile() if isinstance(size, Outside) else SeenFile(size)

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
        opened = open_named(place.collection, path, self.granted(place))
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
            return measure(place.collection, path.reveal(), self.granted(place))
        except RestDeskError as error:
            raise type(error)(error.cause, field=field, path=path) from error

    def granted(self, place: Place) -> frozenset[Path]:
        """Return the files outside the collection's folder that its requests may read."""
        return self._grants.get(place.collection, frozenset())


def guessed_type(name: str) -> str:
    """Return the Content-Type that a file of that name is sent with where none is given."""
    from restdesk.sending.bodies.file import content_type

    return str(content_type(ReadyField(), Text(name)))
