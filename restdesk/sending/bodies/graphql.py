"""A GraphQL request in HTTP: one JSON object, or the query of a GET (GraphQL over HTTP, sections 5.3 and 5.4)."""

import json
from urllib.parse import quote

from restdesk.content.graphql_text import operations
from restdesk.content.json_problem import json_problem
from restdesk.errors import VariablesNotJson
from restdesk.model.ready import ReadyBody, ReadyField
from restdesk.model.text import Text
from restdesk.sending.bodies.kind import MadeBody, utf8
from restdesk.sending.bodies.text import without_comments
from restdesk.sending.parts import cut, rewrite
from restdesk.sending.request import Recipe
from restdesk.words import QT_TRANSLATE_NOOP, Message

ACCEPTED = "application/graphql-response+json, application/json;q=0.9"

FIRST_ASKED = QT_TRANSLATE_NOOP("Notes", "The document has several operations: the first one, “{name}”, was asked for.")


def graphql(body: ReadyBody) -> MadeBody:
    """Return the JSON object; the variables stand in it as they were written, numbers to the digit."""
    query, name, variables, notes = _parts(body)
    texts = [Text('{"query":') + _string(query)]
    if name:
        texts.append(Text(',"operationName":') + _string(name))
    if variables:
        texts.append(Text(',"variables":') + variables)
    made = Recipe.of(Text.join((*texts, Text("}"))))
    return MadeBody(made, Text("application/json"), notes, ACCEPTED)


def graphql_in_url(body: ReadyBody) -> MadeBody:
    """Return the same as parameters of the URL."""
    query, name, variables, notes = _parts(body)
    pairs = (("query", query), ("operationName", name), ("variables", variables))
    texts = [Text(f"{key}=") + rewrite(value, _encoded) for key, value in pairs if value or key == "query"]
    joined = Text.join(Text("&" if place else "") + text for place, text in enumerate(texts))
    return MadeBody(Recipe.of(), Text(), notes, ACCEPTED, joined)


def _parts(body: ReadyBody) -> tuple[Text, Text, Text, tuple[Message, ...]]:
    """Return the document, the name of the operation, the variables' JSON, and what is to be said."""
    query = utf8(body.data, "body.query")
    fields = {field.name.reveal(): field for field in body.fields}
    named = fields.get("operationName", ReadyField()).value
    names = [operation.name for operation in operations(query.reveal())]
    notes: tuple[Message, ...] = ()
    if not named and len(names) > 1 and names[0]:
        named, notes = Text(names[0]), (FIRST_ASKED.message(name=names[0]),)
    return query, named, _variables(fields.get("variables", ReadyField())), notes


def _variables(field: ReadyField) -> Text:
    """Return the JSON text without comments and blanks round it; raises VariablesNotJson, BodyRefused."""
    typed = without_comments(utf8(field.value, field.field))
    whole = typed.reveal()
    problem = json_problem(field.value.reveal(), an_object=True) if whole.strip() not in ("", "null") else None
    if problem is not None:
        cause = problem.what.english()
        raise VariablesNotJson(cause, field=field.field, line=problem.line, column=problem.column)
    start = len(whole) - len(whole.lstrip())
    return cut(typed, start, len(whole.rstrip())) if whole.strip() else Text()


def _string(text: Text) -> Text:
    return Text('"') + rewrite(text, lambda part: json.dumps(part, ensure_ascii=False)[1:-1]) + '"'


def _encoded(text: str) -> str:
    return quote(text, safe="")
