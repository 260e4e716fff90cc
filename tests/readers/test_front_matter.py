"""Front matter: its fields as they are meant, and where each character of them stands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.readers.front_matter import read_front_matter

VALUES = [
    ("title: Ferry aground", "Ferry aground"),
    ("title:   Ferry aground  ", "Ferry aground"),
    ("title: Ferry: aground", "Ferry: aground"),
    ("title: Ferry # a note", "Ferry"),
    ("title: Ferry #7", "Ferry"),
    ("title: C#", "C#"),
    ('title: It\'s "back" again', 'It\'s "back" again'),
    ("title: 'It''s: back' # a note", "It's: back"),
    ('title: "It\'s \\"back\\" \\u2013 caf\\xe9\\n7"', 'It\'s "back" – café 7'),
    ("title: Ferry\n  aground\n\n  again", "Ferry aground again"),
    ("title: 'Ferry\n\n  aground'", "Ferry aground"),
    ('title: "Ferry \\\n  aground"', "Ferry aground"),
    ("title: >\n  Ferry\n  aground", "Ferry aground"),
    ("title: >-\n  Ferry # no note\n\n  aground\n", "Ferry # no note aground"),
    ("title: |2+\n  Ferry\n   aground\n", "Ferry aground"),
    ("title: > # a note\n  Ferry", "Ferry"),
    ("title:\n  Ferry\n  aground", "Ferry aground"),
    ('"title": Ferry', "Ferry"),
    ("Title : Ferry", "Ferry"),
    ("title: 'Ferry", "'Ferry"),
    ("title:", ""),
    ("title: ~", ""),
    ("title: null", ""),
    ("title: [a, b]", ""),
    ("title: {a: b}", ""),
    ("title:\n  - a\n  - b", ""),
    ("title:\n- a\n- b", ""),
    ("title: &anchor Ferry", ""),
    ("title: !str Ferry", ""),
]

TOML = [
    ('title = "Ferry \\"again\\" \\u00e9"', 'Ferry "again" é'),
    ("title = 'C:\\new'", "C:\\new"),
    ('title = """\nFerry\naground = no key\n"""', "Ferry aground = no key"),
    ("title = '''Ferry\n\"again\"'''", 'Ferry "again"'),
    ("title = 2023-04-02 # a note", "2023-04-02"),
    ('title="Ferry"', "Ferry"),
    ('title = ["a"]', ""),
]


def value_of(text):
    found = read_front_matter(text)
    assert found
    titles = [field for field in found.fields if field.name == "title"]
    for piece in titles[0].pieces:
        stands = text[piece.start : piece.end]
        assert piece.words == stands or stands[0] in "\\'\"" or not stands.strip() or len(stands) > len(piece.words)
    return titles[0].value


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize(("line", "value"), VALUES)
def test_yaml(line, value, newline):
    text = f"---\nauthor: Lind\n{line}\nsection: news\n---\nText"
    assert value_of(text.replace("\n", newline)) == value


@pytest.mark.parametrize(("line", "value"), TOML)
def test_toml(line, value):
    assert value_of(f"+++\nauthor = 'Lind'\n{line}\nsection = 'news'\n[params]\ntitle = 'no'\n+++\nText") == value


ENDS = [
    ("---\na: b\n---\nText", "Text"),
    ("---\na: b\n...\nText", "Text"),
    ("---  \r\na: b\r\n---  \r\nText", "Text"),
    ("---\na: b\n---", ""),
    ("---\na: >\n  b\n  ---\n---\nText", "Text"),
    ("+++\na = 1\n+++\nText", "Text"),
]


@pytest.mark.parametrize(("text", "rest"), ENDS)
def test_where_the_text_starts(text, rest):
    found = read_front_matter(text)
    assert found
    assert text[found.end :] == rest


NONE = [
    "",
    "Text",
    "---\n",
    "---\n\na: b\n---\n",
    "---\na: b\n",
    "--- a: b ---",
    "---\nText\n---\n",
    "----\na: b\n----\n",
    "+++\na = 1\n---\n",
]


@pytest.mark.parametrize("text", NONE)
def test_no_front_matter(text):
    assert read_front_matter(text) is None


@given(st.text(st.characters(exclude_categories=("Cs", "Cc"))), st.sampled_from(["'", '"']))
def test_any_quoted_value_comes_back_with_its_places(words, mark):
    quoted = words.replace("'", "''") if mark == "'" else words.replace("\\", "\\\\").replace('"', '\\"')
    text = f"---\ntitle: {mark}{quoted}{mark}\n---\n"
    found = read_front_matter(text)
    assert found
    field = found.fields[0]
    assert field.value == words.strip()
    assert all(text[piece.end - len(piece.words) : piece.end] == piece.words for piece in field.pieces)


@given(
    st.lists(
        st.sampled_from(
            ["title", ":", " ", "\n", "'", '"', "\\", "u12", "#", ">", "|", "-", "=", "é", "---\n", '"""', "\r\n"]
        )
    ).map("".join)
)
def test_anything_is_read(content):
    for fence in ("---", "+++"):
        text = f"{fence}\nx: {content}\n{fence}\n"
        found = read_front_matter(text)
        for field in found.fields if found else ():
            edges = [edge for piece in field.pieces for edge in (piece.start, piece.end)]
            assert edges == sorted(edges)
            assert all(0 < edge <= len(text) for edge in edges)
