"""Pages that other programs wrote, and what a browser shows of pages that nobody would write."""

import json
import random
import re
import subprocess
from datetime import date
from html import unescape

import pytest
from programs import chromium_command, program

from factcheck.model.text import Locator, Span
from factcheck.readers import html, markdown

DRAFT = """\
---
title: "Ferry: back *in* service"
description: The ship carries cars again.
date: 2023-04-02
---

# The island ferry sails again

The ferry carried **40 cars**[^1] and "twelve" vans over 3 km^2^ of water on the 4^th^ day.

> It was a calm crossing, said Ada Moe.

- Nine passengers were *sick*
- Two were not

| day    | cars |
|--------|------|
| Monday | 40   |

Tickets cost [£14]{.price} with the [timetable](https://a.example/7).

::: {.box #facts}
The ship was built in 1988.
:::

```python
seven = 7
```

[^1]: The harbour master counted them.
"""

READ = [
    "heading:The island ferry sails again",
    "paragraph:The ferry carried 40 cars and “twelve” vans over 3 km² of water on the 4th day.",
    "quote:It was a calm crossing, said Ada Moe.",
    "item:Nine passengers were sick",
    "item:Two were not",
    "row:day | cars",
    "row:Monday | 40",
    "paragraph:Tickets cost £14 with the timetable.",
    "paragraph:The ship was built in 1988.",
]
NOTE = ":The harbour master counted them."


def shown(document):
    return [f"{block.kind.value}:{document.text[slice(*block.span)]}" for block in document.blocks]


def converted(text, source, target, *options):
    command = [program("pandoc"), "-f", source, "-t", target, "--wrap=none", *options]
    return subprocess.run(command, input=text, capture_output=True, text=True, check=True).stdout


def test_a_fragment_of_pandoc():
    document = html.read(converted(DRAFT, "markdown", "html"), "draft.html")
    assert shown(document)[:-1] == READ
    assert shown(document)[-1].endswith(NOTE)


def test_a_page_of_pandoc():
    document = html.read(converted(DRAFT, "markdown", "html", "-s"), "draft.html")
    assert shown(document)[0] == "heading:Ferry: back in service"
    assert [line for line in shown(document) if line in READ] == READ
    assert document.date == date(2023, 4, 2)
    assert document.title == "Ferry: back in service"


def test_words_of_a_page_have_their_line_and_column():
    source = converted(DRAFT, "markdown", "html", "-s")
    document = html.read(source, "draft.html")
    start = document.text.index("cars and")
    origin = document.to_source.span(Span(start, start + 4))
    line, column = Locator(source).position(origin.start)
    assert source.splitlines()[line - 1][column - 1 :].startswith("cars<")


@pytest.mark.parametrize("flavour", ["markdown", "gfm", "commonmark", "markdown_strict", "markdown_mmd"])
def test_markdown_of_pandoc(flavour):
    document = markdown.read(converted(DRAFT, "markdown", flavour, "-s"), "draft.md")
    words = " ".join(document.text.replace("“", '"').replace("”", '"').split())
    for sentence in (
        'twelve" vans',
        "on the 4th day.",
        "Tickets cost £14 with the timetable.",
        "The ship was built in 1988.",
    ):
        assert sentence in words
    assert "seven = 7" not in words


@pytest.fixture(scope="module")
def office_page(tmp_path_factory):
    folder = tmp_path_factory.mktemp("office")
    pandoc, soffice = program("pandoc"), program("soffice")
    subprocess.run([pandoc, "-f", "markdown", "-o", folder / "draft.docx"], input=DRAFT, text=True, check=True)
    profile = f"-env:UserInstallation=file://{folder}/profile"
    command = [soffice, profile, "--headless", "--convert-to", "html", "--outdir", folder, folder / "draft.docx"]
    subprocess.run(command, capture_output=True, check=True, timeout=180)
    return (folder / "draft.html").read_text(encoding="utf-8")


def test_a_page_of_an_office_program(office_page):
    document = html.read(office_page, "draft.html")
    words = [line.partition(":")[2] for line in shown(document)]
    expected = [line.partition(":")[2] for line in READ]
    assert [word for word in words if word in expected] == expected
    assert "The harbour master counted them." in words
    assert document.date == date(2023, 4, 2)


