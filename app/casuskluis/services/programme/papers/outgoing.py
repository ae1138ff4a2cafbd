# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The last step of a paper of the programme that may be published."""

from dataclasses import dataclass, field

from casuskluis.services.context import Context
from casuskluis.services.masking.service import MaskingService
from casuskluis.services.papers import PrintedPaper
from casuskluis.services.releases.publication_gate import (
    Admission,
    check_published_texts,
    published,
)
from casuskluis.services.releases.red_words import sure_red


@dataclass(frozen=True, slots=True, kw_only=True)
class Finished:
    """A paper that was built.

    Attributes:
        pdf: As built.
        typed: Every text in it that an officer typed.
        file_name: Neutral name.
        title: Dutch.
        control: The control number at its foot: digits and letters that mean nobody.
    """

    pdf: bytes = field(repr=False)
    typed: tuple[str, ...] = field(repr=False)
    file_name: str
    title: str
    control: str


def to_publish(context: Context, made: Finished) -> PrintedPaper:
    """Return a finished paper that was read back and points at nobody.

    What officers typed stands in it as they typed it, and is looked at for numbers and
    addresses that mean one person or household. That is done with the texts, not with the
    pages: there a number and the date below it can look like a BSN.

    Raises:
        NotAllowed: When the officer at work may not release, or not see every case.
        PublicationRefused: When it points at somebody.
        PaperUnsound: When it fails the program's own check.
    """
    typed = [text for text in made.typed if text.strip()]
    detect = sure_red(MaskingService(context).search())
    check_published_texts(context, typed, Admission(detect=detect))
    return published(
        context,
        made.pdf,
        file_name=made.file_name,
        title=made.title,
        admission=Admission(allowed=(made.control,)),
    )
