"""What of a page is the story: words that are read, and words around it that are not."""

import pytest

from factcheck.model.text import Span
from factcheck.readers.html import read

LEAD = "<article><h3><a href='/other'>Other news</a></h3><p>Twelve boats</p></article>"
CARD = "<article><a href='/other'><h3>Other news</h3><p>Twelve boats</p></a></article>"
CARS = "The ferry carried 40 cars and their drivers across the strait on Monday morning."
HURT = "Nobody was hurt when it ran aground on a sandbank outside of the harbour."
BODY = f"<p>{CARS}</p><p>{HURT}</p>"
READ_BODY = f"{CARS}|{HURT}"

STORIES = [
    ("an article", f"<div>Menu</div><article><h1>Ferry</h1>{BODY}</article><div>Imprint</div>", f"Ferry|{READ_BODY}"),
    ("a main", f"<div>Menu</div><main><h1>Ferry</h1>{BODY}</main><div>Imprint</div>", f"Ferry|{READ_BODY}"),
    ("a main by role", f"<div>Menu</div><div role=main>{BODY}</div>", READ_BODY),
    ("an article by role", f"<div>Menu</div><div role=article>{BODY}</div>", READ_BODY),
    ("neither", f"<div>Weather</div>{BODY}", f"Weather|{READ_BODY}"),
    ("an article in a main", f"<main><div>Share</div><article><h1>Ferry</h1>{BODY}</article><div>More</div></main>",
     f"Ferry|{READ_BODY}"),
    ("a headline in main before the article",
     f"<main><div>Share</div><h1>Ferry</h1><p>Standfirst</p><article>{BODY}</article><div>More</div></main>",
     f"Ferry|Standfirst|{READ_BODY}"),
    ("a headline before the article", f"<h1>Ferry</h1><div>Menu</div><article>{BODY}</article>", f"Ferry|{READ_BODY}"),
    ("a headline in the header of the page", f"<header><h1>Ferry</h1><p>By Lind</p></header>{BODY}", f"Ferry|By Lind|{READ_BODY}"),
    ("a title above headings of its own kind", f"<header><h1>Ferry</h1><p>2 April</p></header><h1>Service</h1>{BODY}",
     f"Ferry|2 April|Service|{READ_BODY}"),
    ("a header with navigation keeps only the headline",
     f"<header><h1>Ferry</h1><nav>Menu</nav><p>Weather</p></header><article>{BODY}</article>", f"Ferry|{READ_BODY}"),
    ("so does one with links", f"<header><a href='/'>Herald</a><h1>Ferry</h1><p>Weather</p></header>{BODY}", f"Ferry|{READ_BODY}"),
    ("the header of the article", f"<header>Herald</header><article><header><h1>Ferry</h1>By Lind</header>{BODY}"
     "<footer>Imprint</footer></article>", f"Ferry|By Lind|{READ_BODY}"),
    ("the name of the site", f"<header><h1><a href='/'>Herald</a></h1></header><article><h2>Ferry</h2>{BODY}</article>",
     f"Ferry|{READ_BODY}"),
    ("the name of the site beside a headline", f"<header><h1>Herald</h1></header><article><h1>Ferry</h1>{BODY}</article>",
     f"Ferry|{READ_BODY}"),
    ("leads behind the article", f"<main><article><h1>Ferry</h1>{BODY}</article>{LEAD}{CARD}</main>", f"Ferry|{READ_BODY}"),
    ("leads in the article", f"<article><h1>Ferry</h1>{BODY}<section>{LEAD}</section>{CARD}</article>", f"Ferry|{READ_BODY}"),
    ("leads in a main without an article", f"<main><h1>Ferry</h1>{BODY}{LEAD}</main>", f"Ferry|{READ_BODY}"),
    ("leads on a page without a main", f"{BODY}{LEAD}", READ_BODY),
    ("a lead of nothing but links", f"<article>{BODY}</article><article><a href=/a>Twelve boats</a> today</article>", READ_BODY),
    ("cards beside the article with the headline", f"<article><h1>Ferry</h1>{BODY}</article><article><h3>Quiz</h3>Play</article>",
     f"Ferry|{READ_BODY}"),
    ("a card in a main that is the story", f"<main><h1>Ferry</h1>{BODY}<article><h3>Letter</h3>Sign up</article></main>",
     f"Ferry|{READ_BODY}|Letter|Sign up"),
    ("a live blog", f"<main><h1>Live</h1><article><h2>10:15</h2>{BODY}</article><article><h2>10:30</h2><p>More</p></article></main>",
     f"Live|10:15|{READ_BODY}|10:30|More"),
    ("a live blog in an article", f"<article><h1>Live</h1><article><h2><a href=#a>10:15</a></h2>{BODY}</article></article>",
     f"Live|10:15|{READ_BODY}"),
    ("remarks of readers", f"<article><h1>Ferry</h1>{BODY}<article itemprop=comment>I saw nine boats</article>"
     "<article itemtype='https://schema.org/Comment'>Me too</article></article>", f"Ferry|{READ_BODY}"),
    ("its own headline is a link", f"<article><h1><a href='/ferry'>Ferry</a></h1>{BODY}</article>{LEAD}", f"Ferry|{READ_BODY}"),
    ("a page of leads", f"<main><h1>News</h1>{LEAD * 3}</main>", "News|" + "|".join(["Other news|Twelve boats"] * 3)),
    ("an article without words", f"<article><img alt=x></article><main>{BODY}</main>", READ_BODY),
    ("a main without words", f"<main></main>{BODY}", READ_BODY),
    ("a hidden main", f"<main hidden><p>Old</p></main><main>{BODY}</main>", READ_BODY),
    ("an article in an aside", f"<aside><article><h1>Quiz</h1>Play</article></aside>{BODY}", READ_BODY),
    ("an article in navigation", f"<nav><article>Quiz</article></nav><article>{BODY}</article>", READ_BODY),
    ("headings with links are no leads", f"<article><h1>Ferry</h1>{BODY}<h2><a href=/b>The boats</a></h2><p>Nine.</p></article>",
     f"Ferry|{READ_BODY}|The boats|Nine."),
    ("asides, navigation and footers inside", f"<article><nav>Contents</nav>{BODY}<aside>Box</aside><footer>Tags</footer></article>",
     READ_BODY),
    ("what is left open", f"<div><main><article><h1>Ferry</h1>{BODY}", f"Ferry|{READ_BODY}"),
    ("running heads of word processors", f"<div title=header>Page 1</div>{BODY}<div title=footer>Draft</div>", READ_BODY),
]  # fmt: skip


