"""`/token/login` and `/token/api/data`: a signed token (JWT, RFC 7519) as bearer token (RFC 6750)."""

import time
from typing import NoReturn

import jwt
from flask import Blueprint, Response, request

from restdesk.demo.answers import Refused, json_answer
from restdesk.demo.body import json_body
from restdesk.demo.users import Users

ALGORITHM = "HS256"
LIFETIME = 3600
LONGEST_LIFETIME = 86400
REALM = 'Bearer realm="Demo API"'


def blueprint(users: Users, secret: str) -> Blueprint:
    """The routes under `/token`, for these users; `secret` signs the tokens."""
    routes = Blueprint("token", __name__, url_prefix="/token")

    @routes.post("/login")
    def login() -> Response:
        token = new_token(logged_in(users), lifetime(), secret)
        return json_answer({"access_token": token}, headers=[("Cache-Control", "no-store")])

    @routes.route("/api/data", methods=["GET", "POST"])
    def data() -> Response:
        return json_answer({"logged_in_as": token_user(secret)})

    return routes


def logged_in(users: Users) -> str:
    """The user name in the request's body. Raises Refused: 400 if something is missing, 401 if it is wrong."""
    body = json_body()
    given = body if isinstance(body, dict) else {}
    username, password = given.get("username"), given.get("password")
    if not (isinstance(username, str) and isinstance(password, str) and username and password):
        raise Refused(400, {"msg": "Missing username or password"})
    try:
        known = users.knows(username, password)
    except UnicodeEncodeError:  # half a surrogate pair, which no user's name or password holds
        known = False
    if not known:
        raise Refused(401, {"msg": "Bad username or password"}, [("WWW-Authenticate", REALM)])
    return username


def lifetime() -> int:
    """How many seconds the token is to be valid: the query parameter `expires_in`, at most a day, usually an hour."""
    text = request.args.get("expires_in", str(LIFETIME))
    if not (text.isascii() and text.isdecimal() and len(text) <= 5 and int(text) <= LONGEST_LIFETIME):
        raise Refused(400, {"error": f"expires_in must be a number of seconds from 0 to {LONGEST_LIFETIME}"})
    return int(text)


def new_token(username: str, seconds: int, secret: str) -> str:
    """A token for this user that is valid for so many seconds from now."""
    now = int(time.time())
    return jwt.encode({"sub": username, "iat": now, "exp": now + seconds}, secret, ALGORITHM)


def token_user(secret: str) -> str:
    """The user whom the request's token names.

    Raises Refused with 401 and a challenge that tells an absent, expired, foreign and malformed token apart
    (RFC 6750, section 3).
    """
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not token.strip():
        raise Refused(401, {"msg": "Missing bearer token"}, [("WWW-Authenticate", REALM)])
    try:
        claims = jwt.decode(token.strip(), secret, [ALGORITHM], {"require": ["exp", "sub"]})
    except jwt.ExpiredSignatureError:
        _refuse_token("The token has expired")
    except (jwt.InvalidSignatureError, jwt.InvalidAlgorithmError):
        _refuse_token("The token's signature is not valid")
    except (jwt.InvalidTokenError, ValueError):
        _refuse_token("The token is malformed")
    return str(claims["sub"])


def _refuse_token(reason: str) -> NoReturn:
    challenge = f'{REALM}, error="invalid_token", error_description="{reason}"'
    raise Refused(401, {"msg": reason}, [("WWW-Authenticate", challenge)])
