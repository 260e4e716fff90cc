"""Claims files as data: what they hold, or what is wrong with them; for the tests of loader and JSON Schema."""

from datetime import date
from fractions import Fraction

from factcheck.model.claims import Citation, Claim, Examples, Severity, Signature, Status, Tolerance

FULL = """\
title: River stories
claims:
  - 1,200 homes flooded
  - id: bridge-opened
    claim: The bridge opened in 1932
    also:
      - the 1932 bridge
      - opened to traffic in 1932
    unlike: ["The tunnel opened in 1934"]
    tolerance: 0
    as_of: 2021-03-04
    required: true
    severity: warning
    tags: [river, transport]
    note: >
      Checked against
      the council's minutes.
    sources:
      - title: Minutes of the works committee
        publisher: Town archive
        date: 1932-05-01
        url: https://archive.example/minutes?p=1
        quote: opened this day
    examples:
      supports: ["The 1932 bridge still stands."]
      conflicts: ["The bridge opened in 1935."]
      unrelated: ["The bridge closed in 2009."]
    status: checked
    checked: {by: Ada Ito, on: 2021-03-05}
    review_after: 2031-01-01
"""

FULL_CLAIMS = [
    Claim("1200-homes-flooded", "1,200 homes flooded", line=3, column=5),
    Claim(
        id="bridge-opened",
        text="The bridge opened in 1932",
        also=("the 1932 bridge", "opened to traffic in 1932"),
        unlike=("The tunnel opened in 1934",),
        tolerance=Tolerance(absolute=Fraction(0)),
        as_of=date(2021, 3, 4),
        required=True,
        severity=Severity.WARNING,
        tags=("river", "transport"),
        note="Checked against the council's minutes.",
        sources=(
            Citation(
                "Minutes of the works committee",
                "Town archive",
                date(1932, 5, 1),
                "https://archive.example/minutes?p=1",
                "opened this day",
            ),
        ),
        examples=Examples(
            ("The 1932 bridge still stands.",), ("The bridge opened in 1935.",), ("The bridge closed in 2009.",)
        ),
        status=Status.CHECKED,
        checked=Signature("Ada Ito", date(2021, 3, 5)),
        review_after=date(2031, 1, 1),
        line=4,
        column=5,
    ),
]

