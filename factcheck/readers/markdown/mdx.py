"""MDX -> Markdown that the parser knows: what is code in it is taken out, the words inside components stay.

Out go lines of `import` and `export`, `{expressions}` and the tags of components. Tags of HTML stay, without values in
braces; those that make blocks are set apart, since MDX reads Markdown between them on the same line. Code blocks and
inline code are left as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.model.records import NamedTuple
from factcheck.model.text import Span
from factcheck.readers.html.elements import BLOCK
from factcheck.readers.markdown.events import Body

_MODULE = (
    r"""import\s*(?:[\w*$][^\n;'"]*?\sfrom\s*['"]|\{|['"])"""
    r"|export\s+(?:const|let|var|function|class|default|async|type|interface)\s|export\s*[{*]"
)
_FENCE = r"[ \t]*(?:>[ \t]?)*(?:[-*+]|\d+[.)])?[ \t]*(`{3,}|~{3,})"
_TAG = r"</?(?:(?P<name>[A-Za-z_$][\w.:$-]*)|(?=>))"
_STRING = r"""\s*=\s*(?:"[^"]*"|'[^']*')"""
_IN_BRACES = r"""[{}]|/\*(?s:.*?)(?:\*/|\Z)|"(?:[^"\\\n]|\\.)*+"|'(?:[^'\\\n]|\\.)*+'|`(?:[^`\\]|\\.)*+`"""
_HIDING = r"""hidden\s*=\s*\{\s*true\s*\}|(?:display|visibility)['"]?\s*:\s*['"](?:none|hidden)['"]"""
_SAME_LINE = r"[^\S\n]*"
_DEEPEST_INDENT = 3
"""There is no code by indent in MDX, and its authors indent what is inside a component."""


class _Edit(NamedTuple):
    """A stretch of the source that is taken out, and what the parser gets to see in its place."""

    start: int
    end: int
    padding: str = ""
    """Of the same length it counts as what stands there."""
    is_comment: bool = False


def body(source: str, start: int) -> tuple[Body, list[Span]]:
    r"""Give what is to be parsed as Markdown, and the comments ``{/* … */}``.

    >>> body('import X from "x"\n\n<X a={1}>\nSeven *boats* {sank}\n</X>', 0)[0].text
    '\n\nSeven *boats* \n'
    """
    parts: list[str] = []
    starts: list[int] = []
    origins: list[int] = []
    lengths: list[int] = []
    length = 0
    comments: list[Span] = []
    at = start
    for edit in (*_edits(source, start), _Edit(len(source), len(source))):
        if edit.start < at:
            continue
        if edit.start > at:
            starts.append(length)
            origins.append(at)
            lengths.append(edit.start - at)
            parts.append(source[at : edit.start])
        if len(edit.padding) == edit.end - edit.start > 0:
            starts.append(length + edit.start - at)
            origins.append(edit.start)
            lengths.append(len(edit.padding))
        parts.append(edit.padding)
        length += edit.start - at + len(edit.padding)
        at = edit.end
        if edit.is_comment:
            comments.append(Span(edit.start, edit.end))
    return Body("".join(parts), tuple(starts), tuple(origins), tuple(lengths)), comments


def _edits(source: str, start: int) -> Iterator[_Edit]:
    """Give what is taken out, in order."""
    scan = _Scan(source)
    at = start
    is_line_start = is_block_start = True
    while at < len(source):
        if is_line_start:
            if code := scan.code_end(at):
                at, is_block_start = code, True
                continue
            if is_block_start and re.compile(_MODULE).match(source, at):
                end = scan.module_end(at)
                yield _Edit(at, end)
                at = end
                continue
            indent = re.compile(_SAME_LINE).match(source, at).end() - at  # type: ignore[union-attr]
            is_block_start = source.startswith("\n", at + indent) or at + indent == len(source)
            if indent > _DEEPEST_INDENT and not is_block_start:
                yield _Edit(at + _DEEPEST_INDENT, at + indent)
                at += indent
        found = re.compile(r"[\\`{<\n]").search(source, at)
        if found is None:
            return
        at, edits = scan.past(found.start())
        yield from edits
        is_line_start = found[0] == "\n"


