"""Subtitles: what is said, sentence by sentence over the cues, each word with its place in the file and its time."""

from datetime import timedelta

import pysubs2
import pytest
import srt
import webvtt
from hypothesis import given
from hypothesis import strategies as st

from factcheck.errors import InputError
from factcheck.model.claims import Claim, ClaimSet
from factcheck.model.text import Span
from factcheck.pipeline import run
from factcheck.readers import read_bytes, read_text
from factcheck.readers.subtitles import read
from factcheck.readers.subtitles.cues import read_cues


def code(milliseconds, mark=","):
    seconds, rest = divmod(milliseconds, 1000)
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}{mark}{rest:03}"


def subtitles(*cues, each=2000, gap=0):
    """Return an SRT file: a cue every two seconds, each shown up to the next but for `gap` milliseconds."""
    times = [(index * each, (index + 1) * each - gap) for index in range(len(cues))]
    return "\n".join(
        f"{number}\n{code(start)} --> {code(end)}\n{words}\n"
        for number, ((start, end), words) in enumerate(zip(times, cues, strict=True), 1)
    )


def blocks(source, path="a.srt"):
    document = read(source, path)
    return [document.text[slice(*block.span)] for block in document.blocks]


SENTENCES = [
    ("over cues", ["The ferry", "had carried", "40 cars."], "The ferry had carried 40 cars."),
    ("over lines", ["The ferry\nhad carried\n40 cars."], "The ferry had carried 40 cars."),
    ("several, one block", ["It ran.", "It is late."], "It ran. It is late."),
    ("after an abbreviation", ["She met Dr.", "Lund on Monday."], "She met Dr. Lund on Monday."),
    ("broken at a hyphen", ["Twenty-\nfive of them", "SO FAR"], "Twenty-five of them SO FAR"),
    ("broken within a word", ["Inter\u00ad\nnational"], "Inter\u00adnational"),
    ("hyphens that hang", ["two-\nand three-storey"], "two- and three-storey"),
    ("broken off", ["I was at-", "you were late"], "I was at- you were late"),
    ("going on after dots", ["the chair said...", "...that it ran"], "the chair said... that it ran"),
    ("dots of one who goes on", ["…and so it ran"], "and so it ran"),
]  # fmt: skip

SPEAKERS = [
    ("dashes", ["- Seven cars?\n- No, forty."], "Seven cars?|No, forty."),
    ("dashes without a blank", ["-Seven cars?\n–No, forty."], "Seven cars?|No, forty."),
    ("dashes are no minus", ["It was\n-5 degrees"], "It was -5 degrees"),
    ("dashes in a sentence", ["the ferry\n- it is old -\nran"], "the ferry - it is old - ran"),
    ("chevrons", [">> Is it open? >> It is.", ">>> In other news"], "Is it open?|It is.|In other news"),
    ("chevrons, escaped", ["&gt;&gt; LUND: Is it?"], "Is it?"),
    ("comparisons stay", ["12 >10 and 5 > 3"], "12 >10 and 5 > 3"),
    ("labels", ["MAN: Is it?\nDR LUND: It is."], "Is it?|It is."),
    ("labels on a line", ["REPORTER:\nIs it?"], "Is it?"),
    ("labels with a note", ["EVA (on phone): Is it?"], "Is it?"),
    ("labels as they are spelt", ["Eva Lund: Is it?", "Tomas McIntyre: It is."], "Is it?|It is."),
    ("labels after a dash", ["- Eva: Is it?"], "Is it?"),
    ("labels in brackets", ["[Narrator]: The ferry ran."], "The ferry ran."),
    ("labels inside a sentence", ["she told the\nBBC: we are late"], "she told the BBC: we are late"),
    ("labels in capital letters", [">> EVA LUND: IT RAN.\nTOM: DID IT?"], "IT RAN.|DID IT?"),
    ("no labels: headings", ["FALSE: it ran.", "Myth: it ran."], "FALSE: it ran. Myth: it ran."),
    ("no labels: sentences", ["The chair said: it ran.", "Remember: it ran."], "The chair said: it ran. Remember: it ran."),
    ("no labels: times", ["10:30 it ran, at 11:45 not"], "10:30 it ran, at 11:45 not"),
    ("names in capitals", ["the harbour of\nUNESCO\nfame"], "the harbour of UNESCO fame"),
    ("voices", ["<v Eva>It", "<v Eva>ran. <v.loud Tom>Did it?</v>", "Yes."], "It ran.|Did it?|Yes."),
]  # fmt: skip

