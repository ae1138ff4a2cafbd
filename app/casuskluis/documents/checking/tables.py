# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Tables in the structure tree: a regular grid, with headings that say what they head."""

from collections.abc import Iterator
from typing import Any

import pikepdf

from casuskluis.documents.checking.findings import Finding


def elements(parent: Any) -> Iterator[Any]:
    """Return the kids of an element that are elements themselves."""
    kids = parent.get("/K")
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield kid


def check_table(table: Any) -> Iterator[Finding]:
    """Check that every row has as many cells, and every heading a scope."""
    widths = set()
    for row in elements(table):
        cells = list(elements(row))
        widths.add(sum(int(_attribute(cell, "/ColSpan", 1)) for cell in cells))
        for cell in cells:
            if str(cell.S) == "/TH" and not _attribute(cell, "/Scope", ""):
                yield Finding("15-003-heading-without-scope", place="TH")
    if len(widths) != 1:
        yield Finding("15-irregular-table", place="Table")


def _attribute(element: Any, key: str, default: Any) -> Any:
    attributes = element.get("/A")
    if isinstance(attributes, pikepdf.Dictionary):
        return attributes.get(key, default)
    if isinstance(attributes, pikepdf.Array):
        return next((entry[key] for entry in attributes if key in entry), default)
    return default
