"""Markdown is judged by what readers of it make of it: pandoc and three libraries, each with all it can obey."""

import json
import re
import subprocess
from collections.abc import Callable, Sequence
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from programs import node_module, program
from report_cases import (
    CONFLICTS,
    CREW,
    EMPTY,
    FULL,
    HOSTILE,
    LIVED_IN,
    PASSENGERS,
    SUPPORTS,
    claim,
    hostile_report,
    passage,
    report,
)

from factcheck.model.claims import Citation
from factcheck.model.results import ClaimResult, Verdict
from factcheck.model.text import Span
from factcheck.report.excerpt import flowing
from factcheck.report.markdown import render
from factcheck.report.markdown_text import PARTING, bold, code, inert
from factcheck.report.options import RenderOptions

GITHUB_COMMENT = 65_536


def test_a_whole_report() -> None:
    assert render(LIVED_IN) == (
        "**factcheck**: 6 claims against 2 texts: 2 conflicting, 1 mixed, 1 not found, 2 suppressed, 1 input not checked\n"
        "\n"
        "### Conflicts\n"
        "\n"
        "- **boats-burnt**: 17 boats burnt (as of 2025-05-30)  \n"
        "  [Harbour office, Fire log](https://harbour.example/log?day=30&page=%281%29)\n"
        "  - `drafts/harbour fire.md:1:19`: found “seven boats”, expected “17 boats”, write “seventeen boats”\n"
        "    > Zoë’s 漢字 readers: **seven boats** burnt.\n"
        "- **crews**: 12 crews came\n"
        "  - `letters/mayor.docx, paragraph 2`: found “Nine crews”, expected “12 crews”, write “Twelve crews”\n"
        "    > **Nine crews** came.\n"
        "  - `drafts/harbour fire.md:8:1`: found “Nine crews”, expected “12 crews”"
        " (nine, not 12: right on 2025-05-29, outdated since)\n"
        "    > **Nine crews** came.\n"
        "- **berths**: the pier has 44 berths (info)\n"
        "  - `drafts/harbour fire.md:3:14`: found “40 berths”, expected “44 berths”"
        " (also at `drafts/harbour fire.md:6:1`)\n"
        "    > The pier has **40 berths**.\n"
        "  - `letters/mayor.docx, paragraph 3`: but this bears it out\n"
        "    > **More than 30 berths** are free.\n"
        "\n"
        "### Missing\n"
        "\n"
        "- **inquiry**: an inquiry was opened: no text says it\n"
        "\n"
        "### Remarks\n"
        "\n"
        '- `claims.yaml:61:3`: no conflict of "boats-burnt" is left\n'
        "- `drafts/harbour fire.md:7:15`: 3 June 2025 is a Wednesday\n"
        "\n"
        "### Not checked\n"
        "\n"
        "- `notes/locked.pdf`: it is protected by a password\n"
        "\n"
        "3 conflicts ignored, as asked.\n"
    )


def test_what_is_in_order_is_folded_away() -> None:
    assert render(report(PASSENGERS, *EMPTY.results)) == (
        "**factcheck**: 3 claims against `ferry.md`: nothing conflicts, 1 supported, 2 not found\n"
        "\n"
        "<details>\n"
        "<summary>Supported (1)</summary>\n"
        "\n"
        "- **passengers**: 212 passengers  \n"
        "  `ferry.md:2:1`: **More than 200 passengers** were aboard.\n"
        "\n"
        "</details>\n"
        "\n"
        "<details>\n"
        "<summary>Not mentioned (2)</summary>\n"
        "\n"
        "- **captain**: Ann Lund was the captain\n"
        "- **home-port**: the ferry's home port is Varde\n"
        "\n"
        "</details>\n"
    )


def test_quiet_leaves_only_what_to_look_at() -> None:
    quiet = render(LIVED_IN, RenderOptions(quiet=True))
    assert "### Conflicts" in quiet
    assert "### Missing" in quiet
    assert "### Remarks" not in quiet
    assert "ignored" not in quiet
    assert "<details>" not in render(FULL, RenderOptions(quiet=True))


def test_a_comment_has_room_for_it() -> None:
    long = "The harbour master said again that seven crew were on the pier. " * 6
    conflict = passage(CONFLICTS, long, "seven crew", "17 crew")
    results = [ClaimResult(claim(f"c{n}", long), Verdict.CONFLICTING, (conflict,)) for n in range(500)]
    supported = [
        ClaimResult(claim(f"s{n}", long), Verdict.SUPPORTED, (conflict._replace(stance=SUPPORTS),)) for n in range(500)
    ]
    told = render(report(*supported, *results))
    assert 50_000 < len(told) < GITHUB_COMMENT
    shown = len(re.findall(r"^- \*\*c\d+", told, re.MULTILINE))
    assert f"- … and {500 - shown} more, for which there is no room here" in told
    assert "<summary>Supported (500)</summary>" in told


