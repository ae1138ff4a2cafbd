# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The log of disclosures in a dossier: many alike, so a table with the shared ground above."""

from collections import Counter

from casuskluis.documents.papers import DossierChapter, DossierTable
from casuskluis.domain.partial_date import dutch_date
from casuskluis.domain.request import Disclosure
from casuskluis.services.rights.dossier.telling import COLLEAGUE, Teller

_COLUMNS = ("Dag", "Organisatie", "Wat", "Toelichting")
_INTRO = "Wie kreeg wat over u, of kreeg het niet."
_SHARED = "Grondslag, als er niets anders bij staat: {ground}."


def disclosures_chapter(teller: Teller) -> DossierChapter:
    """Return who got what, and who was refused what."""
    known = teller.everything.disclosures
    grounds = Counter(one.legal_basis for one in known if one.legal_basis)
    shared = grounds.most_common(1)[0][0] if grounds else ""
    ground = _SHARED.format(ground=teller.masker.mask(shared).rstrip(".")) if shared else ""
    rows = tuple(_row(teller, one, shared) for one in known)
    return DossierChapter(
        title="Verstrekkingen en weigeringen",
        intro=" ".join(part for part in (_INTRO, ground) if part) if known else "",
        tables=(DossierTable(columns=_COLUMNS, rows=rows),) if rows else (),
    )


def _row(teller: Teller, one: Disclosure, shared: str) -> tuple[str, ...]:
    notes = []
    if one.refused:
        notes.append("Geweigerd")
    if one.refusal_reason:
        notes.append(teller.masker.mask(one.refusal_reason))
    if one.legal_basis and one.legal_basis != shared:
        notes.append(f"Grondslag: {teller.masker.mask(one.legal_basis)}")
    if one.from_print:
        notes.append("Vastgelegd bij het printen")
    elif one.author:
        notes.append(f"Vastgelegd door {COLLEAGUE}")
    if one.author:
        teller.left_out[COLLEAGUE] += 1
    return (
        dutch_date(one.disclosed_on),
        teller.organisations((one.organisation_id,) if one.organisation_id else ()),
        teller.masker.mask(one.what),
        ". ".join(note.rstrip(".") for note in notes),
    )
