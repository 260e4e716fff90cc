"""The HTML page as readers meet it: in a browser, by mouse, by keyboard, on a phone, on paper, without colour or script."""

import importlib.util
import os
import re
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest
from html_cases import DRAFT, EMPTY, HOSTILE, RICH, ROW, many
from programs import REQUIRED, node_module, program

from factcheck.model.claims import Claim, ClaimSet
from factcheck.pipeline import Checker, assemble
from factcheck.readers import read_text
from factcheck.report.coverage import html as coverage_page
from factcheck.report.html import render
from factcheck.report.html.markup import shown

PHONE, DESK = (375, 812), (1440, 900)
_CLAIMS = 60
_STEPS = ["nine sites", "14.2 million litres", "4 May", "nine sites", "nine sites", "13 metres", "30 metres"]

_COVERED = """\
# 17 divers raise the Maud

Seventeen divers searched the wreck, said Lena Ost, the harbour master. "It cost £4.2m," she said on 14 March 2024.

- 40 coins <!-- factcheck: cq the log -->
- Did the 9 boats come back?
"""


def _coverage() -> str:
    claims = ClaimSet((Claim("divers", "17 divers searched the wreck"), Claim("cost", "Raising the Maud cost £2.4m")))
    checker = Checker(claims, coverage=True)
    report = assemble(checker, [checker.examine(read_text(_COVERED, "draft.md"))], keep_documents=True)
    return coverage_page.render(report)


_INJECTED = (
    '<script>window.ran = "script"</script><img src="x.png" onerror="window.ran = 1">'
    '<style>#injected {color: rgb(1, 2, 3)}</style><p id="injected" style="margin: 77px">injected</p>'
    '<link rel="stylesheet" href="x.css"><script src="x.js"></script><base href="https://a.example/">'
)
PAGES = {
    "rich": lambda: render(RICH),
    "hostile": lambda: render(HOSTILE),
    "empty": lambda: render(EMPTY),
    "coverage": _coverage,
    "many": lambda: render(many(_CLAIMS, 6)),
    "long": lambda: render(many(1000, 50)),
    "quotes": lambda: render(replace(RICH, inputs=tuple(i._replace(document=None) for i in RICH.inputs))),
    "injected": lambda: render(RICH).replace("</h1>", f"</h1>{_INJECTED}"),
}


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """Yield one browser for all tests here; it ends with them, as its event loop would disturb those of other tests."""
    path = program("chromium", "chromium-browser")
    if importlib.util.find_spec("playwright") is None and os.environ.get(REQUIRED) != "required":
        pytest.skip("the package playwright is not installed")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        arguments = ["--no-sandbox", "--disable-gpu", "--disable-quic"]
        browser = playwright.chromium.launch(executable_path=path, args=arguments)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], str]:
    folder = tmp_path_factory.mktemp("pages")

    def give(name: str) -> str:
        path = folder / f"{name}.html"
        if not path.exists():
            path.write_text(PAGES[name](), encoding="utf-8")
        return path.as_uri()

    return give


class Visit:
    """A page in the browser, with all that it did beside showing itself."""

    def __init__(self, page: Any) -> None:
        self.page = page
        self.troubles: list[str] = []
        self.requests: list[str] = []
        self.loaded: list[str] = []
        page.on("console", lambda message: self.troubles.append(message.text))
        page.on("pageerror", lambda error: self.troubles.append(str(error)))
        page.on("dialog", lambda dialog: (self.troubles.append("dialog"), dialog.dismiss()))
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("requestfinished", lambda request: self.loaded.append(request.url))

    def go(self, address: str, size: tuple[int, int], **media: str) -> None:
        """Open a page anew, as if nothing had been before."""
        self.page.emulate_media(
            **{"color_scheme": "light", "forced_colors": "none", "reduced_motion": "reduce", **media}
        )
        self.page.set_viewport_size({"width": size[0], "height": size[1]})
        self.page.goto("about:blank")
        self.troubles.clear()
        self.requests.clear()
        self.loaded.clear()
        self.page.goto(address)

    def ask(self, script: str, argument: object = None) -> Any:
        return self.page.evaluate(script, argument)

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)

    def click(self, selector: str) -> None:
        self.page.locator(selector).first.click()

    def focused(self) -> str:
        return self.ask("document.activeElement.id")

    def words(self) -> str:
        """Return what has the focus, in words."""
        return self.ask("document.activeElement.innerText")

    def step(self) -> str:
        return self.page.locator("#step").inner_text()

    def in_view(self, selector: str) -> bool:
        return self.ask(
            """selector => {
                const box = document.querySelector(selector).getBoundingClientRect();
                return box.height > 0 && box.top >= -1 && box.top < innerHeight && box.left >= 0;
            }""",
            selector,
        )

    def visible(self, selector: str) -> list[str]:
        return self.ask(
            "s => [...document.querySelectorAll(s)].filter(e => e.checkVisibility()).map(e => e.id || e.innerText)",
            selector,
        )


