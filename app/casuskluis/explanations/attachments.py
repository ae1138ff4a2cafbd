# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the officer reads when a file cannot become an attachment."""

from collections.abc import Mapping

SENTENCES: Mapping[str, str] = {
    "domain.attachment.AttachmentAlreadyThere": (
        "Ditzelfde bestand is al een bijlage bij deze casus. U hoeft het niet nog eens toe te "
        "voegen. Pas zo nodig de omschrijving van die bijlage aan."
    ),
    "domain.attachment.AttachmentHasMacros": (
        "In dit Word-bestand zit een programma (macro). Bewaar het in Word als gewoon document "
        "(docx) of als PDF en voeg dat toe."
    ),
    "domain.attachment.AttachmentUnreadable": (
        "Dit bestand is niet te openen. Controleer of het nog bestaat, of u het mag lezen en of "
        "het een bestand is en geen map."
    ),
}
