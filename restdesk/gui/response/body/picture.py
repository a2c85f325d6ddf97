"""Images: decoded off the GUI thread, within a limit of memory."""

from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from restdesk.figures import size_figure
from restdesk.spool import Body
from restdesk.words import QT_TRANSLATE_NOOP, Message

MOST = 64
"""MB (of 1,048,576 bytes) that a decoded image, or the file it is decoded from, may take."""

PREVIEW = 2048
"""Pixels of the longer side of the smaller copy that is painted while a large image is fitted to the pane."""

_SIGNS = (
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"\xff\xd8\xff", "jpeg"),
    (b"GIF87a", "gif"),
    (b"GIF89a", "gif"),
    (b"BM", "bmp"),
)

NAMED = QT_TRANSLATE_NOOP("Picture", "{format} image, {width} × {height}")
NAMED_FIRST = QT_TRANSLATE_NOOP("Picture", "{format} image, {width} × {height}, the first of {count} frames")
_OTHER = QT_TRANSLATE_NOOP("Picture", "This kind of image cannot be shown; here are its bytes.")
_BROKEN = QT_TRANSLATE_NOOP("Picture", "The image is broken and cannot be shown; here are its bytes. ({cause})")
_TOO_BIG = QT_TRANSLATE_NOOP(
    "Picture", "The image would need {size} of memory and is not shown: the limit is {limit}. Here are its bytes."
)
_UNREADABLE = QT_TRANSLATE_NOOP("Picture", "The image cannot be read from this machine's disk any more: {cause}")


@dataclass(frozen=True)
class Picture:
    """An image; `preview` is a smaller copy, or the same where it is not large. `words` name it."""

    image: QImage
    preview: QImage
    words: Message


def read_picture(body: Body) -> Picture | Message:
    """Decode an image; what is said in its place where it cannot be shown."""
    try:
        name = _format(body.read(0, 16))
        if name and body.size <= MOST << 20:
            return _decoded(body.read(), name)
    except OSError as error:
        return _UNREADABLE.message(cause=error.strerror or str(error))
    return _too_big(body.size) if name else _OTHER.message()


def _format(start: bytes) -> str:
    if start.startswith(b"RIFF") and start[8:12] == b"WEBP":
        return "webp"
    return next((name for sign, name in _SIGNS if start.startswith(sign)), "")


def _decoded(data: bytes, name: str) -> Picture | Message:
    buffer, reader = _reader(data, name)
    size = reader.size()
    if size.isValid() and size.width() * size.height() * 4 > MOST << 20:
        return _too_big(size.width() * size.height() * 4)
    count = reader.imageCount() if reader.supportsAnimation() else 1
    image = reader.read()
    if image.isNull():
        return _BROKEN.message(cause=reader.errorString())
    buffer.close()
    words = NAMED_FIRST if count > 1 else NAMED
    figures = {"format": name.upper(), "width": image.width(), "height": image.height(), "count": count}
    return Picture(image, _reduced(image, data, name), words.message(**figures))


def _reader(data: bytes, name: str) -> tuple[QBuffer, QImageReader]:
    """What decodes an image of that format, and what it reads from, which must live as long."""
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    QImageReader.setAllocationLimit(MOST)
    reader = QImageReader(buffer, QByteArray(name.encode("ascii")))
    reader.setAutoDetectImageFormat(False)
    reader.setAutoTransform(True)
    return buffer, reader


def _reduced(image: QImage, data: bytes, name: str) -> QImage:
    """A smaller copy, decoded anew: only the decoder lets other threads work meanwhile, scaling does not."""
    if max(image.width(), image.height()) <= PREVIEW:
        return image
    buffer, reader = _reader(data, name)
    reader.setScaledSize(reader.size().scaled(QSize(PREVIEW, PREVIEW), Qt.AspectRatioMode.KeepAspectRatio))
    reduced = reader.read()
    buffer.close()
    return image if reduced.isNull() else reduced


def _too_big(size: int) -> Message:
    return _TOO_BIG.message(size=size_figure(size), limit=f"{MOST} MB")