GOOD: dict[str, tuple[str, list[Claim]]] = {
    "every key": (FULL, FULL_CLAIMS),
    "only a list": (
        "- Two boats sank\n- Nine were saved\n",
        [
            Claim("two-boats-sank", "Two boats sank", line=1, column=3),
            Claim("nine-were-saved", "Nine were saved", line=2, column=3),
        ],
    ),
    "an id made from the words": (
        "claims:\n- claim: Two boats sank\n",
        [Claim("two-boats-sank", "Two boats sank", line=2, column=3)],
    ),
    "the same words twice": (
        "- Two boats sank\n- Two boats sank!\n- two boats, sank\n",
        [
            Claim("two-boats-sank", "Two boats sank", line=1, column=3),
            Claim("two-boats-sank-2", "Two boats sank!", line=2, column=3),
            Claim("two-boats-sank-3", "two boats, sank", line=3, column=3),
        ],
    ),
    "an id given further down is not made": (
        "- Two boats sank\n- {id: two-boats-sank, claim: Two ships went down}\n",
        [
            Claim("two-boats-sank-2", "Two boats sank", line=1, column=3),
            Claim("two-boats-sank", "Two ships went down", line=2, column=3),
        ],
    ),
    "a number is a text": ("- claim: 42\n", [Claim("42", "42", line=1, column=3)]),
    "010 is not eight": ("- 010\n", [Claim("010", "010", line=1, column=3)]),
    "a word YAML takes for false": ("- claim: no\n", [Claim("no", "no", line=1, column=3)]),
    "a comma in a number": (
        "- claim: 3,400 homes\n  id: 7\n",
        [Claim("7", "3,400 homes", line=1, column=3)],
    ),
    "12:30 is no number of minutes": ("- 12:30 train\n", [Claim("12-30-train", "12:30 train", line=1, column=3)]),
    "one wording without a list": (
        "- claim: Two boats sank\n  also: a pair of boats sank\n  unlike: 2 ferries sank\n  tags: sea\n",
        [
            Claim(
                "two-boats-sank",
                "Two boats sank",
                also=("a pair of boats sank",),
                unlike=("2 ferries sank",),
                tags=("sea",),
                line=1,
                column=3,
            )
        ],
    ),
    "one source without a list": (
        "- claim: Two boats sank\n  sources: {publisher: Harbour office}\n",
        [
            Claim(
                "two-boats-sank",
                "Two boats sank",
                sources=(Citation(publisher="Harbour office"),),
                line=1,
                column=3,
            )
        ],
    ),
    "empty lists": (
        "- claim: Two boats sank\n  also: []\n  tags: []\n  sources: []\n",
        [Claim("two-boats-sank", "Two boats sank", line=1, column=3)],
    ),
    "a text over several lines": (
        "- claim: >-\n    Two boats\n    sank\n- claim: |\n    Three boats\n      sank\n- Four\n  boats sank\n",
        [
            Claim("two-boats-sank", "Two boats sank", line=1, column=3),
            Claim("three-boats-sank", "Three boats sank", line=4, column=3),
            Claim("four-boats-sank", "Four boats sank", line=7, column=3),
        ],
    ),
    "quotation marks of both kinds": (
        '- \'"Never again", the mayor said\'\n- "It isn\'t over"\n',
        [
            Claim("never-again-the-mayor-said", '"Never again", the mayor said', line=1, column=3),
            Claim("it-isnt-over", "It isn't over", line=2, column=3),
        ],
    ),
    "a shared source": (
        "- claim: Two boats sank\n  sources: &log [{title: Log}]\n- claim: Nine were saved\n  sources: *log\n",
        [
            Claim("two-boats-sank", "Two boats sank", sources=(Citation("Log"),), line=1, column=3),
            Claim("nine-were-saved", "Nine were saved", sources=(Citation("Log"),), line=3, column=3),
        ],
    ),
    "types that YAML tags name": (
        "- claim: !!str 42\n  tags: !!seq [a, a]\n",
        [Claim("42", "42", tags=("a",), line=1, column=3)],
    ),
    "comments and a document start": (
        "# Sea stories\n---\n- Two boats sank # both at night\n",
        [Claim("two-boats-sank", "Two boats sank", line=3, column=3)],
    ),
    "JSON": (
        '{"claims": [{"claim": "Two boats sank", "tolerance": "2%"}]}',
        [
            Claim(
                "two-boats-sank",
                "Two boats sank",
                tolerance=Tolerance(percent=Fraction(2)),
                line=1,
                column=13,
            )
        ],
    ),
}
"""Name -> text, claims (without their path)."""

KEYS_OF_A_CLAIM = (
    "a claim has the keys id, claim, also, unlike, tolerance, as_of, required, severity, tags, note, sources, examples,"
    " status, checked, review_after"
)
EMPTY_FILE = 'empty: write the claims as a list, one line each, such as "- The bridge opened in 1932"'
TOLERANCE = '"tolerance" has to be a number such as 5, "2%" or rounded'

