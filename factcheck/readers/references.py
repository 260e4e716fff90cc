"""Character references of HTML -> the characters that they stand for.

Takes a text as it stands in a page, a caption or an attribute. How far a reference reaches is left to those who ask.
"""

from __future__ import annotations

import re


def unescape(text: str) -> str:
    r"""Return `text` with its references resolved, as `html.unescape` does; numbers may be of any length.

    >>> unescape("caf&eacute; &#0000038; bar&#" + "9" * 5000 + ";")
    'café & bar\ufffd'
    """
    from html import unescape as resolve  # the names are a long table, which many texts do not need

    if "&#" in text:
        text = re.sub(r"(?<=&#)0+(?=\d)", "", text)
        text = re.sub(r"&#\d{8,};?", "\N{REPLACEMENT CHARACTER}", text)
    return resolve(text)
