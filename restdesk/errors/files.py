"""A file or a folder cannot be read, or not be written."""

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