Open = Callable[..., Visit]


@pytest.fixture(scope="module")
def visit(browser: Any, address: Callable[[str], str]) -> Open:
    """Return a function that opens a page, for the media given; those that can share a tab do: tabs take time."""
    tabs: dict[tuple[bool, bool], Visit] = {}

    def open_page(
        name: str, size: tuple[int, int] = DESK, *, script: bool = True, bypass: bool = False, **media: str
    ) -> Visit:
        key = (script, bypass)
        if key not in tabs:
            tabs[key] = Visit(browser.new_context(java_script_enabled=script, bypass_csp=bypass).new_page())
        tabs[key].go(address(name), size, **media)
        return tabs[key]

    return open_page


# What runs, and what does not.


def test_hostile_words_run_nothing_and_load_nothing(visit: Open) -> None:
    page = visit("hostile")
    for key in "jjjk":
        page.press(key)
    for mark in page.page.locator(".mark").all():
        mark.click()
    page.page.locator("h4 a").first.click()
    page.press("/")
    page.page.keyboard.type("<script>alert(1)</script>")
    assert page.troubles == []
    assert len(page.requests) == 1


@pytest.mark.parametrize("name", ["rich", "empty", "quotes", "coverage"])
def test_a_page_breaks_no_rule_of_its_own(visit: Open, name: str) -> None:
    page = visit(name)
    page.press("j", "?", "Escape")
    assert page.troubles == []
    assert len(page.requests) == 1


def test_the_policy_lets_the_page_s_own_script_and_style_work_and_no_other(visit: Open) -> None:
    page = visit("injected")
    page.press("j")
    assert page.ask("document.activeElement.matches('[data-step]')")  # ours works
    assert page.ask("window.ran") is None
    style = page.ask(
        "(({color, marginTop}) => [color, marginTop])(getComputedStyle(document.getElementById('injected')))"
    )
    assert style[0] != "rgb(1, 2, 3)"
    assert style[1] != "77px"
    assert page.loaded == [page.page.url.partition("#")[0]]
    blocked = " ".join(page.troubles)
    for directive in ("script-src", "style-src", "img-src", "base-uri"):
        assert directive in blocked


# What is read.


def test_the_draft_reads_as_the_text_does(visit: Open) -> None:
    for name, document in (("rich", DRAFT), ("hostile", HOSTILE.inputs[0].document)):
        assert document is not None
        read = visit(name).ask(
            """() => [...document.querySelectorAll("#text-1 :is(h2, h3, p:not(.about), li, td)")].map(e => e.innerText)"""
        )
        expected = []
        for block in document.blocks:
            words = document.text[slice(*block.span)]
            expected += re.split(r"\|", words) if block.kind is ROW else [words]
        if document is not DRAFT:
            expected.insert(0, str(document.title))
        assert [" ".join(words.split()) for words in read] == [" ".join(shown(words).split()) for words in expected]


def test_marks_are_told_apart_without_colour(visit: Open) -> None:
    page = visit("rich", forced_colors="active")
    shapes = page.ask(
        """() => [".conflict", ".outdated", ".ignored", ".remark", ".support:not(.sentence)", ".sentence"].map(s => {
            const style = getComputedStyle(document.querySelector(".mark" + s));
            return [style.textDecorationLine, style.textDecorationStyle, style.textDecorationThickness].join(" ");
        })"""
    )
    assert len(set(shapes)) == 6
    assert all(shape.startswith("underline") for shape in shapes)
    assert page.visible(".conflicting .verdict")[0] == "conflicting"


