"""A file or a folder cannot be read, or not be written."""

import errno

from restdesk.errors.base import RestDeskError
from restdesk.words import QT_TRANSLATE_NOOP


class FileError(RestDeskError):
    """A file or folder that cannot be used."""


class FolderNotFound(FileError):
    title = QT_TRANSLATE_NOOP("Errors", "There is no folder “{path}”.")
    remedy = QT_TRANSLATE_NOOP("Errors", "Check the path; it may have been moved or renamed.")


class NotACollection(FileError):
    title = QT_TRANSLATE_NOOP("Errors", "The folder “{path}” is not a collection.")
    remedy = QT_TRANSLATE_NOOP("Errors", "A collection has a file opencollection.yml at its top. Open that folder.")


class FileBroken(FileError):
    title = QT_TRANSLATE_NOOP("Errors", "“{path}” cannot be read: line {line}.")
    remedy = QT_TRANSLATE_NOOP(
        "Errors", "Open the file in a text editor and mend that line. RestDesk left it as it is."
    )


class InheritedBroken(FileError):
    title = QT_TRANSLATE_NOOP("Errors", "“{path}” cannot be read, and this request inherits from it.")
    remedy = QT_TRANSLATE_NOOP(
        "Errors", "Mend that file first: headers or authentication could be missing. Nothing was sent."
    )


class FileUnreadable(FileError):
    title = QT_TRANSLATE_NOOP("Errors", "“{path}” cannot be opened.")
    remedy = QT_TRANSLATE_NOOP("Errors", "Check that it is there and that you may read it.")


class FileTooLarge(FileError):
    title = QT_TRANSLATE_NOOP("Errors", "“{path}” has more than {limit} MB and was not read.")
    remedy = QT_TRANSLATE_NOOP("Errors", "A request is a small file. Move large data out of the collection.")


class EnvironmentNotFound(FileError):
    title = QT_TRANSLATE_NOOP("Errors", "The collection has no environment “{name}”.")
    remedy = QT_TRANSLATE_NOOP("Errors", "Its environments are: {names}.")


class FileRefused(FileError):
    title = QT_TRANSLATE_NOOP("Errors", "“{path}” is not the name of a file that can be sent.")
    remedy = QT_TRANSLATE_NOOP("Errors", "Name an ordinary file, best one in the collection's folder.")


class FileOutside(FileError):
    title = QT_TRANSLATE_NOOP("Errors", "“{path}” is outside the collection's folder and was not read.")
    remedy = QT_TRANSLATE_NOOP("Errors", "Send again and allow it, or copy the file into the folder.")


class BodyNotSaved(FileError):
    title = QT_TRANSLATE_NOOP("Errors", "The body could not be saved as “{path}”.")
    remedy = QT_TRANSLATE_NOOP(
        "Errors", "Check the folder and the free space, or choose another place. What was there before is unchanged."
    )


class FileNotWritten(FileError):
    """A file or folder that could not be written, made, moved or removed; what was there before is still there."""

    title = QT_TRANSLATE_NOOP("Errors", "“{path}” could not be written.")
    remedy = QT_TRANSLATE_NOOP("Errors", "Try again, or choose another place. Nothing was lost.")


class CollectionReadOnly(FileNotWritten):
    title = QT_TRANSLATE_NOOP("Errors", "“{path}” is an older collection of Bruno's (.bru files).")
    remedy = QT_TRANSLATE_NOOP(
        "Errors", "It can be read and sent, not changed. Convert it: that makes a new collection and leaves this one."
    )


class FolderReadOnly(FileNotWritten):
    title = QT_TRANSLATE_NOOP("Errors", "“{path}” may not be written.")
    remedy = QT_TRANSLATE_NOOP(
        "Errors",
        "The file or its folder is read-only, or another program holds it. Allow writing there, or choose another"
        " place. Nothing was lost.",
    )


class DiskFull(FileNotWritten):
    title = QT_TRANSLATE_NOOP("Errors", "The disk has no room for “{path}”.")
    remedy = QT_TRANSLATE_NOOP("Errors", "Make room, then try again. Nothing was lost.")