BAD: dict[str, tuple[str, list[str]]] = {
    # The file as a whole.
    "nothing": ("", [EMPTY_FILE]),
    "comments only": ("# to do\n", [EMPTY_FILE]),
    "an empty document": ("---\n", [EMPTY_FILE]),
    "a text": (
        "Two boats sank\n",
        ['1:1: expected a list of claims, or the key "claims" with one, not "Two boats sank"'],
    ),
    "no claims": ("title: Sea\n", ['1:1: the key "claims" with the list of claims is missing']),
    "an empty list": ("claims: []\n", ['1:9: the list of claims is empty: write one claim a line, each behind "- "']),
    "nothing behind claims": ("claims:\n", ['1:8: "claims" has to be a list, one claim behind each "- ", not nothing']),
    "claims by name": (
        "claims:\n  boats: Two boats sank\n",
        ['2:3: "claims" has to be a list, one claim behind each "- ", not a mapping'],
    ),
    "a slip in claims": ("claim:\n- Two boats sank\n", ['1:1: unknown key "claim": did you mean "claims"?']),
    "a key of no claims file": (
        "author: me\nclaims: [Two boats sank]\n",
        ['1:1: unknown key "author": a claims file has the keys title, claims, ignore, aside'],
    ),
    "a title that is a list": ("title: [a]\nclaims: [9 boats]\n", ['1:8: "title" has to be a text, not a list']),
    "two documents": (
        "- Two boats sank\n---\n- Nine were saved\n",
        ["2:1: a second document starts here: put all claims into one list and delete this line"],
    ),
    # YAML.
    "a colon in a text": (
        "- claim: Police said: no one was hurt\n",
        ["1:21: a text with a colon in it: put the whole text in quotation marks"],
    ),
    "a colon in a bare claim": (
        "- Police said: no one was hurt\n",
        ['1:3: a text with a colon behind "Police said": put the whole text in quotation marks'],
    ),
    "a colon in a wording": (
        "- claim: No one was hurt\n  also:\n  - Police said: no one hurt\n",
        ['3:5: "also" has to be a text, not a mapping; a text with ": " in it needs quotation marks'],
    ),
    "text after a quotation": (
        '- "Never again" was said\n',
        ["1:17: more text after the closing quotation mark: put the whole text in quotation marks of another kind"],
    ),
    "an open quotation mark": (
        '- claim: "Never again\n- Two boats sank\n',
        ["1:10: the quotation mark that opens here is never closed"],
    ),
    "a bracket at the start": (
        "- [sic] is what it said\n",
        ["1:9: more text after the closing bracket: put the whole text in quotation marks of another kind"],
    ),
    "an open bracket": (
        "- claim: 9 boats\n  tags: [sea\n",
        ['2:9: the "[" that opens here is not closed with "]", or a comma is missing in between'],
    ),
    "an open brace": (
        "- {claim: 9 boats\n",
        ['1:3: the "{" that opens here is not closed with "}", or a comma is missing in between'],
    ),
    "an @ at the start": (
        "- @nine boats\n",
        ['1:3: a text cannot start with "@": put the whole text in quotation marks'],
    ),
    "a % at the start": (
        "- % of boats\n",
        ['1:3: a text cannot start with "%": put the whole text in quotation marks'],
    ),
    "a > at the start": ("- > 9 boats\n", ['1:3: a text cannot start with ">": put the whole text in quotation marks']),
    "an & at the start": (
        "- & 9 boats\n",
        ['1:3: a text cannot start with "&": put the whole text in quotation marks'],
    ),
    "a ! at the start": (
        "- !Vamos 9 boats\n",
        ['1:3: tag "!Vamos" is not read; a text that starts with "!" needs quotation marks'],
    ),
    "a tag that makes objects": (
        "- !!python/name:os.system 9 boats\n",
        ['1:3: tag "!!python/name:os.system" is not read; a text that starts with "!" needs quotation marks'],
    ),
    "an asterisk at the start": (
        "- *nine* boats sank\n",
        ['1:3: a text cannot start with "*": put the whole text in quotation marks'],
    ),
    "an alias without its anchor": (
        "- *nine\n",
        ['1:3: "*nine" refers to nothing; a text that starts with "*" needs quotation marks'],
    ),
    "a tab": ("claims:\n\t- 9 boats\n", ["2:1: a tab in the indentation: use spaces"]),
    "an item out of line": (
        "- claim: 9 boats\n - claim: 8 boats\n",
        ['2:2: expected "- " in line with the list that starts on line 1: look at the indentation'],
    ),
    "a list out of line": (
        "claims:\n  - 9 boats\n - 8 boats\n",
        ["3:2: expected a key in line with those that start on line 1: look at the indentation"],
    ),
    "a key out of line": (
        "claims:\n  - 9 boats\n  title: Sea\n",
        ['3:3: expected "- " in line with the list that starts on line 2: look at the indentation'],
    ),
    "no colon": ("claims:\n- 9 boats\ntitle Sea\n", ['3:1: expected "key: value", but there is no colon']),
    "a backslash": (
        '- "9 \\boats \\sank"\n',
        ['1:13: a backslash between double quotation marks is written "\\\\", or use single quotation marks'],
    ),
    "a control character": ("- 9 \x1bboats\n", ["1:5: a character that no text holds (U+001B): delete it"]),
    "a key given twice": (
        "- claim: 9 boats\n  id: a\n  claim: 8 boats\n",
        ['3:3: key "claim" is given twice, first on line 1'],
    ),
    "a list as key": ("- claim: 9 boats\n  ? [a]\n  : b\n", ["2:5: a key has to be a word, not a list or a mapping"]),
    "a merge key": (
        "- &first\n  claim: 9 boats\n- <<: *first\n  claim: 8 boats\n",
        ['3:3: merge keys ("<<") are not read: repeat the keys here'],
    ),
    "deep": ("- " + 40 * "[", ["1:22: nested more than 20 levels deep: no claim needs that"]),
    "an alias of itself": (
        "- &a [*a]\n",
        ['1:7: "*a" refers to the list or mapping that it stands in'],
    ),
    "a bomb": (
        "a: &a [x, x, x, x, x, x, x, x, x]\n"
        + "".join(f"{b}: &{b} [{', '.join(9 * ['*' + a])}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True)),
        ["6:12: aliases repeat more than 200,000 entries: write the claims out"],
    ),
    # Claims.
    "an empty claim": (
        "- claim:\n",
        ['1:9: "claim" is empty: write a text, in quotation marks if it starts with "#"'],
    ),
    "a claim taken for a comment": (
        "- #1 in the charts\n",
        ['1:2: "claim" is empty: write a text, in quotation marks if it starts with "#"'],
    ),
    "an empty quotation": (
        '- claim: ""\n',
        ['1:10: "claim" is empty: write a text, in quotation marks if it starts with "#"'],
    ),
    "null": ("- ~\n", ['1:3: "claim" is empty: write a text, in quotation marks if it starts with "#"']),
    "a claim that is a list": ("- claim: [9 boats]\n", ['1:10: "claim" has to be a text, not a list']),
    "a list in the list": ("- - 9 boats\n", ["1:3: expected a claim, a text or a mapping, not a list"]),
    "no claim": ("- id: boats\n  note: to do\n", ['1:3: a claim needs the key "claim"']),
    "an empty mapping": ("- {}\n", ['1:3: a claim needs the key "claim"']),
    "marks only": ("- '--- …'\n", ['1:3: "claim": neither a word nor a number in it']),
    "function words only": (
        "- claim: It was …\n",
        ['1:10: "claim": nothing to check in "It was …": name who or what, and the number, date or deed'],
    ),
    "a wording with nothing to check": (
        "- claim: 9 boats\n  also: ['?']\n",
        ['2:10: "also": neither a word nor a number in it'],
    ),
    "wordings without end": (
        f"- claim: 9 boats\n  also: 9 boats{' and 9' * 200}\n  unlike:\n  - 8 boats\n  - {'(' * 401}\n- {'9 boats, ' * 134}\n",
        [
            '2:9: "also" has more than 400 words and marks: write a claim for each fact in it',
            '5:5: "unlike" has more than 400 words and marks: write a claim for each fact in it',
            '6:3: "claim" has more than 400 words and marks: write a claim for each fact in it',
        ],
    ),
    # Keys.
    "a slip in a key": ("- clam: 9 boats\n", ['1:3: unknown key "clam": did you mean "claim"?']),
    "a capital": ("- claim: 9 boats\n  Tags: a\n", ['2:3: unknown key "Tags": did you mean "tags"?']),
    "another word": ("- claim: 9 boats\n  www: a\n", [f'2:3: unknown key "www": {KEYS_OF_A_CLAIM}']),
    "a comma inside braces": (
        "- {id: a, claim: The hall has 1,150 seats}\n",
        [
            '1:33: unknown key "150 seats": inside { } a comma ends a value, so a text with a comma needs quotation marks'
        ],
    ),
    "a slip in a source": (
        "- claim: 9 boats\n  sources:\n  - titel: Log\n",
        ['3:5: unknown key "titel": did you mean "title"?'],
    ),
    "a slip in the examples": (
        "- claim: 9 boats\n  examples:\n    support: [Nine boats]\n",
        ['3:5: unknown key "support": did you mean "supports"?'],
    ),
    # Values.
    "a blank in an id": (
        "- claim: 9 boats\n  id: nine boats\n",
        ['2:7: "id" is made of letters A-Z, digits, ".", "_" and "-" only, not "nine boats"'],
    ),
    "an id twice": (
        "- claim: 9 boats\n  id: boats\n- id: boats\n  claim: 8 boats\n",
        ['3:7: id "boats" is already given at claims.yaml:2:7'],
    ),
    "an id twice by an alias": (
        "- &boats {id: boats, claim: 9 boats}\n- *boats\n",
        ['1:15: id "boats" is given again by an alias of its claim: write that claim out, with an id of its own'],
    ),
    "a tolerance in words": ("- claim: 9 boats\n  tolerance: a few\n", [f'2:14: {TOLERANCE}, not "a few"']),
    "a tolerance below zero": ("- claim: 9 boats\n  tolerance: -1\n", [f'2:14: {TOLERANCE}, not "-1"']),
    "a tolerance without number": ('- claim: 9 boats\n  tolerance: "%"\n', [f'2:14: {TOLERANCE}, not "%"']),
    "an endless tolerance": (
        f"- claim: 9 boats\n  tolerance: {9000 * '9'}\n",
        [f'2:14: {TOLERANCE}, not "{39 * "9"}…"'],
    ),
    "a tolerance that is a list": ("- claim: 9 boats\n  tolerance: [1]\n", [f"2:14: {TOLERANCE}, not a list"]),
    "an empty tolerance": ("- claim: 9 boats\n  tolerance:\n", [f"2:13: {TOLERANCE}, not nothing"]),
    "a day in words": (
        "- claim: 9 boats\n  as_of: 4 March 2021\n",
        ['2:10: "as_of" has to be a day such as 2022-06-23, not "4 March 2021"'],
    ),
    "a month": (
        "- claim: 9 boats\n  as_of: 2021-03\n",
        ['2:10: "as_of" has to be a day such as 2022-06-23, not "2021-03"'],
    ),
    "a day that never was": (
        "- claim: 9 boats\n  as_of: 2021-02-30\n",
        ['2:10: "as_of": there is no day 2021-02-30 in the calendar'],
    ),
    "a source's day": (
        "- claim: 9 boats\n  sources: [{date: 20210304}]\n",
        ['2:20: "date" has to be a day such as 2022-06-23, not "20210304"'],
    ),
    "required maybe": (
        "- claim: 9 boats\n  required: maybe\n",
        ['2:13: "required" has to be true or false, not "maybe"'],
    ),
    "required yes": ("- claim: 9 boats\n  required: yes\n", ['2:13: "required" has to be true or false, not "yes"']),
    "required in quotation marks": (
        "- claim: 9 boats\n  required: 'true'\n",
        ['2:13: "required" has to be true or false, not "true"'],
    ),
    "a severity of another tool": (
        "- claim: 9 boats\n  severity: high\n",
        ['2:13: "severity" has to be error or warning or info, not "high"'],
    ),
    "also a mapping": (
        "- claim: 9 boats\n  also: {a: b}\n",
        ['2:9: "also" has to be a list of texts, not a mapping; a text with ": " in it needs quotation marks'],
    ),
    "an empty also": (
        "- claim: 9 boats\n  also:\n",
        ['2:8: "also" is empty: give a list of texts, or leave the key out'],
    ),
    "a list in also": ("- claim: 9 boats\n  also: [[a]]\n", ['2:10: "also" has to be a text, not a list']),
    "tags in one text": ("- claim: 9 boats\n  tags: sea, port\n", ['2:9: "tags" has to be a list: write [sea, port]']),
    "a source that is a text": (
        "- claim: 9 boats\n  sources: [The log]\n",
        ['2:13: "sources" has to be a list of mappings with title, publisher, date, url, quote, not "The log"'],
    ),
    "an address that runs code": (
        "- claim: 9 boats\n  sources: [{url: 'javascript:alert(1)'}]\n",
        ['2:19: "url" has to be an address that starts with https://, not "javascript:alert(1)"'],
    ),
    "examples that are a list": (
        "- claim: 9 boats\n  examples: [Nine boats]\n",
        ['2:13: "examples" has to be a mapping with supports, conflicts, unrelated, not a list'],
    ),
    "an ignore without a reason": (
        "claims:\n- {id: boats, claim: 9 boats}\nignore:\n- {claim: boats, document: log.docx}\n",
        ['4:3: an ignore needs the key "reason"'],
    ),
    "an ignore that is a text": (
        "claims: [9 boats]\nignore: [9-boats]\n",
        ['2:10: "ignore" has to be a list of mappings with claim, document, reason, until'],
    ),
    "an ignore of no claim": (
        "claims:\n- {id: boats, claim: 9 boats}\nignore:\n- {claim: boat, document: log.docx, reason: quoted}\n",
        ['4:11: no claim has the id "boat": did you mean "boats"?'],
    ),
    "an ignore until some time": (
        "claims: [9 boats]\nignore: {claim: 9-boats, document: a.pdf, reason: b, until: soon}\n",
        ['2:61: "until" has to be a day such as 2022-06-23, not "soon"'],
    ),
    "a state of checking that there is not": (
        "- {claim: 9 boats, status: done}\n",
        ['1:28: "status" has to be draft or query or checked or rejected, not "done"'],
    ),
    "checked by nobody": (
        "- {claim: 9 boats, checked: yes}\n",
        ['1:29: "checked" has to be a mapping with by, on, not "yes"'],
    ),
    "checked one day": (
        "- {claim: 9 boats, checked: {by: Ito, on: Friday}}\n",
        ['1:43: "on" has to be a day such as 2022-06-23, not "Friday"'],
    ),
    "words set aside without a reason": (
        "claims: [9 boats]\naside: {words: ten gulls, document: log.md}\n",
        ['2:8: an aside needs the key "reason"'],
    ),
    "words set aside alone": (
        "claims: [9 boats]\naside: [ten gulls]\n",
        ['2:9: "aside" has to be a list of mappings with words, document, reason'],
    ),
    # Many at once, in the order of the file.
    "several mistakes": (
        "titel: Sea\nclaims:\n- claim: 9 boats\n  as_of: today\n  severity: bad\n"
        "- id: a b\n- [c]\n- claim: 8 boats\n  id: a\n- {id: a, claim: ''}\n",
        [
            '1:1: unknown key "titel": did you mean "title"?',
            '4:10: "as_of" has to be a day such as 2022-06-23, not "today"',
            '5:13: "severity" has to be error or warning or info, not "bad"',
            '6:3: a claim needs the key "claim"',
            '6:7: "id" is made of letters A-Z, digits, ".", "_" and "-" only, not "a b"',
            "7:3: expected a claim, a text or a mapping, not a list",
            '10:8: id "a" is already given at claims.yaml:9:7',
            '10:18: "claim" is empty: write a text, in quotation marks if it starts with "#"',
        ],
    ),
}
"""Name -> text, the problems without the path."""
