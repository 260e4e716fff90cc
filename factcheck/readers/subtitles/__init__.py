"""Subtitles (``.srt``, ``.vtt``) -> Document: the words that are said, with the time codes as places.

A sentence runs on over as many cues as it takes. A block ends where somebody else begins to speak, where nothing is
said for a while, and where the clock jumps back. Sentences inside a block are left to `factcheck.text.sentences`, which
tells the full stop of "Mr" from one that ends something. Captions that roll up repeat lines: each is read once. What is
a cue is settled by `factcheck.readers.subtitles.cues`, what in it is said by `factcheck.readers.subtitles.captions`.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from operator import itemgetter

from factcheck.errors import InputError
from factcheck.model.records import NamedTuple
from factcheck.model.text import Block, Document, Landmark, OffsetMap, Span
from factcheck.readers.subtitles.captions import VOICE, Caption, Run, ends, show, turns
from factcheck.readers.subtitles.cues import Cue, read_cues

_PAUSE = 2_000
"""Milliseconds without words after which no sentence goes on. Speakers draw breath in less. Convention."""
_TOUCHING = 500
"""Milliseconds between two cues that are one caption rolling up; programs leave a few frames between them."""
_ROWS = 4
"""Lines that a caption which rolls up keeps on the screen at most: the rule of the broadcast standards."""
_LONGEST_SENTENCE = 40
"""Words after which a cue ends the sentence if no mark does: automatic captions have none. Convention."""
_PARAGRAPH = 100
"""Words after which a block ends with the next sentence, so that a quotation mark never closed does little harm."""
_JOINING = frozenset("and or to".split())
_UNSEEN = f" \t{VOICE}"


def read(source: str, path: str) -> Document:
    r"""Return the document of an SRT or WebVTT file. Raises `InputError` for a file without a cue.

    >>> document = read("00:01,000 --> 00:03,000\nThe ferry carried\n\n00:04,100 --> 00:05,000\n<i>40</i> cars", "")
    >>> document.text, document.landmark(70)
    ('The ferry carried 40 cars', '00:04,100')
    """
    is_vtt = source.removeprefix("\ufeff").startswith("WEBVTT") or path.lower().endswith(".vtt")
    cues = read_cues(source, blank_ends=is_vtt)
    if not cues:
        raise InputError(
            path, "it has no cues: a line such as 00:00:01,000 --> 00:00:04,000 belongs above each of them"
        )
    captions = [show(source, cue.words) for cue in cues]
    builder = _Builder(in_capitals=_in_capitals(captions))
    for cue, caption in zip(cues, captions, strict=True):
        builder.take(cue, caption)
    builder.end_block()
    return Document(
        path=path,
        source=source,
        text="".join(builder.parts),
        blocks=tuple(builder.blocks),
        to_source=OffsetMap(builder.runs),
        landmarks=tuple(Landmark(cue.at, cue.label) for cue in cues),
    )


def _in_capitals(captions: Sequence[Caption]) -> bool:
    """Say whether a file is written in capital letters, as captions of live programmes are."""
    small = sum(map(str.islower, (letter for caption in captions for letter in caption.text)))
    large = sum(map(str.isupper, (letter for caption in captions for letter in caption.text)))
    return large > small


class _Builder:
    """Takes the cues one by one and puts text, map and blocks together."""

    def __init__(self, *, in_capitals: bool) -> None:
        self.parts: list[str] = []
        self.runs: list[Run] = []
        self.blocks: list[Block] = []
        self._in_capitals = in_capitals
        self._length = 0
        self._start = 0  # of the block being gathered, in the text
        self._words = 0  # in that block
        self._unended = 0  # words since the last sentence of it ended
        self._said: Cue | None = None  # the last cue in which something is said
        self._speaker = ""
        self._before: tuple[Cue, list[str]] | None = None  # the last cue that shows something, and its lines

    def take(self, cue: Cue, caption: Caption) -> None:
        """Take what is said in a cue and was not in the one before."""
        said = self._said
        if said and not said.start <= cue.start <= said.end + _PAUSE:
            self.end_block()
        new = self._new_from(cue, caption)
        for turn in turns(caption, new, speaker=self._speaker, ended=self._ended(), in_capitals=self._in_capitals):
            words = caption.text[turn.first : turn.last]
            if turn.is_new or (turn.opens_cue and self._is_long(words)):
                self.end_block()
            self._add(words, _clipped(caption.runs, turn.first, turn.last), turn.opens_cue)
            self._speaker, self._said = turn.speaker, cue

    def end_block(self) -> None:
        """End the block being gathered, if any."""
        if self._words:
            self.blocks.append(Block(Span(self._start, self._length)))
        self._words = self._unended = 0

    def _new_from(self, cue: Cue, caption: Caption) -> int:
        """Return where in the text of a caption that stands which the cue before did not show."""
        rows = list(_rows(caption.text))
        before = self._before
        if rows:
            self._before = cue, [row.words for row in rows[-_ROWS:]]
        if before is None or not before[0].start <= cue.start <= before[0].end + _TOUCHING:
            return 0
        return _repeated(before[1], rows)

    def _ended(self) -> bool:
        return not self._words or ends(self.parts[-1])

    def _is_long(self, words: str) -> bool:
        """Say whether the block has gone on for so long that a new one may begin with these words."""
        if self._words > _PARAGRAPH and self._ended():
            return not words[0].islower()
        return self._unended > _LONGEST_SENTENCE

    def _add(self, words: str, runs: Iterable[Run], opens_cue: bool) -> None:
        if not self._words:
            if self.blocks:
                self._part("\n")
            self._start = self._length
        elif opens_cue or not _is_one_word(self.parts[-1], words):
            self._part(" ")
        self._emit(words, runs)
        each = words.split()
        behind = next((index for index, word in enumerate(reversed(each)) if ends(word)), None)
        self._unended = self._unended + len(each) if behind is None else behind
        self._words += len(each)

    def _part(self, mark: str) -> None:
        """Put in a blank or a line end. It stands for the first of the characters that part two words in the file."""
        last = self.runs[-1]
        end = last[1] + (last[3] if len(last) == 4 else last[2])
        self._emit(mark, [(0, end, 1)])

    def _emit(self, words: str, runs: Iterable[Run]) -> None:
        """Add `words`, which stand in the source where `runs` say, whatever offset these start from."""
        self.parts.append(words)
        for run in runs:
            last = self.runs[-1] if self.runs else None
            if last and len(last) == len(run) == 3 and last[1] + last[2] == run[1]:
                self.runs[-1] = (last[0], last[1], last[2] + run[2])
            else:
                self.runs.append((self._length, *run[1:]))
            self._length += run[2]


class _Row(NamedTuple):
    """One line of a caption."""

    start: int
    """In the caption's text, blanks before it left out."""
    words: str