@pytest.mark.parametrize(("source", "expected"), [row[1:] for row in STORIES], ids=[row[0] for row in STORIES])
def test_what_is_read(source, expected):
    document = read(source, "a.html")
    assert "|".join(document.text[slice(*block.span)] for block in document.blocks) == expected


LINK = "<a href='/other'>Other news of the harbour</a>"
AD = "Every Friday the best of our pages in your mailbox, and all of it free of charge."
REMARK = "I do not believe a word of this and I never will, as I have said before on these pages."
MENU = "<nav><a href='/'>Home</a></nav>"
LONG = "".join(
    f"<p>The harbour master counted {n} boats that had left the island before the storm came.</p>"
    for n in range(20, 28)
)
READ_LONG = "|".join(
    f"The harbour master counted {n} boats that had left the island before the storm came." for n in range(20, 28)
)

FOUND = [
    ("beside an article that holds only the headline",
     f"<article><h1>Ferry</h1><p>Standfirst</p></article><div>{BODY}</div>", f"Ferry|Standfirst|{READ_BODY}"),
    ("behind a main that holds only the headline", f"{MENU}<main><h1>Ferry</h1><p>Photo</p></main><div>{LONG}</div>",
     f"Ferry|{READ_LONG}"),
    ("beside an article that is a calendar", f"{MENU}<article><p>May 2024</p></article><div><h1>Ferry</h1>{LONG}</div>",
     f"Ferry|{READ_LONG}"),
    ("around the comments of WordPress",
     f"<div><h1>Ferry</h1>{LONG}<section id=comments><article class=comment-body><p>{REMARK}</article></section></div>",
     f"Ferry|{READ_LONG}"),
    ("shorter than the comments", f"<h1>Ferry</h1>{BODY}<ol class='comment-list'>{f'<li>{REMARK}' * 9}</ol>", f"Ferry|{READ_BODY}"),
    ("in an article that calls itself main, in main",
     f"<main><article role=main class='post hentry'><h1>Ferry</h1>{LONG}"
     f"<article class=comment-body><p>{REMARK}</article></article></main>", f"Ferry|{READ_LONG}"),
    ("in a header that is not closed", f"<header><a href='/'>Home</a><main><article><h1>Ferry</h1>{LONG}</article></main>",
     f"Ferry|{READ_LONG}"),
    ("in an aside that holds most of it", f"<aside><h1>Ferry</h1>{LONG}</aside><div>{AD}</div>{MENU}", f"Ferry|{READ_LONG}"),
    ("in a div, its headline before it", f"{MENU}<div><h1>Ferry</h1><ul><li>{LINK}</ul></div><div>{LONG}</div><div>{LINK}</div>",
     f"Ferry|{READ_LONG}"),
    ("with its standfirst before it", f"{MENU}<div><h1>Ferry</h1><p>{HURT}</p></div><div>{LONG}</div><div>{LINK}</div>",
     f"Ferry|{HURT}|{READ_LONG}"),
    ("with a standfirst that is called a teaser", f"<article><h1>Ferry</h1><p class=teaser>{HURT}</p>{LONG}</article>",
     f"Ferry|{HURT}|{READ_LONG}"),
    ("in what is tagged as a category", f"{MENU}<article class='post-7 hentry tag-ferry category-news'><h1>Ferry</h1>{LONG}</article>",
     f"Ferry|{READ_LONG}"),
    ("in what is called a widget", f"{MENU}<div class=elementor-widget><h1>Ferry</h1>{LONG}</div>", f"Ferry|{READ_LONG}"),
    ("in mark-up that is closed out of order", f"{MENU}<div><h1>Ferry</h1><b><div>{LONG}</b></div></div>", f"Ferry|{READ_LONG}"),
    ("whole, where nothing is around it",
     f"<section><h2>One</h2>{LONG}</section><section><h2>Two</h2><p>Six boats</p></section><p>{LINK}</p><h2>Three</h2>",
     f"One|{READ_LONG}|Two|Six boats|Other news of the harbour|Three"),
    ("in sections, one of them long",
     f"{MENU}<h1>Ferry</h1><section class=a><h2>One</h2>{LONG}</section><section class=a><h2>Two</h2><p>{HURT}</p></section><section>{AD}</section>",
     f"Ferry|One|{READ_LONG}|Two|{HURT}"),
    ("in a div, with a last paragraph behind it", f"{MENU}<h1>Ferry</h1><div>{LONG}</div>{BODY}<p>{LINK}</p>",
     f"Ferry|{READ_LONG}|{READ_BODY}"),
    ("of comments alone, in want of another", f"<div class=comments><p>{REMARK}</p><p>{HURT}</p></div>", f"{REMARK}|{HURT}"),
]  # fmt: skip


