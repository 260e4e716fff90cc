"""The day a page was published: where it is taken from, in which order, and where none must be taken."""

import json
from datetime import date

import pytest

from factcheck.readers.html import read

DAY = date(2023, 4, 2)
TEXT = "<p>The ferry ran aground.</p>"


def linked(**keys):
    return f"<script type='application/ld+json'>{json.dumps({'@context': 'https://schema.org', **keys})}</script>{TEXT}"


def meta(name, content, attribute="name"):
    return f"<meta {attribute}='{name}' content='{content}'>{TEXT}"


DATES = [
    ("for social media", meta("article:published_time", "2023-04-02T23:30:00-05:00", "property")),
    ("the day that is written", meta("article:published_time", "2023-04-02T00:10:00+13:00", "property")),
    ("for search engines", meta("parsely-pub-date", "2023-04-02T10:15:00Z")),
    ("Dublin Core", meta("DC.date.issued", "2023-04-02")),
    ("Dublin Core with a colon", meta("DC:date", "20230402")),
    ("pandoc", meta("dcterms.date", "2023-04-02")),
    ("in words", meta("date", "Sunday, April 2, 2023")),
    ("as in a letter", meta("pubdate", "Sun, 02 Apr 2023 10:15:00 +0100")),
    ("for scholars", meta("citation_publication_date", "2023/04/02")),
    ("structured", linked(**{"@type": "NewsArticle", "datePublished": "2023-04-02T10:15:00+01:00"})),
    ("structured, of two kinds", linked(**{"@type": ["Article", "Recipe"], "datePublished": "2023-04-02"})),
    ("structured, in a graph", linked(**{"@graph": [{"@type": "Organization"}, {"@type": "BlogPosting", "datePublished": "2023-04-02"}]})),
    ("structured, of the page", linked(**{"@graph": [{"@type": "WebPage", "datePublished": "2023-04-02"}]})),
    ("structured, with the page dated otherwise", linked(**{"@graph": [{"@type": "WebPage", "datePublished": "2020-01-01"}, {"@type": "Report", "datePublished": "2023-04-02"}]})),
    ("structured, changed since", linked(**{"@type": "NewsArticle", "dateModified": "2023-05-01", "datePublished": "2023-04-02"})),
    ("microdata", f"<article itemscope itemtype='https://schema.org/NewsArticle'><meta itemprop=datePublished content=2023-04-02>{TEXT}</article>"),
    ("microdata in a time", f"<article>{TEXT}<time itemprop='datePublished' datetime='2023-04-02 10:15'>Sunday</time></article>"),
    ("microdata in words", f"<article>{TEXT}<span itemprop='datePublished'>2 April 2023</span></article>"),
    ("a time that says so", f"<article>{TEXT}<p>It was <time pubdate datetime=2023-04-02>Sunday</time> then.</p></article>"),
    ("a time of WordPress", f"<article><p>On <time class='entry-date published updated' datetime=2023-04-02>x</time></p>{TEXT}</article>"),
    ("a time in the header", f"<article><header><h1>Ferry</h1><time datetime=2023-04-02T10:15>Sunday</time></header>{TEXT}</article>"),
    ("a time with a byline", f"<article><p>By Jo Lind, <time datetime=2023-04-02>Sunday</time></p>{TEXT}</article>"),
    ("a time with a label", f"<article><p>First published on <time>2 April 2023</time> at 10:15</p>{TEXT}</article>"),
    ("a time before a later one", f"<article><p><time datetime=2023-04-02>a</time> | Updated <time datetime=2023-05-01>b</time></p>{TEXT}</article>"),
    ("a time behind a later one", f"<article><p>Updated <time datetime=2023-05-01>b</time></p><p>Published <time datetime=2023-04-02>a</time></p>{TEXT}</article>"),
    ("a date line", f"<article><h1>Ferry</h1><p>Published: 2 April 2023</p>{TEXT}</article>"),
    ("a dateline", "<p>OSLO, April 2, 2023 (Reuters) - The ferry ran aground.</p>"),
]  # fmt: skip


@pytest.mark.parametrize("source", [row[1] for row in DATES], ids=[row[0] for row in DATES])
def test_dates(source):
    assert read(source, "a.html").date == DAY


IN_ORDER = [
    "<meta property='article:published_time' content='2023-04-01'>",
    '<script type=\'application/ld+json\'>{"@type": "NewsArticle", "datePublished": "2023-04-02"}</script>',
    "<meta itemprop='datePublished' content='2023-04-03'>",
    "<meta name='date' content='2023-04-04'>",
    "<p><time datetime='2023-04-05'>Wednesday</time></p>",
    "<p>6 April 2023</p>",
]


