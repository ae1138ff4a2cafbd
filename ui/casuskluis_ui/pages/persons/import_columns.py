# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The columns of a file with persons, as the preview of an import asks about them."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from casuskluis.services.network.import_fields import PersonField
from casuskluis.services.network.import_plans import SheetToImport
from casuskluis_ui.dialogs.import_preview import NOT_USED, ColumnChoice

_MOST_ASKED = 24
"""A register has hundreds of columns; then only those that were recognised are asked about."""

PersonSheet = SheetToImport[PersonField]


def field_labels() -> dict[str, str]:
    """Return what a column can hold: name of the field to Dutch label, in order."""
    return {name: _tr(text) for name, text in _LABELS.items()}


def column_names(sheet: PersonSheet) -> list[str]:
    """Return a name for every column; never empty and never the same twice."""
    names: list[str] = []
    for place, column in enumerate(sheet.guess.columns, start=1):
        plain = column.header.strip() or _tr("Kolom %d") % place
        names.append(f"{plain} ({place})" if plain in names else plain)
    return names


def column_choices(sheet: PersonSheet) -> list[ColumnChoice]:
    """Return the columns to ask about, with what each seems to hold."""
    labels = field_labels()
    columns = sheet.guess.columns
    few = len(columns) <= _MOST_ASKED
    return [
        ColumnChoice(column=name, options=labels, proposed=column.holds or NOT_USED)
        for name, column in zip(column_names(sheet), columns, strict=True)
        if few or column.holds is not None
    ]


def with_choices(
    sheet: PersonSheet, asked: Sequence[ColumnChoice], mapping: Mapping[str, str]
) -> PersonSheet:
    """Return the sheet with what the officer chose.

    A column left as it was keeps its rank, because registers fill one field from several.
    """
    names = column_names(sheet)
    for choice in asked:
        chosen = mapping.get(choice.column, NOT_USED)
        if chosen != choice.proposed:
            holds = PersonField(chosen) if chosen else None
            sheet = sheet.with_choice(names.index(choice.column), holds)
    return sheet


def _tr(text: str) -> str:
    return QCoreApplication.translate("PersonColumns", text)


_LABELS: Mapping[PersonField, str] = {
    PersonField.NAME: "Naam (volledig)",
    PersonField.FAMILY: "Achternaam",
    PersonField.PREFIX: "Tussenvoegsel",
    PersonField.GIVEN: "Voornamen",
    PersonField.ALIAS: "Ook bekend als",
    PersonField.BIRTH_DATE: "Geboortedatum",
    PersonField.GENDER: "Geslacht",
    PersonField.STREET: "Straat",
    PersonField.HOUSE_NUMBER: "Huisnummer",
    PersonField.HOUSE_LETTER: "Huisletter",
    PersonField.HOUSE_ADDITION: "Toevoeging huisnummer",
    PersonField.HOUSE_INDICATION: "Aanduiding huisnummer",
    PersonField.POSTCODE: "Postcode",
    PersonField.TOWN: "Woonplaats",
    PersonField.MUNICIPALITY: "Gemeente",
    PersonField.PHONE: "Telefoon",
    PersonField.EMAIL: "E-mail",
    PersonField.REPRESENTATIVE: "Vertegenwoordiger",
    PersonField.BSN: "BSN",
    PersonField.SECRECY: "Geheimhouding",
}
