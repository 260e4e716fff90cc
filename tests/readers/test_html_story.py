"""What of a page is the story: words that are read, and words around it that are not."""

import pytest

from factcheck.readers.html import read

LEAD = "<article><h3><a href='/other'>Other news</a></h3><p>Twelve boats</p></article>"
CARD = "<article><a href='/other'><h3>Other news</h3><p>Twelve boats</p></a></article>"
BODY = "<p>The ferry carried 40 cars.</p><p>Nobody was hurt.</p>"
READ_BODY = "The ferry carried 40 cars.|Nobody was hurt."

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
    ("a page of leads", f"<main><h1>News</h1>{LEAD}{CARD}</main>", "News|Other news|Twelve boats|Other news|Twelve boats"),
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
