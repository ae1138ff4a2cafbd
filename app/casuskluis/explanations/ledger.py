# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the officer reads when the release ledger refuses something."""

from collections.abc import Mapping

from casuskluis.domain.errors import CasuskluisError
from casuskluis.domain.releases import LedgerDamaged, LedgerNewer, ReferenceDateImpossible
from casuskluis.services.releases.ledger import ReleaseLeft, ReleaseWithdrawn
from casuskluis.services.releases.preparing import (
    SuppressionAfterDestruction,
    SuppressionBesideSuppression,
)
from casuskluis.services.releases.releasing import LedgerMoved, NotSafeYet

SENTENCES: Mapping[type[CasuskluisError], str] = {
    LedgerDamaged: (
        "Regel {release} van het uitgifteregister is beschadigd: niet zeker is wat er toen naar "
        "buiten ging. Er is niets vrijgegeven. Zet een reservekopie terug van voor de schade."
    ),
    LedgerNewer: (
        "Regel {release} van het uitgifteregister is gemaakt met een nieuwere versie van het "
        "programma. Gebruik die nieuwere versie."
    ),
    ReferenceDateImpossible: (
        "Deze periode is nog niet voorbij. Kies een periode die helemaal achter ons ligt."
    ),
    ReleaseLeft: (
        "Dit overzicht is al vrijgegeven of ingetrokken. Daarom kan intrekken niet meer. Maak "
        "zo nodig een nieuw overzicht van een andere periode."
    ),
    ReleaseWithdrawn: (
        "Dit overzicht is ingetrokken en kan niet meer worden afgedrukt: latere overzichten zijn "
        "zonder dit overzicht gecontroleerd. Maak het opnieuw bij Overzicht maken."
    ),
    SuppressionAfterDestruction: (
        "Over deze periode zijn dossiers vernietigd. Weglaten is dan niet meer te controleren. "
        "Kies afronden."
    ),
    SuppressionBesideSuppression: (
        "Over een periode die hieraan grenst of hiermee samenvalt gingen al precieze aantallen "
        "casussen naar buiten. Samen met dit overzicht zijn kleine aantallen dan uit te rekenen. "
        "Kies afronden."
    ),
    LedgerMoved: (
        "Er is intussen iets vrijgegeven of ingetrokken. Dit overzicht is daar nog niet tegen "
        "gecontroleerd. Controleer het opnieuw."
    ),
    NotSafeYet: (
        "Dit overzicht is nog niet veilig gevonden. Er is niets vrijgegeven. Ga terug naar de "
        "stap Controle en neem een voorstel over."
    ),
}
