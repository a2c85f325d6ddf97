"""The demo server as one application."""

from flask import Flask
from werkzeug.exceptions import HTTPException

from restdesk.demo import apikey, basic, cookies, echo, open_data, page, posts, token, trying
from restdesk.demo.answers import Refused, http_error, refusal, tidy
from restdesk.demo.host import refuse_other_hosts
from restdesk.demo.settings import Settings
from restdesk.demo.users import Users

LARGEST_BODY = 10_000_000


def create_app(settings: Settings) -> Flask:
    """The WSGI application with all routes; makes `settings.users_file`."""
    app = Flask(__name__, static_folder=None)
    app.config["MAX_CONTENT_LENGTH"] = LARGEST_BODY
    app.url_map.merge_slashes = False
    app.before_request(refuse_other_hosts)
    app.after_request(tidy)
    app.register_error_handler(Refused, refusal)
    app.register_error_handler(HTTPException, http_error)
    users = Users(settings.users_file)
    app.register_blueprint(open_data.blueprint())
    app.register_blueprint(basic.blueprint())
    app.register_blueprint(apikey.blueprint(settings.api_key))
    app.register_blueprint(token.blueprint(users, settings.token_secret))
    app.register_blueprint(posts.blueprint())
    app.register_blueprint(trying.blueprint(settings.stopping))
    app.register_blueprint(cookies.blueprint())
    app.register_blueprint(echo.blueprint())
    app.register_blueprint(page.blueprint(settings.address, settings.api_key))
    return app
