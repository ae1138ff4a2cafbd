# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Sentences for the deadlines, the periodic checks and the data breaches."""

from collections.abc import Mapping

SENTENCES: Mapping[str, str] = {
    "services.terms.breaches.BreachClosed": (
        "Dit datalek is afgesloten en verandert niet meer. Registreer bij nieuws een nieuw "
        "datalek en noem het nummer van dit."
    ),
    "services.terms.breaches.ReportedAlready": (
        "Dit datalek is al gemeld bij de Autoriteit Persoonsgegevens. Zet wat u later hebt "
        "aangevuld bij de maatregelen."
    ),
    "services.terms.breaches.ReportedImpossible": (
        "Dit moment ligt voor de ontdekking van het datalek of in de toekomst. Controleer de "
        "datum en de tijd."
    ),
}
