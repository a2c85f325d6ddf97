"""`/posts` and `/posts/{id}`: a resource with every method, held in memory."""

import threading
from dataclasses import asdict, dataclass

from flask import Blueprint, Response, request

from restdesk.demo.amounts import whole_number
from restdesk.demo.answers import Refused, json_answer
from restdesk.demo.body import filled_json_body, json_body

PATCH_TYPES = ("application/json", "application/merge-patch+json")
PAGING = {"page", "per_page"}
PAGE_SIZE = 10
LARGEST_PAGE = 100
MOST_PAGES = 1_000_000
EXAMPLES = (
    ("Hello, REST", "A resource has a name, and a few methods act on it."),
    ("안녕하세요", "리소스에는 이름이 있고, 메서드가 리소스에 작용합니다."),
    ("Who are you, and may you?", "Authentication comes first, authorisation second."),
)


@dataclass(frozen=True)
class Post:
    """One post; `id` is given by the server."""

    id: int
    title: str
    body: str = ""


class Posts:
    """All posts, in the order of their ids. Safe to use from several threads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._posts: dict[int, Post] = {}
        self._last_id = 0
        for title, body in EXAMPLES:
            self.add(title, body)

    def all(self) -> list[Post]:
        """Every post."""
        with self._lock:
            return list(self._posts.values())

    def add(self, title: str, body: str) -> Post:
        """A new post under the next id; an id is never used again."""
        with self._lock:
            self._last_id += 1
            post = Post(self._last_id, title, body)
            self._posts[post.id] = post
            return post

    def get(self, number: int) -> Post:
        """The post with this id. Raises Refused with 404."""
        with self._lock:
            return self._found(number)

    def change(self, number: int, fields: dict[str, str]) -> Post:
        """The post with this id after these of its fields were set. Raises Refused with 404."""
        with self._lock:
            old = self._found(number)
            post = Post(number, fields.get("title", old.title), fields.get("body", old.body))
            self._posts[number] = post
            return post

    def remove(self, number: int) -> None:
        """Removes the post with this id. Raises Refused with 404."""
        with self._lock:
            del self._posts[self._found(number).id]

    def _found(self, number: int) -> Post:
        if number not in self._posts:
            raise Refused(404, {"error": "Post not found"})
        return self._posts[number]


def blueprint() -> Blueprint:
    """The routes under `/posts`, with posts of their own."""
    routes = Blueprint("posts", __name__, url_prefix="/posts")
    posts = Posts()

    @routes.get("")
    def list_all() -> Response:
        found = posts.all()
        page, headers = paged(found) if PAGING & request.args.keys() else (found, [])
        return with_tag(json_answer([asdict(post) for post in page], headers=headers))

    @routes.post("")
    def create() -> Response:
        fields = post_fields(filled_json_body())
        post = posts.add(fields["title"], fields["body"])
        return json_answer(asdict(post), 201, [("Location", f"/posts/{post.id}")])

    @routes.get("/<int:number>")
    def read(number: int) -> Response:
        return with_tag(json_answer(asdict(posts.get(number))))

    @routes.put("/<int:number>")
    def update(number: int) -> Response:
        posts.get(number)
        return json_answer(asdict(posts.change(number, post_fields(filled_json_body(), number))))

    @routes.patch("/<int:number>")
    def patch(number: int) -> Response:
        posts.get(number)
        return json_answer(asdict(posts.change(number, patch_fields(json_body(PATCH_TYPES), number))))

    @routes.delete("/<int:number>")
    def delete(number: int) -> Response:
        posts.remove(number)
        return Response(status=204)

    return routes


def paged(posts: list[Post]) -> tuple[list[Post], list[tuple[str, str]]]:
    """The posts of the page that is asked for, and the Link header to its neighbours (RFC 8288).

    Pages count from 1; one past the end is empty. Raises Refused with 400.
    """
    page = whole_number(request.args.get("page", "1"), 1, MOST_PAGES)
    size = whole_number(request.args.get("per_page", str(PAGE_SIZE)), 1, LARGEST_PAGE)
    last = max(1, -(-len(posts) // size))
    targets = {"first": 1, "prev": page - 1, "next": page + 1, "last": last}
    links = [
        f'<{request.path}?page={target}&per_page={size}>; rel="{name}"'
        for name, target in targets.items()
        if 1 <= target <= last
    ]
    return posts[(page - 1) * size : page * size], [("Link", ", ".join(links))]


def with_tag(answer: Response) -> Response:
    """The answer with an ETag of its body; 304 without a body where the client has it already (RFC 9110, 13.1.2)."""
    answer.add_etag()
    answer.make_conditional(request)
    return answer


def post_fields(value: object, number: int | None = None) -> dict[str, str]:
    """Title and body of a whole post, the body empty if it is absent. Raises Refused with 400."""
    fields = patch_fields(value, number)
    if "title" not in fields:
        raise Refused(400, {"error": "title is missing"})
    return {"body": "", **fields}


def patch_fields(value: object, number: int | None = None) -> dict[str, str]:
    """The fields of a post that are to change (RFC 7396: null clears one). Raises Refused with 400.

    `number` is the id in the path; an id in the JSON must be the same.
    """
    if not isinstance(value, dict):
        raise Refused(400, {"error": "A post must be a JSON object"})
    fields = dict(value)
    if "id" in fields and (number is None or fields.pop("id") != number):
        raise Refused(400, {"error": "id is given by the server"})
    for name, content in fields.items():
        if name not in ("title", "body"):
            raise Refused(400, {"error": f"Unknown field: {name}"})
        if content is None and name == "body":
            fields[name] = ""
        elif not isinstance(content, str) or (name == "title" and not content.strip()):
            raise Refused(400, {"error": f"{name} must be text"})
    return fields
