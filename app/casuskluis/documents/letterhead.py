# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""How a document begins that goes to somebody by post, and how its text looks.

The address stands where the window of a DL or C5/6 envelope shows it.
"""

from collections.abc import Sequence

from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm

from casuskluis.documents import styles
from casuskluis.documents.composer import Composer
from casuskluis.documents.fonts import BOLD

LETTER = ParagraphStyle("letter", styles.BODY, fontSize=10, leading=14.6, spaceAfter=5)
"""Text of a letter: larger than that of a working paper."""
LETTER_NAME = ParagraphStyle("letter-name", LETTER, hyphenationLang="")
LETTER_ITEM = ParagraphStyle(
    "letter-item", LETTER, leftIndent=14, bulletIndent=2, spaceAfter=2, bulletFontSize=10
)
LETTER_LINE = ParagraphStyle("letter-line", LETTER_NAME, spaceAfter=0)
_SENDER = ParagraphStyle(
    "sender",
    LETTER_NAME,
    fontName=BOLD,
    fontSize=13,
    leading=17,
    textColor=styles.ACCENT,
    spaceAfter=1,
)
_WINDOW = ParagraphStyle(
    "window", styles.ALERT_LINE, fontSize=9, leading=13, spaceBefore=9 * mm
)
_LAST_LINE = ParagraphStyle("last-line", LETTER_LINE, spaceAfter=9 * mm)


def write_letterhead(
    composer: Composer,
    sender: Sequence[str],
    addressee: Sequence[str],
    mark: str = "",
) -> None:
    """Write who sends it and to whom; lines without text are left out.

    Args:
        composer: Of the document.
        sender: The name, and the lines of the address.
        addressee: The lines of name and address.
        mark: Above the address, to be read through the window; may be empty.
    """
    markup = composer.text.markup
    composer.paragraph(markup(sender[0]), _SENDER)
    address = " · ".join(line.strip() for line in sender[1:] if line.strip())
    composer.paragraph(markup(address), styles.SMALL)
    composer.paragraph(markup(mark), _WINDOW)
    lines = [line for line in addressee if line.strip()]
    for line in lines[:-1]:
        composer.paragraph(markup(line), LETTER_LINE)
    for line in lines[-1:]:
        composer.paragraph(markup(line), _LAST_LINE)
