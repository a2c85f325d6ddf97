"""A run of many requests."""

import asyncio

from restdesk.errors import ConnectionRefused, UrlRefused
from restdesk.model.collection import Broken, RequestNode
from restdesk.model.exchange import CheckResult, Exchange, Failure, Field, Response
from restdesk.model.ready import Questions, SecretWanted, VariableWanted
from restdesk.model.request import Http, Info, Request
from restdesk.running.run import Step, run
from restdesk.running.terminal import lines
from restdesk.spool import Body
from restdesk.words import QT_TRANSLATE_NOOP

WHAT = QT_TRANSLATE_NOOP("Tests", "broken")


class Answering:
    """Answers by the request's URL."""

    def __init__(self, answers: dict[str, Exchange | Questions | UrlRefused]) -> None:
        self._answers = answers
        self.sent = list[str]()

    async def read(self, path: str) -> Request | Broken:
        content = _node(path.removesuffix(".yml")).content
        assert content is not None
        return content

    async def exchange(self, request: Request, path: str) -> Exchange | Questions:
        assert request.http is not None
        self.sent.append(path)
        answer = self._answers[request.http.url]
        if isinstance(answer, UrlRefused):
            raise answer
        return answer


def _node(url: str) -> RequestNode:
    return RequestNode.of(f"{url}.yml", Request(info=Info(name=url), http=Http(url=url)))


def _exchange(status: int = 200, *, outcome: str = "passed", failure: Failure | None = None) -> Exchange:
    from restdesk.model.exchange import Hop, Sent

    response = Response(
        http_version="HTTP/1.1",
        status=status,
        reason="OK",
        headers=(Field("A", "b"),),
        body=Body(b"x" * 1234),
        wire_size=1234,
    )
    hop = Hop(method="GET", url="/", sent=Sent("", "", 0), response=None if failure else response)
    check = CheckResult(expression="res.status", operator="eq", value="201", outcome=outcome, actual=str(status))
    return Exchange(began=0, seconds=0.0234, hops=(hop,), checks=(check,), failure=failure)


def _run(sender: Answering, *nodes: RequestNode) -> list[Step]:
    async def collect() -> list[Step]:
        return [step async for step in run(nodes, sender)]

    return asyncio.run(collect())


def test_requests_that_were_not_read_yet_are_read_when_it_is_their_turn() -> None:
    sender = Answering({"a": _exchange(), "b": _exchange()})
    steps = _run(sender, RequestNode(path="a.yml"), _node("b"))
    assert sender.sent == ["a.yml", "b.yml"]
    assert all(step.good for step in steps)


def test_requests_are_sent_in_order_and_a_failure_does_not_stop_the_run() -> None:
    sender = Answering({"a": UrlRefused(url="a", field="url"), "b": _exchange()})
    steps = _run(sender, _node("a"), _node("b"))
    assert sender.sent == ["a.yml", "b.yml"]
    assert [step.good for step in steps] == [False, True]
    assert isinstance(steps[0].result, Failure)


def test_a_broken_file_is_a_step_that_is_not_good_and_is_not_sent() -> None:
    sender = Answering({})
    broken = Broken(what=WHAT.message(), advice=WHAT.message(), cause="line 3")
    [step] = _run(sender, RequestNode.of("x.yml", broken))
    assert (step.good, step.name, sender.sent) == (False, "x.yml", [])


def test_the_line_of_a_good_step_has_method_name_status_time_size_and_checks() -> None:
    [line] = lines(Step("Get data", "GET", _exchange()))
    for part in ("✓", "GET", "Get data", "200 OK", "23 ms", "1.2 KB", "checks 1/1"):
        assert part in line


def test_a_failed_check_says_what_was_found() -> None:
    head, below = lines(Step("Get data", "GET", _exchange(outcome="failed")))
    assert "✗" in head
    assert "res.status eq 201" in below
    assert "found 200" in below


def test_a_failure_says_what_happened_its_cause_and_what_to_do() -> None:
    error = ConnectionRefused("errno 111", host="localhost", port=9)
    text = "\n".join(lines(Step("x", "GET", _exchange(failure=Failure.of(error)))))
    for part in ("no response", "Nothing answers at localhost, port 9", "errno 111", "Start the server"):
        assert part in text


def test_each_unanswered_question_is_named_with_its_place() -> None:
    questions = Questions((VariableWanted("word", "url"), SecretWanted("apiKey", "auth.value")))
    text = "\n".join(lines(Step("x", "GET", questions)))
    assert "“word” in url" in text
    assert "secret “apiKey” in auth.value" in text
