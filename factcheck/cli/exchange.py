"""The commands `import` and `export`: claims from the files of others, and into them."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import PurePath
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.cli.app import app, configuration, say, spare
from factcheck.cli.options import ClaimsFiles
from factcheck.errors import FactcheckError, InputError, UsageError
from factcheck.model.outcome import ExitStatus

if TYPE_CHECKING:
    from factcheck.exchange.merging import Merged, Row
    from factcheck.model.claims import Claim
    from factcheck.report.sheets import Rows

_KINDS = "its name has to end in .csv, .xlsx, .json or .jsonld"


@app.command("import", short_help="Read claims from a spreadsheet, JSON or ClaimReview.")
def import_claims(
    file: Annotated[str, typer.Argument(metavar="FILE", help="A file in CSV, XLSX, JSON or JSON-LD.")],
    *,
    output: Annotated[
        str | None, typer.Option("--output", "-o", metavar="FILE", help="Write a new claims file.")
    ] = None,
    into: Annotated[
        str | None, typer.Option("--into", metavar="FILE", help="Add to this claims file, and update it by id.")
    ] = None,
    columns: Annotated[
        list[str] | None, typer.Option("--map", metavar="COLUMN=KEY", help="What a column holds; repeatable.")
    ] = None,
) -> None:
    """Read claims from a sheet of facts, a JSON file or ClaimReview, and write them as a claims file.

    Columns are known by the names that desks use (fact, source, link, status, checked by, note and so on). A row whose
    id or fact is in the file updates that claim. Without --output and --into the claims are printed.

    Exit status: 0; 1 if a row is not taken, which is said with the reason; 2 if nothing could be read or written.
    """
    from factcheck.claims.entries import document, revise
    from factcheck.claims.load import load_claims
    from factcheck.exchange.merging import merge
    from factcheck.model.claims import ClaimSet
    from factcheck.report.writing import check_stdout, check_writable, write_bytes, write_stdout

    if output is not None and into is not None:
        raise UsageError("--output makes a new file, --into adds to one: leave one of them out")
    if output is None and into is None:
        check_stdout()
    check_writable(output)
    if output is not None and os.path.exists(output):
        raise UsageError(f"{output}: this file is there already: add to it with --into, or name another")
    known = load_claims(into) if into is not None else ClaimSet(())
    there = known.claims
    was = _bytes(into) if into is not None else b""
    merged = merge(_rows(file, columns or ()), there, {ignore.claim for ignore in known.ignores})
    for where, why in merged.refused:
        say(f"{file}: {where}: not taken: {why}")
    for where, name in merged.reopened:
        say(f"{file}: {where}: {name} is a draft again: what it says has changed since it was checked")
    if not (merged.changed or merged.added or merged.same):
        raise FactcheckError(f"{file}: there is no fact in it that can be taken: nothing is written")
    text = document(merged.added) if into is None else revise(was.decode("utf-8"), merged.changed, merged.added)
    target = into or output
    _check(text, target or "claims.yaml", merged, there)
    if target is None:
        write_stdout(text, encoding="utf-8")
    elif merged.changed or merged.added:
        write_bytes(target, text.encode("utf-8"), was=was if into is not None else None)
    if target is not None:
        say(f"{target}: {len(merged.added)} added, {len(merged.changed)} updated, {merged.same} as they were")
    raise typer.Exit(ExitStatus.OBJECTION if merged.refused else ExitStatus.CLEAN)


@app.command(short_help="Write the claims as a spreadsheet, JSON or ClaimReview.")
def export(
    *,
    claims: ClaimsFiles = None,
    output: Annotated[
        str, typer.Option("--output", "-o", metavar="FILE", help="A file in CSV, XLSX, JSON or JSON-LD (ClaimReview).")
    ],
) -> None:
    """Write all claims to one file, in the format that its name ends with; `import --into` brings it back.

    CSV, XLSX and JSON hold all that a claim has. ClaimReview holds what was checked, with its sources.

    Exit status: 0, or 2 if something could not be read or written.
    """
    from pathlib import Path

    from factcheck.claims.files import find_claims, list_files
    from factcheck.claims.load import load_claims
    from factcheck.report.writing import check_writable, write_bytes

    check_writable(output)
    named = claims or configuration(None).values.get("claims") or [str(find_claims(Path()))]
    spare(output, list_files(named, []), "the claims are read from it: name another file to write to")
    content = _written(load_claims(named).claims, output)
    write_bytes(output, content)


def _bytes(path: str) -> bytes:
    from factcheck import files

    try:
        return files.read_bytes(path)
    except OSError as error:
        raise InputError(path, f"cannot be read: {files.reason_of(error)}") from None


def _rows(path: str, options: Sequence[str]) -> list[Row]:
    """Return what a file says, row by row; raise `FactcheckError` if that is nothing."""
    from factcheck.exchange.columns import find_head, mapped
    from factcheck.exchange.tables import read_csv, read_xlsx

    named = mapped(options)
    match PurePath(path).suffix.lower():
        case ".json" | ".jsonld":
            return _of_json(path, named)
        case ".csv":
            table, warnings = read_csv(_bytes(path), path, lambda rows: find_head(rows, named))
            for warning in warnings:
                say(f"Warning: {warning}")
            return _of_sheets([table], path, named)
        case ".xlsx" | ".xlsm":
            return _of_sheets(read_xlsx(_bytes(path), path), path, named)
    raise UsageError(f"{path}: {_KINDS}")


def _of_sheets(sheets: Sequence[Rows], path: str, named: Mapping[str, tuple[str, int]]) -> list[Row]:
    from factcheck.exchange.columns import find_head, read_row
    from factcheck.exchange.merging import by_sentence

    heads = [find_head(sheet, named) for sheet in sheets]
    if not any(heads):
        first = next((row for sheet in sheets for row in sheet if any(row)), None)
        if first is None:
            raise InputError(path, "it is empty: a sheet has a row with the names of its columns, and facts below")
        shown = ", ".join(f'"{str(cell)[:30]}"' for cell in first[:8] if cell)
        raise InputError(
            path, f'no column is called "fact" or "claim", only {shown}: say which is: --map "Column=fact"'
        )
    rows: list[Row] = []
    for number, (head, sheet) in enumerate(zip(heads, sheets, strict=True), 1):
        if head is not None:
            if head.unread:
                say(f"{path}: not read: {', '.join(head.unread)} (--map says what a column holds)")
            of = f"sheet {number}, " if len(sheets) > 1 else ""
            below = enumerate(sheet[head.row + 1 :], head.row + 2)
            read = [(row, read_row(row, head.columns, f"{of}row {at}")) for at, row in below]
            if head.by_sentence:
                [place] = [column.at for column in head.columns if column.key == "claim"]
                rows += by_sentence(("".join(map(str, row[place : place + 1])), of_row) for row, of_row in read)
            else:
                rows += (of_row for _, of_row in read)
    return rows


def _of_json(path: str, named: Mapping[str, tuple[str, int]]) -> list[Row]:
    """Return what reviews say, or a claims file in JSON, or a list of objects with the names of columns as keys."""
    import json

    from factcheck.claims.load import load_claims
    from factcheck.exchange import claimreview
    from factcheck.exchange.merging import Row
    from factcheck.exchange.tables import decoded

    try:
        text = decoded(_bytes(path), path, "JSON")[0].removeprefix("\ufeff")
        value = json.loads(text)
    except (ValueError, RecursionError):
        raise InputError(path, "not valid JSON: write it anew, or export it as CSV") from None
    if found := list(claimreview.reviews(value)):
        return [claimreview.read(review, f"review {number}") for number, review in enumerate(found, 1)]
    items = [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []
    if (isinstance(value, dict) and "claims" in value) or any("claim" in item for item in items):
        if "\\" in text or "\t" in text:  # escapes and tabs of JSON that YAML has not
            text = json.dumps(value, ensure_ascii=False, indent=2)
        claims = load_claims(path, texts={os.path.realpath(path): text}).claims
        return [Row(f'claim "{claim.id}"', claim) for claim in claims]
    if not items:
        raise InputError(path, "there is no ClaimReview in it, no list of claims and no table of facts")
    names = list(dict.fromkeys(name for item in items for name in item))
    table = [names, *(["" if item.get(name) is None else str(item[name]) for name in names] for item in items)]
    return _of_sheets([table], path, named)


def _check(text: str, path: str, merged: Merged, there: Sequence[Claim]) -> None:
    """Raise `FactcheckError` if a claims file with this text would not hold what it should."""
    from factcheck.claims.load import load_claims

    wanted = [*(merged.changed.get(at, claim) for at, claim in enumerate(there)), *merged.added]
    loaded = load_claims(path, texts={os.path.realpath(path): text.removeprefix("\ufeff")}).claims
    if [claim[:-3] for claim in loaded] != [claim[:-3] for claim in wanted]:
        raise FactcheckError(f"{path}: its entries cannot be changed without loss: write a new file with --output")


def _written(claims: Sequence[Claim], path: str) -> bytes:
    import json

    from factcheck.claims.entries import plain
    from factcheck.exchange import claimreview
    from factcheck.exchange.columns import WIDTHS, write_rows
    from factcheck.report.sheets import write_csv, write_xlsx

    match PurePath(path).suffix.lower():
        case ".csv":
            return write_csv(write_rows(claims))
        case ".xlsx":
            return write_xlsx(write_rows(claims), path, WIDTHS)
        case ".json":
            value: dict[str, object] = {"claims": [plain(claim) for claim in claims]}
        case ".jsonld":
            value, left = claimreview.write(claims)
            for claim in left:
                why = "nobody has checked it" if claim.status is None else f"its status is {claim.status}"
                say(f"{path}: {claim.id}: not written: {why}")
        case _:
            raise UsageError(f"{path}: {_KINDS}")
    return (json.dumps(value, ensure_ascii=False, indent=2, default=str) + "\n").encode("utf-8", "backslashreplace")
