"""Makers of documents for tests: by hand, part by part, and by the programs that people make them with."""

from __future__ import annotations

import io
import subprocess
import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple
from xml.sax.saxutils import escape

from programs import chromium_command, program

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT_W = "http://purl.oclc.org/ooxml/wordprocessingml/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMESPACES = (
    f'xmlns:w="{W}" xmlns:r="{OFFICE}" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)
_PARTS = ("styles", "footnotes", "endnotes", "comments", "header1", "footer1")


def docx(body: str, *, properties: str = "", main: str = "word/document.xml", **parts: str) -> bytes:
    """Return a Word file with `body`; `parts` are the contents of its other parts ("footnotes", "styles")."""
    related = {name: text for name, text in parts.items() if name in _PARTS}
    files = {
        "[Content_Types].xml": _types(main, related),
        "_rels/.rels": _relations(
            ("officeDocument", main, OFFICE),
            ("core-properties", "docProps/core.xml", "http://schemas.openxmlformats.org/package/2006/relationships"),
        ),
        main: f"<w:document {NAMESPACES}><w:body>{body}<w:sectPr/></w:body></w:document>",
        f"word/_rels/{main.rpartition('/')[2]}.rels": _relations(*((name, f"{name}.xml", OFFICE) for name in related)),
    }
    for name, text in related.items():
        files[f"word/{name}.xml"] = f"<w:{name} {NAMESPACES}>{text}</w:{name}>"
    if properties:
        files["docProps/core.xml"] = (
            '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
            'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">'
            f"{properties}</cp:coreProperties>"
        )
    return zipped({name: text.encode() for name, text in files.items()})


def zipped(files: dict[str, bytes]) -> bytes:
    """Return a zip file."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            # no time of day in it: the same parts are the same bytes, in every process that collects tests
            archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return made.getvalue()


def p(*runs: str, style: str = "", mark: str = "", more: str = "") -> str:
    """Return a paragraph of runs; plain text is put into a run. `mark` goes into the properties of its mark."""
    properties = (f'<w:pStyle w:val="{style}"/>' if style else "") + more + (f"<w:rPr>{mark}</w:rPr>" if mark else "")
    inner = "".join(run if run.startswith(("<w:", "<m:")) else r(run) for run in runs)
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{inner}</w:p>"


def r(text: str, properties: str = "") -> str:
    """Return a run of text."""
    look = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{look}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def style(identifier: str, name: str, *, based_on: str = "", inner: str = "", kind: str = "paragraph") -> str:
    """Return a style."""
    base = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    return f'<w:style w:type="{kind}" w:styleId="{identifier}"><w:name w:val="{name}"/>{base}{inner}</w:style>'


def table(*rows: Sequence[str]) -> str:
    """Return a table; a cell that is no XML is a paragraph."""
    cells = ("".join(f"<w:tc>{cell if cell.startswith('<') else p(cell)}</w:tc>" for cell in row) for row in rows)
    return "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in cells) + "</w:tbl>"


def field(instructions: str, result: str) -> str:
    """Return the runs of a field."""
    begin, separate, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))
    inner = instructions if instructions.startswith("<") else f"<w:r><w:instrText>{instructions}</w:instrText></w:r>"
    return begin + inner + separate + (result if result.startswith("<") else r(result)) + end


def _types(main: str, parts: dict[str, str]) -> str:
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    overrides = "".join(
        f'<Override PartName="/{name}" ContentType="{kind}.{what}+xml"/>'
        for name, what in [(main, "document.main"), *((f"word/{part}.xml", part) for part in parts)]
    )
    return (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def _relations(*relations: tuple[str, str, str]) -> str:
    inner = "".join(
        f'<Relationship Id="rId{at}" Type="{of}/{kind}" Target="{target}"/>'
        for at, (kind, target, of) in enumerate(relations, 1)
    )
    return (
        f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{inner}</Relationships>'
    )


class At(NamedTuple):
    """Words on a page, from `x` and `y` (both from the lower left corner, in points) on."""

    x: float
    y: float
    text: str
    size: float = 10
    bold: bool = False
    angle: float = 0
    before: str = ""
    """Operators before the words, such as the one that makes them invisible."""
    after: str = ""


def pdf(*pages: Sequence[At], info: str = "", page: str = "") -> bytes:
    """Return a PDF file with words at the places given, in that order; `info` and `page` are entries of dictionaries."""
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Count {len(pages)} /Kids [{' '.join(f'{6 + 2 * at} 0 R' for at in range(len(pages)))}] >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>",
        f"<< {info} >>",
    ]
    for at, words in enumerate(pages):
        drawn = "\n".join(map(_drawn, words))
        fonts = "/Resources << /Font << /F1 3 0 R /F2 4 0 R >> >>"
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] {fonts} /Contents {7 + 2 * at} 0 R {page} >>"
        )
        objects.append(f"<< /Length {len(drawn)} >>\nstream\n{drawn}\nendstream")
    made = bytearray(b"%PDF-1.7\n")
    offsets = []
    for number, text in enumerate(objects, 1):
        offsets.append(len(made))
        made += f"{number} 0 obj\n{text}\nendobj\n".encode("cp1252")
    table_at = len(made)
    made += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    made += "".join(f"{offset:010} 00000 n \n" for offset in offsets).encode()
    made += f"trailer << /Size {len(objects) + 1} /Root 1 0 R /Info 5 0 R >>\nstartxref\n{table_at}\n%%EOF\n".encode()
    return bytes(made)


def _drawn(words: At) -> str:
    from math import cos, radians, sin

    c, s = cos(radians(words.angle)), sin(radians(words.angle))
    shown = words.text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    matrix = f"{c:.5f} {s:.5f} {-s:.5f} {c:.5f} {words.x} {words.y} Tm"
    font = "/F2" if words.bold else "/F1"
    return f"{words.before} BT {font} {words.size} Tf {matrix} ({shown}) Tj ET {words.after}"


def lines(x: float, y: float, text: str, *, leading: float = 12, size: float = 10, bold: bool = False) -> list[At]:
    """Return the lines of `text` under each other."""
    return [
        At(x, y - at * leading, line, size, bold)
        for at, line in enumerate(text.strip("\n").split("\n"))
        if line.strip()
    ]


def convert(source: Path, kind: str, folder: Path, *options: str) -> Path:
    """Return what LibreOffice makes of `source` ("docx", "pdf", or one with options of the filter), in `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    command = [
        program("soffice"),
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",  # one that runs already would keep the other waiting
        "--headless",
        *options,
        "--convert-to",
        kind,
        "--outdir",
        str(folder),
        str(source),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    return folder / f"{source.stem}.{kind.split(':')[0]}"


def pandoc(text: str, made: Path, *options: str, of: str = "markdown") -> Path:
    """Return the file that pandoc makes of a text."""
    command = [program("pandoc"), "-f", of, "-o", str(made), *options]
    subprocess.run(command, input=text.encode(), check=True, capture_output=True, timeout=60)
    return made


def printed(html: str, made: Path, *options: str) -> Path:
    """Return the PDF file that a browser prints of a page."""
    page = made.with_suffix(".html")
    page.write_text(html, encoding="utf-8")
    command = [*chromium_command(made.parent / "profile"), *options, f"--print-to-pdf={made}", page.as_uri()]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return made


def words_of(path: Path) -> list[str]:
    """Return the words of a PDF file as pdftotext reads them."""
    done = subprocess.run([program("pdftotext"), str(path), "-"], check=True, capture_output=True, timeout=60)
    return done.stdout.decode().split()
