# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Which record the draft of a form speaks of, so that it goes when the record goes."""

from collections.abc import Collection, Mapping

OF_NO_FILE = frozenset({"contact", "meeting", "officer", "organisation", "passphrase", "topic"})
OF_NO_FILE_STARTS = ("setting_", "code_")
"""Forms about partners, meetings and settings: they hold nothing of a file."""
_ALWAYS = frozenset({"shell"})
"""Where the window was, search words included: of no use after the lock is over."""
FORM_KINDS: Mapping[str, str] = {
    "action": "action_item",
    "agenda_item": "agenda_item",
    "assessment": "notification",
    "case_action": "case",
    "case_core": "case",
    "case_opening": "assessment",
    "closing": "case",
    "decision": "agenda_item",
    "disclosure": "case",
    "feedback": "notification",
    "information": "case",
    "information_item_addendum": "information_item",
    "information_item_change": "information_item",
    "information_item_confirm": "information_item",
    "information_item_handling": "information_item",
    "informing": "case",
    "instrument": "case",
    "life_domain_note": "case",
    "life_domain_note_addendum": "life_domain_note",
    "life_domain_note_change": "life_domain_note",
    "notification": "notification",
    "person": "subject",
    "related_person": "case",
    "routing": "notification",
}
"""Form to the kind of record its object is, in the words of the journal."""


def is_of_file(form: str, object_id: int, file: Mapping[str, Collection[int]]) -> bool:
    """Tell whether a draft belongs to a file.

    Of a form not known here every record of the file counts: a draft too many is a smaller
    loss than a name that stays.

    Args:
        form: Name of the form.
        object_id: What it is about; 0 for something new.
        file: The identifiers of the records of the file, by kind.
    """
    if form in _ALWAYS:
        return True
    if form in OF_NO_FILE or form.startswith(OF_NO_FILE_STARTS):
        return False
    if form in FORM_KINDS:
        return object_id in file.get(FORM_KINDS[form], ())
    return any(object_id in identifiers for identifiers in file.values())
