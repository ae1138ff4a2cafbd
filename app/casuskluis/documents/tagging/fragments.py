# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What ReportLab makes of a text without markup, without its parser.

Most texts of a document are plain. For each look the parser is asked once, with one letter;
what it answers then serves every plain text of that look.
"""

from functools import lru_cache
from typing import Any

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph

from casuskluis.documents.text import Markup

_MOST_LOOKS = 256
_PROBE = "x"


def fragments(text: Markup, style: ParagraphStyle) -> list[Any] | None:
    """Return the one fragment of a plain text; None leaves it to the parser."""
    if not text or "<" in text or "&" in text:
        return None
    return [_fragment(style).clone(text=text)]


@lru_cache(maxsize=_MOST_LOOKS)
def _fragment(style: ParagraphStyle) -> Any:
    (found,) = Paragraph(_PROBE, style).frags
    return found
