"""`/open/api/data`: no authentication."""

from flask import Blueprint, Response

from restdesk.demo.data import get_data, post_data


def blueprint() -> Blueprint:
    """The routes under `/open`."""
    routes = Blueprint("open", __name__, url_prefix="/open")

    @routes.get("/api/data")
    def get() -> Response:
        return get_data("param")

    @routes.post("/api/data")
    def post() -> Response:
        return post_data()

    return routes
