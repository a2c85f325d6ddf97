"""What a response is called when it is saved: a name from outside, made harmless.

It comes from the base name in Content-Disposition (RFC 6266, RFC 8187), else from the last part of the URL that was
called, else it is `response`; never is it a path, a hidden file or a device.
"""

import re
import unicodedata
from urllib.parse import unquote, unquote_to_bytes, urlsplit

LONGEST = 60
"""Characters of a name, its ending included."""

_PARAMETER = re.compile(r';\s*(filename\*?)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;\s]*))', re.IGNORECASE)
_EXTENDED = re.compile(r"([\w.:-]*)'[^']*'(.*)", re.DOTALL)
_REFUSED = re.compile(r'[<>:"|?*•]')
_BLANK = re.compile(r"\s+")
_DEVICE = re.compile(r"(?:CON|PRN|AUX|NUL|CONIN\$|CONOUT\$|COM[0-9¹²³]|LPT[0-9¹²³])(?=\s*(?:\.|$))", re.IGNORECASE)
_ENDING = re.compile(r"\.[A-Za-z0-9]{1,8}\Z")
_HIDDEN = ("Cc", "Cf", "Cs", "Co", "Zl", "Zp")

_ENDINGS = {
    "application/json": ".json",
    "application/xml": ".xml",
    "text/xml": ".xml",
    "text/html": ".html",
    "application/xhtml+xml": ".xhtml",
    "text/plain": ".txt",
    "text/csv": ".csv",
    "text/css": ".css",
    "text/markdown": ".md",
    "text/javascript": ".js",
    "application/javascript": ".js",
    "application/yaml": ".yaml",
    "application/x-ndjson": ".ndjson",
    "application/pdf": ".pdf",
    "application/zip": ".zip",
    "application/gzip": ".gz",
    "application/x-tar": ".tar",
    "application/octet-stream": ".bin",
    "image/png": ".png",
    "image/jpeg": ".jpg",
    "image/gif": ".gif",
    "image/webp": ".webp",
    "image/bmp": ".bmp",
    "image/svg+xml": ".svg",
    "audio/mpeg": ".mp3",
    "video/mp4": ".mp4",
}
_SUFFIXES = (("+json", ".json"), ("+xml", ".xml"), ("+yaml", ".yaml"))


def file_name(url: str, disposition: str = "", content_type: str = "") -> str:
    """Return the name for a response to a request of `url`, with the two headers as they came."""
    name = _clean(_disposed(disposition)) or _clean(unquote(_last_part(url))) or "response"
    return name if _ENDING.search(name) else name[: LONGEST - 8] + _ending(content_type)


def _disposed(disposition: str) -> str:
    found = {name.lower(): quoted or bare for name, quoted, bare in _PARAMETER.findall(disposition)}
    if (extended := _EXTENDED.fullmatch(found.get("filename*", ""))) is not None:
        charset = "latin-1" if extended[1].lower() in ("iso-8859-1", "latin-1") else "utf-8"
        return unquote_to_bytes(extended[2]).decode(charset, "replace")
    return re.sub(r"\\(.)", r"\1", found.get("filename", "")) if found else ""


def _last_part(url: str) -> str:
    try:
        return urlsplit(url).path.rsplit("/", 1)[-1]
    except ValueError:  # an address in brackets that is none
        return ""


def _clean(name: str) -> str:
    """The base name without what hides, misleads, or is refused by some system; empty if nothing is left."""
    name = unicodedata.normalize("NFC", re.split(r"[/\\]", name)[-1])
    name = "".join(character for character in name if unicodedata.category(character) not in _HIDDEN)
    name = _BLANK.sub(" ", _REFUSED.sub("_", name)).strip(" .")
    if len(name) > LONGEST:
        ending = _ENDING.search(name)
        name = name[: LONGEST - len(ending[0])] + ending[0] if ending else name[:LONGEST]
    return f"_{name}" if _DEVICE.match(name) else name


def _ending(content_type: str) -> str:
    media = content_type.partition(";")[0].strip().lower()
    by_suffix = next((ending for suffix, ending in _SUFFIXES if media.endswith(suffix)), "")
    return _ENDINGS.get(media, by_suffix)
