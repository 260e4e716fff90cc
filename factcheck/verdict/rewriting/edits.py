"""An edit of a passage, and what has to go along with it: capitals, "a" and "an", the smallest stretch that differs."""

from __future__ import annotations

from factcheck.model.records import NamedTuple
from factcheck.model.text import Span, Token
from factcheck.text.words import tokenize

_SPOKEN_O = ("one", "once", "ouija")
_SPOKEN_YOU = ("eu", "uni", "use", "usu", "uk", "ubi", "uti")
_SILENT_H = ("heir", "honest", "honor", "honour", "hour")
_SPOKEN_AN = ("8", "11", "18")


class Edit(NamedTuple):
    """Words to put in the place of others."""

    span: Span
    """In `Document.folded`."""
    text: str

    def within(self, folded: str, span: Span) -> str:
        """Return the words of `span` with the part of this edit that lies in them.

        >>> Edit(Span(0, 5), "a 17").within("an 18-year-old", Span(3, 14))
        '17-year-old'
        """
        start, end = max(self.span.start, span.start), min(self.span.end, span.end)
        outside = len(folded[self.span.start : start].split())  # the article before the words that are shown
        words = self.text.split(maxsplit=outside)[-1] if outside else self.text
        return folded[span.start : start] + words + folded[end : span.end]


def in_case_of(old: str, new: str) -> str:
    """Return `new` with capitals where `old` has them: none, the first, all.

    >>> in_case_of("Seven", "seventeen"), in_case_of("SEVEN", "seventeen"), in_case_of("Twenty-One", "thirty-two")
    ('Seventeen', 'SEVENTEEN', 'Thirty-Two')
    """
    letters = [letter for letter in old if letter.isalpha()]
    if len(letters) > 1 and all(letter.isupper() for letter in letters):
        return new.upper()
    words = [word for word in old.replace("-", " ").split() if word[0].isalpha() and word.lower() != "and"]
    if len(words) > 1 and all(word[0].isupper() for word in words):
        return _titled(new)
    return new[:1].upper() + new[1:] if old[:1].isupper() else new


def _titled(words: str) -> str:
    return "".join(
        letter.upper() if at == 0 or words[at - 1] in " -" else letter for at, letter in enumerate(words)
    ).replace(" And ", " and ")


def takes_an(words: str) -> bool:
    """Tell whether "an" stands before `words`, by their sound.

    >>> [takes_an(words) for words in ("11%", "1,100", "8-year-old", "one-day", "hour", "£18m", "unit", "official")]
    [True, False, True, False, True, True, False, True]
    """
    start = words.lstrip("£$€¥(\"'“‘").lower()
    if start[:1].isdecimal():
        figures = start.replace(",", "")
        count = len(figures) - len(figures.lstrip("0123456789"))
        # "eight hundred", "eleven thousand", "eighteen million", but "one hundred and eighteen"
        return start[0] == "8" or (figures[:2] in _SPOKEN_AN and count % 3 == 2)
    if start.startswith(_SILENT_H):
        return True
    return start[:1] in tuple("aeiou") and not start.startswith((*_SPOKEN_O, *_SPOKEN_YOU))


def with_article(edit: Edit, tokens: tuple[Token, ...], folded: str) -> Edit:
    """Return `edit` with the "a" or "an" before it, where the new words take the other one."""
    before = next((t for t in reversed(tokens) if t.end <= edit.span.start and t.norm[0].isalnum()), None)
    if before is None or before.norm not in ("a", "an") or not edit.text:
        return edit
    between = folded[before.end : edit.span.start]
    old = folded[edit.span.start : edit.span.end]
    if between.strip(" \n\"'“‘") or takes_an(old) == takes_an(edit.text):
        return edit
    article = in_case_of(before.text, "an") if takes_an(edit.text) else before.text[0]
    return Edit(Span(before.start, edit.span.end), article + between + edit.text)


def smallest(edit: Edit, folded: str) -> Edit:
    """Return `edit` without the words at its ends that stay as they are; it always replaces something by something.

    >>> smallest(Edit(Span(3, 15), "24 June 2022"), "on 23 June 2022")
    Edit(span=Span(start=3, end=5), text='24')
    """
    old = tokenize(folded, edit.span.start, edit.span.end)
    new = tokenize(edit.text)
    same = 0
    while same < min(len(old), len(new)) and _alike(old, new, same):
        same += 1
    rest = 0
    while rest < min(len(old), len(new)) - same and _alike(old, new, -1 - rest):
        rest += 1
    if same + rest in (len(old), len(new)):  # words put in or left out: one beside them goes along
        same, rest = (same - 1, rest) if same else (same, rest - 1)
    if same < 0 or rest < 0:
        return edit
    first, last = old[same].start, old[len(old) - rest - 1].end
    text = edit.text[new[same].start : new[len(new) - rest - 1].end]
    return Edit(Span(first, last), text)


def _alike(old: tuple[Token, ...], new: tuple[Token, ...], at: int) -> bool:
    """Whether a token is the same on both sides, and touches its neighbour further in on both or on neither.

    A line end parts words as a blank does.
    """
    if old[at].text != new[at].text:
        return False
    inner = at + 1 if at >= 0 else at - 1
    if not (-len(old) <= inner < len(old) and -len(new) <= inner < len(new)):
        return True
    (left, right), (first, last) = sorted((old[at], old[inner])), sorted((new[at], new[inner]))
    return (left.end == right.start) == (first.end == last.start)
