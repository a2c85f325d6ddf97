"""How a request is sent: each setting decided by the request, its folders from the nearest on, or the default."""

import re
from collections.abc import Callable
from typing import NamedTuple, TypeVar, cast

import msgspec

from restdesk.errors import NumberRefused, SettingRefused
from restdesk.model.config import Limits
from restdesk.model.ready import ReadySettings, ReadyTls
from restdesk.model.request import Own, Settings, TlsVersion
from restdesk.model.struct import FileStruct
from restdesk.variables.inherited import Level

T = TypeVar("T")

INHERIT = "inherit"

_NUMBER = re.compile(r"[0-9]{1,18}(?:\.[0-9]{1,6})?", re.ASCII)
_HOST_NAME = re.compile(r"(?!.*\.\.)(?![0-9.]+$)[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?", re.ASCII)
"""What is no address: a server's certificate is chosen by a name (RFC 6066, section 3)."""

_MOST_SAID = 60
"""Characters of a value that an error repeats."""


class Bounds(NamedTuple):
    """What a number may be."""

    least: int
    most: int
    whole: bool = True


NUMBERS = {
    "timeout": Bounds(0, 86_400_000, whole=False),
    "maxRedirects": Bounds(0, 1000),
    "limits.bodyBytes": Bounds(1, 10**15),
    "limits.ratio": Bounds(1, 10**9),
    "limits.headerBytes": Bounds(1, 10**9),
    "limits.headerCount": Bounds(1, 10**6),
}
"""Settings that are numbers, by their keys in the file."""


class Said(NamedTuple):
    """What one place says of a setting; of a value that no type fits its own YAML text."""

    value: object
    place: Level
    misfit: bool = False


def read_number(name: str, text: str) -> float:
    """Return what was typed for a setting that is a number; raises NumberRefused."""
    bounds = NUMBERS[name]
    text = text.strip()
    number = float(text) if _NUMBER.fullmatch(text) else -1.0
    if not bounds.least <= number <= bounds.most or (bounds.whole and not number.is_integer()):
        raise _refused(name, text, f"settings.{name}")
    return int(number) if number.is_integer() else number


USUAL = ReadySettings()


def settings(places: tuple[Level, ...], default: ReadySettings = USUAL) -> ReadySettings:
    """Return every setting but the proxy, decided; raises InputError's kind for what cannot be used.

    What a person must allow first is in it: `overrides` names it. `default` is what holds where no place says anything.
    """
    return ReadySettings(
        encode_url=_usual(places, "encode_url", default.encode_url),
        timeout=_number(places, "timeout", default.timeout * 1000) / 1000,
        follow_redirects=_usual(places, "follow_redirects", default.follow_redirects),
        max_redirects=int(_number(places, "maxRedirects", default.max_redirects)),
        omit_headers=_usual(places, "omit_headers", default.omit_headers),
        http_version=_ours(places, "http_version", default.http_version),
        connect_to=_text(places, "connect_to"),
        tls=_tls(places),
        cookies=_ours(places, "cookies", default.cookies),
        body_limit=int(_number(places, "limits.bodyBytes", default.body_limit)),
        ratio_limit=int(_number(places, "limits.ratio", default.ratio_limit)),
        head_limit=int(_number(places, "limits.headerBytes", default.head_limit)),
        fields_limit=int(_number(places, "limits.headerCount", default.fields_limit)),
        system_proxy=default.system_proxy,
    )


def start_of(place: Level) -> str:
    """Return what the names of a place's settings begin with in errors: `settings`, `Open.settings`."""
    return f"{place.owner}.settings" if place.owner else "settings"


def said(places: tuple[Level, ...], of: Callable[[Level], FileStruct], name: str) -> Said | None:
    """Return what the nearest place says that says something, by the field's name in the struct."""
    for place in reversed(places):
        struct = of(place)
        value = getattr(struct, name)
        if value is not None and value != INHERIT:
            return Said(value, place)
        misfit = dict(struct.extra).get(key_of(type(struct), name))
        if misfit is not None:
            return Said(misfit, place, misfit=True)
    return None


