# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The streams of a document: one repair of ReportLab that no subclass can reach, and pages."""

from functools import wraps
from typing import Any

from reportlab.pdfbase import pdfdoc
from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName

_STOCK_END = b"endstream\n"
_PROPER_END = b"\r\nendstream\n"
_MARK = "ends_on_its_own_line"


def end_streams_on_their_own_line() -> None:
    """Make ReportLab write an end of line before ``endstream``. Harmless to repeat.

    PDF/A-2 6.1.7.1 asks for it. A lone line feed would be ambiguous after compressed data that
    happens to end in a carriage return.
    """
    stock: Any = pdfdoc.PDFStream.format
    if hasattr(stock, _MARK):
        return

    @wraps(stock)
    def proper(self: pdfdoc.PDFStream, document: Any) -> bytes:
        written: bytes = stock(self, document)
        return written.removesuffix(_STOCK_END) + _PROPER_END

    setattr(proper, _MARK, True)
    pdfdoc.PDFStream.format = proper  # type: ignore[method-assign]  # the repair itself


def pack(page: Any) -> None:
    """Compress the code of a finished page now, as ReportLab would do at the end."""
    method = pdfdoc.PDFZCompress
    packed = PDFDictionary({"Filter": PDFArray([PDFName(method.pdfname)])})
    page.Contents = pdfdoc.PDFStream(packed, method.encode(page.stream))
    page.stream = None
