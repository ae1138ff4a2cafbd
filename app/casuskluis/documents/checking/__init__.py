# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The program's own check of a finished document, before it leaves the program.

It holds the faults a validator of the standards may miss: content and structure must refer to
each other, piece by piece, in both directions. Numbers of rules follow the Matterhorn protocol
where it has one.
"""

from io import BytesIO

import pikepdf

from casuskluis.documents.checking.catalogue import check_catalogue, check_objects
from casuskluis.documents.checking.content import check_content
from casuskluis.documents.checking.findings import Finding
from casuskluis.documents.checking.structure import check_structure

__all__ = ["Finding", "check"]


def check(pdf: bytes) -> tuple[Finding, ...]:
    """Return what is wrong with a document; nothing when it may go out."""
    try:
        with pikepdf.open(BytesIO(pdf)) as document:
            return _check(document)
    except pikepdf.PdfError:
        return (Finding("not-a-readable-pdf"),)


def _check(document: pikepdf.Pdf) -> tuple[Finding, ...]:
    if "/StructTreeRoot" not in document.Root:
        return (Finding("06-structure-missing"),)
    drawn, findings = check_content(document)
    return (
        *findings,
        *check_catalogue(document),
        *check_objects(document),
        *check_structure(document, drawn),
    )
