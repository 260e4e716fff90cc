"""Prepared Document -> Sentences with their tokens.

Each mark that may end a sentence is looked at once, with the word before it and the word after it; the words that
decide are in `factcheck.text.abbreviations`. No sentence crosses the edge of a block; what a block is, readers decide.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.model.records import NamedTuple
from factcheck.model.text import Document, Sentence, Span, Token
from factcheck.text.abbreviations import AFTER_CLOCK, BEFORE_NUMBERS, ENDING, JOINING, OPENERS, SPEAKING, TITLES
from factcheck.text.words import tokenize

_STOP = re.compile(
    r"""
    (?P<marks>[.!?…]+|[。！？।؟]+)
    (?P<close>["'”»›)\]]*(?:“(?=\s))?)                  # “ closes quotations in some languages, and by mistake
    (?P<note>(?:\ ?\[\d{1,3}\])*)                      # the number of a footnote
    (?P<space>\s*)
    (?P<open>(?:[-–—•*]\s+)?["'“‘„«‹(\[]*)
    """,
    re.VERBOSE,
)
_WORD = re.compile(r"[^\W_]+")
_ADDRESS = r"[/@]\S*$"  # of a site, a person, a file
_DOTTED = r"(?:[a-z]{1,2}\.)+[a-z]{1,2}"  # u.s, ph.d, e.g
_QUOTES = frozenset("\"'“”‘„«»‹›")
_FULL_WIDTH = frozenset("。！？।؟")  # no space follows these
LONGEST = 400
"""Tokens of a sentence. The longest in some thousand articles had 257."""
_PAUSES = frozenset(".,;:!?…")
_LONGEST_WORD = 40  # how far back the word before a mark may start; like the next, it keeps odd texts linear
_LONGEST_BRACKET = 200  # how far back a bracket is looked for that closes behind a mark


class _Place(NamedTuple):
    """A mark that may end a sentence, and what stands around it."""

    match: re.Match[str]
    start: int
    """Where the sentence starts that it may end."""
    before: str
    """The word before it, dots inside included."""
    opens: bool
    """Whether that word is the first of its sentence."""
    after: str
    """The word after it, or the one character there if that is none."""

    @property
    def numbered(self) -> bool:
        return self.after[:1].isdigit()


def split(document: Document) -> tuple[Sentence, ...]:
    """Return the sentences of a document that `factcheck.text.folding.prepare` has been over.

    >>> from factcheck.text.folding import bare
    >>> document = bare("Det. Insp. Ray Cole left on 5 Jan. this year. He was 54.")
    >>> [document.folded[slice(*sentence.span)] for sentence in split(document)]
    ['Det. Insp. Ray Cole left on 5 Jan. this year.', 'He was 54.']
    """
    folded, derived = document.folded, document.to_text.derived
    sentences: list[Sentence] = []
    for number, block in enumerate(document.blocks):
        for start, end in _pieces(folded, derived(block.span.start), derived(block.span.end)):
            for tokens in _cut(tokenize(folded, start, end)):
                span = Span(tokens[0].start, tokens[-1].end) if tokens else Span(start, end)
                sentences.append(Sentence(len(sentences), span, tokens, number, block.kind))
    return tuple(sentences)


def _cut(tokens: tuple[Token, ...]) -> Iterator[tuple[Token, ...]]:
    """Yield the tokens of one sentence, cut where it is longer than any that somebody writes: a transcript, a table."""
    while len(tokens) > LONGEST:
        ends = [at + 1 for at in range(LONGEST // 2, LONGEST) if tokens[at].text in _PAUSES]
        last = max(ends, default=LONGEST)
        yield tokens[:last]
        tokens = tokens[last:]
    yield tokens


def _pieces(text: str, start: int, end: int) -> list[Span]:
    """Return the sentences of one block, without the blanks around them; what has no word goes with the one before."""
    pieces: list[Span] = []
    seen = start
    for boundary in (*_boundaries(text, start, end), end):
        if _WORD.search(text, seen, boundary):
            pieces.append(Span(start, boundary))
            start = boundary
        elif pieces:
            pieces[-1] = Span(pieces[-1].start, boundary)
            start = boundary
        seen = boundary
    return [_stripped(text, *piece) for piece in pieces]


def _stripped(text: str, start: int, end: int) -> Span:
    piece = text[start:end]
    return Span(end - len(piece.lstrip()), start + len(piece.rstrip()))


def _boundaries(text: str, start: int, end: int) -> Iterator[int]:
    """Yield the offsets between `start` and `end` at which a new sentence starts."""
    opening = _first_word(text, start, end)
    for match in _STOP.finditer(text, start, end):
        if match.end() < end and _ends(text, _place(text, match, start, end, opening)):
            start = match.start("open")
            opening = _first_word(text, start, end)
            yield start


def _first_word(text: str, start: int, end: int) -> int:
    word = _WORD.search(text, start, end)
    return word.start() if word else end


def _place(text: str, match: re.Match[str], start: int, end: int, opening: int) -> _Place:
    stop = first = match.start()
    floor = max(start, stop - _LONGEST_WORD)
    while first > floor and (text[first - 1].isalnum() or text[first - 1] in ".°"):
        first -= 1
    following = _WORD.match(text, match.end(), end)
    after = following.group() if following else text[match.end()]
    return _Place(match, start, text[first:stop], opening >= first, after)


def _ends(text: str, place: _Place) -> bool:
    marks, close, note, space, _ = place.match.groups()
    if marks[0] in _FULL_WIDTH:
        return True
    if place.after[0] in ".,;:!?…)]&/" or (place.after[0].islower() and place.after.islower()):
        return False  # a small letter goes on, but "iPhone" and "eBay" may start
    if not space:
        return _glued(text, place)
    if _in_brackets(text, place) or _trails_off(text, place):
        return False
    if marks != ".":
        return not (_quotes(close) and _attributed(text, place))
    return _quotes(close) or bool(note) or not _abbreviates(text, place)


def _quotes(marks: str) -> bool:
    return not _QUOTES.isdisjoint(marks)


def _in_brackets(text: str, place: _Place) -> bool:
    """Whether the brackets that close here hold no sentence: "[...]", "the (so-called!) Reform"."""
    close, stop = place.match.group("close"), place.match.start()
    if ")" not in close and "]" not in close:
        return False
    near = text[max(place.start, stop - _LONGEST_BRACKET) : stop]
    inside = near[max(near.rfind("("), near.rfind("[")) + 1 :]
    return inside != near and (not inside or inside[0].islower())


def _trails_off(text: str, place: _Place) -> bool:
    """Whether an ellipsis stands for a pause: "we just ... I don't know", "the thing is . . . I forgot"."""
    begin = place.match.start()
    if place.match.group("close") or not text[begin - 1 : begin].isspace():
        return False
    return place.match.group("marks") in ("..", "...", "…") or text[begin - 2 : begin - 1] == "."


def _attributed(text: str, place: _Place) -> bool:
    """Whether a name and a verb of speaking follow: "“Why now?” Helen Ball asked"."""
    at = place.match.end()
    words = text[at : at + 100].split(maxsplit=5)[:5]
    for index, word in enumerate(words):
        if not word[0].isupper():
            return index > 0 and word.rstrip(",.:;") in SPEAKING
        if index == 0 and word.lower() in OPENERS:
            return False
    return False


def _glued(text: str, place: _Place) -> bool:
    """Whether a space is missing where a sentence ends: "last year.The"."""
    match, after = place.match, place.after
    if not after[0].isupper() or "(" in match.group("open") or "[" in match.group("open"):
        return False
    if match.group("open") or match.group("note") or _quotes(match.group("close")):
        return True
    if "." in place.before or after[1:] != after[1:].lower():
        return False  # "U.S.A", "www.example.Com", "Node.JS"
    around = text[max(place.start, match.start() - _LONGEST_WORD) : match.end() + len(after) + 1]
    if re.search(_ADDRESS, around):
        return False
    if len(after) > 1 and after.lower() in OPENERS:
        return len(place.before) > 1
    return len(place.before) > 2 and place.before.isalpha() and place.before.islower()


_DAY_AND_YEAR = r"\d{1,2}, ?\d{4}\b"


def _abbreviates(text: str, place: _Place) -> bool:
    """Whether a full stop belongs to the word before it and the sentence goes on."""
    word = place.before.lower()
    if place.opens and (len(word) == 1 or (len(word) == 2 and word.isdigit())):
        return True  # "1. The roof", "B. The walls"
    if word in TITLES or place.before in JOINING:
        return True
    if word in BEFORE_NUMBERS and place.numbered:
        return True
    if word == "may" and re.match(_DAY_AND_YEAR, text[place.match.end() : place.match.end() + _LONGEST_WORD]):
        return True  # "May. 9, 2019"
    if word in ("a.m", "p.m"):
        return place.numbered or place.after.lower() in AFTER_CLOCK
    if len(word) == 1 and word.isalpha():
        return place.before.islower() if place.numbered else not _opener(text, place)
    if word in ENDING or re.fullmatch(_DOTTED, word):
        return place.numbered or not (_quotes(place.match.group("open")) or _opener(text, place))
    return False


def _opener(text: str, place: _Place) -> bool:
    """Whether the word after is one that opens sentences, not the initial of a name ("J. A. Hill")."""
    following = place.match.end() + len(place.after)
    return place.after.lower() in OPENERS and not (len(place.after) == 1 and text[following : following + 1] == ".")
