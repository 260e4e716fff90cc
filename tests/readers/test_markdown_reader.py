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
    ("autolinks", "See <https://a.example/7> or https://b.example", "paragraph:See https://a.example/7 or https://b.example"),
    ("links by reference", "[The ferry][f], [f] and [none][x]\n\n[f]: /7 'seven'", "paragraph:The ferry, f and [none][x]"),
    ("images in a sentence", "A ![seven *boats*](7.png 'eight') B", "paragraph:A seven boats B"),
    ("images on their own", "![seven](7.png)\n\n[![eight](8.png)](/8) ![nine](9.png)", "caption:seven|caption:eight|caption:nine"),
    ("images at the edge", "![seven](7.png) A b\n\nC d ![eight][8]\n\n[8]: 8.png", "caption:seven|paragraph:A b|paragraph:C d|caption:eight"),
    ("images in a line of their own", "A\n![seven](7.png)\nB\n- ![](x)", "paragraph:A|caption:seven|paragraph:B"),
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
     "One\n\n<div>\nseven &amp;\n*x*</div>\n\n<script>\nvar x = 7\n\ny\n</script>\n\n<!-- eight\n\nnine -->\n\nTwo",
     "paragraph:One|paragraph:seven & *x*|paragraph:Two"),
    ("Markdown between HTML", "<div class='box'>\n\n**Two** boats\n\n</div>\n\n<aside>\n\nseven\n\n- eight\n\n</aside>\n\nOne",
     "paragraph:Two boats|paragraph:One"),
    ("HTML of every kind", "<h2>One</h2>\n<ul><li>two</ul>\n<table>\n<tr><td>3</td><td>four</td></tr>\n</table>\n"
     "<figure><img alt=x><figcaption>Five</figcaption></figure>", "heading:One|item:two|row:3 | four|caption:Five"),
    ("details", "<details><summary>One</summary>\n\n*Two*\n\n</details>", "paragraph:One|paragraph:Two"),
    ("HTML in a quote", "> <div>one\n> two</div>\n>\n> three", "quote:one two|quote:three"),
    ("HTML in an item", "- a <span hidden>b</span>c\n- <del>d</del>e", "item:a c|item:e"),
    ("HTML left open", "a <span hidden>b\n\nc\n\n- d <i hidden>e\n- f", "paragraph:a|paragraph:c|item:d"),
    ("HTML that closes too much", "- a </li></ul> b\n- c </div>\n\nd </p> e", "item:a|paragraph:b|item:c|paragraph:d|paragraph:e"),
    ("HTML that closes a table", "| a | b |\n|-|-|\n| c </table> | d |\n| e | f |\n", "row:a | b|row:c|paragraph:d|paragraph:e | f"),
    ("inline HTML", "a <b>bold</b> <!-- no --> x<br>y <script>seven()</script> z", "paragraph:a bold  x\ny  z"),
    ("inline HTML that is not read", "a <del>b</del><s>c</s> <ins>d</ins> <kbd>e</kbd> <button>f</button>g",
     "paragraph:a  d e  g"),
    ("raised", "10<sup>6</sup> nine<sup>2</sup> 4<sup>th</sup> 3 km^2^ 5^th^ H~2~O CO~2~ ~~x~~ ~y~",
     "paragraph:10⁶ nine 4th 3 km² 5th H2O CO2"),
    ("a line break by both", "a<br>\nb<br/>  \nc", "paragraph:a\nb\nc"),
    ("comments", "a <!-- b\nc --> d\n\n<!-- e -->\n\nf <!-- g", "paragraph:a  d|paragraph:f <!-- g"),
    ("fenced divs", "::: {.box #x}\nOne *two*\n:::\n\n:::: box\n- three\n::::\n\n:::note[Four]\nFive\n:::\n\n:::tip Six\n\nSeven\n\n:::",
     "paragraph:One two|item:three|paragraph:Four|paragraph:Five|paragraph:Six|paragraph:Seven"),
    ("attributes", "[a *b*]{.x} [c](d){#y k=\"v\"} `e`{.py} *f*{.z} ![g](h){width=50%}\n\n# i {#j .k}",
     "paragraph:a b c e f|caption:g|heading:i"),
    ("no attributes", "[a]{7 boats} b{.x} {.y} \\[c]{.z} `[d]{.e}`", "paragraph:[a]{7 boats} b{.x} {.y} [c]{.z} [d]{.e}"),
    ("no fences", "a ::: b\n\n`:::` c\n\n\\::: d", "paragraph:a ::: b|paragraph:::: c|paragraph:::: d"),
    ("footnotes", "One[^1].\n\n[^1]: Two.\n", "paragraph:One.|paragraph:Two."),
    ("struck out", "~~Seven~~ Nine boats", "paragraph:Nine boats"),
    ("rules", "One\n\n---\n\nTwo\n\n---\n", "paragraph:One|paragraph:Two"),
    ("rules are no front matter", "One\n\n---\nTwo\n---\n\nThree", "paragraph:One|heading:Two|paragraph:Three"),
    ("front matter", "---\nboats: 7\ndescription: |\n  y\n  z\ntitle: 'x*'\n---\n# x\n\nOne",
     "paragraph:y z|heading:x*|heading:x|paragraph:One"),
    ("front matter that says nothing", "---\nboats: 7\ntitle:\n---\nOne", "paragraph:One"),
    ("soft hyphens", "seven&shy;teen", "paragraph:seventeen"),
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
    ("---\ntitle: 'The ferry''s back'\n---\nOne", "ferry's", "ferry''s"),
    ("---\ndescription: >-\n  Seven\n  boats\n---\nOne", "Seven boats", "Seven\n  boats"),
    ("<div>\nA &amp; seven<b>teen\n</div>", "A & seventeen", "A &amp; seven<b>teen"),
    ("> <div>one\n> two</div>", "one two", "one\n> two"),
    ("One ![seven *boats*](x) two", "seven boats two", "seven *boats*](x) two"),
    ("3 km^2^ [of *sea*]{.x}", "km² of sea", "km^2^ [of *sea"),
    ("1. one\n2. seven \\*boats\\*", "seven *boats*", "seven \\*boats\\*"),
]


