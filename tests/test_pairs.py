"""Pairs of claim and text: labels, lines that are none, and the command as other programs drive it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO

import pytest

from factcheck.pairs import Answer, Label, Mistake, judge_pair, judge_pairs

CLAIM = "the orchard lost 640 pear trees to the frost"


@pytest.mark.parametrize(
    ("claim", "text", "label"),
    [
        (CLAIM, "In the frost the orchard lost 640 of its trees, all pear trees.", Label.SUPPORT),
        (CLAIM, "The frost cost the orchard dearly. It lost 460 pear trees to the frost.", Label.CONFLICT),
        (CLAIM, "The orchard sold 460 jars of pear jam.", Label.NONE),
        (CLAIM, "", Label.NONE),
        ("no ewe was lost in the storm", "Not one ewe was lost in the storm.", Label.SUPPORT),
        ("the mill burnt down in 1911", "The mill burnt down in 1919.", Label.CONFLICT),
        ("", "The mill burnt down.", Label.NONE),
    ],
)
def test_a_pair_gets_one_label(claim: str, text: str, label: Label) -> None:
    assert judge_pair(claim, text)[0] is label


def test_the_reason_is_that_of_the_deciding_passage() -> None:
    text = "The orchard lost 460 pear trees to the frost."
    assert judge_pair(CLAIM, text) == (Label.CONFLICT, "460 pear trees, not 640")


def test_a_text_that_says_both_is_what_it_says_more_surely() -> None:
    text = "Up to 900 pear trees were lost, it was thought. The orchard lost 640 pear trees to the frost."
    assert judge_pair(CLAIM, text)[0] is Label.SUPPORT


def test_another_spelling_alone_is_no_conflict() -> None:
    label, reason = judge_pair(
        "Clementine Harkaway planted the pear trees", "Clementine Harkway planted the pear trees."
    )
    assert label is Label.NONE
    assert "Harkway" in reason


def test_pairs_do_not_see_each_other() -> None:
    lines = [row(1, CLAIM, "The orchard lost 460 pear trees to the frost."), row(2, CLAIM, "It rained.")]
    assert labels(judge_pairs(lines)) == {1: "conflict", 2: "none"}


@pytest.mark.parametrize("given", ["a", "", 7, 7.5, None, ["a", 1], {"b": 2}, "\u2028\u00e9"])
def test_an_id_comes_back_as_it_was_given(given: object) -> None:
    [answer] = judge_pairs([row(given, CLAIM, "")])
    line = str(answer)
    assert json.loads(line)["id"] == given
    assert line.isascii()
    assert "\n" not in line


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (b"?", "not JSON: expecting value at column 1"),
        (b'{"id": 1', "not JSON: "),
        (b"\xff\xfe{}", "not UTF-8 at byte 1"),
        (b"[" * 100_000, "nested too deep"),
        (b"[1, 2]", 'expected an object with "id", "claim" and "evidence"'),
        (b'"claim"', 'expected an object with "id", "claim" and "evidence"'),
        (b'{"claim": "a", "evidence": "b"}', '"id" is missing'),
        (b'{"id": 1, "evidence": "b"}', '"claim" is missing'),
        (b'{"id": 1, "claim": "a"}', '"evidence" is missing'),
        (b'{"id": 1, "claim": 17, "evidence": "b"}', '"claim" has to be a string'),
        (b'{"id": 1, "claim": "a", "evidence": null}', '"evidence" has to be a string'),
        (b'{"id": 1, "claim": " ", "evidence": "b"}', '"claim" is empty'),
        (
            b'{"id": 1, "claim": "%s", "evidence": "b"}' % (b"9 boats " * 201),
            '"claim" has more than 400 words and marks',
        ),
    ],
)
def test_a_line_that_is_no_pair_says_what_is_wrong(line: bytes, message: str) -> None:
    [good, mistake] = judge_pairs([row(1, CLAIM, ""), line])
    assert isinstance(good, Answer)
    assert isinstance(mistake, Mistake)
    assert mistake.line == 2
    assert message in mistake.message


def test_blank_lines_and_a_byte_order_mark_are_passed_over() -> None:
    lines = [b"\xef\xbb\xbf" + row(1, CLAIM, ""), b"\n", b"  \r\n", row(2, CLAIM, "")]
    assert labels(judge_pairs(lines)) == {1: "none", 2: "none"}


def test_further_keys_are_passed_over() -> None:
    [answer] = judge_pairs([b'{"id": 1, "claim": "a bell rang", "evidence": "A bell rang.", "label": "conflict"}'])
    assert isinstance(answer, Answer)
    assert answer.label is Label.SUPPORT


def test_lines_are_read_only_as_answers_are_taken() -> None:
    def lines() -> Iterator[bytes]:
        yield row(1, CLAIM, "")
        raise AssertionError("read ahead")

    assert isinstance(next(judge_pairs(lines())), Answer)


@contextmanager
def running() -> Iterator[subprocess.Popen[bytes]]:
    environ = {**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
    command = [sys.executable, "-m", "factcheck", "pairs"]
    process = subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environ
    )
    with process:
        try:
            yield process
        finally:
            process.kill()


def test_an_answer_comes_before_the_input_ends() -> None:
    with running() as process:
        for number in range(3):
            send(process.stdin, row(number, CLAIM, "The orchard lost 460 pear trees to the frost."))
            assert process.stdout is not None
            assert json.loads(process.stdout.readline())["id"] == number
        rest, errors = process.communicate()
        assert (process.returncode, rest, errors) == (0, b"", b"")


def test_bad_lines_end_with_2_and_the_others_are_answered() -> None:
    with running() as process:
        output, errors = process.communicate(b"\n".join([b"?", row(1, CLAIM, ""), b'{"id": 2}', row(3, CLAIM, "")]))
    assert [json.loads(line)["id"] for line in output.splitlines()] == [1, 3]
    assert errors.decode().splitlines() == [
        "<stdin>:1: not JSON: expecting value at column 1",
        '<stdin>:4: not a pair: "claim" is missing',
    ]
    assert process.returncode == 2


def test_the_lines_have_the_keys_of_the_contract() -> None:
    with running() as process:
        output, _ = process.communicate(row("x", CLAIM, "The orchard lost 460 pear trees to the frost."))
    assert json.loads(output) == {"id": "x", "label": "conflict", "reason": "460 pear trees, not 640"}
    assert output.endswith(b"\n")


def test_no_input_is_no_error() -> None:
    with running() as process:
        assert process.communicate(b"") == (b"", b"")
    assert process.returncode == 0


@pytest.mark.skipif(sys.platform == "win32", reason="pipes break differently there")
def test_a_reader_who_has_seen_enough_ends_it() -> None:
    with running() as process:
        assert process.stdout is not None
        send(process.stdin, row(1, CLAIM, ""))
        process.stdout.readline()
        process.stdout.close()
        send(process.stdin, row(2, CLAIM, ""))
        assert process.wait(timeout=20) == 0
        assert process.stderr is not None
        assert process.stderr.read() == b""


def row(given: object, claim: str, evidence: str) -> bytes:
    return json.dumps({"id": given, "claim": claim, "evidence": evidence}).encode() + b"\n"


def send(stream: IO[bytes] | None, line: bytes) -> None:
    assert stream is not None
    stream.write(line)
    stream.flush()


def labels(answers: Iterator[Answer | Mistake]) -> dict[object, str]:
    return {answer.id: answer.label.value for answer in answers if isinstance(answer, Answer)}
