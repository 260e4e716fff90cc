"""MDX: what is code in it is not read, the words inside components are; Markdown beside it reads as it is."""

import pytest

from factcheck.model.text import Span
from factcheck.readers.markdown import read

READ = [
    ("modules", "import X from 'x'\nimport {Y} from \"y\"\n\nexport const z = 7\n\nOne", "One"),
    ("modules with blank lines", "export const a = {\n\n  b: [\n\n 7]\n}\n\nOne", "One"),
    ("modules for their effect", "import 'x.css'\n\nOne", "One"),
    ("expressions", "It carried {cars} cars{/* seven */}.", "It carried  cars."),
    ("expressions over lines", "One {\n  cars.map(c => ({n: c}))\n} two", "One  two"),
    ("template strings", "One {`two ${`three ${4} }`} {`} five {`\\`\\{`} six", "One  five  six"),
    ("a template string in a tag", "One <X y={`${2}>`}>two</X> three", "One two three"),
    ("a template string of a module", "export const a = `\n\n(two\n`\n\nOne", "One"),
    ("a template string that never ends", "One {`${`} two", "One {${} two"),
    ("braces in strings", "One {'}'} two {\"{\"} three {`}`}", "One  two  three"),
    ("components", "<Box n={7} title=\"eight\">\n  The *ferry* ran.\n</Box>", "The ferry ran."),
    ("components with an indent", "<Box>\n    <Inner>\n        The ferry ran.\n    </Inner>\n</Box>", "The ferry ran."),
    ("components in the line", "The <Mark kind='x'>fer</Mark>ry <Icon/> ran.", "The ferry  ran."),
    ("components side by side", "<Tab>One</Tab><Tab>Two</Tab>", "One|Two"),
    ("components of components", "<Box.Head>One</Box.Head>\n\n<>Two</>", "One|Two"),
    ("tags over lines", "<Box\n  a={b > 7}\n  c='>'\n>\nOne\n</Box>", "One"),
    ("HTML", "<div className={box}>**One** two</div>\n\n<p>Three</p>", "One two|Three"),
    ("HTML that is not read", "<aside>One</aside>\n\n<p hidden={true}>two</p>\n\n<p style={{display: 'none'}}>x</p>\n\nThree <del>4</del>",
     "Three "),
    ("lists with an indent", "1. One\n    - <X/> two {7}\n", "One|two "),
]  # fmt: skip

LEFT = [
    ("inline code", "`{7} <X>` and ``{`8`}``", "{7} <X> and {`8`}"),
    ("escaped braces", "\\{seven\\} boats", "{seven} boats"),
    ("signs of comparison", "5 < 6 and a <b and c", "5 < 6 and a <b and c"),
    ("braces that never close", "{seven boats\n\nnine", "{seven boats|nine"),
    ("prose that begins like a module", "import duties rose from 7 to 8.\n\nexport of cars fell.", "import duties rose from 7 to 8.|export of cars fell."),
    ("code blocks", "```js\nimport a from 'b'\n{\n```\n\nOne {two}", "One "),
    ("a module within a paragraph", "One\nimport a from 'b'", "One\nimport a from 'b'"),
    ("nothing", "", ""),
]  # fmt: skip


def shown(source, name="a.mdx"):
    document = read(source, name)
    return "|".join(document.text[slice(*block.span)] for block in document.blocks)


@pytest.mark.parametrize(("source", "expected"), [row[1:] for row in READ], ids=[row[0] for row in READ])
def test_mdx(source, expected):
    assert shown(source) == expected.strip()


@pytest.mark.parametrize(("source", "expected"), [row[1:] for row in LEFT], ids=[row[0] for row in LEFT])
def test_what_is_no_code(source, expected):
    assert shown(source) == expected.strip()


@pytest.mark.parametrize("source", ["It carried {cars} cars.", "import a from 'b'", "One {7}"])
def test_only_in_mdx(source):
    assert shown(source, "a.md") == source


def test_words_map_to_where_they_stand():
    source = "import X from 'x'\n\n<Box a={7}>\n    The {cars} *fer*ry\n    ran.\n</Box>\n"
    document = read(source, "a.mdx")
    for word in ("The", "ry", "ran"):
        start = document.text.index(word)
        for index in range(start, start + len(word)):
            origin = document.to_source.span(Span(index, index + 1))
            assert source[slice(*origin)] == document.text[index]


def test_comments_are_expressions_there():
    source = "One {/* two */} three\n\n{/* four\nfive */}\n\nSix `{/* seven */}` {eight /* */}\n"
    document = read(source, "a.mdx")
    assert [comment.words for comment in document.comments] == [" two ", " four\nfive "]
    assert [document.text[comment.at :].split()[0] for comment in document.comments] == ["three", "Six"]


@pytest.mark.parametrize(
    "unit",
    [
        "{",
        "<X ",
        "<X a={",
        "`",
        "{'",
        "{/*",
        "import a from 'b'\n\n",
        "<X>{y}</X>",
        "\\{",
        "```\n",
        "{`",
        "{`${",
        "`a` ",
        "``a` ",
        "<!--",
        "<X y={1}",
        " \t",
    ],
)
def test_time_grows_with_the_length_alone(unit, within_half_a_minute):
    with within_half_a_minute():
        read(unit * 60_000, "a.mdx")
