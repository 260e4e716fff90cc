"""HTML: what a reader reads of it, block by block, and where each character of it stands in the file."""

import html
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model.text import Span
from factcheck.readers.html import read

BLOCKS = [
    ("paragraphs", "<p>One</p><p>Two\n  more</p>", "paragraph:One|paragraph:Two more"),
    ("paragraphs without end", "<p>One<p>Two<div>Three</div>", "paragraph:One|paragraph:Two|paragraph:Three"),
    ("text on its own", "One", "paragraph:One"),
    ("mark-up in the line", "seven<b>teen</b> <i>b</i>o<span>a</span>ts", "paragraph:seventeen boats"),
    ("blanks", "<p> a <b> b </b>\t\n c </p>", "paragraph:a b c"),
    ("no-break blanks stay", "<p>7&nbsp;boats\u00a0left", "paragraph:7\u00a0boats\u00a0left"),
    ("headings", "<h1>One</h1><h3>Two<br>lines</h3><div role=heading>Three</div>",
     "heading:One|heading:Two\nlines|heading:Three"),
    ("lists", "<ul><li>one<li><p>two</p><ol><li>deep</ol></li><li>three</ul>after",
     "item:one|item:two|item:deep|item:three|paragraph:after"),
    ("definitions", "<dl><dt>Ferry<dd>A ship</dl>", "item:Ferry|item:A ship"),
    ("quotes", "<blockquote><p>One</p><footer>Lind</footer></blockquote>", "quote:One|quote:Lind"),
    ("rows", "<table><caption>C<thead><tr><th>a<th>b<tbody><tr><td>1</td> <td><p>2</p></td></tr></table>",
     "paragraph:C|row:a | b|row:1 | 2"),
    ("rows with a break or a list of one", "<table><tr><td>a<br>b<td><ul><li>c</ul></table>", "row:a b | c"),
    ("tables that only lay out", "<table><tr><td><p>One</p><p>Two</p><td>Three</table>",
     "paragraph:One|paragraph:Two|paragraph:Three"),
    ("a table in a table", "<table><tr><td>x<td><table><tr><td>1<td>2</table></table>",
     "paragraph:x|row:1 | 2"),
    ("one cell is no row", "<table><tr><td>One", "paragraph:One"),
    ("line breaks", "<p>a<br> b<br/>c<br><br>d</p>", "paragraph:a\nb\nc|paragraph:d"),
    ("words that may be broken", "seven&shy;teen<wbr>th si\u00adx", "paragraph:seventeenth six"),
    ("quotation marks", "He said <q>it <q>ran</q></q>.", "paragraph:He said “it ‘ran’”."),
    ("named references", "&lt;&amp;&eacute;&hellip;&NotEqualTilde;", "paragraph:<&é…≂̸"),
    ("references without semicolon", "R&amp B &copy2023 &ampere &notin; &notx", "paragraph:R& B ©2023 &ere ∉ ¬x"),
    ("numbers of characters", "&#233;&#xE9;&#x1F692;&#150;&#146;", "paragraph:éé🚒–’"),
    ("numbers of no character", "a&#0;b&#xD800;c&#x110000;d", "paragraph:a\ufffdb\ufffdc\ufffdd"),
    ("no references", "AT&T & &unknown; &; &# &#x; a&b", "paragraph:AT&T & &unknown; &; &# &#x; a&b"),
    ("blanks by number", "a&#32;&#10; b", "paragraph:a b"),
    ("signs that open no tag", "1 < 2 <3 a<- b <= c </ 4>d", "paragraph:1 < 2 <3 a<- b <= c d"),
    ("footnote marks", "<p>Nine<sup><a href=#n>1</a></sup> or ten<a href=#m>[2]</a>, eleven<sup>*</sup>.",
     "paragraph:Nine or ten, eleven."),
    ("the way back", "<li id=n><p>Note. <a href=#r>↩</a></p>", "item:Note."),
    ("marks by role", "Nine<a href=x role=doc-noteref>two</a> boats", "paragraph:Nine boats"),
    ("what is raised and no mark", "10<sup>6</sup> 40 km<sup>2</sup> 4<sup>th</sup> CO<sub>2</sub>",
     "paragraph:10⁶ 40 km² 4th CO2"),
    ("fractions", "5<sup>1</sup>/<sub>2</sub> or <sup>3</sup>&frasl;<sub>4</sub>", "paragraph:5 1/2 or 3⁄4"),
    ("links within the page", "see <a href=#x>page 7</a> and <a href=#y>12</a> boats", "paragraph:see page 7 and 12 boats"),
    ("struck out and put in", "<del>seven</del><s>six</s><strike>5</strike> <ins>nine</ins>", "paragraph:nine"),
    ("struck out until further notice", "<p>a <s>b<p>c</s> d", "paragraph:a|paragraph:d"),
    ("scripts and styles", "<p>a<script>if (a<b) '</p>'</script><style>p{}</style>b<script src=x></script>c", "paragraph:abc"),
    ("not shown", "a<template><p>b</template><noscript><p>c</p></noscript><iframe>d</iframe>e", "paragraph:a e"),
    ("code", "Run <code>check it</code>.<pre><code>x = 7</code></pre>", "paragraph:Run check it."),
    ("lines as they are", "<pre>\none\n  two &lt; 3\n\n\nthree</pre>", "paragraph:one\n  two < 3|paragraph:three"),
    ("pictures and films", "a<img alt='seven boats'>b<svg><title>x</title><text>y</text></svg><video>z</video>c"
     "<object>p</object><audio>q</audio>", "paragraph:ab c"),
    ("captions", "<figure><img alt=x><figcaption aria-hidden=true>Seven boats</figcaption></figure>", "caption:Seven boats"),
    ("controls", "<form><label>Name</label><input value=7><button>Send 8</button>"
     "<select><option>9</select><textarea>10</p></textarea>after</form>", "paragraph:Name after"),
    ("navigation and the like", "a<nav>b</nav><aside>c</aside><footer>d</footer><search>e</search>f", "paragraph:a|paragraph:f"),
    ("navigation by role", "a<div role=navigation>b</div><ul role=search><li>c</ul>d", "paragraph:a|paragraph:d"),
    ("notes in an aside", "<aside role=doc-endnotes><p>Note</p></aside>", "paragraph:Note"),
    ("details", "<details><summary>One</summary>Two</details>", "paragraph:One|paragraph:Two"),
    ("dialogs", "a<dialog>b</dialog><dialog open>c</dialog><div role=dialog>d</div>", "paragraph:a|paragraph:c"),
    ("hidden", "<p hidden>a<p>b<span hidden=until-found>c</span>d<b aria-hidden=true>e</b>"
     "<i style='color:red; DISPLAY : none'>f</i><i style='visibility:hidden'>g</i>"
     "<span class='x sr-only'>h</span>", "paragraph:bd"),
    ("not hidden", "<p aria-hidden=false>a<i style='display:block;background:none'>b</i><i class=hidden-gem>c",
     "paragraph:abc"),
    ("hidden items do not hide the next", "<ul><li hidden>a<li>b</ul><table><tr><td hidden>c<td>d", "item:b|row:d"),
    ("hidden blocks part nothing", "seven<div hidden>x</div>teen", "paragraph:seventeen"),
    ("misnested", "<b><p>a</b>b</p><i>c<div>d</i>e</div>f</span></p>g", "paragraph:ab|paragraph:c|paragraph:de|paragraph:f|paragraph:g"),
    ("end tags of nothing", "</div>a</li>b</br>c</b>", "paragraph:ab\nc"),
    ("an end tag inside a cell", "<div hidden><table><tr><td>a</div>b</table>c</div>d", "paragraph:d"),
    ("drawings left open", "<svg><path><p>a</p>", "paragraph:a"),
    ("drawings by their own rules", "<svg><style/><title/><script/></svg>a", "paragraph:a"),
    ("attributes", "<p title='a > b' data-x=\"<p>\" x=a/b =7 'q y>7", "paragraph:7"),
    ("a quotation mark that never ends", "<p title=\"x>7 boats</p>8", "paragraph:7 boats|paragraph:8"),
    ("declarations", "<!DOCTYPE html PUBLIC '-//W3C//DTD' [<!ENTITY a 'b'>]><?php echo 7 ?>a<!x>b", "paragraph:ab"),
    ("sections of characters are HTML's comments", "a<![CDATA[ b ]]>c", "paragraph:ac"),
    ("conditional comments", "a<!--[if IE]>b<![endif]-->c<![if !IE]>d<![endif]>", "paragraph:acd"),
    ("comments", "a<!-->b<!--->c<!-- > -- -->d<!-- x --!>e<!-- never closed <p>f", "paragraph:abcde"),
    ("cut in a tag", "<p>a</p><p>b <a href='x", "paragraph:a|paragraph:b"),
    ("cut in a script", "a<script>b", "paragraph:a"),
    ("capitals", "<P>a<SCRIPT>b</Script >c<BR>d</P>", "paragraph:ac\nd"),
    ("byte-order mark", "\ufeff<p>a", "paragraph:a"),
    ("line ends of Windows", "<p>a\r\nb</p>\r\n<pre>c\r\nd</pre>", "paragraph:a b|paragraph:c\nd"),
    ("behind the end", "<body>a</body></html>b", "paragraph:ab"),
    ("half a character and NUL", "a\ud83db\0c", "paragraph:a\ud83db\0c"),
    ("nothing", "", ""),
    ("no words", "<p> </p><img><br>&nbsp;", ""),
]  # fmt: skip


