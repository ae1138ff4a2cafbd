# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The text of the pages of a finished PDF."""

import pypdfium2  # type: ignore[import-untyped]  # publishes no types


def page_texts(pdf: bytes) -> list[str]:
    """Return the text of each page as PDFium extracts it, white and hidden text included."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [_text(page) for page in document]
    finally:
        document.close()


def _text(page: pypdfium2.PdfPage) -> str:
    text_page = page.get_textpage()
    try:
        return str(text_page.get_text_range())
    finally:
        text_page.close()
        page.close()
