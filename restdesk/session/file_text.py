"""One file of a collection as it lies on the disk, and the step that makes it hold something else."""

import codecs
import os
from pathlib import Path
from typing import NamedTuple

from restdesk.errors import FileBroken, FolderGone, LeadsOutside
from restdesk.model.collection import Broken, FileContent
from restdesk.model.patching import GONE, Gone
from restdesk.opencollection.reader import read
from restdesk.opencollection.writer import save
from restdesk.storage.broken import broken
from restdesk.storage.changes import Put
from restdesk.storage.links import leads_out
from restdesk.storage.text import decode, read_bytes


class FileText(NamedTuple):
    """What stands in a file: its bytes, its text without a byte order mark, and what they mean."""

    path: Path
    data: bytes | None = None
    text: str = ""
    content: FileContent | Broken | Gone = GONE

    def step(self, wanted: FileContent) -> tuple[Put, str, bool]:
        """Return the step that writes `wanted`, the new text, and whether no more of it is new than was edited.

        The step fails where the file is another one by then. What could not be read is written anew.
        """
        text = "" if isinstance(self.content, Broken) else self.text
        made = save(text, wanted)
        mark = codecs.BOM_UTF8 if text and (self.data or b"").startswith(codecs.BOM_UTF8) else b""
        put = Put(self.path, mark + made.text.encode(), new=self.data is None, was=self.data)
        return put, made.text, made.exact or not text


def read_file_text(folder: Path, path: str, kind: type[FileContent]) -> FileText:
    """Return what stands in the file at `path` of the collection in `folder`.

    Raises FolderGone where its folder is not there, LeadsOutside, FileUnreadable or FileTooLarge.
    """
    if leads_out(folder, path):
        raise LeadsOutside(path=path)
    whole = folder / path
    if not os.path.lexists(whole):
        if not whole.parent.is_dir():
            raise FolderGone(path=path)
        return FileText(whole)
    data = read_bytes(whole, path)
    try:
        text = decode(data, path)
        return FileText(whole, data, text, read(kind, text, path))
    except FileBroken as error:
        return FileText(whole, data, "", broken(error, data))
