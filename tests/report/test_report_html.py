"""The HTML page as text: what stands in it, what may never. `test_html_in_browser` looks at it as a reader does."""

import base64
import hashlib
import json
import re
import subprocess
from collections.abc import Iterable
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
from html_cases import (
    ANGLERS,
    BAN,
    BOATS,
    CONFLICTS,
    DAYS,
    DRAFT,
    EMPTY,
    GONE,
    HEARING,
    HEIGHT,
    HOSTILE,
    MAYOR,
    PARAGRAPH,
    QUOTE,
    RICH,
    ROW,
    SAMPLES,
    SITES,
    SPEECH,
    SUPPORTS,
    VOLUME,
    claim,
    conflicting,
    draft,
    many,
    said,
    silent,
    supported,
)
from hypothesis import given
from hypothesis import strategies as st
from programs import node_module, program

from factcheck.model.claims import Citation
from factcheck.model.facts import Relation
from factcheck.model.outcome import FailOn
from factcheck.model.results import ClaimResult, Input, Report, SuppressedBy, Suppression, Verdict
from factcheck.model.text import Document, Span
from factcheck.report.html import render
from factcheck.report.html.entries import Status, entries
from factcheck.report.html.marks import Layout, Look, PassageKey, Segment, lay_out
from factcheck.report.html.markup import is_web_address
from factcheck.report.options import RenderOptions

PAGES = {"rich": RICH, "hostile": HOSTILE, "empty": EMPTY, "many": many(40, 4)}
SCRIPTS = Path(__file__).parents[2] / "factcheck" / "report" / "html"


class Element:
    def __init__(self, tag: str, attributes: dict[str, str]) -> None:
        self.tag = tag
        self.attributes = attributes
        self.text = ""

    @property
    def classes(self) -> list[str]:
        return self.attributes.get("class", "").split()


