# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The check itself: read the PDF, ask the vault, refuse."""

from collections.abc import Iterable

from casuskluis.documents import leaks
from casuskluis.documents.leaks import Forbidden, Leak, Reading
from casuskluis.domain.errors import CasuskluisError
from casuskluis.domain.identifiers import MeetingId
from casuskluis.services.context import Context
from casuskluis.services.editions.gate.belongings import Belongings
from casuskluis.services.editions.gate.forbidding import Judge, Verdict
from casuskluis.services.editions.gate.masks import masks_for, own_words, texts_for
from casuskluis.services.editions.gate.reader import Reader
from casuskluis.services.editions.gate.table import load_matters
from casuskluis.services.editions.gate.vault_wide import elsewhere_terms
from casuskluis.services.editions.gate.words import kinds_of, pages_of, told, told_of_file
from casuskluis.storage.transaction import Transaction


class EditionLeaks(CasuskluisError):
    """A finished paper holds something its reader may not have, so it is not handed out."""


def check_paper(context: Context, pdf: bytes, meeting_id: MeetingId, reader: Reader) -> None:
    """Refuse a finished paper of a meeting that holds what its reader may not have.

    Raises:
        EditionLeaks: When it does; it tells page, kind and agenda item, never the words. Its
            detail ``item`` is the place of the first item it is about; 0 for none.
        PaperUnreadable: When the PDF cannot be read back.
    """
    found = leaks_on(context, pdf, meeting_id, reader)
    _refuse(found, told(found))


def check_texts(
    context: Context, texts: Iterable[str], meeting_id: MeetingId, reader: Reader
) -> None:
    """Refuse the running texts of a file, as `check_paper` does those of a paper.

    Raises:
        EditionLeaks: When one holds what the reader may not have.
    """
    reading = Reading(pages=(), parts=tuple(texts))
    found = _leaks_in(context, reading, meeting_id, reader)
    _refuse(found, told_of_file(found))


def _refuse(found: tuple[Leak, ...], words: str) -> None:
    if found:
        raise EditionLeaks(
            found=words,
            pages=pages_of(found),
            kind=kinds_of(found),
            item=next((leak.item for leak in found if leak.item), 0),
        )


def leaks_on(
    context: Context, pdf: bytes, meeting_id: MeetingId, reader: Reader
) -> tuple[Leak, ...]:
    """Return what a finished paper of a meeting holds that its reader may not have."""
    return _leaks_in(context, leaks.read(pdf), meeting_id, reader)


def _leaks_in(
    context: Context, reading: Reading, meeting_id: MeetingId, reader: Reader
) -> tuple[Leak, ...]:
    with context.read() as transaction:  # on the program's own account: it sees every case
        verdict = _verdict(context, transaction, meeting_id, reader)
        terms = verdict.forbidden.terms
        terms += elsewhere_terms(transaction, reading, verdict, reader)
    forbidden = Forbidden(terms, verdict.forbidden.shown, verdict.forbidden.masks)
    return _each_once(leaks.find_in(reading, forbidden))


def _each_once(found: tuple[Leak, ...]) -> tuple[Leak, ...]:
    """Leave out what was found in the whole vault and as part of an agenda item as well."""
    placed = {(leak.page, leak.kind) for leak in found if leak.item}
    return tuple(leak for leak in found if leak.item or (leak.page, leak.kind) not in placed)


def _verdict(
    context: Context, transaction: Transaction, meeting_id: MeetingId, reader: Reader
) -> Verdict:
    access = context.access(transaction)
    matters = load_matters(transaction, access, meeting_id, reader)
    judge = Judge(reader, Belongings.load(transaction, matters))
    masks = masks_for(transaction, meeting_id, matters)
    texts = (*texts_for(transaction, meeting_id), *own_words(transaction, reader))
    return judge.verdict(matters, masks, texts)