def test_pointing_at_marked_words_moves_and_hides_none_of_them(visit: Open) -> None:
    page = visit("rich")
    for selector in (".mark.conflict", ".mark.outdated", ".mark.support", ".mark.ignored"):
        measure = f"(({{width, height}}) => [width, height])(document.querySelector('#text-1 {selector}').getBoundingClientRect())"
        before = page.ask(measure)
        page.page.locator(f"#text-1 {selector}").first.hover()
        assert page.ask(measure) == before


# Keys.


@pytest.mark.parametrize(("forth", "back"), [("j", "k"), ("n", "p")])
@pytest.mark.parametrize("size", [PHONE, DESK])
def test_keys_step_through_conflicts_in_the_order_of_the_texts(
    visit: Open, forth: str, back: str, size: tuple[int, int]
) -> None:
    page = visit("rich", size)
    seen = []
    for number in range(1, len(_STEPS) + 1):
        page.press(forth)
        assert page.in_view(":focus")
        assert page.step().startswith(f"Conflict {number} of {len(_STEPS)}")
        assert page.ask("document.querySelectorAll('.claim.current').length") == 1
        seen.append(page.words())
    assert seen == _STEPS
    page.press(forth)
    assert page.words() == _STEPS[0]
    page.press(back, back)
    assert page.words() == _STEPS[-2]


def test_buttons_step_as_keys_do(visit: Open) -> None:
    page = visit("rich", PHONE)
    page.click("#next")
    page.click("#next")
    assert page.step().split("\n")[0].startswith("Conflict 2 of 7")
    page.click("#previous")
    assert page.in_view(".mark:focus")


def test_beside_the_words_stepped_to_stands_their_claim(visit: Open) -> None:
    page = visit("rich")
    for claim in ("claim-1", "claim-2", "claim-3", "claim-1", "claim-1", "claim-4", "claim-4"):
        page.press("j")
        assert page.visible(".claim.current") == [claim]
        assert page.in_view(".claim.current")


def test_where_no_text_was_kept_one_steps_through_the_quotes(visit: Open) -> None:
    page = visit("quotes")
    page.press("j")
    assert page.words() == "nine sites"
    assert page.ask("document.activeElement.closest('article').id") == "text-1"


def test_a_text_without_conflicts_has_nothing_to_step_through(visit: Open) -> None:
    page = visit("empty")
    page.press("j", "k")
    assert page.visible("#stepper") == []
    assert page.troubles == []


def test_slash_searches_and_escape_shows_all_again(visit: Open) -> None:
    page = visit("rich")
    page.press("/")
    assert page.focused() == "search"
    page.page.keyboard.type("MAYOR spoke jnkp?")
    assert page.visible(".claim") == []
    assert page.visible("#none") == ["none"]
    for _ in "jnkp? ":
        page.press("Backspace")
    assert page.visible(".claim") == ["claim-10"]
    page.press("Escape")
    assert len(page.visible(".claim")) == 11
    assert page.ask("document.querySelector('#search').value") == ""
    assert page.focused() != "search"


def test_a_question_mark_opens_the_list_of_keys_and_escape_closes_it(visit: Open) -> None:
    page = visit("rich")
    page.press("?")
    assert page.visible("#help") == ["help"]
    page.press("j")
    assert page.ask("document.activeElement.closest('dialog') !== null")  # keys rest meanwhile
    page.press("Escape")
    assert page.visible("#help") == []


def test_single_keys_can_be_switched_off(visit: Open) -> None:
    page = visit("rich")
    page.press("?")
    page.page.uncheck("#keys-on")
    page.click("#close")
    page.press("j")
    assert page.ask("document.activeElement.matches('[data-step]')") is False


def test_keys_of_the_browser_are_left_alone(visit: Open) -> None:
    page = visit("rich")
    page.press("Control+j", "Alt+n", "Meta+k")
    assert page.ask("document.activeElement === document.body")


# The mouse.


def test_a_click_on_marked_words_leads_to_their_claim_and_the_text_stays(visit: Open) -> None:
    page = visit("rich")
    before = page.ask("window.scrollTo(0, 120), scrollY")
    page.click("#text-1 .mark.outdated")
    assert page.focused() == "claim-3"
    assert page.in_view("#claim-3")
    assert page.ask("scrollY") == before > 0


def test_a_click_on_a_claim_leads_to_its_words(visit: Open) -> None:
    page = visit("rich")
    page.click("#claim-4 h4 a")
    assert page.words() == "13 metres"
    assert page.in_view(".mark:focus")
    page.click("#claim-4 .passage.support .place")
    assert page.words() == "31 metres"
    assert page.in_view(".mark:focus")


