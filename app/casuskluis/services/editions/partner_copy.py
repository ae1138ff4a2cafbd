# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A copy of a paper that only opens with a passphrase, to hand to a partner.

AES with a key of 256 bits, revision 6 of the standard (ISO 32000-2, 7.6.4), metadata included.
It stands beside the copy for the archive, never in its place: PDF/A forbids encryption.
"""

import secrets
from dataclasses import dataclass, field, replace
from io import BytesIO
from pathlib import PurePath
from typing import TYPE_CHECKING

from casuskluis.domain.errors import CasuskluisError
from casuskluis.services.keys.phrases import suggestion
from casuskluis.services.papers import PrintedPaper

if TYPE_CHECKING:
    import pikepdf

WORDS = 6
"""Six of 7,776 words are 77.5 bits: revision 6 has no work factor that could be raised."""
SEPARATOR = "-"


class LockedAlready(CasuskluisError):
    """The paper is encrypted already."""


@dataclass(frozen=True, slots=True)
class Secret:
    """A passphrase, shown once to the officer and kept nowhere."""

    phrase: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class PartnerCopy:
    """The encrypted copy and what opens it; the two never travel together."""

    paper: PrintedPaper
    secret: Secret


def lock(paper: PrintedPaper) -> PartnerCopy:
    """Return an encrypted copy of a paper, under a passphrase that was drawn for it alone.

    Raises:
        LockedAlready: When the paper is an encrypted copy itself.
    """
    secret = new_secret()
    name = PurePath(paper.file_name)
    return PartnerCopy(
        paper=replace(
            paper,
            pdf=_encrypted(paper.pdf, secret.phrase),
            file_name=f"{name.stem}-versleuteld{name.suffix}",
            title=f"{paper.title}, versleuteld",
        ),
        secret=secret,
    )


def new_secret() -> Secret:
    """Draw a passphrase of plain words; ASCII, because readers differ in how they fold more."""
    return Secret(suggestion(WORDS, SEPARATOR))


def _encrypted(pdf: bytes, phrase: str) -> bytes:
    import pikepdf  # noqa: PLC0415 - only a locked copy waits for this

    made = BytesIO()
    try:
        opened = pikepdf.open(BytesIO(pdf))
    except pikepdf.PasswordError:
        raise LockedAlready from None
    with opened as document:
        if document.is_encrypted:
            raise LockedAlready
        _disown_archive(document)
        document.save(
            made,
            encryption=pikepdf.Encryption(
                owner=secrets.token_urlsafe(32),  # nobody may lift the limits
                user=phrase,
                R=6,
                aes=True,
                metadata=True,
                allow=_limits(),
            ),
        )
    return made.getvalue()


def _limits() -> "pikepdf.Permissions":
    import pikepdf  # noqa: PLC0415 - as above

    return pikepdf.Permissions(
        accessibility=True,  # a screen reader may always read
        extract=False,
        modify_annotation=False,
        modify_assembly=False,
        modify_form=False,
        modify_other=False,
        print_highres=True,
        print_lowres=True,
    )


def _disown_archive(document: "pikepdf.Pdf") -> None:
    """Take the claim of PDF/A out: an encrypted file is none."""
    with document.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as metadata:
        for claim in ("pdfaid:part", "pdfaid:conformance", "pdfaid:rev"):
            if claim in metadata:
                del metadata[claim]
