# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Taking contacts over from a file."""

from collections.abc import Callable
from enum import StrEnum
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from casuskluis.services.network.import_fields import ContactField
from casuskluis.services.network.imports import ImportService
from casuskluis_ui.pages.importing.kind import ImportKind, Plan
from casuskluis_ui.pages.partners.merging.dialog import MergeDialog
from casuskluis_ui.pages.partners.merging.sources import FilePairs

FILE_ENDINGS = (".vcf", ".csv", ".xlsx")


def contact_kind(imports: ImportService) -> ImportKind:
    """Return how contacts are taken over."""
    return ImportKind(
        title=_tr("Contactpersonen inlezen"),
        saving=_tr("Contactpersonen opslaan"),
        known=_tr("dit contact staat al in de kluis."),
        headings=(_tr("Naam"), _tr("Organisatie"), _tr("E-mail")),
        fields=_fields(),
        cells=_cells,
        read=imports.read_contacts,
        plan=imports.plan_contacts,
        apply=imports.apply_contacts,
        settle=partial(_settle, imports),
    )


def _settle(
    imports: ImportService, plan: Plan, window: QWidget
) -> Callable[[Plan], int] | None:
    """Ask about rows that may be somebody who is known, one after another."""
    pairs = FilePairs(plan)
    dialog = MergeDialog(pairs, _tr("Niets inlezen"), window)
    done = bool(dialog.exec()) and pairs.takes_something
    dialog.deleteLater()
    return partial(imports.apply_contacts, answers=dict(pairs.answers)) if done else None


def _cells(record: Any) -> tuple[str, str]:
    return record.organisation_name, record.contact.email


def _fields() -> dict[StrEnum, str]:
    return {
        ContactField.NAME: _tr("Naam (volledig)"),
        ContactField.FAMILY: _tr("Achternaam"),
        ContactField.PREFIX: _tr("Tussenvoegsel"),
        ContactField.GIVEN: _tr("Voornaam"),
        ContactField.MIDDLE: _tr("Tweede voornaam"),
        ContactField.ORGANISATION: _tr("Organisatie"),
        ContactField.FUNCTION: _tr("Functie"),
        ContactField.EMAIL: _tr("E-mail"),
        ContactField.PHONE: _tr("Telefoon"),
        ContactField.MOBILE: _tr("Mobiel"),
        ContactField.SECRECY_SIGNED: _tr("Geheimhouding getekend"),
        ContactField.LAST_CONTACT: _tr("Laatste contact"),
        ContactField.KEEP_UNTIL: _tr("Bewaren tot"),
        ContactField.NOTE: _tr("Notitie"),
        ContactField.UID: _tr("Kenmerk van de kaart"),
    }


def _tr(text: str) -> str:
    return QCoreApplication.translate("ContactImport", text)