@pytest.mark.parametrize("first", range(len(IN_ORDER)))
def test_the_more_certain_comes_first_wherever_it_stands(first):
    assert read("".join(reversed(IN_ORDER[first:])) + TEXT, "a.html").date == date(2023, 4, first + 1)


NO_DATES = [
    ("the day of a change", meta("article:modified_time", "2023-04-02", "property")),
    ("the day a file was saved", meta("last-modified", "2023-04-02")),
    ("the day a file was made", meta("created", "2023-04-02T10:15:00") + meta("changed", "2023-04-02")),
    ("the day it expires", meta("article:expiration_time", "2023-04-02", "property")),
    ("a month", meta("date", "2023-04")),
    ("a year", meta("date", "2023")),
    ("day or month first?", meta("date", "02/04/2023")),
    ("no day of the calendar", meta("date", "2023-02-30")),
    ("seconds", meta("date", "1680423300")),
    ("the first day that computers count", meta("article:published_time", "1970-01-01T00:00:00Z", "property")),
    ("the first day of all", meta("article:published_time", "0001-01-01T00:00:00", "property")),
    ("nothing", meta("date", "")),
    ("a template not filled in", meta("date", "{{ page.date }}")),
    ("structured, changed", linked(**{"@type": "NewsArticle", "dateModified": "2023-04-02"})),
    ("structured, a film", linked(**{"@type": "VideoObject", "datePublished": "2023-04-02"})),
    ("structured, mentioned", linked(**{"@type": "NewsArticle", "citation": {"@type": "Article", "datePublished": "2023-04-02"}})),
    ("structured, a list of others", linked(**{"@type": "ItemList", "itemListElement": [{"@type": "NewsArticle", "datePublished": "2023-04-02"}]})),
    ("structured, and at odds", linked(**{"@graph": [{"@type": "Article", "datePublished": d} for d in ("2023-04-02", "2023-04-03")]})),
    ("structured, broken", f"<script type='application/ld+json'>{{\"@type\": \"Article\", \"datePublished\": \"2023-04-02\"</script>{TEXT}"),
    ("structured, deep", f"<script type='application/ld+json'>{'[' * 100_000}</script>{TEXT}"),
    ("a script of another kind", f"<script>{{\"@type\": \"Article\", \"datePublished\": \"2023-04-02\"}}</script>{TEXT}"),
    ("microdata of a film", f"<article>{TEXT}<div itemscope itemtype='https://schema.org/VideoObject'><meta itemprop=datePublished content=2023-04-02></div></article>"),
    ("microdata of a remark", f"<article>{TEXT}<article itemscope itemtype='https://schema.org/Comment' itemprop=comment><meta itemprop=datePublished content=2023-04-02>Hm</article></article>"),
    ("another story's", f"<article><h1>Ferry</h1>{TEXT}</article><article><h2><a href=/x>Old</a></h2><time itemprop=datePublished datetime=2023-04-02>x</time></article>"),
    ("a time in an aside", f"<article>{TEXT}<aside><time pubdate datetime=2023-04-02>x</time></aside></article>"),
    ("today's date on the site", f"<header><time datetime=2023-04-02>Sunday</time></header><article>{TEXT}</article>"),
    ("the day of an event", "<article><p>The ferry sails on <time datetime=2023-04-02>Sunday</time></p></article>"),
    ("the day of an event first", "<article><p><time datetime=2023-04-02>Sunday</time> saw the ferry sail</p></article>"),
    ("a time updated", f"<article><p>Last updated: <time datetime=2023-04-02>Sunday</time></p>{TEXT}</article>"),
    ("a time of change", f"<article><p><time class=updated datetime=2023-04-02>Sunday</time></p>{TEXT}</article>"),
    ("an hour", f"<article><p><time datetime=10:15>10:15</time></p>{TEXT}</article>"),
    ("a time far below", f"<article>{TEXT * 8}<p><time datetime=2023-04-02>Sunday</time></p></article>"),
    ("a time behind no end of blanks", f"<article><p>-{'&nbsp;' * 8_000}a<time datetime=2023-04-02>Sunday</time></p>{TEXT}</article>"),
    ("a comment", f"<!-- published 2023-04-02 -->{TEXT}"),
    ("running text", "<p>The ferry ran aground on 2 April 2023.</p>"),
]  # fmt: skip


@pytest.mark.parametrize("source", [row[1] for row in NO_DATES], ids=[row[0] for row in NO_DATES])
def test_no_dates(source):
    assert read(source, "a.html").date is None