class Tree(HTMLParser):
    """The elements of a page in order, each with the text inside it."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[Element] = []
        self.comments: list[str] = []
        self._open: list[Element] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        assert len(set(names)) == len(names), (tag, names)
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.elements.append(element)
        if tag not in {"meta", "input", "br"}:
            self._open.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop().tag == tag

    def handle_data(self, data: str) -> None:
        for element in self._open:
            element.text += data

    def handle_comment(self, data: str) -> None:
        self.comments.append(data)

    def all(self, tag: str = "", class_: str = "") -> list[Element]:
        return [e for e in self.elements if (not tag or e.tag == tag) and (not class_ or class_ in e.classes)]

    def one(self, tag: str = "", class_: str = "") -> Element:
        [element] = self.all(tag, class_)
        return element


def tree(report: Report, options: RenderOptions | None = None) -> Tree:
    return Tree(render(report, options) if options else render(report))


def segments(layout: Layout, pane: int = 0) -> list[Segment]:
    return [s for block in layout.panes[pane].blocks for cell in block.cells for s in cell]


def laid_out(report: Report) -> Layout:
    return lay_out(report, entries(report))


def about(document: Document, *results: ClaimResult) -> Report:
    return Report((Input(document.path, 1, (), document),), (), results)


# What may never be in the page.


@pytest.mark.parametrize("name", PAGES)
def test_no_element_or_attribute_comes_from_the_words_of_others(name: str) -> None:
    page = tree(PAGES[name])
    known = set(
        "html head meta title style body a header h1 p span strong button main div article h2 h3 h4 bdi cite time ul ol "
        "li nav blockquote table thead tbody tr td th aside section fieldset legend label input b dl dt dd mark q "
        "dialog kbd script".split()
    )
    assert {element.tag for element in page.elements} <= known
    assert not page.comments
    names = {name for element in page.elements for name in element.attributes}
    assert not {name for name in names if name.startswith("on")}
    assert not names & {"style", "src", "srcset", "action", "formaction", "background", "ping", "srcdoc", "target"}


@pytest.mark.parametrize("name", PAGES)
def test_only_the_page_s_own_style_and_script_stand_in_it(name: str) -> None:
    page = tree(PAGES[name])
    for tag, file in (("style", "page.css"), ("script", "page.js")):
        [own] = [element for element in page.all(tag) if element.attributes.get("type") != "application/json"]
        assert own.text == (SCRIPTS / file).read_text(encoding="utf-8")
        assert not own.attributes


@pytest.mark.parametrize("name", PAGES)
def test_the_content_security_policy_names_the_hashes_of_both_and_allows_nothing_else(name: str) -> None:
    page = tree(PAGES[name])
    [policy] = [e for e in page.all("meta") if e.attributes.get("http-equiv") == "Content-Security-Policy"]
    assert page.elements.index(policy) < page.elements.index(page.one("style"))
    directives = dict(part.strip().split(" ", 1) for part in policy.attributes["content"].split(";"))

    def digest(tag: str) -> str:
        [own] = [element for element in page.all(tag) if not element.attributes]
        return f"'sha256-{base64.b64encode(hashlib.sha256(own.text.encode()).digest()).decode()}'"

    assert directives == {
        "default-src": "'none'",
        "style-src": digest("style"),
        "script-src": digest("script"),
        "base-uri": "'none'",
        "form-action": "'none'",
        "require-trusted-types-for": "'script'",
        "trusted-types": "'none'",
    }


@pytest.mark.parametrize("file", ["page.css", "page.js"])
def test_style_and_script_can_stand_inside_a_page_and_load_nothing(file: str) -> None:
    content = (SCRIPTS / file).read_text(encoding="utf-8")
    assert not re.search(r"</|<!--|\r", content)
    assert not re.search(r"url\(|@import|https?:|innerHTML|insertAdjacentHTML|eval\(|fetch\(|import\(", content)


@pytest.mark.parametrize("name", PAGES)
def test_links_lead_to_anchors_of_the_page_or_to_the_web(name: str) -> None:
    page = tree(PAGES[name])
    ids = [e.attributes["id"] for e in page.elements if "id" in e.attributes]
    assert len(set(ids)) == len(ids)
    for link in page.all("a"):
        address = link.attributes["href"]
        if address.startswith("#"):
            assert address[1:] in ids
        else:
            assert address.startswith("https://")
            assert link.attributes["rel"] == "noreferrer noopener"
    named = [i for e in page.elements for i in e.attributes.get("aria-labelledby", "").split()]
    targets = [i for e in page.elements for i in e.attributes.get("data-targets", "").split()]
    assert set(named) <= set(ids)
    assert set(targets) <= set(ids)


@pytest.mark.parametrize("address", ["https://a.example/x?y=1&z=2", "HTTP://a.example", "https://zürich.example/ä"])
def test_addresses_of_the_web_become_links(address: str) -> None:
    assert is_web_address(address)
    page = tree(about(DRAFT, silent(claim("c", "a claim", sources=(Citation("Title", "", None, address),)))))
    assert [a.text for a in page.all("a") if a.attributes["href"] == address] == ["Title", "Title"]  # list, sheet


@pytest.mark.parametrize(
    "address",
    [
        "",
        "javascript:alert(1)",
        " javascript:alert(1)",
        "java\nscript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "//a.example",
        "https:a.example",
        "https://",
        "ftp://a.example",
        "https://a.example/ x",
        'https://a.example/"x',
        "https://a.example/<x>",
        "https://a.example/\u202e",
        "https://a.example/\x00",
        "see https://a.example",
    ],
)
def test_other_addresses_are_shown_as_words_only(address: str) -> None:
    assert not is_web_address(address)
    page = tree(about(DRAFT, silent(claim("c", "a claim", sources=(Citation("Title", "", None, address),)))))
    assert all(a.attributes["href"].startswith("#") for a in page.all("a"))


def test_hostile_words_are_shown_as_they_are_and_can_be_written_as_utf_8() -> None:
    page = render(HOSTILE)
    page.encode()
    words = " ".join(Tree(page).one("body").text.split())
    for evil in ("<script>alert('a')</script>", "<img src=x onerror=alert(1)>", r"a\x00b\x1b[2Jc\x7f", "half<U+D83D>"):
        assert evil in words
    shown = re.sub(r"<(style|script)>.*?</\1>", "", page, flags=re.DOTALL)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", shown)


@given(words=st.text(max_size=60), stance=st.sampled_from([CONFLICTS, SUPPORTS]))
def test_any_words_at_all_leave_the_page_whole(words: str, stance: str) -> None:
    document = draft(words or "x", words or "x", (QUOTE, words), title=words)
    evidence = said(document, words or "x", words or "x", words, stance, suggestion=words)
    make = conflicting if stance is CONFLICTS else supported
    page = tree(about(document, make(claim(words, words, note=words, tags=(words,)), evidence)))
    assert len(page.all("article", "claim")) == 1
    assert [script.attributes.get("type") for script in page.all("script")] == ["application/json", None]


def test_the_same_report_gives_the_same_page() -> None:
    assert render(RICH) == render(replace(RICH))


# The texts.


def test_the_text_stands_in_the_page_with_its_headings_lists_quotes_and_tables() -> None:
    page = tree(about(DRAFT))
    assert [h.text for h in page.all("h3")] == ["What the county says"]
    assert "The algae came with the heat." in [li.text for li in page.all("li")]
    assert page.one("blockquote").text.strip() == DRAFT.text[slice(*DRAFT.blocks[6].span)]
    cells = [td.text for td in page.all("td")]
    assert cells == "Year|Days closed|Samples|2022|12|40|2023|31|55".split("|")


def test_a_first_heading_that_is_the_title_stands_in_the_page_once() -> None:
    page = tree(about(DRAFT))
    assert [h.text for h in page.all() if h.tag in ("h2", "h3") and h.text == DRAFT.title] == [DRAFT.title]


def test_a_title_from_elsewhere_stands_above_the_first_heading() -> None:
    page = tree(about(replace(DRAFT, title="Another title")))
    assert [h.text for h in page.all() if h.tag in ("h2", "h3")][:2] == ["Another title", DRAFT.title]


def test_several_texts_stand_behind_a_list_of_them() -> None:
    page = tree(RICH)
    links = [a for a in page.all("a") if a.attributes["href"].startswith("#text-")]
    assert [a.text for a in links] == ["Reservoir closed to swimmers", "letters/quist.txt", "archive/old.docx"]
    assert len(page.all("article", "text")) == 3
    assert not tree(about(DRAFT)).all("nav")


def test_of_a_text_that_was_not_kept_the_passages_are_shown_with_their_places() -> None:
    layout = laid_out(RICH)
    [block] = layout.panes[2].blocks
    assert block.label == "paragraph 1"
    assert [s.text for s in block.cells[0]] == ["The dam was then ", "30 metres", " high, they said."]
    assert "was not kept" in render(RICH)


def test_one_passage_of_two_claims_is_shown_once() -> None:
    quote = "The dam was then 30 metres high, they said."
    first, second = (
        conflicting(claim(i, i), said(GONE, quote, found, i)) for i, found in (("a", "30"), ("b", "metres"))
    )
    layout = laid_out(Report((Input(GONE.path, 1),), (), (first, second)))
    [block] = layout.panes[0].blocks
    assert [(s.text, [m.target for m in s.marks]) for s in block.cells[0] if s.marks] == [
        ("30", ["claim-1"]),
        ("metres", ["claim-2"]),
    ]


# The marks.


LOOKS = [
    ("nine sites", Look.CONFLICT),
    ("14.2 million litres", Look.CONFLICT),
    ("4 May", Look.OUTDATED),
    ("nine samples", Look.IGNORED),
    ("Tuesday 5 March", Look.REMARK),
    ("31 metres", Look.SUPPORT),
    ("Swimming is banned until ", Look.SENTENCE),
    ("31", Look.SUPPORT),
]


@pytest.mark.parametrize(("words", "look"), LOOKS)
def test_the_deciding_words_are_marked_by_what_they_do(words: str, look: Look) -> None:
    marked = next(s for s in segments(laid_out(RICH)) if s.text == words and s.marks)
    assert marked.marks[0].look is look


@pytest.mark.parametrize(
    "words", ["The algae came with the heat.", "Reservoir closed to swimmers", "55", " The mayor spoke for an hour."]
)
def test_words_that_no_claim_is_about_are_not_marked(words: str) -> None:
    plain = "".join(s.text if not s.marks else "\0" for s in segments(laid_out(RICH)))
    assert words in plain


def test_where_a_conflict_lies_in_a_supported_sentence_both_are_known() -> None:
    [both] = [s for s in segments(laid_out(RICH)) if s.text == "4 May"]
    assert [mark.look for mark in both.marks] == [Look.OUTDATED, Look.SENTENCE]


def test_a_stop_is_made_once_for_each_place_of_what_conflicts() -> None:
    stops = [s.text for pane in range(3) for s in segments(laid_out(RICH), pane) if s.step]
    assert stops == ["nine sites", "14.2 million litres", "4 May", "nine sites", "nine sites", "13 metres", "30 metres"]


def test_the_same_words_elsewhere_are_marked_too() -> None:
    layout = laid_out(RICH)
    sites = next(e for e in entries(RICH) if e.result is SITES)
    anchors = [layout.anchors[PassageKey(sites.number, passage, place)] for passage, place in ((0, 0), (1, 0), (1, 1))]
    assert len(set(anchors)) == 3
    assert [s.text for s in segments(layout) if s.anchor in anchors] == ["nine sites"] * 3


def test_the_same_words_wrapped_in_another_way_are_marked_at_the_same_words() -> None:
    document = draft("a.txt", "It has nine\nships.", "It  has NINE ships.")
    evidence = said(document, "It has nine\nships.", "nine\nships", "8 ships")
    again = Span(19, 19 + len("It  has NINE ships."))
    place = evidence.place._replace(span=again)
    report = about(document, conflicting(claim("a", "8 ships"), evidence._replace(also_at=(("a.txt", place),))))
    assert [s.text for s in segments(laid_out(report)) if s.marks] == ["nine\nships", "NINE ships"]


@pytest.mark.parametrize(
    "change",
    [{"quote": "Another sentence altogether."}, {"span": Span(0, 0)}, {"span": Span(3, 9)}, {"path": "other.txt"}],
)
def test_a_passage_that_is_not_from_the_text_is_not_marked_and_still_listed(change: dict[str, object]) -> None:
    evidence = VOLUME.evidence[0]._replace(**change)
    report = about(DRAFT, VOLUME._replace(evidence=(evidence,)))
    assert not [s for s in segments(laid_out(report)) if s.marks]
    page = tree(report)
    assert "14.2 million litres, not 12.4 million litres" in page.one("article", "claim").text
    assert page.one("div", "passage").attributes["data-step"]  # one stops at the card instead


def test_two_texts_of_one_name_keep_their_own_passages() -> None:
    first, second = draft("", "Nine ships sailed."), draft("", "Ten trains left at noon.")
    results = (
        conflicting(claim("a", "8 ships"), said(first, "Nine ships sailed.", "Nine ships", "8 ships")),
        conflicting(claim("b", "9 trains"), said(second, "Ten trains left at noon.", "Ten trains", "9 trains")),
    )
    layout = laid_out(Report(tuple(Input("", 1, (), d) for d in (first, second)), (), results))
    assert [s.text for pane in (0, 1) for s in segments(layout, pane) if s.marks] == ["Nine ships", "Ten trains"]


@st.composite
def marked_texts(draw: st.DrawFn) -> tuple[Document, list[tuple[int, int]]]:
    words = draw(st.lists(st.text("ab |\t\n", min_size=1, max_size=12), min_size=1, max_size=6))
    kinds = draw(st.lists(st.sampled_from([PARAGRAPH, ROW, QUOTE]), min_size=len(words), max_size=len(words)))
    document = draft("a.txt", *zip(kinds, words, strict=True))
    edges = st.integers(0, len(document.text))
    return document, [tuple(sorted(pair)) for pair in draw(st.lists(st.tuples(edges, edges), max_size=8))]


@given(marked_texts())
def test_however_marks_overlap_the_text_reads_on_and_each_word_knows_its_claims(
    case: tuple[Document, list[tuple[int, int]]],
) -> None:
    document, spans = case
    results = []
    for number, (start, end) in enumerate(spans):
        quote = document.text[start:end]
        evidence = said(document, quote or document.text[:1], "", "", SUPPORTS)._replace(
            span=Span(start, end), quote=quote
        )
        results.append(supported(claim(f"c{number}", "c"), evidence))
    [pane] = laid_out(about(document, *results)).panes
    for block, shown in zip(document.blocks, pane.blocks, strict=True):
        whole = document.text[slice(*block.span)]
        if block.kind is not ROW:
            assert "".join(s.text for s in shown.cells[0]) == whole
        else:
            cells = [cell.strip() for cell in re.split(r"[|\t]", whole)]
            assert ["".join(s.text for s in cell) for cell in shown.cells] == cells
            continue
        at = block.span.start
        for segment in shown.cells[0]:
            expected = {
                f"claim-{n}" for n, (a, b) in enumerate(spans, 1) if a < b and a < at + len(segment.text) and b > at
            }
            assert {mark.target for mark in segment.marks} == expected
            at += len(segment.text)


# The claims.


@pytest.mark.parametrize(
    ("result", "status"),
    [
        (SITES, Status.CONFLICTING),
        (VOLUME, Status.CONFLICTING),
        (HEIGHT, Status.MIXED),
        (HEARING, Status.MISSING),
        (BAN, Status.OUTDATED),
        (BOATS, Status.SUPPORTED),
        (MAYOR, Status.SUPPORTED),
        (SAMPLES, Status.IGNORED),
        (ANGLERS, Status.NOT_FOUND),
        (HEARING._replace(is_known_missing=True), Status.NOT_FOUND),
        (MAYOR._replace(suppressed=SAMPLES.suppressed), Status.SUPPORTED),
        (BAN._replace(evidence=(*SITES.evidence, *BAN.evidence)), Status.CONFLICTING),
        (BAN._replace(verdict=Verdict.MIXED, evidence=(*BAN.evidence, *BOATS.evidence)), Status.OUTDATED),
    ],
)
def test_a_claim_is_listed_by_what_there_is_to_do(result: ClaimResult, status: Status) -> None:
    [entry] = entries(about(DRAFT, result))
    assert entry.status is status


def test_claims_are_listed_from_the_most_urgent_on_and_else_in_their_own_order() -> None:
    assert [entry.result for entry in entries(RICH)] == [
        *(SITES, VOLUME, HEIGHT, HEARING, BAN),
        *(BOATS, DAYS, MAYOR, SAMPLES, SPEECH, ANGLERS),
    ]
    assert [entry.number for entry in entries(RICH)] == [1, 2, 4, 5, 3, *range(6, 12)]  # a stop is made at the ban


def test_conflicts_are_numbered_in_the_order_in_which_one_steps_through_them() -> None:
    listed = many(40, 4)
    report = replace(listed, results=(*listed.results[20:][::-1], *listed.results[:20]))
    steps = [mark.key.claim for segment in segments(laid_out(report)) if segment.step for mark in segment.begins]
    assert steps == list(range(1, 7))


def test_a_conflict_shows_reason_values_suggestion_quote_place_and_source() -> None:
    shown = next(c for c in tree(RICH).all("article", "claim") if "17 sites turned" in c.text).text
    for words in (
        "nine sites, not 17 sites",
        "foundnine sites",
        "expected17 sites",
        "writeseventeen sites",
        "after samples from nine sites turned green.",
        "drafts/reservoir.md:2:",
        "County Water Board",
        "Reservoir survey 2024",
        "28 February 2024",
        "as of 2 March 2024",
        "The board corrected its first figure.",
    ):
        assert words in shown


@pytest.mark.parametrize(
    ("by", "words"),
    [
        (SuppressedBy.DIRECTIVE, "ignored by a comment in the text (a.md:3): it is a joke"),
        (SuppressedBy.CLAIMS_FILE, "ignored by the claims file (a.md:3): it is a joke"),
        (SuppressedBy.BASELINE, "known from the baseline (a.md:3): it is a joke"),
        (SuppressedBy.UNCHANGED, "in lines that have not changed (a.md:3): it is a joke"),
    ],
)
def test_what_is_ignored_says_why(by: SuppressedBy, words: str) -> None:
    suppression = Suppression(by, "it is a joke", "a.md", 3)
    report = about(DRAFT, SAMPLES._replace(suppressed=(SAMPLES.suppressed[0]._replace(suppression=suppression),)))
    assert words in tree(report).one("article", "claim").text
    assert words in tree(report).one("section", "sheet").text


def test_what_came_nearest_to_a_missing_claim_is_shown() -> None:
    shown = next(c for c in tree(RICH).all("article", "missing")).text
    assert "came nearest:" in shown
    assert "Swimming is banned until 4 May" in shown


@pytest.mark.parametrize(
    "words",
    [
        "Tuesday 5 March: that day is a Wednesday",
        "no claim is called nobody",
        "the ignore of anglers ignores nothing",
        "claims.yaml:91:3",
        "notes/scan.pdf",
        "there is no text in it: it may be a scan",
    ],
)
def test_remarks_notices_and_what_was_skipped_are_shown_on_screen_and_paper(words: str) -> None:
    page = tree(RICH)
    assert words in page.one("aside").text
    assert words in page.one("section", "sheet").text


def test_of_many_places_some_are_named_and_the_rest_counted() -> None:
    document = draft("a.txt", *["Nine ships sailed."] * 40)
    evidence = said(document, "Nine ships sailed.", "Nine", "8", also=tuple(range(19, 40 * 19, 19)))
    shown = tree(about(document, conflicting(claim("a", "8 ships"), evidence))).one("article", "claim")
    assert shown.text.count("a.txt:") == 12
    assert "and 28 more" in shown.text


def test_a_claim_with_many_quotes_that_support_it_shows_some_and_counts_the_rest() -> None:
    document = draft("a.txt", *(f"On day {n} nine ships sailed." for n in range(30)))
    quotes = (said(document, f"On day {n} nine ships sailed.", "nine", "9", SUPPORTS) for n in range(30))
    shown = tree(about(document, supported(claim("a", "9 ships"), *quotes))).one("article", "claim")
    assert shown.text.count("nine ships sailed") == 5
    assert "and 25 more that support it" in shown.text


@pytest.mark.parametrize(
    ("levels", "words"),
    [
        ({FailOn.CONFLICT}, "3 claims to settle"),
        ({FailOn.WARNING}, "4 claims to settle"),
        ({FailOn.OUTDATED}, "4 claims to settle"),
        ({FailOn.MISSING}, "5 claims to settle"),
        ({FailOn.NEVER}, ""),
    ],
)
def test_the_page_opens_with_what_the_run_objects_to(levels: set[FailOn], words: str) -> None:
    assert tree(RICH, RenderOptions(fail_on=frozenset(levels))).one("p", "outcome").text == words


def test_a_run_with_nothing_to_object_to_says_so() -> None:
    assert tree(about(DRAFT, MAYOR)).one("p", "outcome").text == "Nothing to object to"


@pytest.mark.parametrize(
    ("relation", "words"),
    [
        (Relation.DENIED, "(the opposite)"),
        (Relation.OUTDATED, "(of another day)"),
        (Relation.MISSPELT, "(a spelling)"),
        (Relation.MISQUOTED, "(a misquotation)"),
    ],
)
def test_the_kind_of_difference_is_named_where_the_values_do_not_show_it(relation: Relation, words: str) -> None:
    finding = VOLUME.evidence[0].findings[0]._replace(relation=relation)
    report = about(DRAFT, VOLUME._replace(evidence=(VOLUME.evidence[0]._replace(findings=(finding,)),)))
    assert f"14.2 million litres {words}" in tree(report).one("div", "found").text


# The sign-off sheet.


@pytest.mark.parametrize("name", PAGES)
def test_every_claim_is_a_card_and_a_row_of_the_sheet(name: str) -> None:
    page = tree(PAGES[name])
    rows = [th.text for th in page.all("th") if th.attributes["scope"] == "row"]
    assert len(rows) == len(page.all("article", "claim")) == len(PAGES[name].results)
    assert len(page.all("span", "box")) == len(rows)


def test_a_row_names_claim_verdict_words_place_and_source_with_its_address() -> None:
    row = tree(about(DRAFT, SITES)).all("tr")[-1].text
    for words in (
        "Samples from 17 sites turned green",
        "sites-sampled",
        "conflicting",
        "nine sites, not 17 sites",
        "drafts/reservoir.md:2:",
        "County Water Board",
        "https://water.example/survey?year=2024&part=2",
    ):
        assert words in row


def checked(pages: Iterable[Path], tmp_path: Path) -> subprocess.CompletedProcess[str]:
    configuration = tmp_path / ".htmlvalidate.json"
    configuration.write_text(json.dumps({"root": True, "extends": ["html-validate:recommended"]}))
    checker = node_module("html-validate") / "bin" / "html-validate.mjs"
    return subprocess.run(
        [program("node"), str(checker), "--config", str(configuration), *map(str, pages)],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_an_html_checker_finds_nothing_wrong(tmp_path: Path) -> None:
    for name, report in PAGES.items():
        (tmp_path / f"{name}.html").write_text(render(report), encoding="utf-8")
    done = checked(tmp_path.glob("*.html"), tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_html_checker_would_find_something_wrong(tmp_path: Path) -> None:
    (tmp_path / "wrong.html").write_text(render(RICH).replace("</h1>", "</h2>"), encoding="utf-8")
    assert checked(tmp_path.glob("*.html"), tmp_path).returncode == 1