def shown(document):
    return "|".join(f"{block.kind.value}:{document.text[slice(*block.span)]}" for block in document.blocks)


@pytest.mark.parametrize(("source", "expected"), [row[1:] for row in BLOCKS], ids=[row[0] for row in BLOCKS])
def test_blocks(source, expected):
    assert shown(read(source, "a.html")) == expected


ORIGINS = [
    ("<p>seven<b>teen</b> boats", "seventeen", "seven<b>teen"),
    ("<p>A &amp; B", "&", "&amp;"),
    ("<p>A &amp B", "A & B", "A &amp B"),
    ("a &copy2023", "2023", "2023"),
    ("a&NotEqualTilde;b", "≂̸b", "&NotEqualTilde;b"),
    ("<p>a\n   b", " ", "\n   "),
    ("<p>a <b> b", "a b", "a <b> b"),
    ("<p>a<br/>b", "\n", "<br/>"),
    ("<p>seven&shy;teen", "seventeen", "seven&shy;teen"),
    ("He said <q>it ran</q>.", "“it ran”", "<q>it ran</q>"),
    ("<table><tr><td>1</td><td class=x>2", "1 | 2", "1</td><td class=x>2"),
    ("<p>One</p>\n<p>Two</p>", "\n", "\n"),
    ("<p>One</p><p>Two</p>", "\n", "</p><p>"),
    ("<p>10<sup>6</sup> m", "10⁶", "10<sup>6"),
    ("\ufeff<!DOCTYPE html>\r\n<title>x</title>\r\n<p>🚒 é <i>seven</i> boats", "seven boats", "seven</i> boats"),
    ("<main><nav>seven</nav>\n<p>seven</p></main>", "seven", "seven"),
]


