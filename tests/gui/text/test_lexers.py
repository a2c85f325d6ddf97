"""What a line is taken apart into, with what began above it."""

import pytest

from restdesk.gui.text.lexers import LEXERS, Syntax


@pytest.mark.parametrize(
    ("syntax", "state", "text", "tokens", "after"),
    [
        ("json", 0, '"a": "b" // c', [("json_key", '"a"'), ("json_string", '"b"'), ("muted", "// c")], 0),
        ("json", 0, "1.5e3 true /* x", [("json_number", "1.5e3"), ("json_literal", "true"), ("muted", "/* x")], 1),
        ("json", 1, "x", [("muted", "x")], 1),
        ("json", 1, "x */ 1", [("muted", "x */"), ("json_number", "1")], 0),
        ("json", 0, '"// no"', [("json_string", '"// no"')], 0),
        ("graphql", 0, "query A($n: I) {", [("json_literal", "query"), ("json_number", "$n")], 0),
        ("graphql", 0, "@x # c", [("json_literal", "@x"), ("muted", "# c")], 0),
        ("graphql", 0, 'a(b: """x', [("json_key", "b"), ("json_string", '"""x')], 1),
        ("graphql", 1, 'y""" 1', [("json_string", 'y"""'), ("json_number", "1")], 0),
        ("xml", 0, '<a b="c"', [("json_key", "<a"), ("json_literal", "b"), ("json_string", '"c"')], 3),
        ("xml", 0, "<a>&amp;x", [("json_key", "<a"), ("json_key", ">"), ("json_number", "&amp;")], 0),
        ("xml", 0, "<a", [("json_key", "<a")], 3),
        ("xml", 3, "b='1'/>", [("json_literal", "b"), ("json_string", "'1'"), ("json_key", "/>")], 0),
        ("xml", 0, "<!-- a", [("muted", "<!-- a")], 1),
        ("xml", 1, "b --><c>", [("muted", "b -->"), ("json_key", "<c"), ("json_key", ">")], 0),
        ("xml", 0, "<![CDATA[<a>", [("json_string", "<![CDATA[<a>")], 2),
        ("yaml", 0, 'a: "b: c" # d', [("json_key", "a"), ("json_string", '"b: c"'), ("muted", "# d")], 0),
        ("yaml", 0, '"a" : 1', [("json_key", '"a"'), ("json_number", "1")], 0),
        ("yaml", 0, "- {a: true, b}", [("json_key", "a"), ("json_literal", "true"), ("json_string", "b")], 0),
        ("yaml", 0, "b: it's", [("json_key", "b"), ("json_string", "it's")], 0),
        ("yaml", 0, "url: http://a/#b", [("json_key", "url"), ("json_string", "http://a/#b")], 0),
        ("yaml", 0, "  docs: |-", [("json_key", "docs"), ("json_literal", "|-")], 3),
        ("yaml", 3, "    # no comment", [("json_string", "    # no comment")], 3),
        ("yaml", 3, "", [], 3),
        ("yaml", 3, "  a: ~", [("json_key", "a"), ("json_literal", "~")], 0),
        ("yaml", 0, 'a: "b', [("json_key", "a"), ("json_string", '"b')], -1),
        ("yaml", -1, 'c" # d', [("json_string", 'c"'), ("muted", "# d")], 0),
        ("yaml", 0, "<<<<<<< HEAD", [("json_literal", "<<<<<<< HEAD")], 0),
        ("markdown", 0, "## A `b`", [("json_key", "## A `b`")], 0),
        ("markdown", 0, "- **a** `b`", [("muted", "- "), ("json_literal", "**a**"), ("json_string", "`b`")], 0),
        ("markdown", 0, "see [c](d)", [("json_number", "[c](d)")], 0),
        ("markdown", 0, "```js", [("muted", "```js")], 1),
        ("markdown", 1, "# no heading", [("json_string", "# no heading")], 1),
        ("markdown", 1, "```", [("muted", "```")], 0),
        ("text", 0, "{", [], 0),
    ],
)  # fmt: skip
def test_a_line_is_taken_apart(
    syntax: Syntax, state: int, text: str, tokens: list[tuple[str, str]], after: int
) -> None:
    found, next_state = LEXERS[syntax](text, state)
    assert [(role, text[start : start + length]) for start, length, role in found] == tokens
    assert next_state == after
