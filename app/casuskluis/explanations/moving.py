# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the officer reads when a case list cannot be taken in, or an import not undone."""

from collections.abc import Mapping

from casuskluis.domain.errors import CasuskluisError
from casuskluis.exchange.moving.correcting import CorrectionUnreadable
from casuskluis.services.moving.opened import ColumnWithheld

SENTENCES: Mapping[type[CasuskluisError], str] = {
    CorrectionUnreadable: "Deze waarde is niet te lezen. Schrijf een datum als dd-mm-jjjj en kies een fase, duiding of reden uit de lijst. De oude waarde blijft staan.",
    ColumnWithheld: "Deze kolom gaat over geloof, afkomst, nationaliteit of een foto. Zulke gegevens mogen niet in de kluis staan en worden nooit overgenomen.",
}