UNSAID = [
    ("sounds", ["[applause]", "The [coughs] ferry (BELL RINGS) ran."], "The ferry ran."),
    ("sounds over lines", ["(DISTANT\nTHUNDER)\nIt ran.", "[music\nplays]"], "It ran."),
    ("sounds before words", ["(sighs) It ran.", "- (laughs) So?"], "It ran.|So?"),
    ("asides are said", ["The ferry (she is 40) ran for the port (the NHS)."],
     "The ferry (she is 40) ran for the port (the NHS)."),
    ("whispers are said", ["(I think he saw all of it.)", "(and all of them knew it too)"],
     "(I think he saw all of it.) (and all of them knew it too)"),
    ("asides in capital letters", ["THE PORT (AS IT WAS) CLOSED."], "THE PORT (AS IT WAS) CLOSED."),
    ("letters put in", ["[T]he ferry"], "[T]he ferry"),
    ("songs", ["♪ row the boat ♪", "♪ row the boat\nto shore ♪", "♪ row"], ""),
    ("songs and words", ["♪ row ♪ It ran.\n♪ row", "It is #1 and #new."], "It ran. It is #1 and #new."),
    ("tags", ["<i>The</i> <b>fer</b>ry <font color=\"#fff\">ran</font>, <c.red.big>so</c> <u>it</u> <00:00:01.500>is."],
     "The ferry ran, so it is."),
    ("tags over lines", ["<font\ncolor=red>It</font> ran"], "It ran"),
    ("no tags", ["a<5, b>6, <3 and 4>"], "a<5, b>6, <3 and 4>"),
    ("marks of other formats", [r"{\an8}{\i1}It{\i0} ran{y:i}\Nso \hit is {sic}"], "It ran so  it is {sic}"),
    ("ruby", ["<ruby>京<rt>kyo</rt></ruby> ran"], "京 ran"),
    ("entities", ["Lund &amp; Co &lt;3&nbsp;x &#8364;5 &nope; R&D;"], "Lund & Co <3\u00a0x €5 &nope; R&D;"),
]  # fmt: skip

