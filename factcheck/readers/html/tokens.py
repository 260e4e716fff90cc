"""HTML source -> tags, texts and comments, each with its place; where one ends is told as browsers tell it.

The standard library's parser is not used: on Python 3.11 it raises on some input, needs an hour for a megabyte of
`<a `, and reads comments and scripts otherwise from one patch release to the next. What a tag means is left to
`factcheck.readers.html.tree`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum

from factcheck.model.records import NamedTuple
from factcheck.readers.html.elements import DECODED, RAW


class Part(Enum):
    """What a token is."""

    START = "start tag"
    END = "end tag"
    TEXT = "text"
    LITERAL = "text in which & is only &"
    COMMENT = "comment"


class Token(NamedTuple):
    """A stretch of the source that means one thing."""

    part: Part
    start: int
    end: int
    words: str
    """The name of a tag in small letters, a text as it stands, what is between the marks of a comment."""
    attributes: str = ""
    """As they stand."""
    is_empty: bool = False
    """Whether the tag closes itself, where a slash does so: in XML and in drawings."""


_ATTRIBUTE = r"""
    =? [^\s/>=]++                                    # its name
    (?: \s*+ = \s*+ (?: "[^"]*+" | '[^']*+' | [^\s>"'][^\s>]*+ )?+ )?+
"""
# Possessive throughout: a file made to trip it up takes no longer than another.
_MARKUP = rf"""
    <(?P<end>/?)(?P<name>[a-zA-Z][^\s/>]*+) (?P<attributes>(?: [\s/]++ | {_ATTRIBUTE} | = )*+) >
  | <!-- (?: -?> | (?P<comment>.*?) (?: (?P<closed>--!?>) | \Z ) )
  | <!(?i:doctype)\b [^>\[]*+ (?: \[ [^\]]{{0,10000}}+ \] [^>]*+ )?+ (?: > | \Z)
"""
_BOGUS = r" | <[!?/] [^>]*+ (?: > | \Z)"  # what browsers take for a comment of some kind
_CDATA = r" | <!\[CDATA\[ (?P<literal>.*?) (?: \]\]> | \Z )"
_TAG = r"</?[a-zA-Z]"
_FLAGS = re.VERBOSE | re.DOTALL
_DRAWINGS = frozenset(("svg", "math"))


def tokens(source: str, *, xml: bool = False, base: int = 0, start: int = 0) -> Iterator[Token]:
    """Yield the tokens of `source` from `start` on, in order; `base` is added to their places.

    >>> [(token.part.value, token.words) for token in tokens("<p class=x>a < b<br/>")]
    [('start tag', 'p'), ('text', 'a < b'), ('start tag', 'br')]
    """
    plain = re.compile(_MARKUP + _BOGUS, _FLAGS)
    strict = re.compile(_MARKUP + _CDATA + _BOGUS, _FLAGS)
    done = at = start
    drawings = 0  # how deep in pictures, the rules of which are those of XML
    while (at := source.find("<", at)) >= 0:
        match = (strict if xml or drawings else plain).match(source, at)
        if match is None and not re.compile(_TAG).match(source, at):
            at += 1
            continue
        if at > done:
            yield Token(Part.TEXT, base + done, base + at, source[done:at])
        if match is None:
            return  # a tag that the file ends in
        done = at = match.end()
        token = _token(match, base, closes=xml or drawings > 0)
        if token is None:
            continue
        yield token
        if token.part in (Part.START, Part.END) and token.words in _DRAWINGS and not token.is_empty:
            drawings = max(drawings + (1 if token.part is Part.START else -1), 0)
        if token.part is Part.START and token.words in RAW and not token.is_empty and not drawings:
            end = _raw_end(source, at, token.words)
            if end > at:
                part = Part.TEXT if token.words in DECODED else Part.LITERAL
                yield Token(part, base + at, base + end, source[at:end])
            done = at = end
    if done < len(source):
        yield Token(Part.TEXT, base + done, base + len(source), source[done:])


def _token(match: re.Match[str], base: int, *, closes: bool) -> Token | None:
    start, end = base + match.start(), base + match.end()
    groups = match.groupdict()
    if groups["name"]:
        part = Part.END if groups["end"] else Part.START
        attributes: str = groups["attributes"]
        return Token(part, start, end, groups["name"].lower(), attributes, closes and attributes.endswith("/"))
    if groups["closed"]:
        return Token(Part.COMMENT, start, end, groups["comment"])
    if groups.get("literal"):
        opening = len("<![CDATA[")
        return Token(Part.LITERAL, start + opening, start + opening + len(groups["literal"]), groups["literal"])
    return None


def _raw_end(source: str, at: int, name: str) -> int:
    """Return where the content of a raw element ends that starts at `at`."""
    found = None if name == "plaintext" else re.compile(rf"(?i)</{name}(?=[\s/>])").search(source, at)
    return found.start() if found else len(source)
