# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Tables in the structure tree: a regular grid, with headings that say what they head."""

from collections.abc import Iterator

from casuskluis.documents.checking.elements import Element, Elements
from casuskluis.documents.checking.findings import Finding


def check_table(table: Element, elements: Elements) -> Iterator[Finding]:
    """Check that every row has as many cells, and every heading a scope."""
    widths = set()
    for row in elements.below(table):
        cells = list(elements.below(row))
        widths.add(sum(int(cell.attributes.get("ColSpan", 1)) for cell in cells))
        for cell in cells:
            if cell.role == "TH" and not cell.attributes.get("Scope"):
                yield Finding("15-003-heading-without-scope", place="TH")
    if len(widths) != 1:
        yield Finding("15-irregular-table", place="Table")