@pytest.mark.parametrize(("source", "words", "origin"), ORIGINS)
def test_words_map_to_where_they_stand(source, words, origin):
    document = read(source, "a.html")
    start = document.text.index(words)
    assert source[slice(*document.to_source.span(Span(start, start + len(words))))] == origin


def test_words_are_those_that_are_read():
    source = "<nav>seven</nav><script>seven</script><!-- seven --><p title=seven>seven</p>"
    document = read(source, "a.html")
    assert document.to_source.span(Span(0, 5)) == Span(source.rindex("seven"), source.rindex("seven") + 5)


COMMENTS = [
    ("<p>a</p><!-- x --><p>b</p>", [(" x ", "", "b")]),
    ("<p>a <!--x-->b<!--y--> c</p>", [("x", "a", "b c"), ("y", "a b", "c")]),
    ("<!-- x\ny -->\n<p>a", [(" x\ny ", "", "a")]),
    ("<p>a<!-- x", []),
    ("<nav><!--x--></nav><div hidden><!--y--></div><!--z-->a", [("z", "", "a")]),
    ("<script><!-- x --></script><textarea><!-- y --></textarea><title><!-- z --></title>a", []),
    ("<pre><code><!-- x --></code></pre><p title='<!-- y -->'>&lt;!-- z --&gt;", []),
    ("<!--v--><body><!--w--><div><!--x--></div><article><!--y--><p>a</article><footer><!--z--></footer>",
     [("v", "", "a"), ("w", "", "a"), ("y", "", "a")]),
    ("<article><h1>a</h1><article><h2><a href=/x>b</a></h2><!--x--></article><!--y-->", [("y", "a", "")]),
]  # fmt: skip