@pytest.mark.parametrize(("source", "expected"), [row[1:] for row in FOUND], ids=[row[0] for row in FOUND])
def test_where_the_story_is_found(source, expected):
    document = read(source, "a.html")
    assert "|".join(document.text[slice(*block.span)] for block in document.blocks) == expected


LEFT_OUT = [
    ("related stories", f"<div class=related-articles><h3>More</h3><p>{AD} {LINK}</p></div>"),
    ("teasers", f"<div class='teaser-box'><a href=/b><p>{AD}</p></a></div>"),
    ("what is in camel case", f"<div class=RelatedCoverage-container><p>{AD} {LINK}</p></div>"),
    ("what is named by its id", f"<div id=newsletter_box><p>{AD}</p></div>"),
    ("a share bar", "<ul class='social-share'><li>Post</li><li>Pin</li></ul>"),
    ("a newsletter", f"<div class=newsletter-signup><p>{AD}</p></div>"),
    ("an advertisement", f"<div class='ad'>{AD}</div>"),
    ("comments", f"<div id=comments><h2>Two remarks</h2><p>{REMARK}</p></div>"),
    ("a form", "<form><label>Your name</label><input></form>"),
    ("tags", "<div class=post-tags>Ferries, boats</div>"),
    ("a list of links", f"<ul><li>{LINK}<li>{LINK}</ul>"),
    ("a heading over a list of links", f"<h3>More on this story</h3><ul><li>{LINK}</ul>"),
    ("headings over nothing", "<h3>Elsewhere</h3><h4>At sea</h4>"),
    ("a label over a list of links", f"<p><b>Elsewhere:</b></p><ul><li>{LINK}</ul>"),
    ("a paragraph that is a link", f"<p>{LINK}.</p>"),
    ("a paragraph that announces a link", f"<p>Lesen Sie auch: {LINK}.</p>"),
    ("a button", f"<div>{LINK}</div>"),
    ("an invitation", "<p>Sign up for our letter, which comes every week.</p>"),
    ("a notice of copyright", "<p>© Herald 2024</p>"),
    ("the word Advertisement", "<div>Advertisement</div>"),
]  # fmt: skip


