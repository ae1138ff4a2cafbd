# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The last step of a paper of the programme that may be published."""

from casuskluis.services.context import Context
from casuskluis.services.masking.service import MaskingService
from casuskluis.services.papers import PrintedPaper
from casuskluis.services.releases.publication_gate import Admission, published
from casuskluis.services.releases.red_words import sure_red


def to_publish(
    context: Context, pdf: bytes, *, file_name: str, title: str, control: str
) -> PrintedPaper:
    """Return a finished paper that was read back and points at nobody.

    What officers typed stands in it as they typed it. So it is also looked at for numbers and
    addresses that mean one person or household.

    Args:
        context: The open vault.
        pdf: As built.
        file_name: Neutral name.
        title: Dutch.
        control: The control number at its foot: digits and letters that mean nobody.

    Raises:
        NotAllowed: When the officer at work may not release, or not see every case.
        PublicationRefused: When it points at somebody.
        PaperUnsound: When it fails the program's own check.
    """
    admission = Admission(allowed=(control,), detect=sure_red(MaskingService(context).search()))
    return published(context, pdf, file_name=file_name, title=title, admission=admission)
