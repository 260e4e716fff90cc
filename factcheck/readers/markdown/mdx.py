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
_FENCE = r"[ \t]*+(?:>[ \t]?)*+(?:[-*+]|\d++[.)])?[ \t]*+(`{3,}|~{3,})"
_TAG = r"</?(?:(?P<name>[A-Za-z_$][\w.:$-]*)|(?=>))"
_STRING = r"""(?<!\s)\s*+=\s*+(?:"[^"]*+"|'[^']*+')"""
_CODE = r"""/\*(?s:.*?)(?:\*/|\Z)|"(?:[^"\\\n]|\\.)*+"|'(?:[^'\\\n]|\\.)*+'|`|"""
_EXPRESSION = _CODE + r"[{}]"
_MODULE_CODE = _CODE + r"[{}()\[\]]|\n[ \t\r]*+(?:(?=\n)|\Z)"
_TEMPLATE = r"`|\$\{|\\(?s:.)"
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
    r"""Return what is to be parsed as Markdown, and the comments ``{/* … */}``.

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
    """Yield what is taken out, in order."""
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
        self._patience = 20  # with braces and tags that never close: each costs a walk to the end
        self._comments = True
        """Whether a comment of HTML may still close."""
        self._paragraph_end = 0
        self._unclosed: set[int] = set()
        """Lengths of backticks that nothing closes in the paragraph."""

    def code_end(self, at: int) -> int:
        """Return the end of the code block that starts at a line, 0 if none does."""
        opening = re.compile(_FENCE).match(self._source, at)
        if opening is None:
            return 0
        closing = re.compile(rf"(?m)^[ \t>]*{re.escape(opening[1])}{opening[1][0]}*[ \t\r]*$")
        found = closing.search(self._source, opening.end())
        return found.end() if found else len(self._source)

    def module_end(self, at: int) -> int:
        """Return the end of code that starts at a line: the blank line behind which all its brackets are closed."""
        return self._end_of(_MODULE_CODE, at) or len(self._source)

    def past(self, at: int) -> tuple[int, list[_Edit]]:
        """Return where to go on behind the sign that stands there, and what is taken out before that."""
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
        if at >= self._paragraph_end:
            self._paragraph_end = re.compile(r"\n[ \t\r]*+\n|\Z").search(self._source, at).start()  # type: ignore[union-attr]
            self._unclosed = set()
        if len(ticks) in self._unclosed:
            return at + len(ticks)
        closing = re.compile(f"(?<!`){ticks}(?!`)").search(self._source, at + len(ticks), self._paragraph_end)
        if closing is None:
            self._unclosed.add(len(ticks))
            return at + len(ticks)
        return closing.end()

    def _past_tag(self, at: int) -> tuple[int, list[_Edit]]:
        if self._source.startswith("<!--", at):
            end = self._source.find("-->", at) if self._comments else -1
            self._comments = end >= 0
            return (end if end >= 0 else at + 4), []
        tag = re.compile(_TAG).match(self._source, at)
        if tag is None:
            return at + 1, []
        edits: list[_Edit] = []
        end = self._tag_end(tag.end(), edits) if self._patience > 0 else 0
        if end == 0:
            self._patience -= bool(edits)
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
        """Return the end of a tag, 0 if it is none; add the attributes with values in braces to `edits`."""
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
        """Return the end of an expression in braces, 0 if it has none."""
        end = self._end_of(_EXPRESSION, at) if self._patience > 0 else 0
        self._patience -= not end
        return end

    def _end_of(self, code: str, at: int) -> int:
        """Return where code that starts at `at` ends, 0 if it never does: a template string may hold more code."""
        outside, inside = re.compile(code), re.compile(_TEMPLATE)
        around: list[str] = []  # what is open, the innermost last
        while sign := (inside if around[-1:] == ["`"] else outside).search(self._source, at):
            at = sign.end()
            if sign[0][0] == "\n":
                if not around:
                    return sign.start() + 1
            elif sign[0] in ("{", "(", "[", "${") or (sign[0] == "`" and around[-1:] != ["`"]):
                around.append(sign[0])
            elif sign[0] in ("}", ")", "]", "`"):
                del around[-1:]
                if not around and code == _EXPRESSION:
                    return at
        return 0