def key_of(kind: type[FileStruct], name: str) -> str:
    """Return the key in the file of a struct's field."""
    return kind.__struct_encode_fields__[kind.__struct_fields__.index(name)]


def of_settings(place: Level) -> Settings:
    """Return the format's own settings of a place."""
    return place.settings


def of_own(place: Level) -> Own:
    """Return ours."""
    return place.own


def of_limits(place: Level) -> Limits:
    """Return the limits among ours."""
    return place.own.limits


def _tls(places: tuple[Level, ...]) -> ReadyTls:
    automatic: TlsVersion = "auto"
    lowest, highest = (_ours(places, name, automatic) for name in ("tls_lowest", "tls_highest"))
    if "auto" not in (lowest, highest) and lowest > highest:
        raise SettingRefused(setting="TLS", value=f"{lowest} – {highest}", field="settings.tlsLowest")
    return ReadyTls(
        verify=_ours(places, "verify", default=True),
        lowest="" if lowest == "auto" else lowest,
        highest="" if highest == "auto" else highest,
        sni=_sni(places),
    )


def _sni(places: tuple[Level, ...]) -> str:
    name = _text(places, "sni")
    if name and not is_host_name(name):
        raise SettingRefused(setting="sni", value=name[:_MOST_SAID], field="settings.sni")
    return name


def is_host_name(name: str) -> bool:
    """Return whether the text may be asked for in TLS: letters, digits, hyphens and dots (RFC 6066, section 3)."""
    return _HOST_NAME.fullmatch(name) is not None and len(name) <= 253


def _text(places: tuple[Level, ...], name: str) -> str:
    return str(_ours(places, name, "")).strip()


def _usual(places: tuple[Level, ...], name: str, default: T) -> T:
    return _decided(said(places, of_settings, name), key_of(Settings, name), default)


def _ours(places: tuple[Level, ...], name: str, default: T) -> T:
    return _decided(said(places, of_own, name), key_of(Own, name), default)


def _decided(found: Said | None, key: str, default: T) -> T:
    if found is None:
        return default
    if found.misfit:  # to pass it over would be a guess
        field = f"{start_of(found.place)}.{key}"
        raise SettingRefused(setting=key, value=str(found.value)[:_MOST_SAID], field=field)
    return cast(T, found.value)


def _number(places: tuple[Level, ...], name: str, default: float) -> float:
    of, field = NUMBERED[name]
    found = said(places, of, field)
    if found is None:
        return default
    bounds = NUMBERS[name]
    if found.misfit or not bounds.least <= cast(float, found.value) <= bounds.most:
        raise _refused(name, unquoted(str(found.value)), f"{start_of(found.place)}.{name}")
    return cast(float, found.value)


def unquoted(raw: str) -> str:
    """Return the text that a YAML scalar holds, quoted as `quoted` does it or not."""
    if raw.startswith('"'):
        try:
            return str(msgspec.json.decode(raw, type=str))
        except msgspec.DecodeError:
            return raw
    return raw.strip("'")


def quoted(text: str) -> str:
    """Return a text as a YAML scalar that is read as text."""
    return msgspec.json.encode(text.encode("utf-8", "replace").decode()).decode()


def _refused(name: str, value: str, field: str) -> NumberRefused:
    bounds = NUMBERS[name]
    return NumberRefused(value=value[:_MOST_SAID], least=bounds.least, most=bounds.most, field=field)


NUMBERED: dict[str, tuple[Callable[[Level], FileStruct], str]] = {
    "timeout": (of_settings, "timeout"),
    "maxRedirects": (of_settings, "max_redirects"),
    "limits.bodyBytes": (of_limits, "body_bytes"),
    "limits.ratio": (of_limits, "ratio"),
    "limits.headerBytes": (of_limits, "header_bytes"),
    "limits.headerCount": (of_limits, "header_count"),
}
"""In which struct each number is, and in which of its fields."""