def test_one_claim_leaves_room_for_others() -> None:
    conflict = passage(CONFLICTS, "Seven crew were on the pier.", "Seven crew", "17 crew")
    told = render(report(CREW._replace(evidence=(conflict,) * 1_000)))
    assert told.count("> **Seven crew** were") == 20
    assert "  - and 980 more that conflict\n" in told


@pytest.mark.parametrize(
    ("text", "marks", "written"),
    [
        ("All seven are safe.", [Span(4, 9)], "All **seven** are safe."),
        ("It cost US$5m.", [Span(10, 13)], "It cost **US\\$5m**."),  # no renderer takes "US**$" for bold
        ("(seven)", [Span(1, 6)], "(**seven**)"),
        (" seven ", [Span(0, 7)], " **seven** "),
        ("seven eight", [Span(0, 5), Span(5, 11)], "**seven** **eight**"),
        ("seveneight", [Span(0, 5), Span(5, 10)], "**seveneight**"),
        ("“Never”, he said", [Span(0, 7)], "**“Never”**, he said"),
        ("seven", [Span(2, 2)], "seven"),
    ],
)
def test_marks_are_bold(text: str, marks: list[Span], written: str) -> None:
    assert bold(text, marks) == written


@pytest.mark.parametrize(
    "text",
    ["17 of 20", "£14.2m", "7:30pm", "a - b", "No. 1", "50%", "x = y + z", "e.g. this (and that)", 'who\'s "who"?'],
)
def test_plain_words_stay_as_they_are(text: str) -> None:
    assert inert(text) == text


@pytest.mark.parametrize("text", ["a`b", "`a`", "``", "a\\`", "x|y *z*", "a  b"])
def test_code_is_shown_as_it_is(text: str) -> None:
    assert texts_and_tags(pyromark(code(text)))[0].strip("\n") == flowing(text)


# ---- what renderers make of it

PIECES = (
    *"\\`*_{}[]()<>#+-.!|~$&:@\"'^=%/;,?1a B漢é…£",
    *("www.", "http://", "https://a.example/", "@mayor", "#12", "GH-7", ":smile:", "**", "~~", "<b>", "<!--", "-->"),
    *(
        "&amp;",
        "&#35;",
        "[^1]",
        "](x)",
        "![",
        "1. ",
        "- ",
        "# ",
        "> ",
        "me@b.example",
        "$$",
        "```",
        "word ",
        "\n",
        "\t",
    ),
    *("[ ] ", "!NOTE", "<script>", "::", "---", "===", "| a | b |", "\u200b", "\xa0", "{#id}", "mailto:a@b.c", ":100:"),
)
texts = st.lists(st.sampled_from(PIECES), min_size=1, max_size=9).map("".join)
# GitHub looks for these in the text that is shown, wherever it is no code
SOUGHT = re.compile(r"@\w|(?<!&)#\d|GH-\d|:[\w+-]*[a-z][\w+-]*:|:100:|https?://|www\.", re.IGNORECASE)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self.tags: list[str] = []
        self.addresses: list[str] = []
        self.outside_code: list[str] = []
        self._code = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self._code += tag == "code"
        self.addresses += [value or "" for key, value in attrs if key in ("href", "src")]

    def handle_endtag(self, tag: str) -> None:
        self._code -= tag == "code"

    def handle_data(self, data: str) -> None:
        self.words.append(data)
        if not self._code:
            self.outside_code.append(data)


def read(html: str) -> _Reader:
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader


def texts_and_tags(html: str) -> tuple[str, list[str]]:
    reader = read(html)
    return "".join(reader.words), reader.tags


def pyromark(markdown: str) -> str:
    import pyromark as library

    options = library.Options(0)
    for name in ("TABLES", "FOOTNOTES", "STRIKETHROUGH", "TASKLISTS", "HEADING_ATTRIBUTES", "MATH", "GFM"):
        options |= getattr(library.Options, f"ENABLE_{name}")
    return library.html(markdown, options=options)


def pandoc(markdown: str) -> str:
    command = [program("pandoc"), "-f", "gfm+smart-smart", "-t", "html", "--wrap=none", "--mathjax"]
    return subprocess.run(command, input=markdown, capture_output=True, encoding="utf-8", check=True).stdout


def _node(script: str, markdown: str, module: Path) -> str:
    wrapped = f"import({json.dumps(str(module))}).then(m => {{ {script} }})"
    source = "const text = require('fs').readFileSync(0, 'utf8');" + wrapped
    command = [program("node"), "-e", source]
    return subprocess.run(command, input=markdown, capture_output=True, encoding="utf-8", check=True).stdout


