# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The operators of a page that count for the check, read without taking the page apart.

Nearly every page can be read so: once its strings are empty, nothing in it can be taken for an
operator that is none. A page of which that is not certain is left to the parser.
"""

import re
from typing import Any

import pikepdf

_STRING = re.compile(rb"\([^()\\]*(?:\\.[^()\\]*)*\)", re.DOTALL)
_UNCERTAIN = (b"#", b"%", b"{", b"BI")
"""Escaped names, comments, programs, and images inside the page."""
_END = rb"(?![^\s\[(</])"
MARK = re.compile(
    rb"(?:/([^\s/<>\[\]()]+)\s*(<<[^<>]*>>)?\s*(?:BDC|BMC)|E(?<![^\s\])>].)MC)" + _END,
    re.DOTALL,
)
"""The begin of marked content, with the tag and the properties; or its end."""
PAINTING = re.compile(rb"(?<![^\s\])>])(?:Tj|TJ|'|\"|S|s|f\*?|F|B\*?|b\*?|sh|Do)" + _END)
NUMBER = re.compile(rb"/MCID\s+(\d+)(?=[\s/>])")
_WORDS = (b"EMC", b"BDC", b"BMC")


def plain_code(page: pikepdf.Page) -> bytes | None:
    """Return the operators of a page with empty strings; None leaves it to the parser."""
    stream: Any = page.obj.get("/Contents")
    if not isinstance(stream, pikepdf.Stream):
        return None
    code, strings = _STRING.subn(b"()", stream.read_bytes())
    if code.count(b"(") != strings or code.count(b")") != strings:
        return None
    if code.count(b"<") != 2 * code.count(b"<<") or any(odd in code for odd in _UNCERTAIN):
        return None  # there is a string of digits, or what is told above
    marks = list(MARK.finditer(code))
    if sum(map(code.count, _WORDS)) != len(marks):
        return None
    odd = (b"/MCID" in match[2] and not NUMBER.search(match[2]) for match in marks if match[2])
    return None if any(odd) else code