@pytest.mark.parametrize(("source", "expected"), COMMENTS)
def test_comments_and_what_they_stand_before(source, expected):
    document = read(source, "a.html")
    found = [(c.words, document.text[: c.at], document.text[c.at :].strip()) for c in document.comments]
    assert [words for words, _, _ in found] == [words for words, _, _ in expected]
    for (_, before, behind), (_, wanted_before, wanted_behind) in zip(found, expected, strict=True):
        assert before.endswith(wanted_before)
        assert behind == wanted_behind
    assert all(source[slice(*c.span)] == f"<!--{c.words}-->" for c in document.comments)


XHTML = "<?xml version='1.0'?>\n<html><head><title/><script src='x'/></head><body><p>a<a name='x'/>b<![CDATA[<c> &amp;]]>d</p></body></html>"


@pytest.mark.parametrize(
    ("name", "source"), [("a.html", XHTML), ("a.xhtml", XHTML), ("a.xhtml", XHTML.partition("\n")[2])]
)
def test_xml_closes_by_a_slash_and_has_sections_of_characters(name, source):
    assert shown(read(source, name)) == "paragraph:ab<c> &amp;d"


WORDS = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\0\u00ad\r"), min_size=1)


@given(st.lists(WORDS.filter(str.strip), min_size=1))
def test_any_text_comes_back_and_maps_to_its_place(texts):
    escaped = [html.escape(text) for text in texts]
    source = "".join(f"<p>{text}</p>" for text in escaped)
    document = read(source, "a.html")
    blanks = " \t\n\f"
    read_texts = [document.text[slice(*block.span)] for block in document.blocks]
    expected = [
        " ".join(part for part in text.translate(dict.fromkeys(map(ord, blanks), " ")).split(" ") if part).strip()
        for text in texts
    ]
    assert read_texts == expected
    at = 0
    for block, text in zip(document.blocks, escaped, strict=True):
        start, end = document.to_source.span(block.span)
        assert at + len("<p>") <= start < end <= at + len(f"<p>{text}")
        at += len(f"<p>{text}</p>")


SOUP = st.lists(
    st.sampled_from(
        [
            *("a", "Seven ", "7", "é", "🚒", "\u0301", " ", "\n", "\r\n", "\0", "\u00ad", "\ud83d", "[1]", "10"),
            *("<p>", "</p>", "<b>", "</b>", "<s>", "</s>", "<div>", "</div>", "<div hidden>", "<br>", "<q>", "</q>"),
            *("<table>", "</table>", "<tr>", "</tr>", "<td>", "</td>", "<ul>", "</ul>", "<li>", "<sup>", "</sup>"),
            *("<a href=#x>", "<a href=/x>", "</a>", "<h1>", "</h1>", "<article>", "</article>", "<main>", "</main>"),
            *("<header>", "</header>", "<nav>", "</nav>", "<pre>", "</pre>", "<code>", "</code>", "<blockquote>"),
            *("<svg>", "</svg>", "<script>", "</script>", "<title>", "</title>", "<textarea>", "<template>", "<x-y/>"),
            *("<time datetime=2023-04-02>", "</time>", "<img alt=x>", "<p title='", "'", '"', "<", ">", "</", "<a "),
            *("&amp;", "&notit;", "&#x0;", "&#", "&", "<!--", "-->", "<!-->", "<![CDATA[", "]]>", "<!doctype", "<?"),
        ]
    )
).map("".join)  # fmt: skip