TAGS = "p b i span div ul ol li h2 blockquote pre section a em del s figure figcaption dl dt dd center font small u".split()
PIECES = [
    *("&amp;", "&eacute;", "&nbsp;", "&copy2", " ", "\n", "<br>", "<hr>", "<wbr>", "<!-- c -->", "<img alt=x>", "</p>"),
    *("<b hidden>H</b>", "<p hidden>H", "<script>x</script>", "<svg><title>t</title></svg>", "<i style='display:none'>N</i>"),
    *("<table><tr><td>", "<tr><td>", "<td>", "<th>", "</table>", "<summary>", "<details open>", "</details>"),
]  # fmt: skip


def soups(count):
    """Yield as many pieces of broken HTML, the same ones every time."""
    chance = random.Random(20230402)
    for number in range(count):
        parts = []
        for word in range(chance.randint(2, 16)):
            kind = chance.random()
            if kind < 0.5:
                parts.append(f"<{'/' * chance.randint(0, 1)}{chance.choice(TAGS)}>")
            elif kind < 0.8:
                parts.append(f"w{number}x{word}" + chance.choice(["", " ", "\n "]))
            else:
                parts.append(chance.choice(PIECES))
        yield "".join(parts)


SCRIPT = """
const shown = soups.map(soup => {
  const page = document.createElement("div");
  document.body.append(page);
  page.innerHTML = soup;
  page.querySelectorAll("del, s").forEach(element => element.remove());
  const words = page.innerText;
  page.remove();
  return words;
});
document.body.innerHTML = "<textarea></textarea>";
document.querySelector("textarea").textContent = JSON.stringify(shown);
"""


def test_a_browser_shows_the_same_words(tmp_path):
    """Of a thousand broken pages all but a few are put right as a browser does it, to the blank between two words."""
    sources = list(soups(1000))
    page = tmp_path / "soups.html"
    literal = json.dumps(sources).replace("<", "\\u003c")
    page.write_text(
        f"<!doctype html><meta charset=utf-8><body><script>const soups = {literal};{SCRIPT}</script>", "utf-8"
    )
    command = [*chromium_command(tmp_path / "profile"), "--dump-dom", page.as_uri()]
    dom = subprocess.run(command, capture_output=True, text=True, check=True, timeout=120).stdout
    found = re.search("<textarea>(.*)</textarea>", dom, re.DOTALL)
    assert found
    differing = [
        (source, document.text, words)
        for source, words in zip(sources, json.loads(unescape(found[1])), strict=True)
        if (document := html.read(source, "a.html")).text.replace(" | ", " ").split() != words.split()
    ]
    assert len(differing) <= 5, differing


ARTICLE = """<!doctype html><html lang=en><head><meta charset=utf-8><title>Ferry | Herald</title></head><body>
<header><a href=/>Herald</a><nav><ul><li>News<li>Sport</ul></nav></header>
<main><article><header><h1>The island ferry<br>sails again</h1><p class=byline>By Jo Lind</header>
<p>The ferry carried <strong>40&nbsp;cars</strong> &mdash; and <em>twel</em>ve vans.
<figure><img src=x alt="A ferry"><figcaption>The ship at <span>7 am</span></figcaption></figure>
<blockquote><p>It was calm.<p>Very calm.</blockquote>
<table><caption>Cars</caption><tr><th>Day<th>Cars<tr><td>Monday<td>40</table>
<ol><li>Nine were sick<ul><li>two of them twice</ul><li>One was not</ol>
<pre>  CAR     40
  VAN     12</pre>
<dl><dt>Ferry<dd>A ship</dl><details open><summary>More</summary>It was built in 19<b>88</b>.</details>
</article></main><footer>Imprint</footer></body></html>"""


def test_an_article_reads_as_in_a_browser(tmp_path):
    page = tmp_path / "article.html"
    script = "<script>onload = () => {const words = document.querySelector('article').innerText;"
    script += "document.body.innerHTML = '<textarea></textarea>'; document.querySelector('textarea').textContent = words}</script>"
    page.write_text(ARTICLE.replace("</body>", f"{script}</body>"), encoding="utf-8")
    command = [*chromium_command(tmp_path / "profile"), "--dump-dom", page.as_uri()]
    dom = subprocess.run(command, capture_output=True, text=True, check=True, timeout=120).stdout
    found = re.search("<textarea>(.*)</textarea>", dom, re.DOTALL)
    assert found
    read = html.read(ARTICLE, "article.html").text.replace(" | ", " ")
    assert read.split() == unescape(found[1]).split()
