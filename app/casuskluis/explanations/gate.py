# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the officer reads when a finished paper holds something its reader may not have."""

from collections.abc import Mapping

SENTENCES: Mapping[str, str] = {
    "services.editions.gate.checking.EditionLeaks": (
        "Dit papier is niet gemaakt, want er staat iets op wat deze lezer niet mag hebben: "
        "{found}. Haal het uit de tekst: schrijf bijvoorbeeld betrokkene in plaats van een "
        "naam. Of wijzig wie aan het agendapunt deelneemt. Bij uitwisselen kunt u ook een lager "
        "niveau kiezen. Maak het daarna opnieuw."
    ),
    "documents.leaks.errors.PaperUnreadable": (
        "Het programma kan de gemaakte PDF niet teruglezen. Daarom is hij niet gecontroleerd "
        "en krijgt u hem niet. Maak hem opnieuw; gebeurt dit weer, meld het dan aan de makers "
        "van Casuskluis."
    ),
}
