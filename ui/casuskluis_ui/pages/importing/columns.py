# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The columns of a file, as the preview of an import asks about them."""

from collections.abc import Mapping, Sequence
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from casuskluis_ui.dialogs.import_preview import NOT_USED, ColumnChoice
from casuskluis_ui.pages.importing.kind import Sheet

_MOST_ASKED = 24
"""A register has hundreds of columns; then only those that were recognised are asked about."""


def column_names(sheet: Sheet) -> list[str]:
    """Return a name for every column; never empty and never the same twice."""
    names: list[str] = []
    for place, column in enumerate(sheet.guess.columns, start=1):
        plain = column.header.strip() or _tr("Kolom %d") % place
        names.append(f"{plain} ({place})" if plain in names else plain)
    return names


def column_choices(sheet: Sheet, fields: Mapping[StrEnum, str]) -> list[ColumnChoice]:
    """Return the columns to ask about, with what each seems to hold."""
    labels = {str(name): text for name, text in fields.items()}
    columns = sheet.guess.columns
    few = len(columns) <= _MOST_ASKED
    return [
        ColumnChoice(column=name, options=labels, proposed=column.holds or NOT_USED)
        for name, column in zip(column_names(sheet), columns, strict=True)
        if few or column.holds is not None
    ]


def with_choices(
    sheet: Sheet,
    fields: Mapping[StrEnum, str],
    asked: Sequence[ColumnChoice],
    mapping: Mapping[str, str],
) -> Sheet:
    """Return the sheet with what the officer chose.

    A column left as it was keeps its rank, because files fill one field from several.
    """
    names = column_names(sheet)
    by_name = {str(one): one for one in fields}
    for choice in asked:
        chosen = mapping.get(choice.column, NOT_USED)
        if chosen != choice.proposed:
            sheet = sheet.with_choice(names.index(choice.column), by_name.get(chosen))
    return sheet


def _tr(text: str) -> str:
    return QCoreApplication.translate("ImportColumns", text)