def test_there_and_back_by_keyboard(visit: Open) -> None:
    page = visit("rich")
    page.press("j", "j", "Enter")
    assert page.focused() == "claim-2"
    page.press("Enter")
    assert page.words() == "14.2 million litres"


def test_on_a_phone_a_tap_leads_down_to_the_claim_and_the_way_back_leads_up(visit: Open) -> None:
    page = visit("rich", PHONE)
    page.click("#text-1 .mark.outdated")
    assert page.in_view("#claim-3")
    assert page.page.url.endswith("#claim-3")
    page.page.go_back()
    assert page.in_view("#text-1 .mark.outdated")


def test_words_of_two_claims_lead_to_one_after_the_other(visit: Open) -> None:
    page = visit("rich")
    page.click("#text-1 .mark.outdated")
    assert page.focused() == "claim-3"
    page.click("#text-1 .mark.outdated")
    assert page.focused() == "claim-6"
    page.click("#text-1 .mark.outdated")
    assert page.focused() == "claim-3"


FILTERS = {
    "conflicting": ["claim-1", "claim-2"],
    "mixed": ["claim-4"],
    "missing": ["claim-5"],
    "outdated": ["claim-3"],
    "supported": ["claim-6", "claim-7", "claim-8"],
    "ignored": ["claim-9"],
    "not-found": ["claim-10", "claim-11"],
}


def test_a_filter_leaves_one_kind_of_claims_and_their_words(visit: Open) -> None:
    page = visit("rich")
    marked = "[...document.querySelectorAll('.mark:not(.quiet)')].flatMap(m => m.dataset.targets.split(' '))"
    every = set(page.ask(marked))
    for choice, claims in FILTERS.items():
        page.page.check(f'[value="{choice}"]')
        assert page.visible(".claim") == claims
        assert len(page.visible(".group .count")) == 1 + 2  # what was not checked and the remarks stay
        left = set(page.ask(marked))
        assert left >= every & set(claims)
        if choice != "outdated":  # its words are also those of a claim that the text supports
            assert not left & {f"claim-{n}" for n in range(1, 12)} - set(claims) - {"claim-3"}
    page.page.check('[value="all"]')
    assert len(page.visible(".claim")) == 11
    assert set(page.ask(marked)) == every


def test_stepping_keeps_to_what_the_filter_left(visit: Open) -> None:
    page = visit("rich")
    page.page.check('[value="mixed"]')
    page.press("j", "j", "j")
    assert page.step().startswith("Conflict 1 of 2")


# Sizes, paper, no script.


@pytest.mark.parametrize("name", ["rich", "hostile", "empty", "quotes", "coverage"])
def test_nothing_scrolls_sideways(visit: Open, name: str) -> None:
    page = visit(name)
    for width in (320, 360, 375, 390, 768, 1024, 1280, 1440, 1920):
        page.page.set_viewport_size({"width": width, "height": 800})
        assert page.ask("document.documentElement.scrollWidth") <= width
        assert page.ask("document.getElementById('list').scrollWidth <= document.getElementById('list').clientWidth")


def test_claims_stand_beside_the_text_at_a_desk_and_below_it_on_a_phone(visit: Open) -> None:
    boxes = "['.draft', '#claims'].map(s => document.querySelector(s).getBoundingClientRect().toJSON())"
    draft, claims = visit("rich").ask(boxes)
    assert claims["left"] > draft["right"]
    assert claims["top"] < 200
    draft, claims = visit("rich", PHONE).ask(boxes)
    assert claims["top"] >= draft["bottom"]
    assert claims["left"] < 40


def test_lines_of_the_draft_are_neither_too_long_nor_too_short_to_read(visit: Open) -> None:
    page = visit("many", (1920, 1000))
    letters, lines = page.ask(
        "(p => [p.innerText.length, p.getBoundingClientRect().height / parseFloat(getComputedStyle(p).lineHeight)])"
        "(document.querySelector('.text > p:not(.about)'))"
    )
    assert 55 <= letters / lines <= 80


