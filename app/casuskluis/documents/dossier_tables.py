# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Tables of a dossier: any columns, and the facts of a record in as few lines as fit."""

from collections.abc import Sequence

from casuskluis.documents.composer import Composer
from casuskluis.documents.layout_tables import Column, TableLook
from casuskluis.documents.papers import DossierTable
from casuskluis.documents.text import Markup

_ROOM = 96.0
"""Letters on a line of a table as wide as the page."""
_MARGIN = 3.0
"""Letters; what the edges of a cell take."""
_LONGEST_WORD, _WIDEST = 22, 60
"""Letters; a longer word may be broken, a wider column is not asked for."""
_PROSE = 24
"""Letters; a column with longer cells holds sentences, of which words may be broken."""
_SHORT = 26
"""Letters; facts up to here stand two on a line."""
_FEWEST = 3
"""With fewer facts than this, two on a line would look lost."""
_LABEL, _VALUE = 22, 28

Facts = Sequence[tuple[str, str]]


def write_table(composer: Composer, table: DossierTable) -> None:
    """Write a table with columns as wide as what stands in them asks."""
    if not table.rows:
        return
    markup = composer.text.markup
    if table.caption.strip():
        composer.heading(3, table.caption, in_outline=False)
    cells = list(zip(table.columns, *table.rows, strict=True))
    columns = [
        Column(
            markup(title),
            share,
            is_header=position == 0,
            has_prose=max(map(len, column)) > _PROSE,
        )
        for position, (title, share, column) in enumerate(
            zip(table.columns, _shares(cells), cells, strict=True)
        )
    ]
    composer.table(columns, [tuple(map(markup, row)) for row in table.rows])


def _shares(columns: Sequence[Sequence[str]]) -> list[float]:
    """Return per column its longest word and a part of what is left, in letters."""
    least = [_MARGIN + min(_LONGEST_WORD, _longest_word(cells)) for cells in columns]
    wished = [
        max(low, _MARGIN + min(_WIDEST, max(map(len, cells))))
        for low, cells in zip(least, columns, strict=True)
    ]
    left = _ROOM - sum(least)
    extra = sum(wished) - sum(least)
    part = left / extra if left > 0 and extra else 0.0
    return [low + part * (wish - low) for low, wish in zip(least, wished, strict=True)]


def _longest_word(cells: Sequence[str]) -> int:
    return max((len(word) for cell in cells for word in cell.split()), default=0)


def write_facts(composer: Composer, facts: Facts) -> None:
    """Write labels and values: short ones first, two on a line, then the long ones."""
    given = [(label, value) for label, value in facts if value.strip()]
    short = [fact for fact in given if len(fact[1]) <= _SHORT]
    short = short[: len(short) // 2 * 2] if len(short) >= _FEWEST else []
    long = [fact for fact in given if fact not in short]
    _write_pairs(composer, short, TableLook(goes_on=bool(long)))
    text = composer.text
    columns = (_label(_LABEL), _value(2 * _VALUE + _LABEL))
    rows = [(text.bold(label), text.markup(value)) for label, value in long]
    composer.table(columns, rows, TableLook(joins=bool(short)))


def _write_pairs(composer: Composer, facts: Facts, look: TableLook) -> None:
    text = composer.text
    columns = (_label(_LABEL), _value(_VALUE), _label(_LABEL), _value(_VALUE))
    rows = [
        (text.bold(left[0]), text.markup(left[1]), text.bold(right[0]), text.markup(right[1]))
        for left, right in zip(facts[::2], facts[1::2], strict=True)
    ]
    composer.table(columns, rows, look)


def _label(share: float) -> Column:
    return Column(Markup(""), share, is_header=True)


def _value(share: float) -> Column:
    return Column(Markup(""), share, has_prose=True)
