# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Taking persons over from a file."""

from collections.abc import Callable
from enum import StrEnum
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from casuskluis.domain.subject import Subject
from casuskluis.services.network.import_fields import PersonField
from casuskluis.services.network.imports import ImportService
from casuskluis_ui.pages.importing.kind import ImportKind, Plan, Sheet

FILE_ENDINGS = (".csv", ".xlsx")


def person_kind(imports: ImportService) -> ImportKind:
    """Return how persons are taken over."""
    return ImportKind(
        title=_tr("Personen inlezen"),
        saving=_tr("Personen opslaan"),
        known=_tr("deze persoon staat al in de kluis."),
        headings=(_tr("Naam"), _tr("Geboren"), _tr("Woonplaats")),
        fields=_fields(),
        cells=_cells,
        read=imports.read_persons,
        plan=partial(_plan, imports),
        apply=imports.apply_persons,
    )


def _plan(
    imports: ImportService,
    path: Path,
    sheet: Sheet | None,
    *,
    progress: Callable[[int, int], None],
    cancelled: Callable[[], bool],
) -> Plan:
    read = sheet if sheet is not None else imports.read_persons(path)
    return imports.plan_persons(read, progress=progress, cancelled=cancelled)


def _cells(subject: Subject) -> tuple[str, str]:
    return str(subject.birth_date or ""), subject.town


def _fields() -> dict[StrEnum, str]:
    return {
        PersonField.NAME: _tr("Naam (volledig)"),
        PersonField.FAMILY: _tr("Achternaam"),
        PersonField.PREFIX: _tr("Tussenvoegsel"),
        PersonField.GIVEN: _tr("Voornamen"),
        PersonField.ALIAS: _tr("Ook bekend als"),
        PersonField.BIRTH_DATE: _tr("Geboortedatum"),
        PersonField.GENDER: _tr("Geslacht"),
        PersonField.STREET: _tr("Straat"),
        PersonField.HOUSE_NUMBER: _tr("Huisnummer"),
        PersonField.HOUSE_LETTER: _tr("Huisletter"),
        PersonField.HOUSE_ADDITION: _tr("Toevoeging huisnummer"),
        PersonField.HOUSE_INDICATION: _tr("Aanduiding huisnummer"),
        PersonField.POSTCODE: _tr("Postcode"),
        PersonField.TOWN: _tr("Woonplaats"),
        PersonField.MUNICIPALITY: _tr("Gemeente"),
        PersonField.PHONE: _tr("Telefoon"),
        PersonField.EMAIL: _tr("E-mail"),
        PersonField.REPRESENTATIVE: _tr("Vertegenwoordiger"),
        PersonField.BSN: _tr("BSN"),
        PersonField.SECRECY: _tr("Geheimhouding"),
    }


def _tr(text: str) -> str:
    return QCoreApplication.translate("PersonImport", text)
