# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""How cells of a table stand to each other, as far as releasing must know."""

from casuskluis.disclosure.model.printed import PrintedTable
from casuskluis.disclosure.model.table import Code, Table

PAIR = 2
"""So many linked tables never tell more together than their cells do."""


def is_linked(table: Table) -> bool:
    """Tell whether tables share so many margins that the records behind them matter too."""
    crossed = {frozenset(name for name, _ in code) for code in table.codes}
    largest = [one for one in crossed if not any(one < other for other in crossed)]
    return len(largest) > PAIR


def beside(code: Code, above: Code, printed: PrintedTable) -> Code:
    """Return a cell of a group next to the one that holds nearly everybody, printed if any."""
    shape = printed.shape
    cell, margin = shape.places[code], shape.places[above]
    others = [
        part
        for one in shape.relations
        if one.total == margin and cell in one.parts
        for part in one.parts
        if part != cell and part not in shape.impossible
    ]
    shown = [part for part in others if not printed.figures[part].is_hidden]
    return next((shape.codes[part] for part in (*shown, *others)), code)