def _rows(text: str) -> Iterator[_Row]:
    """Yield the lines that show something."""
    at = 0
    for line in text.split("\n"):
        bare = line.lstrip(_UNSEEN)
        if bare.rstrip(_UNSEEN):
            yield _Row(at + len(line) - len(bare), bare.rstrip(_UNSEEN))
        at += len(line) + 1


def _repeated(before: Sequence[str], rows: Sequence[_Row]) -> int:
    """Return where the lines end with which `rows` repeat the last ones of `before`: wholly, or as far as these went.

    >>> _repeated(["It ran", "on Monday"], [_Row(0, "on Monday"), _Row(10, "and")])
    9
    >>> _repeated(["It ran on"], [_Row(0, "It ran on Monday")])
    9
    """
    now = [row.words for row in rows[:_ROWS]]
    counts = range(min(len(before), len(now)), 0, -1)
    for count in counts:
        if list(before[-count:]) == now[:count]:
            return rows[count - 1].start + len(now[count - 1])
    for count in counts:
        grown = now[count - 1].startswith(f"{before[-1]} ")
        if grown and list(before[-count:-1]) == now[: count - 1]:
            return rows[count - 1].start + len(before[-1])
    return 0


def _clipped(runs: Sequence[Run], first: int, last: int) -> Iterator[Run]:
    """Yield where the characters from `first` to `last` stand."""
    begin = bisect_right(runs, first, key=itemgetter(0)) - 1
    for run in map(runs.__getitem__, range(begin, bisect_left(runs, last, key=itemgetter(0)))):
        if len(run) == 4:
            yield run
        else:
            start, end = max(run[0], first), min(run[0] + run[2], last)
            yield start, run[1] + start - run[0], end - start


def _is_one_word(before: str, words: str) -> bool:
    """Say whether a line ends within a word: "twenty-" and "five", but not "two-" and "and three-storey"."""
    if before.endswith("\u00ad"):
        return True
    hyphen = before[-1] in "-‐" and before[-2:-1].isalpha()
    first = words.split(maxsplit=1)[0]
    return hyphen and before[-2].isupper() == first[0].isupper() and first.lower() not in _JOINING
