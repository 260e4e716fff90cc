"""Markdown: what a reader reads, block by block, and where each character of it stands in the file."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model.text import Span
from factcheck.readers.markdown import read

BLOCKS = [
    ("headings", "# One *big* `x`\n\nTwo\n===\n\n### Three {#three}\n", "heading:One big x|heading:Two|heading:Three"),
    ("paragraphs", "One\ntwo.\n\nThree  \nfour\\\nfive.", "paragraph:One\ntwo.|paragraph:Three\nfour\nfive."),
    ("emphasis", "The *ferry* __ran__ a***gain***.", "paragraph:The ferry ran again."),
    ("links", "See [the *ferry*](http://a.example 'x'), [it][1] and <http://b.example>.\n\n[1]: http://c.example",
     "paragraph:See the ferry, it and http://b.example."),
    ("images", "A ![seven boats](seven.png) B [![x](y)](z)", "paragraph:A  B"),
    ("entities", "A &amp; B &eacute; &#8217; \\* &nope;", "paragraph:A & B é ’ * &nope;"),
    ("lists", "- one\n- two\n  more\n\n  second\n  1. deep\n- [x] done",
     "item:one|item:two\nmore|item:second|item:deep|item:done"),
    ("quotes", "> One\n> two\n>\n> - three\n", "quote:One\ntwo|item:three"),
    ("quotes with a label", "> [!NOTE]\n> One\n", "quote:One"),
    ("tables", "| a | *b* |\n|---|--:|\n| 1 &lt; 2 | x \\| y |\n| | z |\n|3|`c`|\n| w |\n",
     "row:a | b|row:1 < 2 | x | y|row:z|row:3|c|row:w"),
    ("code blocks", "One\n\n```py\nseven = 7\n```\n\n    eight = 8\n\nTwo", "paragraph:One|paragraph:Two"),
    ("inline code", "Run `check  it` or `` a`b `` or `a\nb`.", "paragraph:Run check  it or a`b or a\nb."),
    ("HTML blocks",
     "One\n\n<div>\nseven\n</div>\n\n<script>\nvar x = 7\n\ny\n</script>\n\n<!-- eight\n\nnine -->\n\nTwo",
     "paragraph:One|paragraph:Two"),
    ("inline HTML", "a <b>bold</b> <!-- no --> x<br>y <script>seven()</script> z", "paragraph:a bold  x\ny  z"),
    ("footnotes", "One[^1].\n\n[^1]: Two.\n", "paragraph:One.|paragraph:Two."),
    ("struck out", "~~Seven~~ Nine boats", "paragraph:Nine boats"),
    ("rules", "One\n\n---\n\nTwo\n\n---\n", "paragraph:One|paragraph:Two"),
    ("rules are no front matter", "One\n\n---\nTwo\n---\n\nThree", "paragraph:One|heading:Two|paragraph:Three"),
    ("front matter", "---\ntitle: x\nboats: 7\n---\nOne", "paragraph:One"),
    ("byte-order mark", "\ufeff# One\n", "heading:One"),
    ("CRLF", "# One\r\n\r\nTwo\r\nthree  \r\nfour\r\n", "heading:One|paragraph:Two\nthree\nfour"),
    ("emoji and accents", "*Cafe\u0301* 👩‍🚒 &amp; **日本** 7", "paragraph:Cafe\u0301 👩‍🚒 & 日本 7"),
    ("NUL", "a\0b *c*", "paragraph:a\0b c"),
    ("half a character", "a\ud83d b", "paragraph:a\ud83d b"),
    ("nothing", "", ""),
    ("only code", "```\nx\n```", ""),
]  # fmt: skip


def shown(document):
    return "|".join(f"{block.kind.value}:{document.text[slice(*block.span)]}" for block in document.blocks)


@pytest.mark.parametrize(("source", "expected"), [row[1:] for row in BLOCKS], ids=[row[0] for row in BLOCKS])
def test_blocks(source, expected):
    assert shown(read(source, "a.md")) == expected


ORIGINS = [
    ("The *ferry* ran", "ferry ran", "ferry* ran"),
    ("A &amp; B", "&", "&amp;"),
    ("A &amp; B", "A & B", "A &amp; B"),
    ("\ufeff---\ntitle: é\n---\n🚒 é &eacute; *seven* boats", "seven", "seven"),
    ("One\r\ntwo", "\n", "\r\n"),
    ("One\\\ntwo", "\n", "\\\n"),
    ("> One\n> two", "One\ntwo", "One\n> two"),
    ("x `` a`b `` y", "a`b", "a`b"),
    ("x `a` `a` y", " a y", " `a` y"),
    ("> x `a\n> b` y", "a b", "`a\n> b`"),
    ("|a|b|\n|-|-|\n| *1* | `2` |", "1 | 2", "1* | `2"),
    ("|a|b|\n|-|-|\n| 1 | 2 |", " | ", " | "),
    ("# One\n\nTwo", "\n", "\n"),
    ("1. one\n2. seven \\*boats\\*", "seven *boats*", "seven \\*boats\\*"),
]


@pytest.mark.parametrize(("source", "words", "origin"), ORIGINS)
def test_words_map_to_where_they_stand(source, words, origin):
    document = read(source, "a.md")
    start = document.text.index(words) if words != " a y" else document.text.rindex(words)
    span = document.to_source.span(Span(start, start + len(words)))
    assert source[slice(*span)].rstrip("`") == origin.rstrip("`")


MARKDOWN = st.lists(
    st.sampled_from(
        [
            *("a", "Seven ", "é", "🚒", "\u0301", " ", "\t", "    ", "\0", "\ufeff", "\ud83d", "\n", "\n\n", "\r\n"),
            *("*", "**", "_", "~~", "`", "``", "```\n", "[", "](b)", "![", "# ", "> ", "- ", "1. ", "---\n", "=", "\\"),
            *("|", "|-|-|\n", "\n|a|b|\n|-|-|\n", "&amp;", "&ngE;", "[^1]", "[^1]: "),
            *("\r", "<b>", "<br>", "<!--", "-->", "<script>", "</script>"),
        ]
    )
).map("".join)  # fmt: skip


@given(MARKDOWN)
def test_any_markdown_maps_to_its_source(source):
    document = read(source, "a.md")
    last = 0
    for index, character in enumerate(document.text):
        start, end = document.to_source.span(Span(index, index + 1))
        assert last <= start < end <= len(source)
        last = start
        origin = source[start:end]
        assert (
            character == origin or character == "\n" or origin[0] in "&`\\" or character == "\ufffd" or end - start > 1
        )
    edges = [edge for block in document.blocks for edge in block.span]
    assert edges == sorted(edges)
    assert all(document.text[slice(*block.span)].strip() for block in document.blocks)


def test_date_and_title_from_front_matter():
    document = read("---\ntitle: Ferry\ndate: 2023-04-02\n---\n# Aground\n", "a.md")
    assert (document.title, document.date) == ("Ferry", date(2023, 4, 2))


def test_date_and_title_from_the_text():
    document = read("Herald\n\n# Ferry *aground*\n\n*Published: 2 April 2023*\n", "a.md")
    assert (document.title, document.date) == ("Ferry aground", date(2023, 4, 2))


def test_the_whole_source_is_kept():
    source = "\ufeff---\ntitle: x\n---\r\n# One\r\n"
    assert read(source, "a.md").source == source