ROLLING = [
    ("lines that move up", ["a ferry", "a ferry\nhas run", "has run\ntoday"], "a ferry has run today"),
    ("two lines that move up", ["a\nb", "a\nb\nc", "b\nc\nd"], "a b c d"),
    ("lines that grow", ["a", "a ferry", "a ferry has", "has run"], "a ferry has has run"),
    ("the same again", ["It ran.", "It ran.", "<b>It ran.</b>"], "It ran."),
    ("words that only share letters", ["it ran on", "it ran once"], "it ran on it ran once"),
    ("words within a line", ["who said that", "that ferry ran"], "who said that that ferry ran"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("cues", "expected"),
    [row[1:] for row in (*SENTENCES, *SPEAKERS, *UNSAID, *ROLLING)],
    ids=[row[0] for row in (*SENTENCES, *SPEAKERS, *UNSAID, *ROLLING)],
)
def test_what_is_said(cues, expected):
    assert "|".join(blocks(subtitles(*cues))) == expected


def test_lines_repeated_after_a_pause_are_said_twice():
    """Somebody who says a thing twice is no caption that rolls up."""
    assert blocks(subtitles("It ran.", "It ran.", gap=600)) == ["It ran. It ran."]


def test_automatic_captions():
    """As video sites write them: each line twice, the second time word by word, a blank on the other."""
    source = (
        "WEBVTT\nKind: captions\nLanguage: en\n\n"
        "00:00:00.160 --> 00:00:02.470 align:start position:0%\n \nthe<00:00:00.400><c> ferry</c><00:00:00.700><c> has</c>\n\n"
        "00:00:02.470 --> 00:00:02.480 align:start position:0%\nthe ferry has\n \n\n"
        "00:00:02.480 --> 00:00:05.000 align:start position:0%\nthe ferry has\ncarried<00:00:03.000><c> 40</c>\n\n"
        "00:00:05.000 --> 00:00:05.010 align:start position:0%\ncarried 40\n \n\n"
        "00:00:05.010 --> 00:00:07.000 align:start position:0%\ncarried 40\ncars<00:00:06.000><c> today</c>\n\n"
    )
    assert blocks(source, "a.vtt") == ["the ferry has carried 40 cars today"]


TIMES = [
    ("a short pause", 0, 2000, 3900, "a b"),
    ("a long pause", 0, 2000, 4100, "a|b"),
    ("shown at once", 0, 5000, 1000, "a b"),
    ("out of order", 9000, 9500, 1000, "a|b"),
    ("an end before the start", 3000, 1000, 3500, "a b"),
]


@pytest.mark.parametrize(
    ("start", "end", "following", "expected"), [row[1:] for row in TIMES], ids=[r[0] for r in TIMES]
)
def test_pauses(start, end, following, expected):
    source = f"{code(start)} --> {code(end)}\na\n\n{code(following)} --> {code(following + 500)}\nb\n"
    assert "|".join(blocks(source)) == expected


def test_silence_with_sounds_in_it_is_a_pause():
    assert blocks(subtitles("The ferry", "[bell]", "[bell rings]", "ran.")) == ["The ferry", "ran."]


def test_captions_without_full_stops_are_no_single_sentence():
    """Automatic captions have no marks: what a reader is shown as a quote has to end somewhere."""
    found = blocks(subtitles(*["so it went on and on"] * 5, *(f"and then came number {n}" for n in range(60))))
    assert max(len(block.split()) for block in found) <= 50
    assert sum(len(block.split()) for block in found) == 6 + 60 * 5


def test_long_speeches_are_broken_between_sentences():
    found = blocks(subtitles(*(f"Boat {n} left with Mr.\nLund, at noon." for n in range(60))))
    assert len(found) > 1
    assert all(block.startswith("Boat") and block.endswith("noon.") for block in found)


ONE, TWO = "00:00:01,000", "00:00:02,000"
FILES = [
    ("SRT", "1\n00:00:01,000 --> 00:00:02,000\na\n\n2\n00:00:02,000 --> 00:00:03,000\nb\n", "a b", [ONE, TWO]),
    ("no number, no blank line", "00:00:01,000 --> 00:00:02,000\na\n00:00:02,000 --> 00:00:03,000\nb", "a b", [ONE, TWO]),
    ("number on the line", "1 00:00:01,000 --> 00:00:02,000\na\n\n2 00:00:02,000 --> 00:00:03,000\nb", "a b", [ONE, TWO]),
    ("blank lines inside", "1\n00:00:01,000 --> 00:00:02,000\na\n\nb\n\n\n2\n\n00:00:02,000 --> 00:00:03,000\n\n17\n\n", "a b 17",
     [ONE, TWO]),
    ("a figure before a blank line", "1\n00:00:01,000 --> 00:00:02,000\nin\n1945\n\n00:00:02,000 --> 00:00:03,000\nb",
     "in 1945 b", [ONE, TWO]),
    ("full stops and places", "1\n00:00:01.000 --> 00:00:02.000  X1:40 X2:600 Y1:20 Y2:50\na\nb\n\n", "a b", ["00:00:01.000"]),
    ("arrows as mangled", "1\n00:00:01,000 –> 00:00:02,000\na\n\n2\n0:00:02,5-->0:00:03,5\nb\n\n00:00:04,000 --&gt; 00:00:05,000\nc",
     "a b c", [ONE, "0:00:02,5", "00:00:04,000"]),
    ("codes as mangled", "1\n00: 00: 01, 000 --> 00: 00: 02, 000\na", "a", ["00: 00: 01, 000"]),
    ("no thousandths", "1\n00:00:01 --> 00:00:02\na", "a", ["00:00:01"]),
    ("frames", "1\n00:00:01:12 --> 00:00:02:00\na", "a", ["00:00:01:12"]),
    ("cues without words", "1\n00:00:01,000 --> 00:00:02,000\n\n2\n00:00:02,000 --> 00:00:03,000\n\n", "", [ONE, TWO]),
    ("cut off", "1\n00:00:01,000 --> 00:00:02,000\na\n\n2\n00:00:02,0", "a 2 00:00:02,0", [ONE]),
    ("VTT", "WEBVTT - The harbour\nX-TIMESTAMP-MAP=LOCAL:00:00:00.000\n\nNOTE\nseven\nboats\n\nSTYLE\n::cue { color: red }\n\n"
     "REGION\nid:x\n\nintro 7\n00:01.000 --> 00:02.000 line:0 position:20%\na\n\nNOTE eight --\n\n1:00:02.000 --> 1:00:03.000\nb\n",
     "a|b", ["00:01.000", "1:00:02.000"]),
    ("VTT ends a cue at a blank line", "WEBVTT\n\n00:01.000 --> 00:02.000\na\n\nb\n\n8\n00:02.000 --> 00:03.000\nc\n", "a c",
     ["00:01.000", "00:02.000"]),
]  # fmt: skip


@pytest.mark.parametrize(("source", "expected", "labels"), [row[1:] for row in FILES], ids=[row[0] for row in FILES])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_files(source, expected, labels, line_end, mark):
    document = read(mark + source.replace("\n", line_end), "a.srt")
    assert "|".join(document.text[slice(*block.span)] for block in document.blocks) == expected
    assert [landmark.label for landmark in document.landmarks] == labels


def test_the_suffix_says_what_a_file_is_that_does_not():
    assert blocks("00:01.000 --> 00:02.000\na\n\nb", "a.vtt") == ["a"]
    assert blocks("00:01.000 --> 00:02.000\na\n\nb", "a.srt") == ["a b"]


@pytest.mark.parametrize(
    "source", ["", "\ufeff", "\n\n", "WEBVTT\n\nNOTE nothing\n", "The ferry ran.\n", "1\n2\n", "00:01 - 00:02\na"]
)
def test_a_file_without_cues_is_an_error(source):
    with pytest.raises(
        InputError, match=r"^a\.srt: it has no cues: a line such as 00:00:01,000 --> 00:00:04,000 belongs"
    ):
        read(source, "a.srt")


def test_a_file_in_which_nobody_speaks_is_none():
    reading = read_bytes(subtitles("[bell]", "♪ la ♪").encode(), "a.srt")
    assert reading.document.blocks == ()
    assert reading.warnings == ("a.srt: there is nothing to read in it",)


ORIGINS = [
    ("a <i>ferry</i> &amp; crew", "ferry & crew", "ferry</i> &amp; crew"),
    ("a &amp; b", "&", "&amp;"),
    ("a\r\nb", "a b", "a\r\nb"),
    ("twenty-\nfive", "twenty-five", "twenty-\nfive"),
    ("a [bell] b", "a b", "a [bell] b"),
    ("- MAN: It ran", "It ran", "It ran"),
    ("&#8220;Caf\u00e9&#8221; 🚢 7", "🚢 7", "🚢 7"),
]


@pytest.mark.parametrize(("words", "found", "origin"), ORIGINS)
def test_words_map_to_where_they_stand(words, found, origin):
    source = f"\ufeff1\n00:00:01,000 --> 00:00:02,000\n{words}\n"
    document = read(source, "a.srt")
    start = document.text.index(found)
    assert source[slice(*document.to_source.span(Span(start, start + len(found))))] == origin


def test_a_conflict_is_at_its_line_and_its_time():
    claims = ClaimSet((Claim("cars", "The ferry carried 40 cars on its first day."),))
    source = subtitles("- Is it true?", "- Yes. The ferry\ncarried", "<i>14 cars</i> on its\nfirst day.").replace(
        "\n", "\r\n"
    )
    [evidence] = run(claims, [read_text(source, "talk.srt")]).results[0].evidence
    assert evidence.quote == "The ferry carried 14 cars on its first day."
    assert (evidence.place.label, evidence.place.start) == ("00:00:02,000", (7, 8))
    [finding] = [finding for finding in evidence.findings if not finding.relation.agrees]
    assert (finding.found, finding.place.label, finding.place.start) == ("14 cars", "00:00:04,000", (12, 4))
    assert source[slice(*finding.place.span)] == "14 cars"


WORDS = st.text("abcdé", min_size=1, max_size=5)
SAID = st.lists(st.lists(WORDS, min_size=1, max_size=6).map(" ".join), min_size=1, max_size=3).map("\n".join)
SHOWN = st.lists(st.tuples(st.integers(0, 5000), st.integers(1, 9000), SAID), min_size=1, max_size=8)


def timed(shown):
    """Yield start, end and words of cues that follow each other with a pause, so that none repeats another."""
    clock = 0
    for pause, length, words in shown:
        start = clock + 501 + pause
        clock = start + length
        yield start, clock, words


def by_srt(cues):
    return srt.compose(
        srt.Subtitle(None, timedelta(milliseconds=start), timedelta(milliseconds=end), words)
        for start, end, words in cues
    )


def by_pysubs2(cues, kind):
    file = pysubs2.SSAFile()
    for start, end, words in cues:
        event = pysubs2.SSAEvent(start, end)
        event.plaintext = words
        file.append(event)
    return file.to_string(kind)


def by_webvtt(cues):
    file = webvtt.WebVTT()
    for start, end, words in cues:
        file.captions.append(webvtt.Caption(code(start, "."), code(end, "."), words))
    return file.content


MAKERS = {
    "srt": (by_srt, "a.srt"),
    "pysubs2, SRT": (lambda cues: by_pysubs2(cues, "srt"), "a.srt"),
    "pysubs2, VTT": (lambda cues: by_pysubs2(cues, "vtt"), "a.vtt"),
    "webvtt-py": (by_webvtt, "a.vtt"),
}


@pytest.mark.parametrize("maker", MAKERS)
@given(shown=SHOWN)
def test_what_other_programs_write_is_read(maker, shown):
    make, path = MAKERS[maker]
    cues = list(timed(shown))
    source = make(cues)
    document = read(source, path)
    assert document.text.split() == [word for _, _, words in cues for word in words.split()]
    starts = [code(start, "," if path == "a.srt" else ".") for start, _, _ in cues]
    assert [landmark.label for landmark in document.landmarks] == starts
    times = iter([label for label, cue in zip(starts, cues, strict=True) for _ in cue[2].split()])
    at = 0
    for word in document.text.split():
        at = document.text.index(word, at)
        place = document.to_source.span(Span(at, at + len(word)))
        assert source[slice(*place)] == word
        assert document.landmark(place.start) == next(times)
        at += len(word)


@given(shown=SHOWN)
def test_cues_are_those_that_other_programs_find(shown):
    source = by_srt(timed(shown))
    ours = [(cue.start, cue.end, source[slice(*cue.words)]) for cue in read_cues(source, blank_ends=False)]
    theirs = [(event.start, event.end, event.plaintext) for event in pysubs2.SSAFile.from_string(source, "srt")]
    assert ours == theirs
    assert [words for *_, words in ours] == [caption.content for caption in srt.parse(source)]


PIECES = st.sampled_from(
    ["\n", "\r\n", "\n\n", "1", "WEBVTT", "NOTE", "00:00:01,000 --> 00:00:02,000", "00:02.000 --> 00:01.000\n", "<v Eva>", "</v>",
     "<i", ">", "&amp;", "&", "[", "]", "(", ")", "♪", "# ", "- ", ">> ", "MAN:", "Eva Lund: ", "...", "x-", "{\\an8}", "\x1c", "\ufeff",
     "\u2028", "40", "THE FERRY", "the ferry", " ", "a", ".", "\u00ad"]
)  # fmt: skip


@given(source=st.lists(PIECES, max_size=60).map("".join), path=st.sampled_from(["a.srt", "a.vtt"]))
def test_whatever_stands_in_a_file_is_mapped(source, path):
    try:
        document = read("00:01.000 --> 00:02.000\n" + source, path)
    except InputError:
        return
    ends = 0
    for block in document.blocks:
        assert ends <= block.span.start < block.span.end <= len(document.text)
        ends = block.span.end
    last = -1
    for index, character in enumerate(document.text):
        span = document.to_source.span(Span(index, index + 1))
        assert last <= span.start < span.end <= len(document.source)
        last = span.start
        if character.isalnum() and span.end - span.start == 1:
            assert document.source[slice(*span)] == character
    for landmark in document.landmarks:
        assert document.source.startswith(landmark.label, landmark.start)


HOSTILE = ["<" * 60_000, "<v" + " " * 60_000, "[" * 60_000, "♪" * 60_000, "# " * 30_000, "- " * 30_000, "&" * 60_000, " " * 60_000 + "x",
           ">> " * 20_000, "a:" * 30_000, "x-\n" * 20_000, "MAN: " * 12_000, "(" * 60_000, "{\\" * 30_000, "\n" * 60_000, "...a" * 15_000,
           "1" * 60_000, "00:00:01,000 --> 00:00:02,000\n" * 2_000, "&amp;" * 12_000]  # fmt: skip


@pytest.mark.parametrize("words", HOSTILE, ids=[words[:5].strip() or "blanks" for words in HOSTILE])
def test_time_grows_with_the_length_alone(words, within_half_a_minute):
    """A few seconds at most; minutes, were it the square: nothing is gone over again and again."""
    with within_half_a_minute():
        read(f"1\n00:00:01,000 --> 00:00:02,000\n{words * 4}\n", "a.srt")
