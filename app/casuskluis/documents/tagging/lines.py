# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Lines of text that a screen reader can put together again."""

from itertools import pairwise
from typing import Any

from reportlab.pdfgen.textobject import PDFTextObject

SOFT_HYPHEN = "\u00ad"


class TaggedText(PDFTextObject):
    """Text that ends every line as the whole sentence would read.

    A line ends with a space, and a hyphen the layout put there becomes U+00AD. So words stay
    whole for screen readers and for text extraction.

    Attributes:
        endings: What each line ends with, in order; consumed while drawing.
    """

    endings: list[str]

    _canvas: Any
    _fontname: str

    def _formatText(self, text: str) -> str:  # noqa: N802 - by ReportLab
        self._canvas.shown.append((self._fontname, text))
        written: str = super()._formatText(text)  # type: ignore[misc]  # not in the published types
        return written

    def _textOut(self, text: str, TStar: int = 0) -> None:  # noqa: N802, N803 - by ReportLab
        if TStar and self.endings:
            text = _ended(text, self.endings.pop(0))
        super()._textOut(text, TStar)  # type: ignore[misc]  # not in the published types


def _ended(text: str, ending: str) -> str:
    if ending == SOFT_HYPHEN and text.endswith("-"):
        return text[:-1] + SOFT_HYPHEN
    return text + " " if ending == " " and text else text


def line_texts(laid_out: Any) -> list[str]:
    """Return the text of each line of a laid-out paragraph (its ``blPara``)."""
    if laid_out.kind == 0:
        return [" ".join(words) for _, words in laid_out.lines]
    return [
        "".join(getattr(word, "text", "") for word in line.words) for line in laid_out.lines
    ]


def line_endings(lines: list[str], logical: str, last: str) -> list[str]:
    """Return what each line ends with: a space, a soft hyphen, or nothing.

    Args:
        lines: As laid out.
        logical: The whole text; tells a hyphen of the writer from one of the layout.
        last: How the last line ends; a space when the paragraph goes on elsewhere.
    """
    endings = [_ending(line, following, logical) for line, following in pairwise(lines)]
    return [*endings, last]


def _ending(line: str, following: str, logical: str) -> str:
    if not line.endswith("-"):
        return " "
    begin = following.partition(" ")[0].removesuffix("-")  # that one is judged in its turn
    across = line.rpartition(" ")[2] + begin
    return "" if across in logical else SOFT_HYPHEN