@pytest.mark.parametrize(("source", "words", "origin"), ORIGINS)
def test_words_map_to_where_they_stand(source, words, origin):
    document = read(source, "a.md")
    start = document.text.index(words) if words != " a y" else document.text.rindex(words)
    span = document.to_source.span(Span(start, start + len(words)))
    assert source[slice(*span)].rstrip("`") == origin.rstrip("`")


COMMENTS = [
    ("a <!-- b\nc --> d", [(" b\nc ", "a ", " d")]),
    ("<!-- b\n\nc -->\n\nd", [(" b\n\nc ", "", "d")]),
    ("# a\n\n<!--b-->\n\n- c\n- <!--d--> e", [("b", "a", "c"), ("d", "c", "e")]),
    ("> a\n>\n> <!-- b\n>  c -->\n> d", [(" b\n   c ", "a", "d")]),
    ("> a <!-- b\n> c --> d", [(" b\nc ", "a ", " d")]),
    ("<div>a <!--b--></div>", [("b", "a", "")]),
    ("`<!-- a -->` \\<!-- b --> &lt;!-- c -->", []),
    ("```\n<!-- a -->\n```\n\n    <!-- b -->\n", []),
    ("<aside>\n\n<!-- a -->\n\n</aside>\n\n<script>\n<!-- b -->\n</script>", []),
    ("[a](b '<!-- c -->') <i title='<!-- d -->'>e</i>", []),
    ("---\ntitle: <!-- a -->\n---\nb", []),
    ("a <!-- never closed", []),
]


@pytest.mark.parametrize(("source", "expected"), COMMENTS)
def test_comments_and_what_they_stand_before(source, expected):
    document = read(source, "a.md")
    assert [comment.words for comment in document.comments] == [words for words, _, _ in expected]
    for comment, (_, before, behind) in zip(document.comments, expected, strict=True):
        assert source[slice(*comment.span)].startswith("<!--")
        assert source[slice(*comment.span)].endswith("-->")
        assert document.text[: comment.at].endswith(before)
        assert document.text[comment.at :].strip().startswith(behind.strip())


MARKDOWN = st.lists(
    st.sampled_from(
        [
            *("a", "Seven ", "é", "🚒", "\u0301", " ", "\t", "    ", "\0", "\ufeff", "\ud83d", "\n", "\n\n", "\r\n"),
            *("*", "**", "_", "~~", "`", "``", "```\n", "[", "](b)", "![", "# ", "> ", "- ", "1. ", "---\n", "=", "\\"),
            *("|", "|-|-|\n", "\n|a|b|\n|-|-|\n", "&amp;", "&ngE;", "[^1]", "[^1]: "),
            *("\r", "<b>", "<br>", "<!--", "-->", "<script>", "</script>", "<div>", "</div>", "<aside>", "</p>", "</li>"),
            *("<s>", "<sup>", "</sup>", "<table><tr><td>", "</table>", "^2^", "~2~", ":::", "{.x}", "]{.x}", "<q>"),
            *("---\ntitle: 'é''s'\n---\n", "description: >\n  b\n", "{", "}", "<X y={1}>", "</X>", "{/*", "*/}"),
        ]
    )
).map("".join)  # fmt: skip


@given(MARKDOWN, st.sampled_from(["a.md", "a.mdx"]))
def test_any_markdown_maps_to_its_source(source, name):
    document = read(source, name)
    last = 0
    for index, character in enumerate(document.text):
        start, end = document.to_source.span(Span(index, index + 1))
        assert last <= start < end <= len(source)
        last = start
        origin = source[start:end]
        made = character in "\n \ufffd⁰¹²³⁴⁵⁶⁷⁸⁹" or origin[0] in "&`\\" or end - start > 1
        assert character == origin or made
    edges = [edge for block in document.blocks for edge in block.span]
    assert edges == sorted(edges)
    assert all(document.text[slice(*block.span)].strip() for block in document.blocks)


def test_date_and_title_from_front_matter():
    document = read("---\ntitle: Ferry\ndate: 2023-04-02\n---\n# Aground\n", "a.md")
    assert (document.title, document.date) == ("Ferry", date(2023, 4, 2))


def test_date_and_title_from_the_text():
    document = read("Herald\n\n# Ferry *aground*\n\n*Published: 2 April 2023*\n", "a.md")
    assert (document.title, document.date) == ("Ferry aground", date(2023, 4, 2))


def test_a_date_line_is_looked_for_behind_the_front_matter():
    source = "---\ntitle: Ferry\ndescription: Cars again.\n---\n# A\n\nb\n\nc\n\nd\n\ne\n\n2 April 2023\n"
    assert read(source, "a.md").date == date(2023, 4, 2)


def test_the_whole_source_is_kept():
    source = "\ufeff---\ntitle: x\n---\r\n# One\r\n"
    assert read(source, "a.md").source == source


@given(MARKDOWN.filter(lambda source: "<" not in source))
def test_a_text_reads_the_same_beside_html(source):
    alone, beside = read(f"{source}\n\nZ", "a.md"), read(f"{source}\n\nZ\n\n<!---->", "a.md")
    assert alone.text == beside.text
    assert alone.blocks == beside.blocks