@given(SOUP, st.sampled_from(["a.html", "a.xhtml"]))
def test_anything_is_read_and_maps_to_its_source(source, name):
    document = read(source, name)
    last = 0
    for index, character in enumerate(document.text):
        start, end = document.to_source.span(Span(index, index + 1))
        assert last <= start < end <= len(source)
        last = start
        assert (
            character == source[start]
            or end - start > 1
            or (character == " " and source[start].isspace())
            or character in "⁰¹²³⁴⁵⁶⁷⁸⁹"
        )
    edges = [edge for block in document.blocks for edge in block.span]
    assert edges == sorted(edges)
    assert all(document.text[slice(*block.span)].strip() for block in document.blocks)
    assert [c.at for c in document.comments] == sorted(c.at for c in document.comments)


HOSTILE = [
    *("<div>", "<b>", "<p><s>", "<span><div>", "</span>", "<table><tr><td>", "<ul><li>", "<article>", "<svg>", "<q>"),
    *("<", "<a ", "</a", "<!--a-", "<![CDATA[", "<!doctype [", "&#", "&amp", "<a x='>'", '<a x=">" ', "<script>", "<sup>1"),
    *("<span>a<hr>", "<h2>x</h2>", "<article>x</article>", "<h1>x</h1><main>y</main>", "<div class=a-b>x", "<aside>" + "x" * 70),
    *("<sup>1<!--x--></sup>", "<a href=#x>", "<h1>x", "<header><h1>x</header>", "<br>", "<time datetime=2020-01-01>x"),
    *("<!doctype[>" * 4, "<!doctype [x>y " * 4),
]  # fmt: skip


@pytest.mark.parametrize("unit", HOSTILE)
def test_time_grows_with_the_length_alone(unit, within_half_a_minute):
    """A few seconds at most; a minute, were it the square. Nor does depth break anything."""
    with within_half_a_minute():
        read(unit * 60_000 + "<p>x", "a.html")


FRONT_MATTER = "---\ntitle: Ferry runs\ndate: 2023-04-02\nlength: The pier is 999 metres long\n---\n"


@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_front_matter_is_no_text_but_says_what_the_page_is(mark):
    document = read(f"{mark}{FRONT_MATTER}<p>The pier has 12 lamps.</p>", "a.html")
    assert (document.text, document.title, document.date) == ("The pier has 12 lamps.", "Ferry runs", date(2023, 4, 2))
    assert document.source[document.to_source.span(Span(0, 3)).start :].startswith("The pier has")


@pytest.mark.parametrize("source", ["--- <p>12 lamps", "---\n<p>12 lamps</p>\n---", "<p>12 lamps</p>\n---\na: b\n---"])
def test_what_is_no_front_matter(source):
    document = read(source, "a.html")
    assert "12 lamps" in document.text
    assert "---" in document.text


TITLES = [
    ("<meta property='og:title' content='Ferry &amp; car'><title>x</title><h1>y</h1>", "Ferry & car"),
    ("<title>Ferry | Herald</title><h1>Ferry\n runs</h1>", "Ferry runs"),
    ("<title> Ferry\n &amp; car </title><p>y", "Ferry & car"),
    ("<svg><title>icon</title></svg><p>y", None),
    ("<p>y", None),
]


@pytest.mark.parametrize(("source", "title"), TITLES)
def test_title(source, title):
    assert read(source, "a.html").title == title
