"""Schemes of authentication as `.bru` files write them, in OpenCollection's words."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from restdesk.formats.bru.blocks import Block, Pair

Keep = Callable[[str], str]
"""Takes what stands in a secret field and returns what may stand there in a file of ours."""

Values = dict[str, Any]

_PLAIN: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "basic": (("username", "password"), ("password",)),
    "bearer": (("token",), ("token",)),
    "digest": (("username", "password"), ("password",)),
    "ntlm": (("username", "password", "domain"), ("password",)),
    "wsse": (("username", "password"), ("password",)),
    "apikey": (("key", "value", "placement"), ("value",)),
    "awsv4": (
        ("accessKeyId", "secretAccessKey", "sessionToken", "service", "region", "profileName"),
        ("secretAccessKey", "sessionToken"),
    ),
}
"""The schemes whose fields have the same names in both formats, and which of these are secret."""

_OAUTH1 = {
    "consumer_key": "consumerKey",
    "consumer_secret": "consumerSecret",
    "access_token": "accessToken",
    "token_secret": "accessTokenSecret",
    "callback_url": "callbackUrl",
    "signature_method": "signatureMethod",
    "include_body_hash": "includeBodyHash",
} | {name: name for name in ("verifier", "timestamp", "nonce", "version", "realm", "placement")}
_OAUTH1_SECRET = ("consumer_secret", "access_token", "token_secret", "nonce")

_FLOWS = {"password": "resource_owner_password_credentials"}
_URLS = {
    "authorization_url": "authorizationUrl",
    "access_token_url": "accessTokenUrl",
    "refresh_token_url": "refreshTokenUrl",
    "callback_url": "callbackUrl",
    "scope": "scope",
    "state": "state",
}
_MORE = "auth:oauth2:additional_params:"
_REQUESTS = {
    "auth_req": "authorizationRequest",
    "access_token_req": "accessTokenRequest",
    "refresh_token_req": "refreshTokenRequest",
}
_PLACES = {"headers": "header", "queryparams": "query", "body": "body"}


def auth(mode: str, found: Sequence[Block], path: str, keep: Keep) -> str | Values | None:
    """Return what `auth` holds for a mode, or None where nothing is sent."""
    if mode in ("", "none"):
        return None
    if mode == "inherit":
        return mode
    block = next((block for block in found if block.name == f"auth:{mode}"), None)
    fields = {pair.name: pair.value for pair in block.pairs(path)} if block is not None else {}
    if mode == "oauth1":
        return _oauth1(fields, keep)
    if mode == "oauth2":
        return _oauth2(fields, found, path, keep)
    names, secret = _PLAIN.get(mode, (tuple(fields), tuple(fields)))
    kept = {name: keep(fields[name]) if name in secret else fields[name] for name in names if fields.get(name)}
    if kept.get("placement") == "queryparams":
        kept["placement"] = "query"
    return {"type": mode, **kept}


def _oauth1(fields: Mapping[str, str], keep: Keep) -> Values:
    made: Values = {"type": "oauth1"}
    for name, ours in _OAUTH1.items():
        if value := fields.get(name):
            made[ours] = (
                keep(value) if name in _OAUTH1_SECRET else value == "true" if name.startswith("incl") else value
            )
    if key := fields.get("private_key"):
        file = key.startswith("@file(") and key.endswith(")")
        made["privateKey"] = {"type": "file" if file else "text", "value": key[6:-1] if file else keep(key)}
    return made


def _oauth2(fields: Mapping[str, str], found: Sequence[Block], path: str, keep: Keep) -> Values:
    flow = fields.get("grant_type", "")
    made: Values = {"type": "oauth2", "flow": _FLOWS.get(flow, flow)}
    made |= {ours: fields[name] for name, ours in _URLS.items() if fields.get(name)}
    made["credentials"] = _filled(
        clientId=fields.get("client_id"),
        clientSecret=keep(fields.get("client_secret", "")),
        placement=fields.get("credentials_placement"),
    )
    made["resourceOwner"] = _filled(username=fields.get("username"), password=keep(fields.get("password", "")))
    if flow == "authorization_code":
        made["pkce"] = {} if fields.get("pkce") == "true" else {"disabled": True}
    made["tokenConfig"] = _filled(
        id=fields.get("credentials_id"), placement=_placement(fields), source=fields.get("token_source")
    )
    made["settings"] = {
        ours: fields[name] == "true"
        for name, ours in (("auto_fetch_token", "autoFetchToken"), ("auto_refresh_token", "autoRefreshToken"))
        if name in fields
    }
    made["additionalParameters"] = _more(found, path)
    return {name: value for name, value in made.items() if value or name == "pkce"}


def _placement(fields: Mapping[str, str]) -> Values | None:
    match fields.get("token_placement"):
        case "url" | "query":
            return {"query": fields.get("token_query_key", "access_token")}
        case "header":
            return {"header": fields.get("token_header_prefix", "Bearer")}
    return None


def _more(found: Sequence[Block], path: str) -> Values:
    """Return the parameters that are sent besides, by the request that they belong to."""
    made: Values = {}
    for block in found:
        request, _, place = block.name.removeprefix(_MORE).partition(":")
        if block.name.startswith(_MORE) and request in _REQUESTS and place in _PLACES:
            rows = [_parameter(pair, _PLACES[place]) for pair in block.pairs(path)]
            made.setdefault(_REQUESTS[request], []).extend(rows)
    return made


def _parameter(pair: Pair, placement: str) -> Values:
    row: Values = {"name": pair.name, "value": pair.value, "placement": placement}
    return row if pair.enabled else row | {"disabled": True}


def _filled(**values: object) -> Values:
    return {name: value for name, value in values.items() if value}
