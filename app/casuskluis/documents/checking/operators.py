# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The operators of a page that count for the check, read without taking the page apart.

Nearly every page can be read so: once its strings are empty, all of it must follow a strict
grammar, in which nothing can be taken for an operator that is none. A page that does not is
left to the parser.
"""

import re
from typing import Any

import pikepdf

_STRING = re.compile(rb"\([^()\\]*(?:\\.[^()\\]*)*\)", re.DOTALL)
_SPACE = rb"[ \t\r\n\f]"
_END = rb"(?![^ \t\r\n\f/(\[])"
_NAME = rb"/[\w!\"$&'*+,.:;=?@\\^`|~-]++"
_NUMBER = rb"[-+]?+(?:\d++\.?+\d*+|\.\d++)"
_ITEM = rb"(?:%b(?![^ \t\r\n\f/()\[\]>])|\(\)|%b)" % (_NUMBER, _NAME)
_ARRAY = rb"\[(?:%b*+%b)*+%b*+\]" % (_SPACE, _ITEM, _SPACE)
_VALUES = rb"(?:%b*+%b%b*+(?:%b|%b))*+%b*+" % (_SPACE, _NAME, _SPACE, _ITEM, _ARRAY, _SPACE)
_NUMBERED = rb"%b*+/MCID%b++(\d{1,9}+)%b*+" % (_SPACE, _SPACE, _SPACE)
_MARK = (
    rb"(?:/([\w-]++)(?:%b*+<<(?:%b|(?![^>]*MCID)%b)>>%b*+BDC|%b++BMC)|EMC)"
    % (_SPACE, _NUMBERED, _VALUES, _SPACE, _SPACE)
) + _END
_OPERATOR = (
    rb"(?!(?:true|false|null|BI|ID|EI|B[DM]C|EMC)\b)(?:[A-Za-z]++[01]?+\*?+|['\"])" + _END
)
_LINE = rb"(?:%b%b*+|%b%b*+)*+%b" % (_ITEM, _SPACE, _ARRAY, _SPACE, _OPERATOR)
_PLAIN = re.compile(rb"(?:%b*+(?:%b|%b))*+%b*+" % (_SPACE, _MARK, _LINE, _SPACE))
MARK = re.compile(_MARK.replace(b"EMC", rb"(?<![^ \t\r\n\f)\]>])EMC"))
"""The begin of marked content, with the tag and the number; or its end."""
PAINTING = re.compile(rb"(?<![^ \t\r\n\f)\]>])(?:Tj|TJ|'|\"|S|s|f\*?|F|B\*?|b\*?|sh|Do)" + _END)


def plain_code(page: pikepdf.Page) -> bytes | None:
    """Return the operators of a page with empty strings; None leaves it to the parser."""
    stream: Any = page.obj.get("/Contents")
    if not isinstance(stream, pikepdf.Stream):
        return None
    code = _STRING.sub(b"()", stream.read_bytes())
    return code if _PLAIN.fullmatch(code) else None
