"""What the YAML parser objects to -> one sentence for a journalist.

Takes the parser's own words and places, gives the place to look at and what to do there. The parser speaks of tokens,
block ends and indicators; behind most such messages stands a colon, a quotation mark or an indentation. The two
parsers of PyYAML, in C and in Python, word their objections differently: the parts looked for here are common to both.
"""

from __future__ import annotations

_QUOTE = "put the whole text in quotation marks"

_RULES: tuple[tuple[str, bool, str], ...] = (
    # part of "context: problem", whether the context is the place to look at, what to say
    ("mapping values are not allowed", False, f"a text with a colon in it: {_QUOTE}"),
    ("quoted scalar: found unexpected", True, "the quotation mark that opens here is never closed"),
    (
        "unknown escape",
        False,
        'a backslash between double quotation marks is written "\\\\", or use single quotation marks',
    ),
    ("block scalar", True, f'a text cannot start with "{{}}": {_QUOTE}'),
    ("scanning an anchor", True, f'a text cannot start with "{{}}": {_QUOTE}'),
    ("scanning an alias", True, f'a text cannot start with "{{}}": {_QUOTE}'),
    ("tag", True, f'a text cannot start with "{{}}": {_QUOTE}'),
    ("cannot start any token", False, f'a text cannot start with "{{}}": {_QUOTE}'),
    ("could not find expected ':'", True, 'expected "key: value", but there is no colon'),
    ("flow sequence", True, 'the "[" that opens here is not closed with "]", or a comma is missing in between'),
    ("flow mapping", True, 'the "{{" that opens here is not closed with "}}", or a comma is missing in between'),
    (
        "document start",
        False,
        "neither part of the list nor a key: look at the indentation and at the colon after the key",
    ),
)
"""The first that applies is taken."""

_AFTER = {'"': "quotation mark", "'": "quotation mark", "]": "bracket", "}": "brace"}


def explain(text: str, problem: str, offset: int, context: str, context_offset: int | None) -> tuple[int, str]:
    """Return the offset to point at and what to say.

    >>> explain("claim: Police said: no", "mapping values are not allowed here", 18, "", None)
    (18, 'a text with a colon in it: put the whole text in quotation marks')
    """
    if text[offset : offset + 1] == "\t":
        return offset, "a tab in the indentation: use spaces"
    if "parsing a block" in context and context_offset is not None:
        return offset, _misplaced(text, offset, context, context_offset)
    said = f"{context}: {problem}"
    for part, at_context, message in _RULES:
        if part in said:
            at = context_offset if at_context and context_offset is not None else offset
            return at, message.format(text[at : at + 1])
    return offset, f"not valid YAML: {problem}"


def _misplaced(text: str, offset: int, context: str, context_offset: int) -> str:
    """Say what is wrong with a word that stands where a new item or key was expected."""
    line_start = max(text.rfind("\n", 0, offset), text.rfind("\r", 0, offset)) + 1
    before = text[line_start:offset].rstrip()
    if before and before[-1] in _AFTER:
        mark = _AFTER[before[-1]]
        return f"more text after the closing {mark}: {_QUOTE} of another kind"
    if "block node" in context:
        return f'a text cannot start with "{text[offset : offset + 1]}": {_QUOTE}'
    line = text.count("\n", 0, context_offset) + 1
    if "mapping" in context:
        return f"expected a key in line with those that start on line {line}: look at the indentation"
    return f'expected "- " in line with the list that starts on line {line}: look at the indentation'
