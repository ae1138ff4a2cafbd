# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the officer reads when an audit refuses figures."""

from collections.abc import Mapping

SENTENCES: Mapping[str, str] = {
    "disclosure.auditing.certificate.UnsafeToPublish": "Vrijgeven kan niet: de controle kon op {leaks} plaatsen een klein aantal uitrekenen. Kies een grovere indeling en probeer opnieuw.",
    "disclosure.auditing.joint.errors.TooManyAtoms": "Vrijgeven kan niet: samen met eerdere overzichten zijn er te veel combinaties om te controleren. Kies minder rijen of kolommen, of een kortere reeks overzichten met dezelfde indeling.",
    "disclosure.releasing.errors.CannotRelease": "Vrijgeven kan niet: ook grover ingedeeld is op {leaks} plaatsen een klein aantal uit te rekenen. Kies een grovere indeling of wacht tot de volgende peildatum.",
    "disclosure.releasing.errors.EarlierReleasesContradict": "Vrijgeven kan niet: dit overzicht past niet bij wat eerder naar buiten is gegaan. Kijk in het uitgifteregister of er sindsdien gegevens met terugwerkende kracht zijn gewijzigd, en kies een latere peildatum.",
    "disclosure.releasing.errors.TimeOver": "Vrijgeven kan niet: de controle duurde te lang. Kies een grovere indeling en probeer opnieuw.",
}
