# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the officer reads when the release ledger refuses something."""

from collections.abc import Mapping

SENTENCES: Mapping[str, str] = {
    "domain.releases.LedgerDamaged": (
        "Regel {release} van het uitgifteregister is beschadigd: niet zeker is wat er toen naar "
        "buiten ging. Er is niets vrijgegeven. Zet een reservekopie terug van voor de schade."
    ),
    "domain.releases.LedgerNewer": (
        "Regel {release} van het uitgifteregister is gemaakt met een nieuwere versie van het "
        "programma. Gebruik die nieuwere versie."
    ),
    "domain.releases.ReferenceDateImpossible": (
        "Deze periode is nog niet voorbij. Kies een periode die helemaal achter ons ligt."
    ),
    "services.releases.ledger.ReleaseLeft": (
        "Dit overzicht is al vrijgegeven of ingetrokken. Daarom kan intrekken niet meer. Maak "
        "zo nodig een nieuw overzicht van een andere periode."
    ),
    "services.releases.ledger.ReleaseWithdrawn": (
        "Dit overzicht is ingetrokken en kan niet meer worden afgedrukt: latere overzichten zijn "
        "zonder dit overzicht gecontroleerd. Maak het opnieuw bij Overzicht maken."
    ),
    "services.releases.preparing.SuppressionAfterDestruction": (
        "Over deze periode zijn dossiers vernietigd. Weglaten is dan niet meer te controleren. "
        "Kies afronden."
    ),
    "services.releases.preparing.SuppressionBesideSuppression": (
        "Over een periode die hieraan grenst of hiermee samenvalt gingen al precieze aantallen "
        "casussen naar buiten. Samen met dit overzicht zijn kleine aantallen dan uit te rekenen. "
        "Kies afronden."
    ),
    "services.releases.releasing.LedgerMoved": (
        "Er is intussen iets vrijgegeven of ingetrokken. Dit overzicht is daar nog niet tegen "
        "gecontroleerd. Controleer het opnieuw."
    ),
    "services.releases.releasing.NotSafeYet": (
        "Dit overzicht is nog niet veilig gevonden. Er is niets vrijgegeven. Ga terug naar de "
        "stap Controle en neem een voorstel over."
    ),
}
