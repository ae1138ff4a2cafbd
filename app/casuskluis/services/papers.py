# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A finished paper, as every service that prints hands it out: checked, with a neutral name."""

import hashlib
from dataclasses import dataclass, field

from casuskluis.domain.errors import CasuskluisError


class PaperUnsound(CasuskluisError):
    """The finished PDF failed the program's own check, so it is not handed out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedPaper:
    """A finished PDF.

    Attributes:
        pdf: The bytes.
        file_name: Neutral name to propose when it is saved.
        title: Dutch, for the preview.
    """

    pdf: bytes = field(repr=False)
    file_name: str
    title: str

    @property
    def digest(self) -> str:
        """SHA-256 of the PDF, in hexadecimal: tells later which paper it was."""
        return hashlib.sha256(self.pdf).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Departure:
    """A paper that left the program.

    Attributes:
        digest: Of the PDF.
        electronic: It was saved as a file, not printed.
    """

    digest: str
    electronic: bool

    @classmethod
    def of_file(cls, paper: PrintedPaper) -> "Departure":
        """Return that a paper left as a file."""
        return cls(digest=paper.digest, electronic=True)


def sound_paper(pdf: bytes, *, file_name: str, title: str) -> PrintedPaper:
    """Return a PDF that was built a moment ago, to hand out.

    Raises:
        PaperUnsound: When it fails the program's own check.
    """
    from casuskluis.documents import checking  # noqa: PLC0415 - only a paper waits for this

    if checking.check(pdf):
        raise PaperUnsound
    return PrintedPaper(pdf=pdf, file_name=file_name, title=title)
