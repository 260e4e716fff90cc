"""Parts of speech: what must come out for words of news from many fields, and what holds for any text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.reading.tagger import TAGS, tag, tag_at
from factcheck.text.words import tokenize

# word/TAG: only the words that have one are looked at
SENTENCES = [
    "The/DET council/NOUN approved/VERB the/DET budget/NOUN on/ADP Monday/PROPN ./PUNCT",
    "Harriet/PROPN Vane/PROPN will/AUX chair/VERB the/DET inquiry/NOUN ./PUNCT",
    "The company's/NOUN shares/NOUN fell/VERB by/ADP 12/NUM %",
    "Mary/PROPN and/CCONJ John/PROPN didn't/AUX vote/VERB",
    "Seventeen/NUM officers/NOUN were/AUX dismissed/VERB for/ADP gross/ADJ misconduct/NOUN",
    "A new vaccine was/AUX tested/VERB on 4,200/NUM volunteers/NOUN in Kenya/PROPN",
    "Scientists/NOUN believe/VERB that/SCONJ the island/NOUN lost/VERB 30 metres/NOUN",
    "The man who/PRON stole/VERB the painting/NOUN has/AUX been/AUX arrested/VERB",
    "Rovers/PROPN beat/VERB United 3 - 1 after/ADP extra time/NOUN",
    "She/PRON is/AUX the first/ADJ woman/NOUN to/PART lead/VERB the bank/NOUN",
    "Prices rose/VERB quickly/ADV because/SCONJ fuel was expensive/ADJ",
    "Neither/CCONJ the mayor nor/CCONJ his deputy/NOUN resigned/VERB",
    "The bridge , which was/AUX built in 1932/NUM , is/AUX unsafe/ADJ",
    "Its/PRON director/NOUN received/VERB £/SYM 3.2/NUM m",
    "There/PRON were/VERB no/DET survivors/NOUN",
    "The court/NOUN ruled/VERB against/ADP the ministry/NOUN",
    "Oil/NOUN spilled into/ADP the river/NOUN near/ADP Hull/PROPN",
    "He plans/VERB to/PART sell/VERB his house/NOUN",
    "The minister's/NOUN plans/NOUN were leaked/VERB",
    "Judges/NOUN rejected/VERB all/DET appeals/NOUN",
]

TERSE = [
    "17/NUM officers/NOUN examined/VERB",
    "HQ :/PUNCT Bristol/PROPN",
    "Panel chair/NOUN : Fiona/PROPN Lattimer/PROPN",
    "186/NUM of/ADP 240/NUM staff/NOUN made redundant/ADJ",
    "Founded/VERB in/ADP 1987/NUM",
]


@pytest.mark.parametrize("sentence", SENTENCES + TERSE)
def test_tags(sentence):
    pairs = [word.partition("/")[::2] for word in sentence.split()]
    found = tag([word for word, _ in pairs])
    assert [(word, it if wanted else "") for (word, wanted), it in zip(pairs, found, strict=True)] == pairs


@pytest.mark.parametrize("text", ["", ".", "?!", "“", "x", "Bristol", "17", "'", "\u0301", "日本語", "🎉", "a " * 400])
def test_any_text_has_tags(text):
    words = [token.text for token in tokenize(text)]
    found = tag(words)
    assert len(found) == len(words)
    assert set(found) <= set(TAGS)


@given(st.lists(st.text(min_size=1), max_size=12))
def test_any_words_have_tags(words):
    found = tag(words)
    assert len(found) == len(words)
    assert set(found) <= set(TAGS)


def test_the_same_words_have_the_same_tags_whatever_was_read_before():
    words = "The panel cleared 17 officers .".split()
    before = tag(words)
    tag("Officers cleared the panel".split())
    assert tag(words) == before


def test_an_empty_sentence_has_no_tags():
    assert tag([]) == []


@given(
    st.lists(st.sampled_from("Acme the Inquiry \" ( : 17 bought , Monday O'Neill's x".split()), min_size=1, max_size=9)
)
def test_a_word_has_the_same_tag_alone_as_among_all(words):
    assert [tag_at(words, at) for at in range(len(words))] == tag(words)
    assert tag_at(words[:3], 0) == tag(words)[0]
