"""What is wrong with a view, a vault, the demo server; and bugs."""

from restdesk.errors.base import RestDeskError
from restdesk.words import QT_TRANSLATE_NOOP


class ViewError(RestDeskError):
    """A big body cannot be shown or searched; the body itself is whole."""


class WorkerEnded(ViewError):
    title = QT_TRANSLATE_NOOP("Errors", "The process that works on big bodies ended before it was done.")
    remedy = QT_TRANSLATE_NOOP("Errors", "Try again. If it happens again, save the body and open it elsewhere.")


class BodyUnreadable(ViewError):
    title = QT_TRANSLATE_NOOP("Errors", "The body cannot be read from this machine's disk any more.")
    remedy = QT_TRANSLATE_NOOP("Errors", "Send the request again.")


class NoRoomForView(ViewError):
    title = QT_TRANSLATE_NOOP("Errors", "The laid-out body could not be kept on this machine's disk.")
    remedy = QT_TRANSLATE_NOOP("Errors", "Make room on the disk and try again, or choose Raw.")


class PatternInvalid(ViewError):
    title = QT_TRANSLATE_NOOP("Errors", "This is not a valid regular expression.")
    remedy = QT_TRANSLATE_NOOP("Errors", "Correct it, or search for plain text.")


class PatternTooSlow(ViewError):
    title = QT_TRANSLATE_NOOP("Errors", "The regular expression takes too long in this body.")
    remedy = QT_TRANSLATE_NOOP("Errors", "Use one that repeats less, or search for plain text.")


class VaultError(RestDeskError):
    """The place where secrets are kept does not give or take one."""


class SecretLost(VaultError):
    title = QT_TRANSLATE_NOOP("Errors", "The value typed into “{where}” is no longer known.")
    remedy = QT_TRANSLATE_NOOP("Errors", "Type it again. Secrets are kept until RestDesk quits.")


class VaultFailed(VaultError):
    title = QT_TRANSLATE_NOOP("Errors", "A typed secret could not be kept, so nothing was saved.")
    remedy = QT_TRANSLATE_NOOP(
        "Errors", "Unlock the keyring if it is locked, and save again. Your changes are still here."
    )


class DemoServerFailed(RestDeskError):
    title = QT_TRANSLATE_NOOP("Errors", "The demo server did not start.")
    remedy = QT_TRANSLATE_NOOP("Errors", "Try again; the cause stands below.")


class Unexpected(RestDeskError):
    title = QT_TRANSLATE_NOOP("Errors", "Something went wrong that should not: {kind}.")
    remedy = QT_TRANSLATE_NOOP("Errors", "You can go on. Copy the details and tell the maintainers.")