class _Scan:
    """Finds in a source what is no Markdown."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._patience = 20  # with braces that never close: each costs a walk to the end

    def code_end(self, at: int) -> int:
        """Give the end of the code block that starts at a line, 0 if none does."""
        opening = re.compile(_FENCE).match(self._source, at)
        if opening is None:
            return 0
        closing = re.compile(rf"(?m)^[ \t>]*{re.escape(opening[1])}{opening[1][0]}*[ \t\r]*$")
        found = closing.search(self._source, opening.end())
        return found.end() if found else len(self._source)

    def module_end(self, at: int) -> int:
        """Give the end of code that starts at a line: the blank line behind which all its brackets are closed."""
        depth = 0
        for line in re.compile(r"[^\n]*\n|[^\n]+").finditer(self._source, at):
            depth += sum(map(line[0].count, "{([")) - sum(map(line[0].count, "})]"))
            if not line[0].strip() and depth <= 0:
                return line.start()
        return len(self._source)

    def past(self, at: int) -> tuple[int, list[_Edit]]:
        """Give where to go on behind the sign that stands there, and what is taken out before that."""
        sign = self._source[at]
        if sign == "`":
            return self._past_code(at), []
        if sign == "{" and (end := self._expression_end(at)):
            is_comment = self._source.startswith("{/*", at) and self._source.startswith("*/}", end - 3)
            return end, [_Edit(at, end, is_comment=is_comment)]
        if sign == "<":
            return self._past_tag(at)
        return at + 1 + (sign == "\\" and not self._source.startswith("\n", at + 1)), []

    def _past_code(self, at: int) -> int:
        ticks = re.compile("`+").match(self._source, at)[0]  # type: ignore[index]
        paragraph_end = re.compile(r"\n[ \t\r]*\n|\Z").search(self._source, at).start()  # type: ignore[union-attr]
        closing = re.compile(f"(?<!`){ticks}(?!`)").search(self._source, at + len(ticks), paragraph_end)
        return closing.end() if closing else at + len(ticks)

    def _past_tag(self, at: int) -> tuple[int, list[_Edit]]:
        if self._source.startswith("<!--", at):
            end = self._source.find("-->", at)
            return (end if end >= 0 else at + 4), []
        tag = re.compile(_TAG).match(self._source, at)
        if tag is None:
            return at + 1, []
        edits: list[_Edit] = []
        end = self._tag_end(tag.end(), edits)
        if end == 0:
            return at + 1, []
        name = tag["name"] or ""
        if not name or name[0].isupper() or "." in name:
            follows = re.compile(r"</?[A-Z>]").match(self._source, end)
            return end, [_Edit(at, end, "\n\n" if follows else "")]
        hides = any(" hidden" in edit.padding for edit in edits)
        if name in BLOCK and not (name == "p" and hides):  # Markdown's own paragraph would close it
            edits = [_Edit(at, at, "\n\n"), *edits, _Edit(end, end, "\n\n")]
        return end, edits

    def _tag_end(self, at: int, edits: list[_Edit]) -> int:
        """Give the end of a tag, 0 if it is none; add the attributes with values in braces to `edits`."""
        signs = re.compile(rf"{_STRING}|[{{<>]|\n[ \t\r]*\n")
        while sign := signs.search(self._source, at):
            if sign[0] == ">":
                return sign.end()
            if sign[0] == "{":
                end = self._expression_end(sign.start())
                if not end:
                    return 0
                name = re.compile(r"[\w:.-]+\s*=\s*$").search(self._source[max(at, sign.start() - 80) : sign.start()])
                first = sign.start() - (len(name[0]) if name else 0)
                hides = re.search(_HIDING, self._source[first:end])
                edits.append(_Edit(first, end, (" hidden" if hides else "").ljust(end - first)))
                at = end
            elif sign[0][0] in "<\n" and "=" not in sign[0]:
                return 0
            else:
                at = sign.end()
        return 0

    def _expression_end(self, at: int) -> int:
        """Give the end of an expression in braces, 0 if it has none."""
        depth = 0
        if self._patience <= 0:
            return 0
        for sign in re.compile(_IN_BRACES).finditer(self._source, at):
            depth += (sign[0] == "{") - (sign[0] == "}")
            if depth == 0 and sign[0] == "}":
                return sign.end()
        self._patience -= 1
        return 0
