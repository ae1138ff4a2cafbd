# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Proof that a finished PDF holds nothing it must not hold.

`find_leaks` reads the bytes that are about to leave the program: the text of each page as
PDFium sees it (white and hidden text too), and with pikepdf every string, name and stream of
every object: bookmarks, alternative texts, properties, attachments, notes, forms that no page
draws. It knows nothing of how the paper was made.

What it cannot see: words in a picture, a description that names nobody ("the son of the
baker"), a name that was misspelt.
"""

from casuskluis.documents.leaks.finding import find_in, find_leaks
from casuskluis.documents.leaks.reading import Reading, read
from casuskluis.documents.leaks.terms import Forbidden, Leak, LeakKind, Term
from casuskluis.documents.leaks.written import bare, letters_of

__all__ = [
    "Forbidden",
    "Leak",
    "LeakKind",
    "Reading",
    "Term",
    "bare",
    "find_in",
    "find_leaks",
    "letters_of",
    "read",
]
