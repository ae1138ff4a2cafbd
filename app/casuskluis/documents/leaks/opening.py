# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Opening a finished PDF with the two libraries that read it."""

import pikepdf
import pypdfium2  # type: ignore[import-untyped]  # publishes no types

from casuskluis.documents.leaks.errors import PaperUnreadable
from casuskluis.documents.leaks.objects import read_objects
from casuskluis.documents.leaks.pages import page_texts
from casuskluis.documents.leaks.reading import Reading


def opened(pdf: bytes) -> Reading:
    """Return everything that can be read in a document.

    Raises:
        PaperUnreadable: When the bytes are no PDF that can be read.
    """
    try:
        pages = page_texts(pdf)
        objects = read_objects(pdf)
    except (pypdfium2.PdfiumError, pikepdf.PdfError):
        raise PaperUnreadable from None
    parts, said = [*objects.texts], [*objects.said]
    if objects.forms:
        drawn = page_texts(objects.forms)
        parts, said = [*parts, *drawn], [*said, *drawn]
    for inner in objects.documents:
        found = opened(inner)
        parts += [*found.pages, *found.parts]
        said += [*found.pages, *found.said]
    return Reading(tuple(pages), tuple(parts), objects.texts, tuple(said))