def _entry(name: str) -> Path:
    folder = node_module(name)
    exports = json.loads((folder / "package.json").read_text("utf-8"))
    return folder / (exports.get("module") or exports["main"])


def marked(markdown: str) -> str:
    return _node("process.stdout.write(m.marked.parse(text, {gfm: true}))", markdown, _entry("marked"))


def markdown_it(markdown: str) -> str:
    script = "process.stdout.write(m.default({html: true, linkify: true}).render(text))"
    return _node(script, markdown, _entry("markdown-it"))


RENDERERS: list[Callable[[str], str]] = [pyromark, pandoc, marked, markdown_it]


def shown_paragraphs(html: str) -> list[str]:
    """Return the text of each block quote, as a reader sees it."""
    quotes = re.findall(r"<blockquote>(.*?)</blockquote>", html, re.DOTALL)
    return [as_read("".join(read(quote).words)) for quote in quotes]


def as_read(text: str) -> str:
    return flowing(text.replace(PARTING, ""))


def check(drafts: Sequence[str], renderer: Callable[[str], str]) -> None:
    """Hold that each draft, quoted with some of it in bold, is shown as it is and nothing of it acts."""
    drafts = [flowing(draft) for draft in drafts if as_read(draft)]
    quotes = [f"> {bold(draft, [Span(len(draft) // 3, 2 * len(draft) // 3 + 1)])}" for draft in drafts]
    html = renderer("\n\n".join(quotes))
    assert shown_paragraphs(html) == [as_read(draft) for draft in drafts]
    reader = read(html)
    assert set(reader.tags) <= {"blockquote", "p", "strong"}
    assert not [word for word in reader.words if SOUGHT.search(word)]


@given(texts)
@settings(max_examples=300)
def test_any_words_are_shown_as_they_are(draft: str) -> None:
    check([draft], pyromark)


@given(st.text(max_size=40))
def test_any_characters_are_shown_as_they_are(draft: str) -> None:
    check([draft], pyromark)


@pytest.mark.parametrize("renderer", RENDERERS)
@given(drafts=st.lists(texts, min_size=30, max_size=30))
@settings(max_examples=8, suppress_health_check=list(HealthCheck), derandomize=True)
def test_any_words_are_shown_as_they_are_by_every_renderer(renderer: Callable[[str], str], drafts: list[str]) -> None:
    check(drafts, renderer)


@pytest.mark.parametrize("renderer", RENDERERS)
def test_every_piece_alone_is_shown_as_it_is(renderer: Callable[[str], str]) -> None:
    check([*PIECES, HOSTILE, *(f"{piece} x" for piece in PIECES), *(f"x{piece}y" for piece in PIECES)], renderer)


@pytest.mark.parametrize("renderer", RENDERERS)
def test_nothing_acts_in_a_report_of_hostile_words(renderer: Callable[[str], str]) -> None:
    hostile = hostile_report(f"{HOSTILE} javascript:alert(1)")
    reader = read(renderer(render(hostile)))
    allowed = {"p", "ul", "li", "strong", "h3", "blockquote", "code", "br", "details", "summary"}
    assert set(reader.tags) <= allowed
    assert not reader.addresses
    assert not [word for word in reader.outside_code if SOUGHT.search(word)]


@pytest.mark.parametrize("renderer", RENDERERS)
def test_sources_are_the_only_links(renderer: Callable[[str], str]) -> None:
    sources = (
        Citation("A [b](c)", url="https://a.example/x_(y)*z*?q=<1>&r=2"),
        Citation("B", url="javascript:alert(1)"),
        Citation("C", url='HTTP://c.example/é")'),
    )
    whole = report(CREW._replace(claim=CREW.claim._replace(sources=sources)))
    assert read(renderer(render(whole))).addresses == [
        "https://a.example/x_%28y%29%2Az%2A?q=%3C1%3E&r=2",
        "http://c.example/%C3%A9%22%29",
    ]


@pytest.mark.parametrize("renderer", RENDERERS)
def test_the_outline_is_what_it_looks_like(renderer: Callable[[str], str]) -> None:
    html = renderer(render(LIVED_IN))
    assert re.findall(r"<h3[^>]*>(.*?)</h3>", html) == ["Conflicts", "Missing", "Remarks", "Not checked"]
    assert shown_paragraphs(html) == [
        "Zoë’s 漢字 readers: seven boats burnt.",
        "Nine crews came.",
        "Nine crews came.",
        "The pier has 40 berths.",
        "More than 30 berths are free.",
    ]
    assert read(html).tags.count("details") == 0
    assert read(renderer(render(FULL))).tags.count("details") == 2