@pytest.mark.parametrize("extra", [row[1] for row in LEFT_OUT], ids=[row[0] for row in LEFT_OUT])
def test_what_is_left_out_of_a_story(extra):
    document = read(f"{MENU}<article><h1>Ferry</h1>{LONG}{extra}</article>", "a.html")
    assert "|".join(document.text[slice(*block.span)] for block in document.blocks) == f"Ferry|{READ_LONG}"
    document = read(f"{MENU}<article><h1>Ferry</h1>{LONG}{extra}{BODY}</article>", "a.html")
    assert document.text.split("\n")[-2:] == [CARS, HURT]


KEPT = [
    ("a caption", "<figure><figcaption>Seven boats</figcaption></figure>", "Seven boats"),
    ("a byline", "<p>By Jo Lind</p>", "By Jo Lind"),
    ("a table", "<table><tr><td>Boats<td>7</table>", "Boats | 7"),
    ("a list", "<ul><li>Seven boats<li>Two ferries</ul>", "Seven boats|Two ferries"),
    ("a list with some links", f"<ul><li>Seven boats, say those who saw {LINK}</ul>", "Seven boats, say those who saw Other news of the harbour"),
    ("a paragraph with a link", f"<p>Read {LINK} of seven boats.</p>", "Read Other news of the harbour of seven boats."),
    ("a paragraph behind a label", "<p>The toll:</p><p>Seven boats</p>", "The toll:|Seven boats"),
    ("a heading over a paragraph", "<h2>The toll</h2><p>Seven boats</p>", "The toll|Seven boats"),
    ("a heading that is a link", "<h2><a href=/b>The toll</a></h2><p>Seven boats</p>", "The toll|Seven boats"),
    ("a heading before a lower one", "<h2>The toll</h2><h3>At sea</h3><p>Seven boats</p>", "The toll|At sea|Seven boats"),
    ("a box of facts", "<div class=factbox><h3>The ferry</h3><p>Built in 1988</p></div>", "The ferry|Built in 1988"),
    ("words that only sound alike", "<p class=shared-islands>Read more than seven books</p><p class=addendum>Sharing is rare</p>",
     "Read more than seven books|Sharing is rare"),
    ("what is to be read as an exhortation", "<p>Copyright law changed in 2019.</p><p>Related events were called off.</p>",
     "Copyright law changed in 2019.|Related events were called off."),
]  # fmt: skip


@pytest.mark.parametrize(("extra", "expected"), [row[1:] for row in KEPT], ids=[row[0] for row in KEPT])
def test_what_is_kept_of_a_story(extra, expected):
    document = read(f"{MENU}<article><h1>Ferry</h1>{LONG}{extra}<p>{CARS}</p></article>", "a.html")
    lines = "|".join(document.text[slice(*block.span)] for block in document.blocks)
    assert lines == f"Ferry|{READ_LONG}|{expected}|{CARS}"


def test_positions_around_what_is_left_out():
    source = f"{MENU}<article><h1>Ferry</h1><div class=related><a href=/b>40 cars</a></div>{BODY}</article><div>40 cars</div>"
    document = read(source, "a.html")
    at = document.text.index("40 cars")
    assert document.to_source.span(Span(at, at + 7)) == Span(source.index(CARS) + 18, source.index(CARS) + 25)


WARNINGS = [
    ("comments", f"<h1>Ferry</h1>{BODY}<div class=comments>{f'<p>{REMARK}</p>' * 9}</div>",
     ("more than half of the running text is left out: comments (83%)",)),
    ("several", f"<main>{LONG}</main><aside>{f'<p>{AD}</p>' * 9}</aside><div>{f'<p>{REMARK}</p>' * 2}</div>",
     ("more than half of the running text is left out: asides, headers and footers (46%), text outside of the story (11%)",)),
    ("less than half", f"<main>{LONG}</main><div class=comments>{f'<p>{REMARK}</p>' * 5}</div>", ()),
    ("little", f"<main><p>{CARS}</p></main><div class=comments><p>{REMARK}</p></div>", ()),
    ("nothing", LONG, ()),
]  # fmt: skip


@pytest.mark.parametrize(("source", "warnings"), [row[1:] for row in WARNINGS], ids=[row[0] for row in WARNINGS])
def test_warnings(source, warnings):
    assert read(source, "a.html").warnings == warnings