def test_without_a_script_all_is_shown_and_links_work(visit: Open) -> None:
    page = visit("rich", script=False)
    assert page.page.locator(".claim:visible").count() == 11
    assert page.page.locator(".scripted:visible").count() == 0
    page.click("#text-1 .mark.outdated")
    assert page.page.url.endswith("#claim-3")
    page.click("#claim-3 h4 a")
    assert page.page.url.endswith(f"#{page.page.locator('.mark.outdated').first.get_attribute('id')}")


@pytest.fixture(scope="module")
def paper(browser: Any, address: Callable[[str], str], tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """Return the text of each printed page, printed while a filter hides most claims on the screen."""
    pdf = tmp_path_factory.mktemp("paper") / "sheet.pdf"
    page = browser.new_page()
    page.goto(address("many"))
    page.check('[value="conflicting"]')
    page.pdf(path=pdf, prefer_css_page_size=True)
    page.close()
    done = subprocess.run([program("pdftotext"), "-layout", str(pdf), "-"], capture_output=True, text=True, check=True)
    return done.stdout.split("\f")[:-1]


def test_every_claim_is_a_row_of_the_sheet_whole_on_one_page(paper: list[str]) -> None:
    sheets = [page for page in paper if "Checked by" in page]
    for number in range(_CLAIMS):
        [page] = [page for page in sheets if f"alpha{number:04}x" in page]
        assert page.count(f"alpha{number:04}x") == page.count(f"omega{number:04}x") == 1
        assert page.count(f"claim{number:04}x") == 1
        assert f"{number + 12} boats" in " ".join(page.split())


def test_the_head_of_the_sheet_stands_on_each_of_its_pages(paper: list[str]) -> None:
    sheets = [page for page in paper if "claim00" in page]
    assert len(sheets) > 3
    for page in sheets:
        for column in ("No.", "Claim", "Verdict", "In the text", "Place", "Source", "Checked by", "Date"):
            assert column in page
    assert "Sign-off sheet" in paper[0]
    assert "Signed off by" in paper[0]


def test_behind_the_sheet_stands_the_text_with_the_numbers_of_the_rows(paper: list[str]) -> None:
    text = " ".join(" ".join(page for page in paper if "Checked by" not in page).split())
    assert "12 boats [1]" in text
    assert "14 boats [11]" in text  # the second that supports: nine conflict, and stand before
    assert "Search the claims" not in text


# Everyone.


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [PHONE, DESK])
@pytest.mark.parametrize("name", ["rich", "coverage"])
def test_an_accessibility_checker_finds_nothing_wrong(
    visit: Open, name: str, scheme: str, size: tuple[int, int]
) -> None:
    axe = node_module("axe-core") / "axe.min.js"
    page = visit(name, size, color_scheme=scheme, bypass=True)
    page.press("j", "j", "j")
    page.page.add_script_tag(path=axe)
    found = page.ask("axe.run().then(r => r.violations.map(v => [v.id, v.nodes.map(n => n.html + n.failureSummary)]))")
    assert found == []
    page.press("?")
    found = page.ask("axe.run('#help').then(r => r.violations.map(v => [v.id, v.nodes.map(n => n.html)]))")
    assert found == []


def test_the_accessibility_checker_would_find_something_wrong(visit: Open) -> None:
    page = visit("rich", bypass=True)
    page.ask("document.getElementById('search').removeAttribute('aria-label'), document.documentElement.lang = ''")
    page.page.add_script_tag(path=node_module("axe-core") / "axe.min.js")
    assert "html-has-lang" in page.ask("axe.run().then(r => r.violations.map(v => v.id))")


def test_facts_are_shown_by_their_kind(visit: Open) -> None:
    page = visit("coverage")
    page.page.check('[value="kind-count"]')
    shown = page.ask("[...document.querySelectorAll('.claim')].filter(c => !c.hidden).map(c => c.classList[1])")
    assert set(shown) == {"kind-count"}
    assert page.ask("document.querySelectorAll('.mark:not(.quiet)').length") >= len(shown)


def test_dark_is_dark_and_light_is_light(visit: Open) -> None:
    ground = "getComputedStyle(document.documentElement).backgroundColor.match(/[0-9]+/g).map(Number)"
    assert max(visit("rich", color_scheme="dark").ask(ground)) < 60
    assert min(visit("rich", color_scheme="light").ask(ground)) > 230


def test_a_long_text_with_a_thousand_claims_is_stepped_through(visit: Open) -> None:
    page = visit("long")
    page.press("j", "j", "j")
    assert page.step().startswith("Conflict 3 of 143")
