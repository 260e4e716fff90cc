r"""The words of one cue of subtitles -> what is said in it, turn by turn.

Left out are markup and whatever nobody says: sounds ("[applause]", "(MUSIC PLAYING)"), songs ("♪ … ♪"), which state
nothing, and the labels of speakers ("REPORTER:", "<v Jane Doe>"). A label says who speaks. In speech quotation marks
stand around the words of somebody else, so a label left beside them would make its bearer say what others said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factcheck.model.records import NamedTuple
from factcheck.model.text import Span
from factcheck.readers.references import unescape

Run = tuple[int, int, int] | tuple[int, int, int, int]

VOICE = "\x1c"
"""Stands in `Caption.text` where the markup names the one who speaks."""

_MARKUP = r"""
    (?P<voice> <v (?:\.[^\s<>]*)? \s (?P<name>[^<>]*) > )
  | (?P<unread> <rt>[^<>]*</rt>                      # how a word is pronounced
      | </?(?:[^\W\d_][^<>]*)?>                      # <i>, </font>, <c.loud>
      | <\d[\d:.,]*>                                 # the time of a single word
      | \{\\[^{}]*\} | \{[a-zA-Z]:[^{}]*\}           # {\an8}, {y:i}: of other formats, left by converters
      | \x1c )
  | (?P<break> (?:\r\n|\r|\n)\s* )
  | (?P<blank> \\[Nh] )                              # line end and blank of another format
  | (?P<entity> &(?:\#\d{1,7}|\#[xX][\da-fA-F]{1,6}|[a-zA-Z]\w{1,30}); )
"""
_PARTING = rf"""
    (?P<voice> {VOICE} )
  | (?P<turn> (?<!\S) >>+ :? )
  | (?P<line> \n )
  | (?P<aside> (?<!\w) \( [^()]{{1,200}} \) :? (?!\w) )
  | (?P<unsaid>
        (?<!\w) \[ [^\[\]]{{1,200}} \] :? (?!\w)                  # [applause], [Narrator]: but not "[t]he"
      | [♪♫♬♩] [^♪♫♬♩]{{0,500}} [♪♫♬♩]+ | [♪♫♬♩] [^\n]* )         # a song
"""
_LONGEST_SOUND = 5
"""Words: "(laughs)", "(door slams in the distance)". More are likely to be said, in a whisper. Convention."""
_DASH = r"[-–—‐−]+(?:[ \t]+|(?=[^\s\d])|\Z)"
_LABEL = r"""
    (?P<name> [^\W\d_][\w.,'’&/#-]* (?:\ [\w.,'’&/#-]+){0,5} )
    (?: \ [(\[][^()\[\]\n]{1,40}[)\]] )?             # MAN (on phone):
    : (?=\s|\Z) [ \t]*
"""
_CONTINUES = r"(?:\.\.+|…)[ \t]*(?=\w)"
_PARTICLES = frozenset("al and at bin da de del der di du el for in la le of on the van von".split())
_HEADINGS = frozenset(
    """
    advertisement caution claim correction fact fake false falsehood fiction hoax lie misleading myth question rumor
    rumour true truth untrue update wrong
    """.split()
)
"""Words before a colon that say how to take what follows: they are shown with it, and are nobody's label."""
_SMALL_WITHIN = r"\b(?:Mc|Mac|Mrs?\b|Ms\b|Dr\b)"
"""Small letters that remain where a name is written in capitals: "Dr McLEOD"."""
_CLOSING = "\"'”’»)]"
_STOPS = frozenset(".!?…:—–-")


class Caption(NamedTuple):
    """What a cue shows, its markup gone."""

    text: str
    """Its lines are parted by ``\\n``."""
    runs: tuple[Run, ...]
    """Where its characters stand in the source, as an `OffsetMap` has it."""
    voices: tuple[str, ...]
    """The names that the markup gives the speakers, one for each `VOICE`."""


class Turn(NamedTuple):
    """A stretch of words of one speaker within a line."""

    first: int
    """In `Caption.text`."""
    last: int
    is_new: bool
    """Whether somebody else begins to speak."""
    opens_cue: bool
    """Whether nothing else that is said stands before it in its cue."""
    speaker: str
    """As the markup has it; empty where it names nobody."""


def show(source: str, words: Span) -> Caption:
    """Return what is shown of the `words` of a cue.

    >>> show("<i>The</i> ferry &amp; its <c.loud>crew</c>", Span(0, 43)).text
    'The ferry & its crew'
    """
    matches = list(re.compile(_MARKUP, re.VERBOSE).finditer(source, *words))
    text = ""
    runs: list[Run] = []
    for piece, start, end in _pieces(source, words, matches):
        if len(piece) == end - start:
            runs.append((len(text), start, len(piece)))
        else:
            runs.extend((len(text) + index, start, 1, end - start) for index in range(len(piece)))
        text += piece
    return Caption(text, tuple(runs), tuple(" ".join(match["name"].split()) for match in matches if match["voice"]))


def _pieces(source: str, words: Span, matches: Sequence[re.Match[str]]) -> Iterator[tuple[str, int, int]]:
    """Yield what is shown piece by piece, each with where it stands in the source."""
    at = words.start
    for match in matches:
        if match.start() > at:
            yield source[at : match.start()], at, match.start()
        at = match.end()
        shown = _shown(match)
        if shown:
            yield shown, match.start(), at
    if at < words.end:
        yield source[at : words.end], at, words.end


def _shown(match: re.Match[str]) -> str:
    fixed = {"voice": VOICE, "unread": "", "break": "\n", "blank": " "}
    kind = match.lastgroup or ""
    return fixed[kind] if kind in fixed else unescape(match.group())


def turns(caption: Caption, start: int, *, speaker: str, ended: bool, in_capitals: bool) -> Iterator[Turn]:
    r"""Yield what is said in a caption from the offset `start` of its text on.

    `speaker` is the one of the words before; `ended` says whether their sentence has ended, and `in_capitals` whether
    the whole file is written in capital letters.

    >>> caption = show("- Is it open? [bell]\n- MAN: It is.", Span(0, 34))
    >>> [caption.text[turn.first : turn.last] for turn in turns(caption, 0, speaker="", ended=True, in_capitals=False)]
    ['Is it open?', 'It is.']
    """
    listener = _Listener(caption, speaker, ended, in_capitals)
    for first, last, opens_line in listener.stretches():
        if last > start:
            yield from listener.hear(max(first, start), last, opens_line and first >= start)


class _Listener:
    """Goes through one caption, minding who speaks and whether a sentence has ended."""

    def __init__(self, caption: Caption, speaker: str, ended: bool, in_capitals: bool) -> None:
        self._text = caption.text
        self._voices = iter(caption.voices)
        self._speaker = speaker if caption.voices else ""
        self._is_new = bool(speaker) and not caption.voices
        self._ended = ended
        self._in_capitals = in_capitals
        self._opens_cue = True

    def stretches(self) -> Iterator[tuple[int, int, bool]]:
        """Yield what stands between line ends, marks of a speaker and what nobody says; whether it opens a line."""
        at = 0
        opens_line = True
        for match in re.compile(_PARTING, re.VERBOSE | re.MULTILINE).finditer(self._text):
            kind = match.lastgroup
            opening = opens_line and not re.sub(_DASH, "", self._text[at : match.start()]).strip()
            if kind == "aside" and not _is_sound(match.group(), opening, self._in_capitals):
                continue
            yield at, match.start(), opens_line
            at = match.end()
            if kind == "voice":
                self._name(next(self._voices))
            self._is_new |= kind == "turn"
            opens_line = kind in ("line", "turn", "voice") or opening
        yield at, len(self._text), opens_line

    def hear(self, first: int, last: int, opens_line: bool) -> Iterator[Turn]:
        """Yield the words of one stretch, if it has any, without the marks before them."""
        words = self._text[first:last]
        first += len(words) - len(words.lstrip())
        words = words.strip()
        if opens_line:
            rest = self._without_marks(words)
            first += len(words) - len(rest)
            words = rest
        if any(map(str.isalnum, words)):
            yield Turn(first, first + len(words), self._is_new, self._opens_cue, self._speaker)
            self._is_new = self._opens_cue = False
            self._ended = ends(words)

    def _name(self, speaker: str) -> None:
        self._is_new |= speaker != self._speaker
        self._speaker = speaker

    def _without_marks(self, words: str) -> str:
        """Cut the dash and the label off with which somebody begins to speak, and the dots of one who goes on."""
        dash = re.match(_DASH, words)
        if dash and (self._ended or self._is_new or not words[dash.end() : dash.end() + 1].islower()):
            self._is_new = True
            words = words[dash.end() :]
        if self._is_new or self._ended:
            label = re.match(_LABEL, words, re.VERBOSE)
            if label and _is_speaker(label["name"], words[label.end() :], self._is_new, self._in_capitals):
                self._is_new = True
                words = words[label.end() :]
        goes_on = re.match(_CONTINUES, words)
        return words[goes_on.end() :] if goes_on else words


def ends(words: str) -> bool:
    """Say whether a sentence ends, or breaks off, with `words`.

    >>> ends('"It is open."'), ends("It is open and")
    (True, False)
    """
    return words.rstrip(_CLOSING)[-1:] in _STOPS


def _is_sound(aside: str, opening: bool, in_capitals: bool) -> bool:
    """Say whether words in round brackets tell what is heard and not what is said: "(laughs)", "(MUSIC PLAYING)"."""
    words = aside.rstrip(":")[1:-1]
    if any(mark in words for mark in ".!?;") or any(map(str.isdigit, words)):
        return False
    count = len(words.split())
    return (opening and count <= _LONGEST_SOUND) or (count > 1 and words.isupper() and not in_capitals)


def _is_speaker(name: str, rest: str, marked: bool, in_capitals: bool) -> bool:
    """Say whether `name`, before a colon, labels the one who says the `rest`; `marked` if a dash or ">>" said so."""
    words = name.split()
    if not _HEADINGS.isdisjoint(word.lower().strip(".,") for word in words):
        return False
    loud = re.sub(_SMALL_WITHIN, "", name).isupper()
    if marked:
        return loud or _is_name(words)
    if loud:
        return not (rest[:1].isdigit() and rest.upper() == rest)  # "INJURED: 17" states a number, and nobody says it
    return len(words) > 1 and _is_name(words) and not in_capitals


def _is_name(words: list[str]) -> bool:
    return all(word[0].isupper() or word[0].isdigit() or word in _PARTICLES for word in words)