class FolderGone(FileNotWritten):
    title = QT_TRANSLATE_NOOP("Errors", "“{path}” cannot be written: it or its folder is no longer there.")
    remedy = QT_TRANSLATE_NOOP(
        "Errors", "It was moved or deleted outside RestDesk. Bring it back, or choose another place."
    )


class PathTooLong(FileNotWritten):
    title = QT_TRANSLATE_NOOP("Errors", "“{path}” is too long a name for this disk.")
    remedy = QT_TRANSLATE_NOOP("Errors", "Choose a shorter name, or a folder that lies less deep.")


class NameInUse(FileNotWritten):
    title = QT_TRANSLATE_NOOP("Errors", "There is a “{path}” already.")
    remedy = QT_TRANSLATE_NOOP("Errors", "Choose another name. Nothing was overwritten.")


class FileChangedOutside(FileNotWritten):
    title = QT_TRANSLATE_NOOP("Errors", "“{path}” was changed outside RestDesk.")
    remedy = QT_TRANSLATE_NOOP("Errors", "Look at what stands there now before you go on. Nothing was overwritten.")


class LeadsOutside(FileNotWritten):
    title = QT_TRANSLATE_NOOP("Errors", "“{path}” lies behind a link that leads out of the collection's folder.")
    remedy = QT_TRANSLATE_NOOP(
        "Errors", "RestDesk changes nothing there. Put a real file or folder in the link's place."
    )


class RewriteRefused(FileNotWritten):
    title = QT_TRANSLATE_NOOP("Errors", "“{path}” can only be changed by writing all of it anew.")
    remedy = QT_TRANSLATE_NOOP(
        "Errors", "Open it, change it there and save: the difference is shown first. Nothing was changed."
    )


class HalfDone(FileNotWritten):
    """A change of several files failed, and some of what was done before could not be taken back either."""

    title = QT_TRANSLATE_NOOP("Errors", "“{path}” could not be written, and part of the change stayed: {names}.")
    remedy = QT_TRANSLATE_NOOP("Errors", "Look at these files. Each is whole, either as before or as wanted.")


class StoreFailed(FileError):
    title = QT_TRANSLATE_NOOP("Errors", "What RestDesk keeps in “{path}” cannot be read or written.")
    remedy = QT_TRANSLATE_NOOP(
        "Errors", "Check that you may write there and that the disk has room. Your files are safe."
    )


class StoreNewer(StoreFailed):
    title = QT_TRANSLATE_NOOP("Errors", "A newer RestDesk wrote “{path}”: this one reads it, but writes nothing there.")
    remedy = QT_TRANSLATE_NOOP("Errors", "Use the newer version. Your files are safe.")


_KINDS: dict[int, type[FileNotWritten]] = {
    **dict.fromkeys((errno.EROFS, errno.EACCES, errno.EPERM), FolderReadOnly),
    **dict.fromkeys((errno.ENOSPC, errno.EDQUOT), DiskFull),
    **dict.fromkeys((errno.ENOENT, errno.ENOTDIR, errno.ESTALE), FolderGone),
    **dict.fromkeys((errno.ENAMETOOLONG,), PathTooLong),
    **dict.fromkeys((errno.EEXIST, errno.ENOTEMPTY, errno.EISDIR), NameInUse),
}
_WINDOWS_TOO_LONG = (111, 206)
"""ERROR_BUFFER_OVERFLOW, ERROR_FILENAME_EXCED_RANGE: Windows says ENOENT for the latter."""


def errors_of_disk(error: OSError | ValueError, path: object) -> FileNotWritten:
    """Return what an error of a system call on `path` means; ValueError is a name that no file can have."""
    cause = getattr(error, "strerror", None) or str(error)
    if getattr(error, "winerror", None) in _WINDOWS_TOO_LONG:
        return PathTooLong(cause, path=path)
    return _KINDS.get(getattr(error, "errno", None) or 0, FileNotWritten)(cause, path=path)
