# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The gate of what is published: a finished PDF is read back, and refused if it names people.

It is asked for the bytes that are about to leave and knows nothing of how they were made. What
they must not hold it takes from the whole vault: of everybody in it name, alias, address,
reach, date of birth and BSN, every case and notification number, and who told.
`documents.leaks` says where it looks, `identifiers` for what. Free text can be looked at once
more by a detector, such as that of the masking: what that is certain of is refused as well.

What may stand there is taken out first, as whole phrases; see `identifiers.belonging`.

It cannot see words in a picture, a font that shows other letters than it says, a misspelt name,
and a description that names nobody.
"""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, field

from casuskluis.documents import leaks
from casuskluis.documents.leaks import Forbidden, Leak, LeakKind, Reading, Term
from casuskluis.domain.errors import CasuskluisError
from casuskluis.domain.identifiers import ContactId
from casuskluis.services.context import Context
from casuskluis.services.editions.gate.words import kinds_of, pages_of, told
from casuskluis.services.papers import PrintedPaper, sound_paper
from casuskluis.services.releases.identifiers import (
    belonging,
    initial_terms,
    vault_terms,
    without_chance,
)

Detect = Callable[[str], Iterable[str]]
"""Returns the pieces of a text that certainly point at somebody, as they stand there."""


class PublicationRefused(CasuskluisError):
    """What was to be published holds something that points at somebody.

    Its details tell pages and kinds (``found``, ``pages``, ``kind``), never the words.
    """


def _nothing(_: str) -> Iterable[str]:
    return ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Admission:
    """What one publication may hold, and who else looks at it.

    Attributes:
        allowed: Phrases that belong there: the name of the mayor, or what an officer let stand
            with a reason.
        named: The contacts that agreed to be named.
        detect: Looks at every text a reader can come across.
    """

    allowed: tuple[str, ...] = field(default=(), repr=False)
    named: Collection[ContactId] = ()
    detect: Detect = _nothing


PLAIN = Admission()
"""Nobody is named, and nothing but the vault is asked."""


def published(
    context: Context, pdf: bytes, *, file_name: str, title: str, admission: Admission = PLAIN
) -> PrintedPaper:
    """Return a finished PDF to publish; the only way in which one is handed out.

    Raises:
        PublicationRefused: When it points at somebody.
        PaperUnreadable: When it cannot be read back.
        PaperUnsound: When it fails the program's own check.
    """
    check_publication(context, pdf, admission)
    return sound_paper(pdf, file_name=file_name, title=title)


def check_publication(context: Context, pdf: bytes, admission: Admission = PLAIN) -> None:
    """Refuse a finished PDF that points at somebody.

    Raises:
        PublicationRefused: When it does.
        PaperUnreadable: When it cannot be read back.
    """
    _refuse(publication_leaks(context, pdf, admission))


def check_published_texts(
    context: Context, texts: Iterable[str], admission: Admission = PLAIN
) -> None:
    """Refuse texts that are to be published in a file without pages, such as a workbook.

    Raises:
        PublicationRefused: When one points at somebody.
    """
    given = tuple(texts)
    _refuse(_leaks_in(context, Reading(pages=(), parts=given, said=given), admission))


def publication_leaks(
    context: Context, pdf: bytes, admission: Admission = PLAIN
) -> tuple[Leak, ...]:
    """Return what a finished PDF holds that points at somebody, page by page.

    Raises:
        PaperUnreadable: When it cannot be read back.
    """
    return _leaks_in(context, leaks.read(pdf), admission)


def _refuse(found: tuple[Leak, ...]) -> None:
    if found:
        raise PublicationRefused(found=told(found), pages=pages_of(found), kind=kinds_of(found))


def _leaks_in(context: Context, reading: Reading, admission: Admission) -> tuple[Leak, ...]:
    with context.read() as transaction:  # on the program's own account: it sees every case
        terms = vault_terms(transaction, admission.named)
        texts = [text for _, text in reading.texts()]
        terms += initial_terms(transaction, texts, admission.named)
        masks = tuple(belonging(transaction, admission.allowed, admission.named))
    terms = [*without_chance(terms, texts)]
    terms += _detected(reading, admission.detect)
    return leaks.find_in(reading, Forbidden(tuple(terms), masks=masks))


def _detected(reading: Reading, detect: Detect) -> Iterator[Term]:
    pieces = {piece for text in (*reading.pages, *reading.said) for piece in detect(text)}
    yield from (Term(LeakKind.RED, piece) for piece in sorted(pieces))
