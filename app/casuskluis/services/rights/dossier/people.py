# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Whose names must not show in a dossier, and how near each of them is to the file."""

from collections.abc import Iterable, Iterator

from casuskluis.domain.coding import CodeBook, CodeList
from casuskluis.domain.naming import PersonName, is_prefix
from casuskluis.domain.notification import NotifierKind
from casuskluis.services.rights.dossier.masking import Masker, Nearness
from casuskluis.services.rights.dossier.reading import Everything


def masker_for(everything: Everything, names: Iterable[str], codes: CodeBook) -> Masker:
    """Return what takes the names of others out of the texts.

    Args:
        everything: All that is kept on the person.
        names: Further names, of people the vault does not know.
        codes: With the instruments, some of which sound like a name.
    """
    subject = everything.subject
    masker = Masker()
    masker.add(subject.name, Nearness.OWN, subject.alias)
    for words in _no_names(everything, codes):
        masker.keep(words)
    for name in names:
        masker.add(PersonName.parse(name), Nearness.NEAR)
    for person in everything.related:
        masker.add(person.name, Nearness.NEAR)
    for text in _written(everything):
        if _looks_like_name(text):
            masker.add(PersonName.parse(text), Nearness.NEAR)
    at_work = _contacts_at_work(everything)
    for contact in everything.contacts.values():
        near = Nearness.NEAR if contact.id in at_work else Nearness.FAR
        masker.add(contact.name, near)
    for stranger in everything.strangers:
        masker.add(stranger.name, Nearness.FAR, stranger.alias)
    for label in set(_colleagues(everything)):
        if _looks_like_name(label):
            masker.add(PersonName.parse(label), Nearness.OFFICIAL)
    return masker


def _no_names(everything: Everything, codes: CodeBook) -> Iterator[str]:
    yield from (place.name for place in everything.organisations.values())
    yield from (instrument.label for instrument in codes.all(CodeList.INSTRUMENT))


def hides_notifier(kind: NotifierKind, *, shielded: bool) -> bool:
    """Whether nothing of a notifier is told: a citizen, or somebody who asked for it."""
    return shielded or kind is not NotifierKind.ORGANISATION


def _written(everything: Everything) -> Iterator[str]:
    """Return the names that somebody typed in a field of its own."""
    yield from (told.notifier_name for told in everything.notifications)
    yield from (item.provided_by for item in everything.information)


def _contacts_at_work(everything: Everything) -> set[int]:
    """Return the contacts who sat at the table or have something to do."""
    found = {action.owner_contact_id for action in everything.actions}
    for coming in everything.attendances.values():
        found |= {one.contact_id for one in coming}
    return {one for one in found if one is not None}


def _colleagues(everything: Everything) -> Iterator[str]:
    yield from everything.officials
    for case in everything.cases:
        yield from (case.case_coordinator, case.process_coordinator)
    for meeting in everything.meetings.values():
        yield from (meeting.chair, meeting.minute_taker)
    yield from (told.feedback_by for told in everything.notifications)
    yield from (one.informed_by for one in everything.informings)


def _looks_like_name(text: str) -> bool:
    """Whether a text can be a name: two words or more that are prefixes or begin large.

    "wijkagent" is no name, and a label such as "Regisseur" is none either.
    """
    words = text.replace(",", " ").split()
    return len(words) > 1 and all(word[0].isupper() or is_prefix(word) for word in words)
